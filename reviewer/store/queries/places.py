"""Where the facts stand in a table of them: the first ones at once, all of them soon after.

No order is made by sorting where an index has it. A fact is told by the number of its row, which every index
holds: neither finding the first rows of a million nor walking over all of them reads the facts themselves.
"""

import json
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlalchemy import and_, func, select

from reviewer.domain.readmodel import FactFilter, FactOrder, Places
from reviewer.domain.sought import sought
from reviewer.store.driver import library_of
from reviewer.store.queries.filters import conditions, matches, order
from reviewer.store.queries.hits import holding
from reviewer.store.sql import IN_CASE, Prepared, Sql, known, listed
from reviewer.store.tables import FACT, SECTION

SCREEN, PAGE = 80, 200
"""Facts that fill a screen, and those that are looked for at first."""
MANY = 10_000
"""Facts of a case that are found at once, all of them."""
_WINDOWS, _READ = (400, 1600, 6000, 12_000), (100, 300, 1200)
"""Facts that are looked at in their order before those that pass are looked for in the indexes; and the same
where words are sought, for which each fact is read."""
_RARE = 3000
"""Facts in a state that are sooner sorted than met on the way through all."""
_FOUND = 20_000
"""Claims and facts with a word that are sooner read than found in the index of all of a case."""
_FEW = 50_000
"""Facts that pass which are sooner sorted than met on the way through all."""
_LABEL = "lead_rank, lead_number"
_STEPS, _AT_ONCE = 20_000, 10_000
"""Steps of the database between two questions whether the answer is still wanted, and rows taken at once."""

Still = Callable[[], bool]
"""Tells whether an answer is still wanted."""


@dataclass(frozen=True, slots=True)
class _Bucket:
    """Facts with one value of what is ordered by first.

    Attributes:
        column: that has the value; `""` for all facts.
        values: mostly one.
        order: of the facts in it.
        index: that has this order.
    """

    column: str
    values: tuple[Any, ...]
    order: str
    index: str


def first_places(sql: Sql, case: int, chosen: FactFilter) -> tuple[Places, bool]:
    """Return the first facts that pass a filter, in its order, and whether these are all.

    Of a case that has few facts, all that pass are returned.

    Args:
        sql: the connection.
        case: the case's row.
        chosen: the filter; facts of one label, which only those without claims are, stand in any order.
    """
    if _few_facts(sql, case):
        return _all(sql, case, chosen), True
    if _rare(sql, case, chosen):
        return _sorted(sql, case, chosen, PAGE)
    inner, outer = _split(chosen)
    walk = _walked(sql, case, inner)
    found: Places = array("q")
    looked = 0
    sizes = _READ if sought(chosen.text) else _WINDOWS
    for size in sizes:
        window = list(islice(walk, size))
        looked += len(window)
        found.extend(_passing(sql, case, outer, window))
        if len(found) >= (SCREEN if sizes is _READ else PAGE) or len(window) < size:
            whole = len(window) < size and len(found) <= PAGE
            return found[:PAGE], whole
        if sizes is _READ and len(found) * sum(_READ) < SCREEN * looked:
            break  # it would not fill a screen
    if len(found) >= SCREEN:
        return found, False
    return _sorted(sql, case, chosen, PAGE)


def all_places(sql: Sql, case: int, chosen: FactFilter, still: Still = lambda: True) -> Places | None:
    """Return all facts that pass a filter, in its order; `None` once the answer is not wanted any more."""
    sql.raw.set_progress_handler(lambda: not still(), _STEPS)
    try:
        return _all(sql, case, chosen)
    except library_of(sql.raw).OperationalError:
        if still():
            raise
        return None
    finally:
        sql.raw.set_progress_handler(None, 0)


def passing(sql: Sql, case: int, chosen: FactFilter, ids: Sequence[str]) -> dict[str, int]:
    """Return those of some facts that pass a filter, whatever its words are, with their places."""
    query = _facts(FACT.c.uid, FACT.c.id).where(
        FACT.c.uid.in_(listed("ids")), *conditions(replace(chosen, text=""))
    )
    return dict(sql.all(Prepared(query), case=case, ids=json.dumps(list(ids))))


_IDS = Prepared(select(FACT.c.id, FACT.c.uid).where(known(FACT), FACT.c.id.in_(listed("places"))))


def ids_at(sql: Sql, case: int, places: Sequence[int]) -> list[str]:
    """Return the ids of the facts at some places, in their order; those that are gone are left out."""
    found = dict(sql.all(_IDS, case=case, places=json.dumps(list(places))))
    return [found[one] for one in places if one in found]


def _all(sql: Sql, case: int, chosen: FactFilter) -> Places:
    inner, outer = _split(chosen)
    if _bare(outer):
        return array("q", _walked(sql, case, inner))
    there = _rows(sql, _matching(sql, case, chosen), case=case)
    if len(there) <= _FEW:
        return _sorted(sql, case, chosen, -1)[0]
    known = bytearray(max(there) + 1)
    for one in there:
        known[one] = 1
    del there
    last = len(known)
    return array("q", (one for one in _walked(sql, case, inner) if one < last and known[one]))


def _facts(*columns: Any, told: bool = False) -> Any:  # noqa: ANN401 - columns and a select
    """Start a select of facts of the case; `told`: by the numbers of their rows."""
    section = and_(SECTION.c.case_id == FACT.c.case_id, SECTION.c.uid == FACT.c.section)
    case = known(FACT) if told else FACT.c.case_id == IN_CASE
    return select(*columns).select_from(FACT).outerjoin(SECTION, section).where(case)


def _rows(sql: Sql, query: Any, **values: Any) -> Places:  # noqa: ANN401 - a select, parameters
    """Return the only column of all rows."""
    prepared = Prepared(query)  # no named tuples: there may be very many rows
    cursor, found = sql.raw.execute(prepared.text, prepared.bound(values)), array("q")
    while rows := cursor.fetchmany(_AT_ONCE):
        found.extend([one for (one,) in rows])
    return found


def _matching(sql: Sql, case: int, chosen: FactFilter) -> Any:  # noqa: ANN401 - a select
    """Start a select of the facts that pass a filter, by the words that are sought where these are rare."""
    few = bool(sought(chosen.text)) and matches(sql, case, chosen, _FOUND) < _FOUND
    return _facts(FACT.c.id, told=few).where(*conditions(chosen, few=few))


def _sorted(sql: Sql, case: int, chosen: FactFilter, most: int) -> tuple[Places, bool]:
    """Return facts that pass, sorted by the database, and whether these are all; -1: all of them."""
    query = _matching(sql, case, chosen).order_by(*order(chosen))
    found = _rows(sql, query.limit(most + 1) if most >= 0 else query, case=case)
    return (found[:most], len(found) <= most) if most >= 0 else (found, True)


def _passing(sql: Sql, case: int, outer: FactFilter, window: Sequence[int]) -> list[int]:
    """Return those of some facts that pass, in their order."""
    if _bare(outer):
        return list(window)
    plain = replace(outer, text="")
    if not _bare(plain):
        query = _facts(FACT.c.id, told=True).where(FACT.c.id.in_(listed("places")), *conditions(plain))
        kept = set(_rows(sql, query, case=case, places=json.dumps(list(window))))
        window = [one for one in window if one in kept]
    if sought(outer.text):
        kept = holding(sql, case, window, outer.text)
        window = [one for one in window if one in kept]
    return list(window)


def _split(chosen: FactFilter) -> tuple[FactFilter, FactFilter]:
    """Return what the index of an order tells, and what is left to be looked at."""
    inner = FactFilter(
        aside=chosen.aside, aside_only=chosen.aside_only, order=chosen.order, descending=chosen.descending
    )
    outer = replace(chosen, aside=True, aside_only=False, order=FactOrder.SHEET, descending=False)
    if chosen.order in (FactOrder.SHEET, FactOrder.STATE):
        return replace(inner, states=chosen.states), replace(outer, states=())
    return inner, outer


def _bare(chosen: FactFilter) -> bool:
    """Tell whether all facts pass."""
    return bool(chosen == FactFilter(text=chosen.text, aside=True)) and not sought(chosen.text)


def _few_facts(sql: Sql, case: int) -> bool:
    asked = "SELECT count(*) FROM (SELECT 1 FROM fact WHERE case_id = ? LIMIT ?)"
    return bool(sql.raw.execute(asked, (case, MANY + 1)).fetchone()[0] <= MANY)


def _rare(sql: Sql, case: int, chosen: FactFilter) -> bool:
    """Tell whether an index leads to the few facts that a filter lets pass by their states."""
    one = "SELECT count(*) FROM (SELECT 1 FROM fact WHERE case_id = ? AND {} LIMIT ?)"
    if chosen.aside_only:
        return bool(sql.raw.execute(one.format("aside = 1"), (case, _RARE + 1)).fetchone()[0] <= _RARE)
    asked = one.format("state = ?")
    counts = [sql.raw.execute(asked, (case, state.value, _RARE + 1)).fetchone()[0] for state in chosen.states]
    return bool(counts) and sum(counts) <= _RARE


def _walked(sql: Sql, case: int, inner: FactFilter) -> Iterator[int]:
    """Yield facts in an order; of a filter only states and what is set aside are looked at."""
    also, values = "", []
    if inner.states:
        also += f" AND state IN ({', '.join('?' * len(inner.states))})"
        values += [one.value for one in inner.states]
    if inner.aside_only or not inner.aside:
        also += f" AND aside = {int(inner.aside_only)}"
    for bucket in _BUCKETS[inner.order](sql, case, inner.descending):
        among = f" AND {bucket.column} IN ({', '.join('?' * len(bucket.values))})" if bucket.column else ""
        by = f" INDEXED BY {bucket.index}" if bucket.index else ""
        statement = f"SELECT id FROM fact{by} WHERE case_id = ?{among}{also} ORDER BY {bucket.order}"
        cursor = sql.raw.execute(statement, (case, *bucket.values, *values))
        size = _WINDOWS[0]
        while rows := cursor.fetchmany(size):
            size = _AT_ONCE
            for (one,) in rows:
                yield one


def _values(sql: Sql, case: int, column: str) -> list[Any]:
    """Return the values of an indexed column, jumping in its index from one to the next."""
    least = f"SELECT min({column}) FROM fact WHERE case_id = ?"
    found: list[Any] = []
    value = sql.raw.execute(least, (case,)).fetchone()[0]
    while value is not None:
        found.append(value)
        value = sql.raw.execute(f"{least} AND {column} > ?", (case, value)).fetchone()[0]
    return found


def _sections(sql: Sql, case: int, key: Callable[[Any], Any], none: Any) -> dict[Any, list[str]]:  # noqa: ANN401
    """Return the sections of facts by what they are ordered by; `none` for what is no section."""
    known = {one.uid: key(one) for one in sql.all(_KNOWN, case=case)}
    found: dict[Any, list[str]] = {}
    for uid in _values(sql, case, "section"):
        found.setdefault(known.get(uid, none), []).append(uid)
    return found


_KNOWN = Prepared(
    select(SECTION.c.uid, SECTION.c.position, func.lower(SECTION.c.name_text).label("called")).where(
        SECTION.c.case_id == IN_CASE
    )
)


def _by_sheet(sql: Sql, case: int, descending: bool) -> Iterator[_Bucket]:
    found = _sections(sql, case, lambda one: one.position, 1_000_000_000)
    way = " DESC" if descending else ""
    by = f"position{way}, lead_rank{way}, lead_number{way}"
    for one in sorted(found, reverse=descending):
        # Sections of one place are sorted; so are those of no place at all.
        index = "ix_fact_sheet" if len(found[one]) == 1 else ""
        yield _Bucket("section", tuple(found[one]), by, index)


def _by_section(sql: Sql, case: int, descending: bool) -> Iterator[_Bucket]:
    found = _sections(sql, case, lambda one: one.called, "\U0010ffff")
    for one in sorted(found, reverse=descending):
        yield _Bucket("section", tuple(found[one]), _LABEL, "ix_fact_sheet")


def _by_state(sql: Sql, case: int, descending: bool) -> Iterator[_Bucket]:
    ranks = {"open": 0, "undecided": 1, "accepted": 2, "rejected": 3}
    found = sorted(_values(sql, case, "state"), key=lambda one: ranks.get(one, 4), reverse=descending)
    known = [one for one in found if one in ranks]
    others = tuple(one for one in found if one not in ranks)
    buckets = [(one,) for one in known]
    if others:
        buckets.insert(0 if descending else len(buckets), others)
    for values in buckets:
        yield _Bucket("state", values, _LABEL, "ix_fact_state" if len(values) == 1 else "")


def _by_number(column: str, index: str) -> Callable[[Sql, int, bool], Iterator[_Bucket]]:
    def buckets(sql: Sql, case: int, descending: bool) -> Iterator[_Bucket]:
        for value in sorted(_values(sql, case, column), reverse=descending):
            yield _Bucket(column, (value,), _LABEL, index)

    return buckets


def _by_line(_sql: Sql, _case: int, descending: bool) -> Iterator[_Bucket]:
    way = " DESC" if descending else ""
    yield _Bucket("", (), f"lower(substr(line, 1, 24)){way}, lower(line){way}, {_LABEL}", "ix_fact_line")


def _by_label(_sql: Sql, _case: int, descending: bool) -> Iterator[_Bucket]:
    way = " DESC" if descending else ""
    yield _Bucket("", (), f"lead_rank{way}, lead_number{way}", "")


_BUCKETS: Mapping[FactOrder, Callable[[Sql, int, bool], Iterator[_Bucket]]] = {
    FactOrder.SHEET: _by_sheet,
    FactOrder.LINE: _by_line,
    FactOrder.STATE: _by_state,
    FactOrder.SOURCES: _by_number("sources", "ix_fact_sources"),
    FactOrder.INDEPENDENT: _by_number("independent", "ix_fact_independent"),
    FactOrder.SECTION: _by_section,
    FactOrder.LABEL: _by_label,
}
