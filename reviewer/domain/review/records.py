"""What the log changes: the records of a case, and one change to one of them.

A record holds ids, numbers, enumerations and *refs*. A ref stands for a text (a statement, a note) that
is kept elsewhere under a keyed digest, so that erasing the text leaves the chain of decisions whole.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar

from reviewer.domain.lessons import Scope
from reviewer.domain.tongue import mark

Row = Mapping[str, Any]
"""The fields of one record as JSON values; the version is not among them."""


class Table(StrEnum):
    """The sorts of record."""

    CASE = "case"
    ARTICLE = "article"
    CLAIM = "claim"
    FACT = "fact"
    CONFLICT = "conflict"
    VERDICT = "verdict"
    LINK = "link"
    SECTION = "section"
    TIE = "tie"
    NAME = "name"
    ALIAS = "alias"
    LEARNING = "learning"


CALLED = {
    Table.CASE: mark("case"),
    Table.ARTICLE: mark("article"),
    Table.CLAIM: mark("claim"),
    Table.FACT: mark("fact"),
    Table.CONFLICT: mark("conflict"),
    Table.VERDICT: mark("verdict"),
    Table.LINK: mark("link"),
    Table.SECTION: mark("section"),
    Table.TIE: mark("tie"),
    Table.NAME: mark("name"),
    Table.ALIAS: mark("alias"),
    Table.LEARNING: mark("learning"),
}
"""What people call a record of each sort."""


class Ruling(StrEnum):
    """What an analyst says of a claim; undecided is the absence of a verdict."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    RETURNED = "returned"


class Reason(StrEnum):
    """Why a claim is rejected, in the order of their digits."""

    OPINION = "opinion"
    NOT_CHECKABLE = "not checkable"
    WRONGLY_EXTRACTED = "wrongly extracted"
    DUPLICATE = "duplicate"
    FALSE = "false"
    OTHER = "other"
    FURNITURE = "page furniture"


class ResolutionKind(StrEnum):
    """How a fact is settled."""

    ONE_VALUE = "one value"
    RANGE = "range"
    BOTH = "both"
    LATER = "later"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """The case itself."""

    id: str
    name: str
    """Ref."""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article's place in the case; its text is an immutable input, stored once."""

    id: str
    letter: str
    meta: str
    """Ref to the metadata as JSON: name, title, publisher, author, published_on, address, language."""


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim as it stands now."""

    id: str
    article: str
    number: int
    """Its place in the article; with the article's letter, its label. Never reused."""
    start: int
    end: int
    fact: str
    body: str
    """Ref to the body as JSON (see `reviewer.domain.review.bodies`)."""
    by_hand: bool = False
    edited: bool = False
    why: str = ""
    """Ref to the reason it was put into its fact; `""` if a person put it there."""
    note: str = ""
    """Ref."""


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A fact as it stands now; its claims say that they belong to it."""

    id: str
    title: str
    """Ref to the proposed line."""
    wording: str = ""
    """Ref to the line an analyst wrote; `""` while the proposal stands."""
    section: str = ""
    position: int = 0
    resolution: ResolutionKind | None = None
    chosen: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()
    """The claims that stood in the fact when it was settled."""
    settled_by: str = ""
    settled_seq: int = 0
    reason: str = ""
    """Ref to why it was settled so."""
    note: str = ""
    """Ref."""


@dataclass(frozen=True, slots=True)
class ConflictRecord:
    """A disagreement among a fact's claims."""

    id: str
    fact: str
    kind: str
    severity: str
    rule: str
    sides: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class VerdictRecord:
    """One analyst's verdict on one claim; its key is `claim:analyst`."""

    id: str
    claim: str
    analyst: str
    ruling: Ruling
    reason: str = ""
    note: str = ""
    """Ref."""
    seq: int = 0
    """The decision that gave it; where analysts differ, the latest stands."""


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A judgement, same fact or different facts, that is remembered; its key is `first|second`, sorted."""

    id: str
    first: str
    second: str
    same: bool


@dataclass(frozen=True, slots=True)
class SectionRecord:
    """A section of the sheet."""

    id: str
    name: str
    """Ref."""
    position: int


@dataclass(frozen=True, slots=True)
class TieRecord:
    """Two articles of one origin; its key is `first|second`."""

    id: str
    first: str
    second: str
    passages: int
    agency: str = ""
    """Ref to the agency's name, or `""`."""


@dataclass(frozen=True, slots=True)
class NameRecord:
    """A name with its forms, as the last analysis found it (see `reviewer.domain.names`)."""

    id: str
    kind: str
    called: str
    """Ref to the name in full."""
    forms: str
    """Ref to its forms as JSON."""


@dataclass(frozen=True, slots=True)
class AliasRecord:
    """What a person said of a form of a name; it is remembered, and every analysis obeys it."""

    id: str
    form: str
    """Ref to the form."""
    called: str
    """Ref to the name it stands for, or does not stand for."""
    same: bool
    seq: int = 0
    """The decision that said so: what is said later counts more."""


@dataclass(frozen=True, slots=True)
class LearningRecord:
    """Whom the decisions of the case teach; there is one such record at most."""

    id: str
    scope: Scope = Scope.CASE
    since: int = 0
    """Verdicts of this decision and of those before it teach nothing (any more)."""


RECORDS: Mapping[Table, type] = {
    Table.CASE: CaseRecord,
    Table.ARTICLE: ArticleRecord,
    Table.CLAIM: ClaimRecord,
    Table.FACT: FactRecord,
    Table.CONFLICT: ConflictRecord,
    Table.VERDICT: VerdictRecord,
    Table.LINK: LinkRecord,
    Table.SECTION: SectionRecord,
    Table.TIE: TieRecord,
    Table.NAME: NameRecord,
    Table.ALIAS: AliasRecord,
    Table.LEARNING: LearningRecord,
}

REFS: Mapping[Table, tuple[str, ...]] = {
    Table.CASE: ("name",),
    Table.ARTICLE: ("meta",),
    Table.CLAIM: ("body", "why", "note"),
    Table.FACT: ("title", "wording", "reason", "note"),
    Table.VERDICT: ("note",),
    Table.SECTION: ("name",),
    Table.TIE: ("agency",),
    Table.NAME: ("called", "forms"),
    Table.ALIAS: ("form", "called"),
}
"""The fields of each sort of record that hold refs."""

Record = (
    CaseRecord
    | ArticleRecord
    | ClaimRecord
    | FactRecord
    | ConflictRecord
    | VerdictRecord
    | LinkRecord
    | SectionRecord
    | TieRecord
    | NameRecord
    | AliasRecord
    | LearningRecord
)

_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Change:
    """One change to one record.

    Attributes:
        table: the sort of record.
        key: its id.
        before: the changed fields as they were; `None` if the record is new.
        after: the changed fields as they are; `None` if the record is gone.
    """

    table: Table
    key: str
    before: Row | None
    after: Row | None

    def inverted(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.table, self.key, self.after, self.before)


_NAMES: dict[type, tuple[str, ...]] = {
    kind: tuple(one.name for one in fields(kind) if one.name != "id") for kind in RECORDS.values()
}
_LISTS: dict[type, tuple[str, ...]] = {
    kind: tuple(one.name for one in fields(kind) if str(one.type).startswith("tuple["))
    for kind in RECORDS.values()
}
_WORDS: dict[type, tuple[tuple[str, type], ...]] = {
    VerdictRecord: (("ruling", Ruling),),
    LearningRecord: (("scope", Scope),),
    FactRecord: (("resolution", ResolutionKind),),
}
"""Fields that are one of a few words."""
_AS_IS = frozenset({str, int, float, bool, type(None)})
"""Sorts of values that are JSON values already; a word of a few is of another sort."""


def to_row(record: Record) -> dict[str, Any]:
    """Return a record's fields as JSON values, its id left out (it is the key)."""
    found = {name: getattr(record, name) for name in _NAMES[type(record)]}
    for name, value in found.items():
        if type(value) not in _AS_IS:
            found[name] = _plain(value)
    return found


def from_row(kind: type[_R], key: str, row: Row) -> _R:
    """Return the record of `kind` with this key and these fields.

    Raises:
        TypeError: a field is missing or unknown.
    """
    make: Any = kind
    loaders = _LOADERS[kind]
    if not loaders:
        return make(id=key, **row)  # type: ignore[no-any-return]
    given = dict(row)
    for name, load in loaders:
        if given.get(name) is not None:
            given[name] = load(given[name])
    return make(id=key, **given)  # type: ignore[no-any-return]


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON values
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value


def _tupled(value: Any) -> Any:  # noqa: ANN401 - JSON values
    return tuple(_tupled(one) for one in value) if isinstance(value, list | tuple) else value


_LOADERS: dict[type, tuple[tuple[str, Callable[[Any], Any]], ...]] = {
    kind: (*((name, _tupled) for name in _LISTS[kind]), *_WORDS.get(kind, ())) for kind in RECORDS.values()
}
"""Fields of a record that are something else than the JSON value of its row."""


def loaders_of(kind: type) -> Mapping[str, Callable[[Any], Any]]:
    """Return what makes a record's field of its JSON value, for fields that are something else than that."""
    return dict(_LOADERS[kind])


def verdict_key(claim: str, analyst: str) -> str:
    """Return the key of an analyst's verdict on a claim."""
    return f"{claim}:{analyst}"


def pair_key(first: str, second: str) -> str:
    """Return the key of a link or tie between two ids, whatever their order."""
    return "|".join(sorted((first, second)))
