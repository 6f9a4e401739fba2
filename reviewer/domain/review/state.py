"""A case in memory: replaying a log over it must yield what the database holds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from reviewer.domain.review.log import GO_BACK, Decision, undone_by
from reviewer.domain.review.records import (
    AliasRecord,
    ArticleRecord,
    Change,
    ClaimRecord,
    ConflictRecord,
    FactRecord,
    LinkRecord,
    NameRecord,
    Row,
    SectionRecord,
    Table,
    VerdictRecord,
    from_row,
)
from reviewer.domain.review.view import ERASED

Key = tuple[Table, str]
_R = TypeVar("_R")
_WHOLE = frozenset({Table.ARTICLE, Table.SECTION, Table.NAME, Table.ALIAS})
"""What is asked for whole."""


class CaseState:
    """All records of one case; a `CaseView` whose only writer is `apply`.

    Args:
        case: the case's id.
        texts: what the refs stand for.
        article_texts: canonical texts by article id.
    """

    def __init__(
        self,
        case: str,
        texts: Mapping[str, str] | None = None,
        article_texts: Mapping[str, str] | None = None,
    ) -> None:
        self.rows: dict[Key, dict[str, Any]] = {}
        self.versions: dict[Key, int] = {}
        self.decisions: list[Decision] = []
        self.texts: dict[str, str] = dict(texts or {})
        self.article_texts: Mapping[str, str] = {} if article_texts is None else article_texts
        self._case = case
        self._numbered: dict[str, int] = {}
        self._members: defaultdict[tuple[Table, str], set[str]] = defaultdict(set)
        self._letters: dict[str, tuple[int, str]] = {}

    def take(self, table: Table, key: str, row: dict[str, Any], version: int) -> None:
        """Take a record as it stands, of a case that was changed before."""
        self.rows[table, key], self.versions[table, key] = row, version
        self._index(table, key, row, present=True)

    def number(self, last: Mapping[str, int]) -> None:
        """Take the last number that was given to a claim of each article."""
        self._numbered.update(last)

    def log(self, decision: Decision, parts: Iterable[Change] = ()) -> None:
        """Append a decision and apply its changes, those of its stored inputs first."""
        self.apply(parts)
        self.apply(decision.changes)
        self.decisions.append(decision)

    def apply(self, changes: Iterable[Change]) -> None:
        """Apply changes in their order.

        Raises:
            ValueError: a change does not fit what is there; nothing of that one change is applied.
        """
        for change in changes:
            self._apply(change)

    def _apply(self, change: Change) -> None:
        key = (change.table, change.key)
        old = self.rows.get(key)
        if (old is None) != (change.before is None):
            raise ValueError(f"{change.table} {change.key}: the change does not fit the record")
        if old is not None and any(old.get(name) != value for name, value in (change.before or {}).items()):
            raise ValueError(f"{change.table} {change.key}: the change was made to another version")
        if old is not None:
            self._index(change.table, change.key, old, present=False)
        if change.after is None:
            del self.rows[key], self.versions[key]
            return
        new = {**(old or {}), **change.after}
        self.rows[key] = new
        self.versions[key] = self.versions.get(key, 0) + 1
        self._index(change.table, change.key, new, present=True)
        if change.table is Table.CLAIM:
            self._numbered[new["article"]] = max(self._numbered.get(new["article"], 0), new["number"])

    def _index(self, table: Table, key: str, row: Row, *, present: bool) -> None:
        owners = {
            Table.CLAIM: ("fact", "article"),
            Table.CONFLICT: ("fact",),
            Table.VERDICT: ("claim",),
            Table.LINK: ("first", "second"),
            Table.FACT: ("section",),
        }.get(table, ())
        if table in _WHOLE:
            self._keep(table, "", key, present)
        for field in owners:
            self._keep(table, row[field], key, present)
        if table is Table.ARTICLE:
            self._letters[key] = (len(row["letter"]), row["letter"])

    def _keep(self, table: Table, owner: str, key: str, present: bool) -> None:
        members = self._members[(table, owner)]
        if present:
            members.add(key)
        else:
            members.discard(key)

    def _all(self, kind: type[_R], table: Table) -> list[_R]:
        return [from_row(kind, key, self.rows[table, key]) for key in self._members[table, ""]]

    def row(self, table: Table, key: str) -> Row | None:
        """Return the fields of a record, or `None`."""
        return self.rows.get((table, key))

    def version(self, table: Table, key: str) -> int:
        """Return how often a record was changed, 0 if there is none."""
        return self.versions.get((table, key), 0)

    def case_id(self) -> str:
        """Return the case's id."""
        return self._case

    def articles(self) -> Sequence[ArticleRecord]:
        """Return the articles in the order of their letters."""
        return sorted(self._all(ArticleRecord, Table.ARTICLE), key=lambda one: (len(one.letter), one.letter))

    def article_text(self, article: str) -> str:
        """Return an article's canonical text."""
        return self.article_texts[article]

    def claim_numbered(self, letter: str, number: int) -> ClaimRecord | None:
        """Return the claim with this label."""
        home = {one.letter: one.id for one in self.articles()}.get(letter)
        if home is None:
            return None
        return next((one for one in self.claims_in(home) if one.number == number), None)

    def next_number(self, article: str) -> int:
        """Return the next free number of an article's claims."""
        return self._numbered.get(article, 0) + 1

    def claims_of(self, fact: str) -> Sequence[ClaimRecord]:
        """Return the claims of a fact."""
        found = [
            from_row(ClaimRecord, k, self.rows[Table.CLAIM, k]) for k in self._members[Table.CLAIM, fact]
        ]
        return sorted(found, key=lambda one: (self._letters[one.article], one.number))

    def claims_in(self, article: str) -> Sequence[ClaimRecord]:
        """Return the claims of an article, by number."""
        keys = self._members[Table.CLAIM, article]
        found = [from_row(ClaimRecord, k, self.rows[Table.CLAIM, k]) for k in keys]
        return sorted(found, key=lambda one: one.number)

    def conflicts_of(self, fact: str) -> Sequence[ConflictRecord]:
        """Return the conflicts of a fact."""
        keys = sorted(self._members[Table.CONFLICT, fact])
        return [from_row(ConflictRecord, k, self.rows[Table.CONFLICT, k]) for k in keys]

    def verdicts_on(self, claim: str) -> Sequence[VerdictRecord]:
        """Return all analysts' verdicts on a claim."""
        keys = sorted(self._members[Table.VERDICT, claim])
        return [from_row(VerdictRecord, k, self.rows[Table.VERDICT, k]) for k in keys]

    def links_of(self, claim: str) -> Sequence[LinkRecord]:
        """Return the links that name a claim."""
        keys = sorted(self._members[Table.LINK, claim])
        return [from_row(LinkRecord, k, self.rows[Table.LINK, k]) for k in keys]

    def sections(self) -> Sequence[SectionRecord]:
        """Return the sections of the sheet, by position."""
        return sorted(self._all(SectionRecord, Table.SECTION), key=lambda one: (one.position, one.id))

    def facts_in(self, section: str) -> Sequence[FactRecord]:
        """Return the facts of a section, by position, then label, then id."""
        keys = self._members[Table.FACT, section]
        found = [from_row(FactRecord, k, self.rows[Table.FACT, k]) for k in keys]
        return sorted(found, key=lambda one: (one.position, self._lead(one.id), one.id))

    def _lead(self, fact: str) -> tuple[int, str, int]:
        """Return where a fact's first claim stands among the labels."""
        first = next(iter(self.claims_of(fact)), None)
        if first is None:
            return (0, "", 0)
        letter = self.rows[Table.ARTICLE, first.article]["letter"]
        return (len(letter), letter, first.number)

    def names(self) -> Sequence[NameRecord]:
        """Return the names that the last analysis found, by id."""
        return sorted(self._all(NameRecord, Table.NAME), key=lambda one: one.id)

    def aliases(self) -> Sequence[AliasRecord]:
        """Return what people said of names, in the order in which they said it."""
        return sorted(self._all(AliasRecord, Table.ALIAS), key=lambda one: (one.seq, one.id))

    def text(self, ref: str) -> str:
        """Return the text a ref stands for."""
        return self.texts.get(ref, ERASED) if ref else ""

    def next_seq(self) -> int:
        """Return the sequence number the next decision will have."""
        return len(self.decisions) + 1

    def last_done(self, analyst: str) -> Decision | None:
        """Return the analyst's latest undoable decision that is not undone."""
        undone = undone_by(self.decisions)
        mine = (one for one in reversed(self.decisions) if one.analyst == analyst and one.undoable)
        return next((one for one in mine if one.seq not in undone), None)

    def last_undone(self, analyst: str) -> Decision | None:
        """Return the analyst's decision undone last, unless a new one was made since."""
        mine = [one for one in self.decisions if one.analyst == analyst]
        latest = max((one.seq for one in mine if one.undoable), default=0)
        undone = {by: seq for seq, by in undone_by(self.decisions).items() if by > latest}
        found = {one.seq: one for one in mine}
        candidates = [by for by, seq in undone.items() if seq in found and self._undo(by)]
        return found[undone[max(candidates)]] if candidates else None

    def decisions_from(self, seq: int) -> Sequence[Decision]:
        """Return the decision with this sequence number and all later ones, the first one first."""
        return self.decisions[max(0, seq - 1) :]

    def touched_since(self, seq: int, table: Table, key: str) -> Decision | None:
        """Return the first decision after `seq` that changed a record, or `None`."""
        for decision in self.decisions[seq:]:
            if any((change.table, change.key) == (table, key) for change in decision.changes):
                return decision
        return None

    def _undo(self, seq: int) -> bool:
        """Tell whether a decision takes back a single one: what went back over it is not redone alone."""
        return self.decisions[seq - 1].command != GO_BACK
