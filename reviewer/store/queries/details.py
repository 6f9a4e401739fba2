"""One fact opened: its claims, its conflicts, how it was settled."""

from sqlalchemy import bindparam, func, select

from reviewer.domain.readmodel import ConflictItem, FactDetail
from reviewer.domain.review.records import ConflictRecord, FactRecord, Ruling, Table
from reviewer.domain.review.standing import live_sides, unresolved
from reviewer.store.queries.claims import claims_of_fact
from reviewer.store.queries.facts import fact_items
from reviewer.store.rows import record_of
from reviewer.store.sql import IN_CASE, Prepared, Sql
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
_CONFLICTS = Prepared(
    select(CONFLICT.c.uid, *(CONFLICT.c[name] for name in FIELDS[Table.CONFLICT]))
    .where(CONFLICT.c.case_id == IN_CASE, CONFLICT.c.fact == bindparam("fact"))
    .order_by(CONFLICT.c.severity, CONFLICT.c.uid)
)


def fact_detail(sql: Sql, case: int, fact: str) -> FactDetail | None:
    """Return a fact with its claims and those of its conflicts that bite, hard ones first; `None` if gone."""
    row = sql.one(_ONE_FACT, case=case, fact=fact)
    items = fact_items(sql, case, [fact])
    if row is None or not items:
        return None
    record: FactRecord = record_of(Table.FACT, row)
    claims = claims_of_fact(sql, case, fact)
    rejected = frozenset(one.id for one in claims if one.ruling is Ruling.REJECTED)
    conflicts = [record_of(Table.CONFLICT, one) for one in sql.all(_CONFLICTS, case=case, fact=fact)]
    shown = (_conflict(record, one, rejected) for one in conflicts)
    return FactDetail(
        item=items[0],
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
