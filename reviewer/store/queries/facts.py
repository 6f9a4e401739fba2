"""Facts as rows of a table: all, some by id, and the queue of conflicts."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select

from reviewer.domain.articles import letter
from reviewer.domain.readmodel import FactFilter, FactItem
from reviewer.domain.review.records import ResolutionKind
from reviewer.domain.review.standing import FactState
from reviewer.store.queries.filters import conditions, order
from reviewer.store.sql import IN_CASE, Prepared, Sql, known, listed
from reviewer.store.tables import FACT, SECTION

_COLUMNS = (
    *("uid", "line", "wording", "state", "letters", "independent", "claims", "undecided", "returned"),
    *("conflicts", "hard", "resolution", "value_type", "values", "lead_rank", "lead_number", "kinds"),
    *("position", "version", "weight", "id"),
)


def _facts(*columns: Any, told: bool = False) -> Select[Any]:  # noqa: ANN401 - columns
    """Start a select of facts with their sections; `told`: by the numbers of their rows."""
    return (
        select(*columns)
        .select_from(FACT)
        .outerjoin(SECTION, and_(SECTION.c.case_id == FACT.c.case_id, SECTION.c.uid == FACT.c.section))
        .where(known(FACT) if told else FACT.c.case_id == IN_CASE)
    )


_SHOWN = (
    *(FACT.c[name] for name in _COLUMNS),
    func.coalesce(SECTION.c.name_text, "").label("section"),
)
_BY_ID = Prepared(_facts(*_SHOWN).where(FACT.c.uid.in_(listed("ids"))))
_AT = Prepared(_facts(*_SHOWN, told=True).where(FACT.c.id.in_(listed("places"))))
_SHEET_ORDER = Prepared(
    _facts(FACT.c.uid, func.coalesce(SECTION.c.name_text, "").label("section")).order_by(
        *order(FactFilter(aside=True))
    )
)
_QUEUE = Prepared(
    _facts(*_SHOWN)
    .where(FACT.c.conflicts != "")
    .order_by(
        (FACT.c.state == FactState.OPEN.value).desc(),
        FACT.c.weight.desc(),
        FACT.c.lead_rank,
        FACT.c.lead_number,
        FACT.c.uid,
    )
)


def fact_items(sql: Sql, case: int, ids: Sequence[str]) -> list[FactItem]:
    """Return facts in the order of their ids; ids that are gone are left out."""
    found = {one.uid: one for one in sql.all(_BY_ID, case=case, ids=json.dumps(list(ids)))}
    return [_item(found[one]) for one in dict.fromkeys(ids) if one in found]


def facts_at(sql: Sql, case: int, places: Sequence[int]) -> list[FactItem]:
    """Return facts by the numbers of their rows, in their order; those that are gone are left out."""
    found = {one.id: one for one in sql.all(_AT, case=case, places=json.dumps(list(places)))}
    return [_item(found[one]) for one in dict.fromkeys(places) if one in found]


def filtered(sql: Sql, case: int, chosen: FactFilter, offset: int, limit: int) -> tuple[list[FactItem], int]:
    """Return some of the facts that pass a filter, in its order, and how many pass it in all."""
    query = _facts(*_SHOWN).where(*conditions(chosen)).order_by(*order(chosen))
    page = Prepared(query.limit(bindparam("most")).offset(bindparam("skip")))
    rows = sql.all(page, case=case, most=limit, skip=offset)
    return [_item(one) for one in rows], count(sql, case, chosen)


def count(sql: Sql, case: int, chosen: FactFilter) -> int:
    """Return how many facts pass a filter."""
    return int(sql.value(_counting(chosen), case=case))


@lru_cache(maxsize=64)
def _counting(chosen: FactFilter) -> Prepared:
    """Return the statement that counts; the same filters are counted after each decision."""
    return Prepared(_facts(func.count()).where(*conditions(chosen)))


def filtered_ids(sql: Sql, case: int, chosen: FactFilter) -> list[str]:
    """Return the ids of all facts that pass a filter, in its order."""
    query = _facts(FACT.c.uid).where(*conditions(chosen)).order_by(*order(chosen))
    prepared = Prepared(query)  # no named tuples: there may be very many rows
    return [uid for (uid,) in sql.raw.execute(prepared.text, prepared.bound({"case": case}))]


def sheet_order(sql: Sql, case: int) -> list[tuple[str, str]]:
    """Return every fact's id and section, in the order of the sheet."""
    return [(one.uid, one.section) for one in sql.all(_SHEET_ORDER, case=case)]


def queue(sql: Sql, case: int) -> list[FactItem]:
    """Return the facts with conflicts: the open ones, worst first, then those settled."""
    return [_item(one) for one in sql.all(_QUEUE, case=case)]


def _item(row: Any) -> FactItem:  # noqa: ANN401 - a named tuple
    return FactItem(
        id=row.uid,
        line=row.line,
        worded=bool(row.wording),
        state=FactState(row.state),
        section=row.section,
        articles=tuple(row.letters.split()),
        independent=row.independent,
        claims=row.claims,
        undecided=row.undecided,
        returned=row.returned,
        conflicts=tuple(row.conflicts.split()),
        hard=bool(row.hard),
        resolution=ResolutionKind(row.resolution) if row.resolution else None,
        value_type=row.value_type,
        values=row.values,
        lead=f"{letter(row.lead_rank - 1)}{row.lead_number}" if row.lead_number else "",
        kinds=tuple(row.kinds.split()),
        position=row.position,
        version=row.version,
        weight=row.weight,
        place=row.id,
    )
