"""What a source is called, and when it appeared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from reviewer.domain.tongue import mark, say
from reviewer.gui.times import short_month

if TYPE_CHECKING:
    from reviewer.domain.readmodel import ArticleItem

_MONTHS = [
    *(mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June")),
    *(mark("July"), mark("August"), mark("September")),
    *(mark("October"), mark("November"), mark("December")),
]


def short_date(iso: str) -> str:
    """Return `13 Jun 2025`, or `undated`."""
    return _date(iso, short_month) or say("undated")


def long_date(iso: str) -> str:
    """Return `13 June 2025`, or `undated`."""
    return _date(iso, lambda month: say(_MONTHS[month - 1])) or say("undated")


def _date(iso: str, month: Callable[[int], str]) -> str:
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return say("{day} {month} {year}", day=day.day, month=month(day.month), year=day.year)


def source_name(article: ArticleItem) -> str:
    """Return `A · Ledger Weekly`."""
    name = say("erased") if article.erased else article.publisher or article.title or article.name
    return f"{article.letter} · {name}"
