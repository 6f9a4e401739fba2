"""Applying changes of the log to the tables, and bringing the derived columns after them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import bindparam, select

from reviewer.domain.errors import StaleError
from reviewer.domain.review.records import CALLED, Change, Table
from reviewer.domain.tongue import mark, say
from reviewer.store import derive, index, rows
from reviewer.store.derive import Columns
from reviewer.store.derived import derived_facts, own_columns, places_of
from reviewer.store.faults import CONSTRAINT_ERRORS
from reviewer.store.foresight import LEAST, Foresight
from reviewer.store.inserting import Inserting
from reviewer.store.sql import IN_CASE, Prepared
from reviewer.store.tables import CLAIM, TIE
from reviewer.store.view import SqlView

_TIES = Prepared(select(TIE.c.first, TIE.c.second).where(TIE.c.case_id == IN_CASE))
_FACTS_IN = Prepared(
    select(CLAIM.c.fact).where(CLAIM.c.case_id == IN_CASE, CLAIM.c.article == bindparam("article"))
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
        self._moved: set[str] = set()
        """Facts whose articles have another origin than before."""
        self._ahead: Foresight | None = None
        self._new = Inserting(view)

    def apply(self, changes: Sequence[Change]) -> None:
        """Apply changes in their order, all those of one decision at once.

        Raises:
            StaleError: a change was made to another state of its record.
        """
        for change in changes:
            if change.table is Table.FACT and self._ahead is None and len(changes) >= LEAST:
                self._look_ahead(changes)
            if change.after is None:
                self._write_new()
                old = self._expected(change)
                self._delete(change, old.version)
                self._note(change.table, change.key, rows.to_fields(change.table, old), None)
            elif change.before is None:
                self._insert(change, change.after)
                self._note(change.table, change.key, None, change.after)
            else:
                self._write_new()
                old = self._expected(change)
                fields = rows.to_fields(change.table, old)
                new = {**fields, **change.after}
                self._update(change, new, old.version)
                self._note(change.table, change.key, fields, new)

    def _look_ahead(self, changes: Sequence[Change]) -> None:
        """Derive what can be before it is written; articles and ties come before facts and stand by now."""
        self._write_new()
        self._settle_origins()
        self._ahead = Foresight(self.view, changes, places_of(self.view))

    def _expected(self, change: Change) -> Any:  # noqa: ANN401 - a named tuple
        old = self.view.sql.one(rows.select_record(change.table), k_case=self.view.case, k_uid=change.key)
        if old is None or not old.version:
            raise _stale(change.table)
        fields = rows.to_fields(change.table, old)
        if any(
            not rows.same_value(name, fields.get(name), was) for name, was in (change.before or {}).items()
        ):
            raise _stale(change.table)
        return old

    def _insert(self, change: Change, fields: Mapping[str, Any]) -> None:
        if self._ahead is not None:
            derived = self._ahead.columns(change.table, change.key, fields)
        else:
            derived = self._own(change.table, fields)
        values = {**rows.to_columns(fields), **derived}
        if change.table is Table.CASE:
            self._write_case(change, values)
            return
        with self._told():
            self._new.add(change, values)

    def _write_new(self) -> None:
        if not self._new.waits:
            return
        with self._told():
            self._new.write()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell that a record is there already, which a decision takes for new."""
        try:
            yield
        except CONSTRAINT_ERRORS as error:
            raise _stale(self._new.table) from error

    def _write_case(self, change: Change, values: Mapping[str, Any]) -> None:
        """Fill the row that stands for a new case; its version 0 says that the log has not made it yet."""
        statement = rows.update_record(Table.CASE, frozenset(values))
        done = self.view.sql.run(statement, k_uid=change.key, k_version=0, **rows.named(values))
        if not done:
            raise _stale(change.table)

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
            raise _stale(change.table)
        if worded:
            index.add(self.view.sql, self.view.case, change.table, change.key)

    def _delete(self, change: Change, version: int) -> None:
        index.remove(self.view.sql, self.view.case, change.table, change.key)
        statement = rows.delete_record(change.table)
        done = self.view.sql.run(statement, k_case=self.view.case, k_uid=change.key, k_version=version)
        if not done:
            raise _stale(change.table)

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
            if old is not None and new is not None and old["number"] != new["number"]:
                self._new.number(new["article"], new["number"])
            moved = old is None or new is None or old["fact"] != new["fact"]
            self.structure |= moved or any(old[name] != new[name] for name in ("start", "end"))  # type: ignore[index]
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
        self._write_new()
        self._settle_origins()
        for claim in self._judged:
            self._derive_verdict(claim)
        self.facts |= self._moved
        known = self._ahead.facts - self._moved if self._ahead is not None else frozenset()
        self._derive_facts(self.facts - known)

    def _settle_origins(self) -> None:
        """Find which articles are of one origin, if that can have changed; their facts follow later."""
        if not self._tied:
            return
        self._tied = False
        for article in self._derive_origins():
            found = self.view.sql.all(_FACTS_IN, case=self.view.case, article=article)
            self._moved.update(one.fact for one in found)

    def _derive_origins(self) -> list[str]:
        """Write the origins of the articles; return those that count with others than before."""
        sql, case = self.view.sql, self.view.case
        places = places_of(self.view)
        ranks = {uid: one.rank for uid, one in places.items()}
        homes = derive.origins(ranks, [(one.first, one.second) for one in sql.all(_TIES, case=case)])
        statement = rows.update_derived(Table.ARTICLE, frozenset({"origin"}))
        moved = []
        for uid, home in homes.items():
            old, new = places[uid].origin, places[home].letter
            if old != new:
                sql.run(statement, k_case=case, k_uid=uid, n_origin=new)
                self.articles.add(uid)
            if (old or places[uid].letter) != new:
                moved.append(uid)
        return moved

    def _derive_verdict(self, claim: str) -> None:
        found = self.view.sql.one(rows.select_record(Table.CLAIM), k_case=self.view.case, k_uid=claim)
        if found is None:
            return
        columns = derive.of_verdicts(self.view.verdicts_on(claim))
        self._set(Table.CLAIM, [(claim, columns)])
        self.claims.add(claim)
        self.facts.add(found.fact)
        self.articles.add(found.article)

    def _derive_facts(self, facts: Collection[str]) -> None:
        of_facts: list[tuple[str, Columns]] = []
        of_claims: list[tuple[str, Columns]] = []
        for fact, members, columns in derived_facts(self.view, facts):
            of_facts.append((fact, columns.fact))
            for row in members:
                wanted = columns.claims[row.uid]
                if (row.disputes, row.aside) != (wanted["disputes"], wanted["aside"]):
                    of_claims.append((row.uid, wanted))
                    self.claims.add(row.uid)
                    self.articles.add(row.article)
        self._set(Table.FACT, of_facts)
        self._set(Table.CLAIM, of_claims)

    def _set(self, table: Table, wanted: Sequence[tuple[str, Columns]]) -> None:
        """Write derived columns, the same ones for each record."""
        if wanted:
            statement = rows.update_derived(table, frozenset(wanted[0][1]))
            parameters = (
                {"k_case": self.view.case, "k_uid": key, **rows.named(columns)} for key, columns in wanted
            )
            self.view.sql.many(statement, parameters)


def _stale(table: Table) -> StaleError:
    text = mark("The {record} has changed since this was decided; look at it again and decide anew.")
    return StaleError(say(text, record=say(CALLED[table])))
