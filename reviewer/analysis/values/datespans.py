"""Dates that belong together: "from June to August", "June 30 to July 2", "the three months to June"."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge

_GLUE = re.compile(r"\s?(?P<glue>–|—|-|to|until|till|through|and)\s(?:the\s)?|\s?[–—-]\s?")
_OPENED = re.compile(r"\b(?P<word>from|between)\s$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:mov\w+|postpon\w+|delay\w+|brought|shift\w*|push\w*|chang\w+|reschedul\w+|put\soff|deferr\w+|slipp\w+|extend\w+)"
    r"\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_MONTHS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "quarter": 3, "half-year": 6, "half": 6, "year": 12}
_ENDING = re.compile(
    r"(?:\bthe\s)?\b(?:(?:first\s)?(?P<n>three|six|nine|twelve|\d\d?)\smonths|(?P<name>quarter|half-year|half|(?:full\s)?year))"
    r"\s(?:to|ended|ending|through)\s(?:on\s)?(?:the\send\sof\s)?$",
    re.IGNORECASE,
)
_DATES_APART = 12
_LEFT = 44


def join_dates(text: str, found: list[FoundValue]) -> list[FoundValue]:
    """Return the dates with those joined that are the ends of one period, and the periods that end at one.

    "Moved from June to August" is a change and no period. An end without a year takes the other's.
    """
    out: list[FoundValue] = []
    for one in sorted(found, key=lambda f: f.span.start):
        ending = _period_ending(text, one)
        whole = _joined(text, out[-1], one) if out and ending is None else None
        if whole:
            out[-1] = whole
        else:
            out.append(ending or one)
    return out


def _joined(text: str, first: FoundValue, second: FoundValue) -> FoundValue | None:
    gap = second.span.start - first.span.end
    glue = _GLUE.fullmatch(text, first.span.end, second.span.start) if 0 < gap < _DATES_APART else None
    if not glue or not _alike(first, second) or second.value.hedge:
        return None
    opened = _OPENED.search(text, max(0, first.span.start - 10), first.span.start)
    word = opened["word"].casefold() if opened else ""
    if glue["glue"] == "and" and word != "between":
        return None
    if word == "from" and _MOVED.search(text, max(0, first.span.start - _LEFT), first.span.start):
        return None
    low, high = _placed(first, second)
    if low is None or high is None or low > high:
        return None
    span = Span(opened.start() if opened else first.span.start, second.span.end)
    items = first.value.items[:1] if first.value.items and second.value.items else ()
    value = replace(first.value, low=low, high=high, text=span.of(text), items=items, hedge=Hedge.EXACT)
    return FoundValue(span, value)


def _alike(first: FoundValue, second: FoundValue) -> bool:
    """Two days, two months or two years; the first may lack what the second says."""
    one, other = first.value, second.value
    if None in (one.low, one.high, other.low, other.high) or one.hedge:
        return False
    lengths = [(value.high or 0) - (value.low or 0) for value in (one, other)]
    day = [length == 0 for length in lengths]
    month = [27 <= length <= 30 for length in lengths]
    year = [364 <= length <= 365 for length in lengths]
    return all(day) or all(month) or all(year)


def _placed(first: FoundValue, second: FoundValue) -> tuple[Decimal | None, Decimal | None]:
    """Return the ends, the first put into the year before or of the second where its year is not said."""
    low, high = first.value.low, second.value.high
    if low is None or high is None:
        return low, high
    unsaid = bool(first.value.items) and first.value.items[0].startswith("--")
    if unsaid:
        start, end = date.fromordinal(int(low)), date.fromordinal(int(high))
        year = end.year if (start.month, start.day) <= (end.month, end.day) else end.year - 1
        day = min(start.day, monthrange(year, start.month)[1])
        return Decimal(date(year, start.month, day).toordinal()), high
    return low, high


def _period_ending(text: str, one: FoundValue) -> FoundValue | None:
    """Return the months that end with a date: "the three months to June", "the year ended 31 March"."""
    match = _ENDING.search(text, max(0, one.span.start - _LEFT), one.span.start)
    if not match or one.value.high is None or one.value.hedge:
        return None
    word = (match["n"] or match["name"]).casefold().removeprefix("full ")
    count = _MONTHS.get(word) or (int(word) if word.isdigit() else 0)
    end = date.fromordinal(int(one.value.high))
    if not 1 <= count <= 24 or (one.value.high - (one.value.low or 0)) > 31:
        return None
    after = end + timedelta(days=1)
    at = after.year * 12 + after.month - 1 - count
    start = date(at // 12, at % 12 + 1, min(after.day, monthrange(at // 12, at % 12 + 1)[1]))
    span = Span(match.start(), one.span.end)
    value = replace(one.value, low=Decimal(start.toordinal()), text=span.of(text))
    return FoundValue(span, value)
