"""The workbench of a decision: changes are made on a copy and come out as a minimal list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reviewer.domain.claims import Body, Claim, Conflict
from reviewer.domain.review import view as reading
from reviewer.domain.review.bodies import Mint, Sealed, body_to_text
from reviewer.domain.review.records import (
    AliasRecord,
    ArticleRecord,
    CaseRecord,
    Change,
    ClaimRecord,
    ConflictRecord,
    FactRecord,
    LearningRecord,
    LinkRecord,
    NameRecord,
    Record,
    Row,
    SectionRecord,
    Table,
    TieRecord,
    VerdictRecord,
    from_row,
    to_row,
)
from reviewer.domain.review.view import CaseView
from reviewer.domain.text import Span
from reviewer.domain.values import Value

_TABLES: dict[type, Table] = {
    CaseRecord: Table.CASE,
    ArticleRecord: Table.ARTICLE,
    ClaimRecord: Table.CLAIM,
    FactRecord: Table.FACT,
    ConflictRecord: Table.CONFLICT,
    VerdictRecord: Table.VERDICT,
    LinkRecord: Table.LINK,
    SectionRecord: Table.SECTION,
    TieRecord: Table.TIE,
    NameRecord: Table.NAME,
    AliasRecord: Table.ALIAS,
    LearningRecord: Table.LEARNING,
}

_ORDER = (
    Table.CASE,
    Table.SECTION,
    Table.ARTICLE,
    Table.TIE,
    Table.FACT,
    Table.CLAIM,
    Table.VERDICT,
    Table.LINK,
    Table.CONFLICT,
    Table.NAME,
    Table.ALIAS,
    Table.LEARNING,
)
"""New records come after those they point to; records that go, go in the opposite order."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What deciding needs from outside.

    Attributes:
        mint: makes ids and keys.
        propose: what the words of an article say (`text`, span, statement or `""`), for hands and edits.
        detect: the conflicts among the claims of one fact.
        value: the value that a person gives in words (the article, the words, the statement they belong to);
            `None` if they are not understood.
    """

    mint: Mint
    propose: Callable[[ArticleRecord, str, Span, str], Body]
    detect: Callable[[Sequence[Claim]], Sequence[Conflict]]
    value: Callable[[ArticleRecord, str, str], Value | None] = lambda _home, _words, _statement: None


@dataclass
class Work:
    """One decision in the making, over a view that it never changes."""

    view: CaseView
    tools: Tools
    analyst: str
    texts: dict[str, Sealed] = field(default_factory=dict)
    """New texts by ref."""
    new_texts: dict[str, str] = field(default_factory=dict)
    """Canonical texts of articles that this decision adds, by id."""
    judged: dict[str, Sequence[Conflict]] = field(default_factory=dict)
    """By fact, what an analysis found among just the claims it has now; the others are looked into anew."""
    _now: dict[tuple[Table, str], Row | None] = field(default_factory=dict)
    _touched: dict[str, None] = field(default_factory=dict)
    _members: dict[str, set[str]] = field(default_factory=dict)
    """Claims written in this decision, by the fact they are in now."""
    _numbered: dict[str, int] = field(default_factory=dict)
    """The last number that this decision gave to a claim, by article."""
    _order: dict[str, tuple[int, str]] = field(default_factory=dict)
    _of_fact: dict[str, list[ClaimRecord]] = field(default_factory=dict)
    """A fact's claims as `claims_of` returned them last, until one of them is written."""
    _articles: list[ArticleRecord] | None = None
    """The articles as `articles` returned them last; `None` once one of them was written."""

    def seal(self, text: str) -> str:
        """Return a ref for a new text; `""` stays `""`."""
        if not text:
            return ""
        sealed = self.tools.mint.seal(text)
        self.texts[sealed.ref] = sealed
        return sealed.ref

    def text(self, ref: str) -> str:
        """Return the text of a ref, one made in this decision or an older one."""
        sealed = self.texts.get(ref)
        return sealed.text if sealed is not None else self.view.text(ref)

    def row(self, table: Table, key: str) -> Row | None:
        """Return a record's fields as this decision leaves them."""
        here = (table, key)
        return self._now[here] if here in self._now else self.view.row(table, key)

    def put(self, record: Record) -> None:
        """Write a record."""
        self.restore(_TABLES[type(record)], record.id, to_row(record))

    def restore(self, table: Table, key: str, row: Row) -> None:
        """Write a record given as fields."""
        self._set(table, key, dict(row))

    def drop(self, table: Table, key: str) -> None:
        """Remove a record."""
        self._set(table, key, None)

    def _set(self, table: Table, key: str, new: Row | None) -> None:
        old = self.row(table, key)
        self._now[table, key] = new
        if table is Table.ARTICLE:
            self._articles = None
        for row in (old, new):
            if table is Table.CLAIM and row is not None:
                self._of_fact.pop(row["fact"], None)
                self._touched[row["fact"]] = None
                self._members.setdefault(row["fact"], set()).discard(key)
            if table is Table.FACT and row is not None:
                self._touched[key] = None
        if table is Table.CLAIM and new is not None:
            self._members[new["fact"]].add(key)
        if table is Table.ARTICLE:
            self._order.pop(key, None)
            self._of_fact.clear()

    def written(self, table: Table) -> list[str]:
        """Return the keys of the records of a table that this decision writes."""
        return [key for (where, key), row in self._now.items() if where is table and row is not None]

    def claim(self, key: str) -> ClaimRecord:
        """Return a claim that must exist."""
        row = self.row(Table.CLAIM, key)
        if row is None:
            raise KeyError(key)
        return from_row(ClaimRecord, key, row)

    def fact(self, key: str) -> FactRecord:
        """Return a fact that must exist."""
        row = self.row(Table.FACT, key)
        if row is None:
            raise KeyError(key)
        return from_row(FactRecord, key, row)

    def claims_of(self, fact: str) -> list[ClaimRecord]:
        """Return a fact's claims as this decision leaves them."""
        known = self._of_fact.get(fact)
        if known is None:
            found = {
                one.id: one for one in self.view.claims_of(fact) if (Table.CLAIM, one.id) not in self._now
            }
            for key in self._members.get(fact, ()):
                found[key] = self.claim(key)
            known = list(found.values())
            if len(known) > 1:
                known.sort(key=lambda one: (self._letter(one.article), one.number))
            self._of_fact[fact] = known
        return [*known]

    def _letter(self, article: str) -> tuple[int, str]:
        """Return what an article is ordered by; a case has too many to read them all for a fact of two."""
        found = self._order.get(article)
        if found is None:
            row = self.row(Table.ARTICLE, article)
            if row is None:
                raise KeyError(article)
            found = self._order[article] = len(row["letter"]), row["letter"]
        return found

    def articles(self) -> list[ArticleRecord]:
        """Return the articles, those of this decision too, in the order of their letters."""
        if self._articles is None:
            found = {one.id: one for one in self.view.articles()}
            for table, key in self._now:
                if table is Table.ARTICLE and (row := self.row(table, key)) is not None:
                    found[key] = from_row(ArticleRecord, key, row)
            self._articles = sorted(found.values(), key=lambda one: (len(one.letter), one.letter))
        return self._articles

    def body(self, record: ClaimRecord) -> Body:
        """Return what a claim says."""
        return reading.body(self, record)

    def statement(self, record: ClaimRecord) -> str:
        """Return a claim's statement."""
        return self.body(record).statement

    def whole(self, record: ClaimRecord) -> Claim:
        """Return a claim with its words."""
        span = Span(record.start, record.end)
        words = span.of(self.article_text(record.article))
        return Claim(record.id, record.article, span, words, self.body(record))

    def article_text(self, article: str) -> str:
        """Return an article's text; one that this decision adds has to be in `new_texts`."""
        return self.new_texts.get(article) or self.view.article_text(article)

    def next_number(self, article: str) -> int:
        """Return the next free number of an article's claims, and take it."""
        number = self._numbered.get(article) or self.view.next_number(article) - 1
        self._numbered[article] = number + 1
        return number + 1

    def move(self, record: ClaimRecord, fact: str) -> ClaimRecord:
        """Put a claim into another fact; a person did it, so the analysis's reason goes."""
        moved = replace(record, fact=fact, why="")
        self.put(moved)
        return moved

    def new_fact(self, record: ClaimRecord) -> FactRecord:
        """Make a fact for one claim, with the section of the fact it leaves."""
        old = self.row(Table.FACT, record.fact)
        made = FactRecord(
            id=self.tools.mint.new_id(),
            title=self.seal(self.statement(record)),
            section=old["section"] if old is not None else "",
            position=old["position"] if old is not None else 0,
        )
        self.put(made)
        return made

    def rebody(self, record: ClaimRecord, body: Body) -> ClaimRecord:
        """Give a claim another body."""
        changed = replace(record, body=self.seal(body_to_text(body)), edited=True)
        self.put(changed)
        return changed

    def refresh(self) -> None:
        """Bring facts and conflicts in line with the claims that were moved or changed."""
        for key in list(self._touched):
            claims = self.claims_of(key)
            if self._as_they_were(key, claims):
                continue
            if self.row(Table.FACT, key) is None:
                self._replace_conflicts(key, ())
                continue
            if not claims:
                self._replace_conflicts(key, ())
                self.drop(Table.FACT, key)
                continue
            self._drop_stale_resolution(self.fact(key), {one.id for one in claims})
            found = self.judged.get(key)
            if found is None:
                found = self.tools.detect([self.whole(one) for one in claims])
            self._replace_conflicts(key, found)

    def _as_they_were(self, fact: str, claims: Sequence[ClaimRecord]) -> bool:
        """Tell whether a fact's claims, their words and places are unchanged: then so are its conflicts."""
        before = {(one.id, one.body, one.start, one.end) for one in self.view.claims_of(fact)}
        after = {(one.id, one.body, one.start, one.end) for one in claims}
        return before == after and bool(after)

    def _drop_stale_resolution(self, fact: FactRecord, members: set[str]) -> None:
        if fact.resolution is not None and not members.issuperset(fact.chosen):
            self.put(unsettled(fact))

    def _replace_conflicts(self, fact: str, conflicts: Sequence[Conflict]) -> None:
        for old in self.view.conflicts_of(fact):
            self.drop(Table.CONFLICT, old.id)
        for one in conflicts:
            sides = one.sides
            key = f"{fact}:{one.id}"
            self.put(ConflictRecord(key, fact, one.kind.value, one.severity.value, one.rule, sides))

    def changes(self) -> tuple[Change, ...]:
        """Return what differs from the view, in an order in which it can be applied."""
        found: list[Change] = []
        for (table, key), after in self._now.items():
            change = difference(table, key, self.view.row(table, key), after)
            if change is not None:
                found.append(change)
        gone = [one for one in found if one.after is None]
        kept = [one for one in found if one.after is not None]
        gone.sort(key=lambda one: -_ORDER.index(one.table))
        kept.sort(key=lambda one: _ORDER.index(one.table))
        moved = [one for one in kept if one.before is None]
        return (*moved, *(one for one in kept if one.before is not None), *gone)


def difference(table: Table, key: str, before: Row | None, after: Row | None) -> Change | None:
    """Return the change from one state of a record to another, or `None` if nothing differs."""
    if before is None or after is None:
        return None if before is after else Change(table, key, before, after)
    names = [name for name in after if before.get(name) != after[name]]
    if not names:
        return None
    old: dict[str, Any] = {name: before.get(name) for name in names}
    return Change(table, key, old, {name: after[name] for name in names})


def unsettled(fact: FactRecord) -> FactRecord:
    """Return the fact without its resolution; the analyst's wording goes with it."""
    return replace(
        fact, resolution=None, chosen=(), covered=(), settled_by="", settled_seq=0, reason="", wording=""
    )
