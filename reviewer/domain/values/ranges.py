"""The range that holds several values, and how a sentence tells it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from reviewer.domain.values.measures import FACTORS, told_in, unit_for
from reviewer.domain.values.model import Hedge, Value, ValueType
from reviewer.domain.values.relation import comparable
from reviewer.domain.values.writing import display

_SHORT = {"bn": "billion", "m": "million", "tn": "trillion"}
_SCALED = re.compile(r"(?<=\d) (bn|m|tn)\b")
_MONTHS = {
    name[:3]: name
    for name in (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    )
}
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b")
_ABOVE = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_BELOW = (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.NEARLY)
_NO_RANGE = (ValueType.SCORE, ValueType.NAME, ValueType.LIST, ValueType.ROLE, ValueType.STATUS)


def spanning(values: Sequence[Value]) -> Value | None:
    """Return the range that holds all of these values of one sort and unit; `None` if there is none.

    Values that are the same but for their hedges make no range: the hedge of one of them is kept.
    """
    first = values[0] if values else None
    if first is None or first.type in _NO_RANGE or not all(comparable(first, one) for one in values):
        return None
    lows = [one.low for one in values if one.low is not None]
    highs = [one.high for one in values if one.high is not None]
    if not lows or not highs:
        return None
    low, high = min(lows), max(highs)
    hedge = Hedge.EXACT
    if low == high:
        hedge = next((one.hedge for one in values if one.hedge), Hedge.EXACT)
    elif any(one.hedge in _ABOVE and one.low == high for one in values):
        low, high, hedge = low, low, Hedge.AT_LEAST
    elif any(one.hedge in _BELOW and one.high == low for one in values):
        low, high, hedge = high, high, Hedge.AT_MOST
    return replace(first, low=low, high=high, hedge=hedge, text="")


def range_words(values: Sequence[Value]) -> str:
    """Return the range of several values as a sentence tells it, as in `$14.3–14.8 billion`; `""`: none."""
    whole = spanning(values)
    if whole is None or whole.low is None or whole.high is None:
        return ""
    if whole.low == whole.high:
        return _bounded(whole, values)
    if whole.type is ValueType.DATE:
        return _dates(whole)
    if whole.type is ValueType.RANK:
        return _ranks(whole, values)
    if whole.type in (ValueType.DURATION, ValueType.QUANTITY) and whole.unit != "clock":
        return _measures(whole, values)
    text = display(replace(whole, items=()))
    return _SCALED.sub(lambda found: " " + _SHORT[found[1]], text)


def _bounded(whole: Value, values: Sequence[Value]) -> str:
    """Return the words of the value that says it so, or the figure with its hedge before it."""
    same = [one for one in values if one.hedge is whole.hedge and one.low == one.high == whole.low]
    if same and same[0].text:
        return same[0].text
    text = display(replace(whole, hedge=Hedge.EXACT, items=()))
    text = _SCALED.sub(lambda found: " " + _SHORT[found[1]], text)
    return f"{whole.hedge.value} {text}".strip()


def _ranks(whole: Value, values: Sequence[Value]) -> str:
    """Return `second-largest or third-largest`, in the words of those that say so."""
    assert whole.low is not None
    assert whole.high is not None
    first = next(one for one in values if one.low == whole.low)
    last = next(one for one in values if one.high == whole.high)
    return f"{first.text} {'or' if whole.high - whole.low == 1 else 'to'} {last.text}"


def _measures(whole: Value, values: Sequence[Value]) -> str:
    assert whole.low is not None
    assert whole.high is not None
    if whole.unit == "x":
        return f"{_number(whole.low)} to {_number(whole.high)} times"
    written = unit_for(values)
    if (whole.unit, written) not in FACTORS:
        return f"{_number(whole.low)}–{_number(whole.high)} {whole.unit}"
    ends = [_number(told_in(one, whole.unit, written)) for one in (whole.low, whole.high)]
    shown = display(replace(whole, low=Decimal(2), high=Decimal(3), items=(written,), text="2"))
    return f"{ends[0]}–{ends[1]} {shown.partition(' ')[2]}"


def _number(number: Decimal) -> str:
    return f"{round(number, 2):,f}".rstrip("0").rstrip(".") if number % 1 else f"{number:,.0f}"


def _dates(whole: Value) -> str:
    """Return a period of the calendar by its name, else its first and last day."""
    assert whole.low is not None
    assert whole.high is not None
    named = display(replace(whole, items=(), text="", hedge=Hedge.EXACT))
    if named:
        return _MONTH.sub(lambda found: _MONTHS[found[1]], named)
    low, high = date.fromordinal(int(whole.low)), date.fromordinal(int(whole.high))
    if low.day == 1 and (high + timedelta(days=1)).day == 1:
        return f"between {_month(low)} and {_month(high)}"
    return f"between {low.day} {_month(low)} and {high.day} {_month(high)}"


def _month(day: date) -> str:
    return f"{list(_MONTHS.values())[day.month - 1]} {day.year}"
