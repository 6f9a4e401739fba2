"""Applying changes of the log to the tables, and bringing the derived columns after them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, func, select, update

from reviewer.domain.errors import StaleError
from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.records import CALLED, Change, FactRecord, Table, from_row
from reviewer.domain.review.view import ERASED
from reviewer.domain.tongue import mark, say
from reviewer.store import derive, index, rows
from reviewer.store.derive import Columns, Member
from reviewer.store.faults import CONSTRAINT_ERRORS
from reviewer.store.sql import IN_CASE, Prepared
from reviewer.store.tables import ARTICLE, CLAIM, FACT, TIE
from reviewer.store.view import SqlView

_META = ("name", "title", "publisher", "author", "published_on", "address", "language")
_NUMBERED = Prepared(
    update(ARTICLE)
    .where(ARTICLE.c.case_id == IN_CASE, ARTICLE.c.uid == bindparam("k_uid"))
    .values(last_number=func.max(ARTICLE.c.last_number, bindparam("number")))
)
_PLACES = Prepared(
    select(ARTICLE.c.uid, ARTICLE.c.letter, ARTICLE.c.rank, ARTICLE.c.origin).where(
        ARTICLE.c.case_id == IN_CASE
    )
)
_TIES = Prepared(select(TIE.c.first, TIE.c.second).where(TIE.c.case_id == IN_CASE))
_FACT_IDS = Prepared(select(FACT.c.uid).where(FACT.c.case_id == IN_CASE))
_MEMBERS = Prepared(
    select(CLAIM, ARTICLE.c.letter, ARTICLE.c.rank, ARTICLE.c.origin)
    .join(ARTICLE, (ARTICLE.c.case_id == CLAIM.c.case_id) & (ARTICLE.c.uid == CLAIM.c.article))
    .where(CLAIM.c.case_id == IN_CASE, CLAIM.c.fact == bindparam("fact"))
    .order_by(ARTICLE.c.rank, CLAIM.c.number)
)

_SEARCHED = frozenset({"body", "letter", "meta", "name", "title", "wording", "start", "end"})
"""Fields of records that change what the full-text index holds of them."""


class Applier:
    """Applies the changes of one decision; `finish` has to follow.

    Attributes:
        claims, facts, articles: ids of what the changes touch.
        structure: whether claims or facts came, went or moved.
    """

    def __init__(self, view: SqlView) -> None:
        self.view = view
        self.claims: set[str] = set()
        self.facts: set[str] = set()
        self.articles: set[str] = set()
        self.structure = False
        self._judged: set[str] = set()
        self._tied = False

    def apply(self, changes: Iterable[Change]) -> None:
        """Apply changes in their order.

        Raises:
            StaleError: a change was made to another state of its record.
        """
        for change in changes:
            if change.after is None:
                old = self._expected(change)
                self._delete(change, old.version)
                self._note(change.table, change.key, rows.to_fields(change.table, old), None)
            elif change.before is None:
                self._insert(change, change.after)
                self._note(change.table, change.key, None, change.after)
            else:
                old = self._expected(change)
                fields = rows.to_fields(change.table, old)
                new = {**fields, **change.after}
                self._update(change, new, old.version)
                self._note(change.table, change.key, fields, new)

    def _expected(self, change: Change) -> Any:  # noqa: ANN401 - a named tuple
        old = self.view.sql.one(rows.select_record(change.table), k_case=self.view.case, k_uid=change.key)
        if old is None or not old.version:
            raise _stale(change)
        fields = rows.to_fields(change.table, old)
        if any(
            not rows.same_value(name, fields.get(name), was) for name, was in (change.before or {}).items()
        ):
            raise _stale(change)
        return old

    def _insert(self, change: Change, fields: Mapping[str, Any]) -> None:
        values = {**rows.to_columns(fields), **self._own(change.table, fields)}
        if change.table is Table.CASE:
            self._write_case(change, values)
            return
        statement = rows.insert_record(change.table, frozenset(values))
        try:
            self.view.sql.run(statement, uid=change.key, case_id=self.view.case, **values)
        except CONSTRAINT_ERRORS as error:
            raise _stale(change) from error
        index.add(self.view.sql, self.view.case, change.table, change.key)

    def _write_case(self, change: Change, values: Mapping[str, Any]) -> None:
        """Fill the row that stands for a new case; its version 0 says that the log has not made it yet."""
        statement = rows.update_record(Table.CASE, frozenset(values))
        done = self.view.sql.run(statement, k_uid=change.key, k_version=0, **rows.named(values))
        if not done:
            raise _stale(change)

    def _update(self, change: Change, new: Mapping[str, Any], version: int) -> None:
        changed = {name: new[name] for name in change.after or {}}
        values = rows.to_columns(changed)
        worded = bool(changed.keys() & _SEARCHED)
        if worded:
            values |= self._own(change.table, new)
            index.remove(self.view.sql, self.view.case, change.table, change.key)
        statement = rows.update_record(change.table, frozenset(values))
        done = self.view.sql.run(
            statement, k_case=self.view.case, k_uid=change.key, k_version=version, **rows.named(values)
        )
        if not done:
            raise _stale(change)
        if worded:
            index.add(self.view.sql, self.view.case, change.table, change.key)

    def _delete(self, change: Change, version: int) -> None:
        index.remove(self.view.sql, self.view.case, change.table, change.key)
        statement = rows.delete_record(change.table)
        done = self.view.sql.run(statement, k_case=self.view.case, k_uid=change.key, k_version=version)
        if not done:
            raise _stale(change)

    def _own(self, table: Table, fields: Mapping[str, Any]) -> Columns:
        return own_columns(self.view, table, fields)

    def _note(
        self, table: Table, key: str, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None
    ) -> None:
        """Remember what has to be derived anew, and what a window has to show anew."""
        both = [one for one in (old, new) if one is not None]
        if table is Table.CLAIM:
            self.claims.add(key)
            self.facts.update(one["fact"] for one in both)
            self.articles.update(one["article"] for one in both)
            moved = old is None or new is None or old["fact"] != new["fact"]
            self.structure |= moved or any(old[name] != new[name] for name in ("start", "end"))  # type: ignore[index]
            if new is not None:
                self.view.sql.run(_NUMBERED, case=self.view.case, k_uid=new["article"], number=new["number"])
        elif table is Table.FACT:
            self.facts.add(key)
            self.structure |= old is None or new is None
        elif table is Table.CONFLICT:
            self.facts.update(one["fact"] for one in both)
        elif table is Table.VERDICT:
            self._judged.update(one["claim"] for one in both)
        elif table in (Table.ARTICLE, Table.TIE):
            self._tied |= table is Table.TIE or old is None or new is None
            self.articles.update([key] if table is Table.ARTICLE else [])
            self.structure |= table is Table.TIE or old is None

    def finish(self) -> None:
        """Bring the derived columns after the changes."""
        if self._tied:
            self._derive_origins()
            self.facts.update(one.uid for one in self.view.sql.all(_FACT_IDS, case=self.view.case))
        for claim in self._judged:
            self._derive_verdict(claim)
        for fact in self.facts:
            self._derive_fact(fact)

    def _derive_origins(self) -> None:
        sql, case = self.view.sql, self.view.case
        places = {one.uid: one for one in sql.all(_PLACES, case=case)}
        ranks = {uid: one.rank for uid, one in places.items()}
        homes = derive.origins(ranks, [(one.first, one.second) for one in sql.all(_TIES, case=case)])
        statement = rows.update_derived(Table.ARTICLE, frozenset({"origin"}))
        for uid, home in homes.items():
            if places[uid].origin != places[home].letter:
                sql.run(statement, k_case=case, k_uid=uid, n_origin=places[home].letter)
                self.articles.add(uid)

    def _derive_verdict(self, claim: str) -> None:
        found = self.view.sql.one(rows.select_record(Table.CLAIM), k_case=self.view.case, k_uid=claim)
        if found is None:
            return
        columns = derive.of_verdicts(self.view.verdicts_on(claim))
        self._set(Table.CLAIM, claim, columns)
        self.claims.add(claim)
        self.facts.add(found.fact)
        self.articles.add(found.article)

    def _derive_fact(self, fact: str) -> None:
        derived = derived_fact(self.view, fact)
        if derived is None:
            return
        members, columns = derived
        self._set(Table.FACT, fact, columns.fact)
        for row in members:
            wanted = columns.claims[row.uid]
            if (row.disputes, row.aside) != (wanted["disputes"], wanted["aside"]):
                self._set(Table.CLAIM, row.uid, wanted)
                self.claims.add(row.uid)
                self.articles.add(row.article)

    def _set(self, table: Table, key: str, columns: Columns) -> None:
        statement = rows.update_derived(table, frozenset(columns))
        self.view.sql.run(statement, k_case=self.view.case, k_uid=key, **rows.named(columns))


def own_columns(view: SqlView, table: Table, fields: Mapping[str, Any]) -> Columns:
    """Return the derived columns that follow from a record alone and the texts it refers to."""
    if table is Table.CLAIM:
        text = view.text(fields["body"])
        if text == ERASED:
            return {"statement": ERASED, "kind": "other", "value_type": "", "value": ""}
        return derive.of_body(body_from_text(text))
    if table is Table.FACT:
        return {"line": view.text(fields["wording"] or fields["title"])}
    if table is Table.ARTICLE:
        text = view.text(fields["meta"])
        known = json.loads(text) if text != ERASED else {}
        return {"rank": derive.rank(fields["letter"])} | {name: known.get(name, "") for name in _META}
    if table in (Table.CASE, Table.SECTION):
        return {"name_text": view.text(fields["name"])}
    return {}


def derived_fact(view: SqlView, fact: str) -> tuple[Sequence[Any], derive.Derived] | None:
    """Return a fact's claims as stored, and the derived columns of both; `None` if there is no fact."""
    row = view.row(Table.FACT, fact)
    if row is None:
        return None
    members = view.sql.all(_MEMBERS, case=view.case, fact=fact)
    inside = [_member(one) for one in members]
    origin = {one.letter: one.origin or one.letter for one in members}
    record = from_row(FactRecord, fact, row)
    return members, derive.of_fact(record, inside, view.conflicts_of(fact), origin)


def places_of(view: SqlView) -> dict[str, Any]:
    """Return the rows that `derived_fact` needs of the articles."""
    return {one.uid: one for one in view.sql.all(_PLACES, case=view.case)}


def _member(row: Any) -> Member:  # noqa: ANN401 - a named tuple
    record = rows.record_of(Table.CLAIM, row)
    return Member(record, row.letter, row.rank, row.kind, row.value_type, row.value, row.ruling)


def _stale(change: Change) -> StaleError:
    text = mark("The {record} has changed since this was decided; look at it again and decide anew.")
    return StaleError(say(text, record=say(CALLED[change.table])))
