"""The order of the rows in the table of facts: places, and what becomes of them."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviewer.domain.readmodel import FactHit, FactItem, FactOrder, Places

MOST_REMOVED = 64
"""Rows that leave the table one by one; if more do, all of it is set anew."""


@dataclass(frozen=True, slots=True)
class Found:
    """What passes a filter: places, whether these are all, and the contents of the first rows."""

    order: Places
    whole: bool
    items: Sequence[FactItem]
    hits: Mapping[str, FactHit]


@dataclass(frozen=True, slots=True)
class Renewed:
    """An order read again.

    Attributes:
        edition: of the order that it was compared with.
        order: it; `None` if something else came in between.
        gone: the rows that it lacks, if it differs in nothing else.
        more: it has more rows.
    """

    edition: int
    order: Places | None
    gone: Sequence[int] | None
    more: bool


def stands_by(fact: FactItem, by: FactOrder) -> object:
    """Return what a fact's row in an order depends on."""
    match by:
        case FactOrder.STATE:
            return fact.state
        case FactOrder.LINE:
            return fact.line, fact.lead
        case FactOrder.SOURCES:
            return len(fact.articles), fact.lead
        case FactOrder.INDEPENDENT:
            return fact.independent, fact.lead
        case _:
            return fact.section, fact.position, fact.lead


def rows_gone(before: Places, after: Places) -> list[int] | None:
    """Return the rows that have to leave an order to make another of it; `None` if that does not do it."""
    old, new = memoryview(before), memoryview(after)
    missing = len(old) - len(new)
    if not 0 <= missing <= MOST_REMOVED:
        return None
    rows: list[int] = []
    for left in range(missing):
        low, high = rows[-1] + 1 if rows else 0, len(old)
        start = low
        while low < high:  # the first row that differs
            middle = (low + high) // 2
            same = old[start : middle + 1] == new[start - left : middle + 1 - left]
            low, high = (middle + 1, high) if same else (low, middle)
        rows.append(low)
    start = rows[-1] + 1 if rows else 0
    return rows if old[start:] == new[start - missing :] else None


def around(order: Places, near: Sequence[int], page: int) -> Places:
    """Return the places of the first rows, and of those around facts that are in sight."""
    first = order[:page]
    for one in near:
        with contextlib.suppress(ValueError):
            at = order.index(one)
            return first + order[max(page, at - page // 2) : max(page, at + page // 2)]
    return first
