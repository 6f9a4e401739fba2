"""What the window, the sheet and the command line read of a case: flat rows, ready to show."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.review.standing import FactState
from reviewer.domain.text import Span

SET_ASIDE = (ClaimKind.OPINION, ClaimKind.OTHER)
"""Kinds of claim that are one key away and off the sheet unless an analyst accepts them."""


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A case and its progress; `decided` and `claims` leave claims set aside out."""

    id: str
    name: str
    articles: int
    claims: int
    decided: int
    returned: int
    facts: int
    conflicts_open: int
    conflicts_settled: int
    created_at: str
    changed_at: str
    head: str
    """Hash of the latest decision."""
    seq: int


class CaseName(NamedTuple):
    """A case, as far as it can be told without counting anything."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """An article as a list shows it."""

    id: str
    letter: str
    name: str
    title: str
    publisher: str
    author: str
    published_on: str
    address: str
    language: str
    claims: int
    decided: int
    conflicts_open: int
    """Open facts in which it has a claim that takes part in the conflict."""
    origin: str
    """Letter of the first article of the same origin; its own if it is independent."""
    fetched_from: str = ""
    """The web address that gave its bytes, `""` where they came otherwise."""
    fetched_at: str = ""
    """When it gave them, ISO 8601 with the offset."""
    replaced_by: str = ""
    """Letter of the updated version that took its place, `""` if none did; it then has no claims."""

    @property
    def erased(self) -> bool:
        """Tell whether it was erased for good: nothing but its letter is left."""
        return self.replaced_by == self.letter


@dataclass(frozen=True, slots=True)
class TieItem:
    """Two articles of one origin."""

    first: str
    """Letter."""
    second: str
    passages: int
    agency: str


@dataclass(frozen=True, slots=True)
class SectionItem:
    """A section of the sheet as a list shows it."""

    id: str
    name: str
    position: int
    facts: int
    """Its facts, those set aside left out."""


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """A claim as a card shows it."""

    id: str
    label: str
    article: str
    start: int
    end: int
    quote: str
    body: Body
    fact: str
    ruling: Ruling | None
    """The standing verdict; `None`: undecided."""
    reason: str
    decided_by: str
    verdict_note: str
    why: str
    """Why it stands in its fact, in words."""
    note: str
    by_hand: bool
    edited: bool
    conflicts: tuple[str, ...]
    """Kinds of the unresolved conflicts that it takes part in."""
    version: int
    decided_at: str = ""
    """When the standing verdict was given, ISO 8601 in UTC."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def set_aside(self) -> bool:
        """Tell whether it is hidden by default: opinion or other, by analysis, and nobody decided on it."""
        return self.body.kind in SET_ASIDE and self.ruling is None and not self.by_hand


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article opened for reading: its text, furniture, and claims in the order of the text."""

    item: ArticleItem
    text: str = field(repr=False)
    furniture: tuple[Span, ...]
    claims: tuple[ClaimItem, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim with the words around it in its article."""

    claim: ClaimItem
    article: ArticleItem
    text: str
    mark: Span
    """Where the claim's words stand in `text`."""
    start: int
    """Where `text` starts in the article; 0 at its beginning."""


@dataclass(frozen=True, slots=True)
class ConflictItem:
    """A conflict with whether it still has to be settled."""

    id: str
    kind: str
    severity: str
    rule: str
    sides: tuple[tuple[str, ...], ...]
    """Claim ids; rejected claims are left out."""
    open: bool


@dataclass(frozen=True, slots=True)
class FactItem:
    """A fact as a table row shows it."""

    id: str
    line: str
    """The analyst's wording, else the proposal."""
    worded: bool
    state: FactState
    section: str
    """Name of the section, `""` for Other."""
    articles: tuple[str, ...]
    """Letters of the articles whose claims support it (rejected claims left out)."""
    independent: int
    """How many origins these have."""
    claims: int
    undecided: int
    returned: int
    conflicts: tuple[str, ...]
    """Kinds of its conflicts that bite, settled or not."""
    hard: bool
    """Whether one of them is hard."""
    resolution: ResolutionKind | None
    value_type: str
    """Type of the commonest value of its claims, `""` if none."""
    values: str
    """The values side by side, short, as in `$14.3 bn ×3 · $14.3–14.8 bn ×1`."""
    lead: str
    """Label of its first claim."""
    kinds: tuple[str, ...]
    """Kinds of its claims: fact, forecast, opinion, other."""
    position: int
    version: int
    weight: int = 0
    """How bad its conflicts are: hard before soft, then by the independent sources on the weaker side."""
    place: int = field(default=0, compare=False, repr=False)
    """Which of the database's facts it is; no other database knows it."""

    @property
    def set_aside(self) -> bool:
        """Tell whether it holds nothing but opinion and other, undecided."""
        return all(kind in SET_ASIDE for kind in self.kinds) and self.undecided == self.claims


if TYPE_CHECKING:
    Places: TypeAlias = array[int]
else:
    Places = array  # it takes no parameters before Python 3.12
"""Places of facts, eight bytes each: there may be a million of them."""


@dataclass(frozen=True, slots=True)
class FactDetail:
    """A fact opened: its claims by article and place, and its conflicts."""

    item: FactItem
    claims: tuple[ClaimItem, ...]
    conflicts: tuple[ConflictItem, ...]
    chosen: tuple[str, ...]
    settled_by: str
    settled_at: str
    reason: str
    note: str
    title: str
    """The proposed line."""


class FactOrder(StrEnum):
    """Columns the facts can be sorted by."""

    SHEET = "sheet"
    LINE = "line"
    STATE = "state"
    SOURCES = "sources"
    INDEPENDENT = "independent"
    SECTION = "section"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Which facts; fields that are empty do not filter, the others all have to hold."""

    text: str = ""
    """Full text, over lines and statements; every word has to occur, the last one as a beginning."""
    states: tuple[FactState, ...] = ()
    value_types: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    """Letters; one of them has to support the fact."""
    sources_at_least: int = 0
    sources_at_most: int = 0
    independent_at_least: int = 0
    independent_at_most: int = 0
    sections: tuple[str, ...] = ()
    """Names; `""` is Other."""
    analysts: tuple[str, ...] = ()
    """One of them has to have given a verdict on one of its claims, or to have settled it."""
    returned: bool = False
    aside: bool = False
    """Show what is set aside, too."""
    aside_only: bool = False
    """Show nothing else; it goes before `aside`."""
    order: FactOrder = FactOrder.SHEET
    descending: bool = False


@dataclass(frozen=True, slots=True)
class FactHit:
    """Where the words of a search stand in a fact.

    Attributes:
        marks: the words in its line.
        label: the claim that has most of the words that its line has not, `""` if the line has all.
        text: that claim's statement, or its quotation where the statement has not the words.
        text_marks: the words in that.
    """

    marks: tuple[Span, ...] = ()
    label: str = ""
    text: str = ""
    text_marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One find of a search."""

    what: str
    """article, claim or fact."""
    id: str
    label: str
    """Letter of the article, label of the claim, letters of the fact's articles."""
    text: str
    """The line that matched, one line, cut around the first match."""
    marks: tuple[Span, ...]
    """The matching words in it."""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One decision as the history shows it."""

    seq: int
    at: str
    analyst: str
    command: str
    what: str
    hash: str
    undone: bool
    """Whether it was taken back, by an undo or by going back, and not brought back since."""
    analysis: bool = False
    """Whether articles were analyzed with it, which nothing takes back."""


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which decisions; fields that are empty do not filter, the others all have to hold."""

    key: str = ""
    """Id of a claim or fact: what happened to it."""
    analyst: str = ""
    words: str = ""
    """Each has to stand in the act's words, or be the label of a claim that the act was about."""


@dataclass(frozen=True, slots=True)
class LogDay:
    """Decisions of one day that follow each other, the latest first."""

    day: str
    """In this computer's time, as `2026-01-31`."""
    decisions: int


@dataclass(frozen=True, slots=True)
class LogChange:
    """One thing that a decision changed."""

    what: str
    before: str
    """Empty: it was not there."""
    after: str
    """Empty: it is gone."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """What going back to a decision would take back."""

    to: int
    what: str
    """The decision that it goes back to."""
    last: int
    """The latest decision, by which one sees whether someone decided meanwhile."""
    decisions: int
    others: tuple[tuple[str, int], ...]
    """Other analysts, with how many of these decisions are theirs."""
    analysis: str
    """The latest of them that analyzed articles, in words; while there is one, it is refused."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a decision changed: the window repaints this and nothing else.

    Attributes:
        seq: the decision's sequence number.
        what: the act in words, for the toast and the undo entry.
        claims: ids of claims whose row, verdict or conflicts changed.
        facts: ids of facts that changed, are new or gone.
        articles: ids of articles whose claims or counts changed.
        structure: whether claims or facts were added, removed or moved.
    """

    seq: int
    what: str
    claims: frozenset[str]
    facts: frozenset[str]
    articles: frozenset[str]
    structure: bool


def independent(letters: Sequence[str], origin: Mapping[str, str]) -> int:
    """Return the number of origins among articles.

    Args:
        letters: articles.
        origin: for each letter, the letter that stands for its origin.
    """
    return len({origin.get(one, one) for one in letters})
