"""What came of bringing a case file into a database, in words."""

from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.domain.tongue import again, count, say


class Way(StrEnum):
    """How the file and the database stood to each other."""

    NEW = "new"
    EQUAL = "equal"
    BEHIND = "behind"
    AHEAD = "ahead"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Both:
    """One thing that both copies of a case decided differently.

    Attributes:
        subject: what it is, in words.
        before: how it stood when the copies were one.
        here: how it stands here; it was left so.
        there: how it stands in the file.
    """

    subject: str
    before: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A decision of the file that was not taken over, for the case here has gone another way.

    Attributes:
        seq: its number in the file's log.
        hash: its hash there.
        analyst: who made it.
        at: when.
        what: the act in a few words.
        both: what the two copies say, side by side; empty if it rests on a decision that was not taken over.
    """

    seq: int
    hash: str
    analyst: str
    at: str
    what: str
    both: tuple[Both, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision of the file that was taken over.

    Attributes:
        seq: its number in the log here.
        hash: its hash in the file.
        what: the act in a few words.
    """

    seq: int
    hash: str
    what: str


@dataclass(frozen=True, slots=True)
class FromAnalyst:
    """What came of the decisions of one analyst since the two copies were one.

    Attributes:
        analyst: the name.
        taken: decisions taken over.
        equal: decisions that changed nothing here: they are here already, or the same was decided.
        clashes: decisions not taken over, to be decided.
    """

    analyst: str
    taken: tuple[Taken, ...] = ()
    equal: int = 0
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What came of bringing a case file into a database.

    Attributes:
        case_id: the case.
        name: its name.
        way: how the two stood to each other.
        decisions: how many decisions the file holds.
        common: how many of them the case here had already, in the same chain.
        analysts: what came of the others, by who made them.
        notes: sentences that the person should read.
    """

    case_id: str
    name: str
    way: Way
    decisions: int
    common: int
    analysts: tuple[FromAnalyst, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """All decisions that were not taken over, in the order of the file."""
        return tuple(sorted((c for one in self.analysts for c in one.clashes), key=lambda one: one.seq))

    def told(self) -> tuple[str, ...]:
        """Return the report as sentences, the most telling first."""
        found = [self._way()]
        for one in self.analysts:
            found += _of_analyst(one)
        for clash in self.clashes:
            found += _of_clash(clash)
        return (*found, *self.notes)

    def _way(self) -> str:
        match self.way:
            case Way.NEW:
                return count(
                    "“{name}” is new here; %n decision(s) were taken over as they are.",
                    "",
                    self.decisions,
                    name=self.name,
                )
            case Way.EQUAL:
                return say("“{name}” is the same here and in the file.", name=self.name)
            case Way.BEHIND:
                return say(
                    "“{name}” is further here than in the file; nothing was to be done.", name=self.name
                )
            case Way.AHEAD:
                return say(
                    "“{name}” was further in the file; what was missing here was added as it is.",
                    name=self.name,
                )
            case Way.BOTH:
                return say("“{name}” went on here and in the file; the two were merged.", name=self.name)


def _of_analyst(one: FromAnalyst) -> list[str]:
    found = [
        count("{analyst}: %n decision(s) taken over.", "", len(one.taken), analyst=one.analyst)
        if one.taken
        else "",
        count("{analyst}: %n decision(s) (was|were) the same here.", "", one.equal, analyst=one.analyst)
        if one.equal
        else "",
        count(
            "{analyst}: %n decision(s) not taken over, as the case here says otherwise.",
            "",
            len(one.clashes),
            analyst=one.analyst,
        )
        if one.clashes
        else "",
    ]
    return [sentence for sentence in found if sentence]


def _of_clash(clash: Clash) -> list[str]:
    about = {"what": again(clash.what), "analyst": clash.analyst, "at": clash.at[:10]}
    if not clash.both:
        return [say("“{what}” ({analyst}, {at}) rests on what is not so here.", **about)]
    return [
        say(
            "“{what}” ({analyst}, {at}): {subject}: here “{here}”, in the file “{there}”.",
            **about,
            subject=one.subject,
            here=one.here or "–",
            there=one.there or "–",
        )
        for one in clash.both
    ]
