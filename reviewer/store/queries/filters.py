"""A filter of facts as conditions and an order of SQL."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, func, literal_column, or_, select, text, union

from reviewer.domain.readmodel import FactFilter, FactOrder
from reviewer.domain.sought import words
from reviewer.store.queries.match import quoted, within
from reviewer.store.sql import IN_CASE, Prepared, Sql, one_of
from reviewer.store.tables import ARTICLE, CLAIM, FACT, SECTION, VERDICT

Condition = ColumnElement[bool]

_STATE_RANK = case({"open": 0, "undecided": 1, "accepted": 2, "rejected": 3}, value=FACT.c.state, else_=4)
_SECTION_LAST = func.coalesce(SECTION.c.position, 1_000_000_000)
_LABEL = (FACT.c.lead_rank, FACT.c.lead_number, FACT.c.uid)
_ORDERS: dict[FactOrder, tuple[Any, ...]] = {
    FactOrder.SHEET: (_SECTION_LAST, FACT.c.position, *_LABEL),
    FactOrder.LINE: (func.lower(FACT.c.line), *_LABEL),
    FactOrder.STATE: (_STATE_RANK, *_LABEL),
    FactOrder.SOURCES: (FACT.c.sources, *_LABEL),
    FactOrder.INDEPENDENT: (FACT.c.independent, *_LABEL),
    FactOrder.SECTION: (func.lower(func.coalesce(SECTION.c.name_text, "\U0010ffff")), *_LABEL),
    FactOrder.LABEL: _LABEL,
}


def order(chosen: FactFilter) -> list[Any]:
    """Return what to order by; ties are broken by label, so that pages never overlap."""
    first, *rest = _ORDERS[chosen.order]
    if chosen.order in (FactOrder.SHEET, FactOrder.LABEL):
        return [one.desc() if chosen.descending else one for one in (first, *rest)]
    return [first.desc() if chosen.descending else first, *rest]


def conditions(chosen: FactFilter, *, few: bool = False) -> list[Condition]:
    """Return what has to hold of a fact.

    Args:
        chosen: the filter.
        few: few claims have its words; these are read, and not the index of all claims of the case.
    """
    found: list[Condition] = [_has_word(word, prefix, few=few) for word, prefix in _typed(chosen.text)]
    if chosen.states:
        found.append(one_of(FACT.c.state, [one.value for one in chosen.states]))
    if chosen.value_types:
        found.append(one_of(FACT.c.value_type, chosen.value_types))
    if chosen.conflicts:
        found.append(or_(*(_listed(FACT.c.conflicts, one) for one in chosen.conflicts)))
    if chosen.articles:
        found.append(FACT.c.uid.in_(_told_in(chosen.articles)))  # an index has these
        found.append(or_(*(_listed(FACT.c.letters, one) for one in chosen.articles)))
    if chosen.sources_at_least:
        found.append(FACT.c.sources >= chosen.sources_at_least)
    if chosen.sources_at_most:
        found.append(FACT.c.sources <= chosen.sources_at_most)
    if chosen.independent_at_least:
        found.append(FACT.c.independent >= chosen.independent_at_least)
    if chosen.independent_at_most:
        found.append(FACT.c.independent <= chosen.independent_at_most)
    if chosen.sections:
        found.append(one_of(func.coalesce(SECTION.c.name_text, ""), chosen.sections))
    if chosen.analysts:
        found.append(_decided_by(chosen.analysts))
    if chosen.returned:
        found.append(literal_column("fact.returned") > literal_column("0"))  # as its index says
    if chosen.aside_only:
        found.append(literal_column("fact.aside") == literal_column("1"))
    elif not chosen.aside:
        found.append(FACT.c.aside == 0)
    return found


def _decided_by(analysts: Sequence[str]) -> Condition:
    """Return the condition that one of the analysts decided on a fact."""
    decided = (
        select(CLAIM.c.fact)
        .join(VERDICT, (VERDICT.c.case_id == CLAIM.c.case_id) & (VERDICT.c.claim == CLAIM.c.uid))
        .where(VERDICT.c.case_id == IN_CASE, one_of(VERDICT.c.analyst, analysts))
    )
    return or_(FACT.c.uid.in_(decided), one_of(FACT.c.settled_by, analysts))


def _typed(typed: str) -> list[tuple[str, bool]]:
    found = words(typed)
    return [(one, place == len(found)) for place, one in enumerate(found, start=1)]


def _listed(column: ColumnElement[Any], word: str) -> Condition:
    return func.instr(column, f" {word} ") > 0


def _told_in(letters: Sequence[str]) -> Select[Any]:
    """Return the select of the facts that have a claim in one of some articles."""
    articles = select(ARTICLE.c.uid).where(ARTICLE.c.case_id == IN_CASE, one_of(ARTICLE.c.letter, letters))
    return select(CLAIM.c.fact).where(CLAIM.c.case_id == IN_CASE, CLAIM.c.article.in_(articles))


def matches(sql: Sql, case: int, chosen: FactFilter, most: int) -> int:
    """Return how many claims and facts have the rarest word of a filter, up to `most`."""
    least = most
    for word, prefix in _typed(chosen.text):
        found = 0
        for index, columns in (("claim_fts", "statement quotation"), ("fact_fts", "line")):
            rows = _rows(index, columns, quoted(word, prefix=prefix)).limit(bindparam("most")).subquery()
            found += int(sql.value(Prepared(select(func.count()).select_from(rows)), case=case, most=least))
        least = min(least, found)
    return least


def _has_word(word: str, prefix: bool, *, few: bool) -> Condition:
    """Return the condition that a fact's line or one of its statements has a word."""
    wanted = quoted(word, prefix=prefix)
    owners = select(CLAIM.c.fact).where(CLAIM.c.id.in_(_rows("claim_fts", "statement quotation", wanted)))
    if not few:
        owners = owners.where(CLAIM.c.case_id == IN_CASE)
    fact = FACT.alias("owner")
    owned = select(fact.c.id).where(fact.c.case_id == IN_CASE, fact.c.uid.in_(owners))
    return FACT.c.id.in_(union(_rows("fact_fts", "line", wanted), owned))


def _rows(index: str, columns: str, wanted: str) -> Select[Any]:
    """Return the select of the rows of a full-text index that match in the case."""
    matches = literal_column(index).op("MATCH")(func.printf(within("%d", columns, "%s"), IN_CASE, wanted))
    return select(literal_column("rowid")).select_from(text(index)).where(matches)
