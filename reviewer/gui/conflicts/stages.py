"""Who puts a matter at which stage: the rungs of its ladder in their order, as data; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviewer.domain.readmodel import ArticleItem, ClaimItem, ConflictItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.said import status_in
from reviewer.domain.tongue import mark, say
from reviewer.domain.values.ladder import NOT, rungs
from reviewer.gui.sources import short_date

LEADING = ("deal", "filing", "case", "motion", "finding")
"""Ladders of which each rung leads to the next; of the others the rungs exclude each other."""
RUNGS = {
    "abstained": mark("abstained"),
    "acquitted": mark("acquitted"),
    "against": mark("against"),
    "agreed": mark("agreed"),
    "announced": mark("announced"),
    "approved": mark("approved"),
    "arrested": mark("arrested"),
    "charged": mark("charged"),
    "closed": mark("closed"),
    "collapsed": mark("collapsed"),
    "confirmed": mark("confirmed"),
    "convicted": mark("convicted"),
    "defeated": mark("defeated"),
    "failure": mark("failure"),
    "filed": mark("filed"),
    "flying": mark("flying"),
    "for": mark("for"),
    "grounded": mark("grounded"),
    "in talks": mark("in talks"),
    "kept": mark("kept"),
    "landed": mark("landed"),
    "launched": mark("launched"),
    "live": mark("live"),
    "lost": mark("lost"),
    "off": mark("off"),
    "on leave": mark("on leave"),
    "on trial": mark("on trial"),
    "open": mark("open"),
    "ordered": mark("ordered"),
    "partial success": mark("partial success"),
    "passed": mark("passed"),
    "planned": mark("planned"),
    "preliminary": mark("preliminary"),
    "proposed": mark("proposed"),
    "refused": mark("refused"),
    "rejected": mark("rejected"),
    "released": mark("released"),
    "resigned": mark("resigned"),
    "scrapped": mark("scrapped"),
    "scrubbed": mark("scrubbed"),
    "stays": mark("stays"),
    "success": mark("success"),
    "voluntary": mark("voluntary"),
}
"""What the rungs are called on the screen."""


@dataclass(frozen=True, slots=True)
class Stander:
    """A source at a rung.

    Attributes:
        claim: id of its claim.
        letter: of its article.
        day: the article's date in short, `""` if unknown.
        denied: it says that the rung has not been reached.
    """

    claim: str
    letter: str
    day: str
    denied: bool = False

    @property
    def words(self) -> str:
        """What its plate says."""
        name = f"{self.letter} · {self.day}" if self.day else self.letter
        return say("{source}: not yet", source=name) if self.denied else name


@dataclass(frozen=True, slots=True)
class Step:
    """A rung, or several that say the same.

    Attributes:
        name: what it is called.
        standers: who puts the matter there, in the order of the table.
    """

    name: str
    standers: tuple[Stander, ...]


@dataclass(frozen=True, slots=True)
class Stages:
    """A ladder.

    Attributes:
        steps: the rungs in their order.
        ends: rungs beside the ladder at which somebody stands.
        leading: whether each step leads to the next.
    """

    steps: tuple[Step, ...]
    ends: tuple[Step, ...]
    leading: bool

    @property
    def told(self) -> str:
        """The ladder in words."""
        order = " < ".join(one.name for one in self.steps)
        start = say("The stages in their order: {stages}.", stages=order) if self.leading else ""
        parts = [
            say("{stage}: {sources}.", stage=one.name, sources=", ".join(who.words for who in one.standers))
            for one in (*self.steps, *self.ends)
            if one.standers
        ]
        return " ".join(part for part in (start, *parts) if part)


def stages_of(
    conflict: ConflictItem, claims: Sequence[ClaimItem], articles: Mapping[str, ArticleItem]
) -> Stages | None:
    """Return who stands where in a conflict about stages; `None` where the words give no ladder.

    Args:
        conflict: about stages.
        claims: of the fact, in the order of the table; rejected ones are left out.
        articles: of the case, by id.
    """
    involved = {one for side in conflict.sides for one in side}
    found: dict[str, list[Stander]] = {}
    ladder = ""
    for claim in claims:
        if claim.id not in involved or claim.ruling is Ruling.REJECTED:
            continue
        status = status_in(conflict, claims, claim)
        if status is None or (ladder and status.items[0] != ladder):
            continue
        ladder, rung = status.items[0], status.items[1]
        article = articles.get(claim.article)
        day = short_date(article.published_on) if article and article.published_on else ""
        stander = Stander(claim.id, article.letter if article else "?", day, rung.startswith(NOT))
        found.setdefault(rung.removeprefix(NOT), []).append(stander)
    return _ladder(ladder, found) if len(found) > 1 or any(_mixed(one) for one in found.values()) else None


def _mixed(standers: Sequence[Stander]) -> bool:
    return len({one.denied for one in standers}) > 1


def _ladder(ladder: str, found: Mapping[str, Sequence[Stander]]) -> Stages:
    leading = ladder in LEADING
    steps: dict[int, list[str]] = {}
    ends: list[Step] = []
    for name, stage in rungs(ladder):
        if stage > 0:
            steps.setdefault(stage, []).append(name)
        elif name in found:
            ends.append(Step(_shown(name), tuple(found.get(name, ()))))
    drawn = tuple(
        Step(
            " · ".join(_shown(one) for one in names),
            tuple(who for one in names for who in found.get(one, ())),
        )
        for _, names in sorted(steps.items())
    )
    if not leading:
        drawn = tuple(one for one in drawn if one.standers)
    return Stages(drawn, tuple(ends), leading)


def _shown(name: str) -> str:
    return say(RUNGS.get(name, name))
