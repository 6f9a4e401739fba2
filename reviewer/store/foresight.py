"""What follows for facts that come with all their claims, known before anything of them is written.

An import brings a hundred thousand of them. Read back and changed once they stand, each would cost twice: a
row and its entries in six indexes.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from reviewer.domain.review.records import (
    Change,
    ClaimRecord,
    ConflictRecord,
    FactRecord,
    Row,
    Table,
    from_row,
)
from reviewer.store import derive
from reviewer.store.derive import Columns, Member
from reviewer.store.derived import own_columns
from reviewer.store.view import SqlView

LEAST = 100
"""Changes of one decision from which on looking ahead is worth it."""


class Foresight:
    """Derived columns of the facts and claims that one decision brings.

    Args:
        view: the case.
        changes: all of the decision, in their order; its articles and their ties stand already.
        places: letter, rank and origin of the case's articles by id.

    Attributes:
        facts: ids of the facts whose columns are known, and those of their claims with them.
    """

    def __init__(self, view: SqlView, changes: Sequence[Change], places: Mapping[str, Any]) -> None:
        self._view = view
        self._places = places
        self.facts: set[str] = set()
        self._known: dict[tuple[Table, str], Columns] = {}
        self._look(changes)

    def columns(self, table: Table, key: str, fields: Row) -> Columns:
        """Return all derived columns that a new record is written with.

        Those that depend on other records are empty where they are not known; they are derived later.
        """
        known = self._known.pop((table, key), None)
        if known is not None:
            return known
        return {**own_columns(self._view, table, fields), **_EMPTY.get(table, {})}

    def _look(self, changes: Sequence[Change]) -> None:
        brought: dict[str, Row] = {}
        claims: defaultdict[str, list[Change]] = defaultdict(list)
        conflicts: defaultdict[str, list[Change]] = defaultdict(list)
        others: set[tuple[Table, str]] = set()
        for one in changes:
            new = one.after if one.before is None else None
            if one.table is Table.VERDICT:
                others.update(
                    (Table.CLAIM, row["claim"]) for row in (one.before, one.after) if row and "claim" in row
                )
            elif new is None:
                others.add((one.table, one.key))
                others.update(
                    (Table.FACT, row["fact"]) for row in (one.before, one.after) if row and "fact" in row
                )
            elif one.table is Table.FACT:
                brought[one.key] = new
            elif one.table is Table.CLAIM:
                claims[new["fact"]].append(one)
            elif one.table is Table.CONFLICT:
                conflicts[new["fact"]].append(one)
        for fact, row in brought.items():
            parts = (*claims[fact], *conflicts[fact])
            if (Table.FACT, fact) in others or any((one.table, one.key) in others for one in parts):
                continue
            if all(one.after is not None and one.after["article"] in self._places for one in claims[fact]):
                self._derive(fact, row, claims[fact], conflicts[fact])

    def _derive(self, fact: str, row: Row, claims: Sequence[Change], conflicts: Sequence[Change]) -> None:
        own = {one.key: own_columns(self._view, Table.CLAIM, one.after or {}) for one in claims}
        members = sorted(
            (self._member(one, own[one.key]) for one in claims), key=lambda one: (one.rank, one.record.number)
        )
        sides = [
            from_row(ConflictRecord, one.key, one.after or {})
            for one in sorted(conflicts, key=lambda one: one.key)
        ]
        origin = {one.letter: self._places[one.record.article].origin or one.letter for one in members}
        found = derive.of_fact(from_row(FactRecord, fact, row), members, sides, origin)
        self.facts.add(fact)
        self._known[Table.FACT, fact] = {**own_columns(self._view, Table.FACT, row), **found.fact}
        for key, columns in found.claims.items():
            self._known[Table.CLAIM, key] = {**own[key], **columns}

    def _member(self, claim: Change, own: Columns) -> Member:
        record = from_row(ClaimRecord, claim.key, claim.after or {})
        home = self._places[record.article]
        return Member(record, home.letter, home.rank, own["kind"], own["value_type"], own["value"], "")


_EMPTY: Mapping[Table, Columns] = {
    Table.FACT: {
        **dict.fromkeys(("state", "letters", "kinds", "conflicts", "value_type", "values"), ""),
        **dict.fromkeys(("sources", "independent", "claims", "undecided", "returned"), 0),
        **dict.fromkeys(("hard", "weight", "lead_rank", "lead_number", "aside"), 0),
    },
    Table.CLAIM: {"disputes": "", "aside": 0},
}
"""The columns that depend on other records, as the tables have them where nothing is said."""
