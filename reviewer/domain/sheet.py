"""The fact sheet: what an analyst stands behind, each line with its sources and its disagreements."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from urllib.parse import quote, unquote

from reviewer.domain.readmodel import (
    ArticleItem,
    CaseSummary,
    ClaimItem,
    ConflictItem,
    FactDetail,
    TieItem,
)
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.review.standing import FactState
from reviewer.domain.tongue import mark, say
from reviewer.domain.values import display
from reviewer.domain.wording import letters, sentence

OTHER = "Other"
"""Section of the facts without a section."""

_SETTLED = {
    ResolutionKind.ONE_VALUE: mark("Settled on one value"),
    ResolutionKind.RANGE: mark("Settled as a range"),
    ResolutionKind.BOTH: mark("Both are given, attributed"),
    ResolutionKind.LATER: mark("The later report replaces the earlier one"),
    ResolutionKind.OPEN: mark("Left open by the reviewer"),
}


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What to include, and how it is said.

    Attributes:
        quotations: the words of the sources.
        disagreements: how the sources differ, and how that was settled.
        rejected: the rejected claims, with the reasons.
        open_questions: conflicts that are open.
        language: code of the language of the sheet's own words; what others wrote stays as it is.
        analysts: by name; else as `analyst 1`.
        persons: what stands for their names, see `redaction.Persons`; `""`: the names.
        keep: full names of persons that stay all the same.
        order: of the lines in their sections, a key of `ordering.ORDERS`.
    """

    quotations: bool = True
    disagreements: bool = True
    rejected: bool = False
    open_questions: bool = True
    language: str = "en"
    analysts: bool = True
    persons: str = ""
    keep: tuple[str, ...] = ()
    order: str = "hand"

    def written(self) -> str:
        """Return them as settings keep them: `quotations disagreements open_questions language=en`."""
        flags = [one.name for one in fields(self) if getattr(self, one.name) is True]
        kept = [f"keep={quote(one)}" for one in self.keep]
        told = [f"language={self.language}", f"persons={self.persons}", f"order={self.order}"]
        return " ".join([*flags, *told, *kept])

    @staticmethod
    def read(text: str) -> "SheetOptions":
        """Return what `written` wrote; words of another version of the program say nothing."""
        words = text.split()
        known = [one.name for one in fields(SheetOptions) if isinstance(one.default, bool)]
        said = [one.partition("=") for one in words if "=" in one]
        told = {name: value for name, _, value in said}
        return SheetOptions(
            **{name: name in words for name in known},
            language=told.get("language", "") or "en",
            persons=told.get("persons", ""),
            order=told.get("order", "") or "hand",
            keep=tuple(unquote(value) for name, _, value in said if name == "keep"),
        )


@dataclass(frozen=True, slots=True)
class Citation:
    """One claim that a line rests on, or that differs from it."""

    claim_id: str
    label: str
    letter: str
    quote: str
    statement: str
    start: int
    end: int
    attribution: str
    value: str
    """The value in short, as in `$14.3 bn`; `""` if it has none."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of the sheet."""

    fact_id: str
    text: str
    citations: tuple[Citation, ...]
    differing: tuple[Citation, ...]
    """Claims outside the chosen value; they are printed as differing."""
    disagreement: str
    """How the sources disagree and how that was settled, in words; `""` if they agree."""
    explanations: tuple[str, ...]
    """The rule behind each conflict, in words."""
    resolution: str
    """Resolution, `""` if none was needed, `open` while a conflict is unresolved."""
    note: str
    decided: tuple[tuple[str, str], ...]
    """Analysts with the time of their latest decision on it."""
    reviewed: bool
    independent: int
    kind: str
    """fact or forecast."""
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class SheetSection:
    """A section with its lines."""

    name: str
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class RejectedClaim:
    """A claim that was rejected, with the reason."""

    citation: Citation
    reason: str
    note: str
    analyst: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """What one fact gives to the sheet: it changes only with the fact itself."""

    line: SheetLine | None
    people: tuple[str, ...]
    """Who decided on it."""
    rejected: tuple[RejectedClaim, ...]


@dataclass(frozen=True, slots=True)
class SheetSource:
    """An article of the case."""

    letter: str
    title: str
    publisher: str
    author: str
    published_on: str
    address: str
    name: str
    claims: int
    cited: int
    origin: str
    """Letter of the first article of the same origin; its own if it is independent."""
    fetched_at: str = ""
    """When its address gave it, ISO 8601; `""` for an article that came otherwise."""


@dataclass(frozen=True, slots=True)
class FactSheet:
    """A fact sheet as it is exported."""

    title: str
    case_id: str
    reviewed: bool
    """False for what the analysis proposes; then every line says that nobody reviewed it."""
    made_at: str
    head: str
    """Hash of the latest decision; `""` if there is no log."""
    seq: int
    analysts: tuple[str, ...]
    sources: tuple[SheetSource, ...]
    independent: int
    ties: tuple[TieItem, ...]
    sections: tuple[SheetSection, ...]
    open_questions: tuple[SheetLine, ...]
    rejected: tuple[RejectedClaim, ...]
    claims: int
    decided: int
    conflicts_open: int
    conflicts_settled: int
    options: SheetOptions = field(default_factory=SheetOptions)

    @property
    def lines(self) -> tuple[SheetLine, ...]:
        """All lines of all sections, in order, without the open questions."""
        return tuple(line for section in self.sections for line in section.lines)


Explain = Callable[[ConflictItem, Sequence[ClaimItem]], str]
"""Puts a conflict's rule into words, with the values of its sides."""


def build_sheet(
    case: CaseSummary,
    articles: Sequence[ArticleItem],
    ties: Sequence[TieItem],
    sections: Sequence[str],
    facts: Iterable[FactDetail],
    explain: Explain,
    *,
    made_at: str,
    options: SheetOptions | None = None,
    reviewed: bool = True,
) -> FactSheet:
    """Return the sheet of a case.

    Args:
        case: its numbers and the head of its log.
        articles: its articles, in order.
        ties: which of them have one origin.
        sections: names of the sections in order, without "Other".
        facts: the facts in the order of the sheet.
        explain: puts a conflict into words.
        made_at: ISO 8601 in UTC.
        options: what to include.
        reviewed: False: every fact that is not set aside is a line, whatever was decided.
    """
    origins = {one.letter: one.origin for one in articles}
    parts = ((fact.item.section, part_of(fact, explain, origins, reviewed=reviewed)) for fact in facts)
    return put_together(
        case, articles, ties, sections, parts, made_at=made_at, options=options, reviewed=reviewed
    )


def part_of(
    fact: FactDetail, explain: Explain, origins: Mapping[str, str], *, reviewed: bool = True
) -> SheetPart:
    """Return what a fact gives to the sheet.

    Args:
        fact: the fact.
        explain: puts a conflict into words.
        origins: for each letter of an article, the letter that stands for its origin.
        reviewed: False: it is a line whatever was decided.
    """
    people = dict.fromkeys(one.decided_by for one in fact.claims if one.decided_by)
    people.update({fact.settled_by: None} if fact.settled_by else {})
    rejected = tuple(_rejection(one) for one in fact.claims if one.ruling is Ruling.REJECTED)
    line = _line(fact, explain, origins, reviewed) if _belongs(fact, reviewed) else None
    return SheetPart(line, tuple(people), rejected)


def put_together(
    case: CaseSummary,
    articles: Sequence[ArticleItem],
    ties: Sequence[TieItem],
    sections: Sequence[str],
    parts: Iterable[tuple[str, SheetPart]],
    *,
    made_at: str,
    options: SheetOptions | None = None,
    reviewed: bool = True,
) -> FactSheet:
    """Return the sheet of a case from what its facts give to it.

    Args:
        case: its numbers and the head of its log.
        articles: its articles, in order.
        ties: which of them have one origin.
        sections: names of the sections in order, without "Other".
        parts: the facts' parts with the names of their sections, in the order of the sheet.
        made_at: ISO 8601 in UTC.
        options: what to include.
        reviewed: as for `build_sheet`.
    """
    options = options or SheetOptions()
    articles = [one for one in articles if not one.replaced_by]
    shelves: dict[str, list[SheetLine]] = {name: [] for name in (*sections, OTHER)}
    questions: list[SheetLine] = []
    rejected: list[RejectedClaim] = []
    people: dict[str, None] = {}
    for section, part in parts:
        people.update(dict.fromkeys(part.people))
        rejected += part.rejected
        if part.line is None:
            continue
        if part.line.resolution == ResolutionKind.OPEN.value and reviewed:
            questions.append(part.line)
        else:
            shelves.setdefault(section or OTHER, []).append(part.line)
    built = tuple(SheetSection(name, tuple(lines)) for name, lines in shelves.items() if lines)
    cited = _cited([line for section in built for line in section.lines] + questions)
    return FactSheet(
        title=case.name,
        case_id=case.id,
        reviewed=reviewed,
        made_at=made_at,
        head=case.head,
        seq=case.seq,
        analysts=tuple(people),
        sources=tuple(_source(one, cited.get(one.letter, 0)) for one in articles),
        independent=len({one.origin for one in articles}),
        ties=tuple(ties),
        sections=built,
        open_questions=tuple(questions) if options.open_questions else (),
        rejected=tuple(rejected) if options.rejected else (),
        claims=case.claims,
        decided=case.decided,
        conflicts_open=case.conflicts_open,
        conflicts_settled=case.conflicts_settled,
        options=options,
    )


def _belongs(fact: FactDetail, reviewed: bool) -> bool:
    if not reviewed:
        return not fact.item.set_aside
    if fact.item.state is FactState.OPEN:
        return not fact.item.set_aside
    return fact.item.state is FactState.ACCEPTED


def _line(fact: FactDetail, explain: Explain, origins: Mapping[str, str], reviewed: bool) -> SheetLine:
    live = [one for one in fact.claims if one.ruling is not Ruling.REJECTED]
    cited, differing = _divided(fact, live, reviewed)
    conflicts = [one for one in fact.conflicts if len(one.sides) > 1]
    still_open = fact.item.state is FactState.OPEN
    resolution = ResolutionKind.OPEN.value if still_open else (fact.item.resolution or "")
    kinds = {one.body.kind.value for one in cited}
    return SheetLine(
        fact_id=fact.item.id,
        text=sentence(fact.item.line),
        citations=tuple(_citation(one) for one in cited),
        differing=tuple(_citation(one) for one in differing),
        disagreement=_disagreement(fact, differing, conflicts, explain),
        explanations=tuple(explain(one, live) for one in conflicts),
        resolution=str(resolution),
        note=fact.reason or fact.note,
        decided=_deciders(fact),
        reviewed=reviewed,
        independent=len({origins.get(_letter(one), _letter(one)) for one in cited}),
        kind="forecast" if kinds == {"forecast"} else "fact",
        undecided=sum(one.ruling is None for one in live),
    )


def _divided(
    fact: FactDetail, live: Sequence[ClaimItem], reviewed: bool
) -> tuple[list[ClaimItem], list[ClaimItem]]:
    """Return the claims that the line rests on and those that differ from it."""
    if not reviewed or fact.item.resolution is None or not fact.chosen:
        settled = reviewed and fact.item.state is FactState.ACCEPTED
        return [one for one in live if not settled or one.ruling is Ruling.ACCEPTED], []
    against: set[str] = set()
    for conflict in fact.conflicts:
        own = [side for side in conflict.sides if set(side) & set(fact.chosen)]
        if own:
            against |= {one for side in conflict.sides if side not in own for one in side}
    against -= set(fact.chosen)
    return [one for one in live if one.id not in against], [one for one in live if one.id in against]


def _disagreement(
    fact: FactDetail, differing: Sequence[ClaimItem], conflicts: Sequence[ConflictItem], explain: Explain
) -> str:
    if not conflicts and not differing:
        return ""
    if fact.item.state is FactState.OPEN or fact.item.resolution is None:
        return " ".join(explain(one, fact.claims) for one in conflicts)
    said = "; ".join(f"{letters([one])}: “{' '.join(one.quote.split())}”" for one in differing)
    settled = say(_SETTLED[fact.item.resolution])
    reason = fact.reason.rstrip(".")
    settled = say("{how}: {reason}.", how=settled, reason=reason) if reason else f"{settled}."
    if not differing:
        return " ".join([*(explain(one, fact.claims) for one in conflicts), settled])
    parts = {"letters": letters(differing), "said": said}
    if len({_letter(one) for one in differing}) == 1:
        return say("{letters} differs ({said}). {settled}", **parts, settled=settled)
    return say("{letters} differ ({said}). {settled}", **parts, settled=settled)


def _deciders(fact: FactDetail) -> tuple[tuple[str, str], ...]:
    latest: dict[str, str] = {}
    for one in fact.claims:
        if one.decided_by:
            latest[one.decided_by] = max(latest.get(one.decided_by, ""), one.decided_at)
    if fact.settled_by:
        latest[fact.settled_by] = max(latest.get(fact.settled_by, ""), fact.settled_at)
    return tuple(latest.items())


def _rejection(claim: ClaimItem) -> RejectedClaim:
    return RejectedClaim(_citation(claim), claim.reason, claim.verdict_note, claim.decided_by)


def _citation(claim: ClaimItem) -> Citation:
    return Citation(
        claim_id=claim.id,
        label=claim.label,
        letter=_letter(claim),
        quote=claim.quote,
        statement=claim.body.statement,
        start=claim.start,
        end=claim.end,
        attribution=claim.body.attribution,
        value=display(claim.body.value) if claim.body.value is not None else "",
    )


def _letter(claim: ClaimItem) -> str:
    return claim.label.rstrip("0123456789")


def _cited(lines: Sequence[SheetLine]) -> Mapping[str, int]:
    """Return how many claims of each article the lines rest on."""
    return Counter(
        letter for _, letter in {(one.claim_id, one.letter) for line in lines for one in line.citations}
    )


def _source(article: ArticleItem, cited: int) -> SheetSource:
    return SheetSource(
        letter=article.letter,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published_on=article.published_on,
        address=article.address,
        name=article.name,
        claims=article.claims,
        cited=cited,
        origin=article.origin,
        fetched_at=article.fetched_at,
    )
