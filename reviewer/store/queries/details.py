"""One fact opened: its claims, its conflicts, how it was settled."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, func, select

from reviewer.domain.readmodel import ClaimItem, ConflictItem, FactDetail, FactItem
from reviewer.domain.review.records import ConflictRecord, FactRecord, Ruling, Table
from reviewer.domain.review.standing import live_sides, unresolved
from reviewer.store.queries.claims import claims_of_fact, claims_of_facts
from reviewer.store.queries.facts import fact_items
from reviewer.store.rows import record_of
from reviewer.store.sql import IN_CASE, Prepared, Sql, listed
from reviewer.store.tables import CONFLICT, CONTENT, DECISION, FACT, FIELDS

_TEXTS = {name: CONTENT.alias("c_" + name) for name in ("reason", "note", "title")}
_FACT = select(
    FACT.c.uid,
    *(FACT.c[name] for name in FIELDS[Table.FACT]),
    *(func.coalesce(one.c.text, "").label(name + "_text") for name, one in _TEXTS.items()),
    func.coalesce(DECISION.c.at, "").label("settled_at"),
).outerjoin(DECISION, (DECISION.c.case_id == FACT.c.case_id) & (DECISION.c.seq == FACT.c.settled_seq))
for _name, _one in _TEXTS.items():
    _FACT = _FACT.outerjoin(_one, (_one.c.case_id == FACT.c.case_id) & (_one.c.ref == FACT.c[_name]))
_ONE_FACT = Prepared(_FACT.where(FACT.c.case_id == IN_CASE, FACT.c.uid == bindparam("fact")))
_SOME_FACTS = Prepared(_FACT.where(FACT.c.case_id == IN_CASE, FACT.c.uid.in_(listed("ids"))))
_CONFLICT = select(CONFLICT.c.uid, *(CONFLICT.c[name] for name in FIELDS[Table.CONFLICT])).where(
    CONFLICT.c.case_id == IN_CASE
)
_IN_ORDER = (CONFLICT.c.severity, CONFLICT.c.uid)
_CONFLICTS = Prepared(_CONFLICT.where(CONFLICT.c.fact == bindparam("fact")).order_by(*_IN_ORDER))
_CONFLICTS_OF_SOME = Prepared(_CONFLICT.where(CONFLICT.c.fact.in_(listed("ids"))).order_by(*_IN_ORDER))


def fact_detail(sql: Sql, case: int, fact: str) -> FactDetail | None:
    """Return a fact with its claims and those of its conflicts that bite, hard ones first; `None` if gone."""
    row = sql.one(_ONE_FACT, case=case, fact=fact)
    items = fact_items(sql, case, [fact])
    if row is None or not items:
        return None
    conflicts = [record_of(Table.CONFLICT, one) for one in sql.all(_CONFLICTS, case=case, fact=fact)]
    return _detail(row, items[0], claims_of_fact(sql, case, fact), conflicts)


def fact_details(
    sql: Sql, case: int, facts: Sequence[str], known: Mapping[str, Sequence[ClaimItem]] | None = None
) -> list[FactDetail]:
    """Return facts opened, in the order of their ids; ids that are gone are left out.

    Args:
        sql: the connection.
        case: the case's row.
        facts: their ids.
        known: all their claims, by fact, in the order of articles and text, if they were read already.
    """
    ids = json.dumps(list(facts))
    items = {one.id: one for one in fact_items(sql, case, facts)}
    rows = {one.uid: one for one in sql.all(_SOME_FACTS, case=case, ids=ids)}
    claims = claims_of_facts(sql, case, facts) if known is None else known
    conflicts: dict[str, list[ConflictRecord]] = {}
    for row in sql.all(_CONFLICTS_OF_SOME, case=case, ids=ids):
        conflicts.setdefault(row.fact, []).append(record_of(Table.CONFLICT, row))
    return [
        _detail(rows[one], items[one], tuple(claims.get(one, ())), conflicts.get(one, ()))
        for one in dict.fromkeys(facts)
        if one in items and one in rows
    ]


def _detail(
    row: Any,  # noqa: ANN401 - a named tuple
    item: FactItem,
    claims: tuple[ClaimItem, ...],
    conflicts: Sequence[ConflictRecord],
) -> FactDetail:
    record: FactRecord = record_of(Table.FACT, row)
    rejected = frozenset(one.id for one in claims if one.ruling is Ruling.REJECTED)
    shown = (_conflict(record, one, rejected) for one in conflicts)
    return FactDetail(
        item=item,
        claims=claims,
        conflicts=tuple(one for one in shown if len(one.sides) > 1),
        chosen=record.chosen,
        settled_by=record.settled_by,
        settled_at=row.settled_at,
        reason=row.reason_text,
        note=row.note_text,
        title=row.title_text,
    )


def _conflict(fact: FactRecord, one: ConflictRecord, rejected: frozenset[str]) -> ConflictItem:
    sides = live_sides(one, rejected)
    return ConflictItem(one.id, one.kind, one.severity, one.rule, sides, open=unresolved(fact, one, rejected))
