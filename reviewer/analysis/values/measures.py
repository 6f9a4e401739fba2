"""Money, percentages, counts, durations and quantities."""

import re
from collections.abc import Callable
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue, hedge_before
from reviewer.analysis.values.lexicon import HEDGE_AFTER, lemma
from reviewer.analysis.values.nouns import counted, label_before, names_a_thing
from reviewer.analysis.values.numbers import numbers, stated_step
from reviewer.analysis.values.ranges import compound, join, lend
from reviewer.analysis.values.readings import PER_AFTER, Reading, read, scaled
from reviewer.analysis.values.units import PER_YEAR
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LEVEL = re.compile(r"\s?(?:%|per\s?cent)\s(?:(?:confidence|credible)\b|C[rI]?I\b)", re.IGNORECASE)
"""After a number that tells how sure an interval is, not what was found."""
_PLUS = re.compile(r"\+(?!\w)")


def find_measures(text: str, blocked: Callable[[int, int], bool]) -> list[FoundValue]:
    """Return the measures of `text`; a number that is `blocked(start, end)` belongs to something else."""
    readings: list[Reading] = []
    for number in numbers(text):
        taken = readings and number.start < readings[-1].end
        if not taken and not blocked(number.start, number.end) and not _LEVEL.match(text, number.end):
            one = read(text, number)
            whole = compound(text, readings[-1], one) if readings else None
            if whole:
                readings[-1] = whole
            else:
                readings.append(one)
    found: list[FoundValue] = []
    at = 0
    while at < len(readings):
        first = readings[at]
        second = readings[at + 1] if at + 1 < len(readings) else None
        ends = join(text, first, second) if second else None
        if ends:
            value, at = _value(text, *ends), at + 2
        else:
            alone = lend(text, first, second) if second else first
            value, at = _value(text, alone, alone), at + 1
        if value:
            found.append(value)
    return found


def _value(text: str, first: Reading, last: Reading) -> FoundValue | None:
    low = scaled(first)[0]
    _, high, step = scaled(last)
    kind, unit, items, end = last.type, last.unit, last.items, last.end
    if kind is None and last is first and last.magnitude is None:
        low, high, step = _thousands(text, last, (low, high, step))
    start = first.start
    hedge_at, hedge = hedge_before(text, start)
    if kind is None:
        counting = _count(text, first, last, hedge)
        if counting is None:
            return None
        kind, unit, end = ValueType.COUNT, counting[0], counting[1]
        items = counting[2]
    if kind is ValueType.DURATION and text[hedge_at:start].strip().casefold() == "over":
        hedge_at, hedge = start, Hedge.EXACT  # "over two years": in the course of them
    if hedge is Hedge.EXACT:
        hedge = last.number.hedge
    after = HEDGE_AFTER.match(text, end) or _PLUS.match(text, end)
    if after and hedge is Hedge.EXACT:
        end, hedge = after.end(), _hedge_after(after)
    if last.number.vague:
        hedge = Hedge.ABOUT
    span = Span(hedge_at, end)
    return FoundValue(span, Value(kind, low, high, unit, span.of(text), hedge, step, items))


_DOTTED = re.compile(r"\d{1,3}\.\d{3}")
_Ends = tuple[Decimal | None, Decimal | None, Decimal | None]


def _thousands(text: str, reading: Reading, ends: _Ends) -> _Ends:
    """Return the ends of "12.000 people" as thousands: nobody counts in thousandths."""
    number = reading.number
    if (
        not _DOTTED.fullmatch(text, number.start, number.end)
        or not counted(text, number.end, singular=False)[0]
    ):
        return ends
    low = number.low * 1000
    return low, low, stated_step(low.quantize(Decimal(1)))


def _hedge_after(match: re.Match[str]) -> Hedge:
    groups = match.groupdict()
    if groups.get("less") or groups.get("most"):
        return Hedge.AT_MOST
    return Hedge.ABOUT if groups.get("so") or groups.get("about") else Hedge.AT_LEAST


def _count(text: str, first: Reading, last: Reading, hedge: Hedge) -> tuple[str, int, tuple[str, ...]] | None:
    """Return noun, end and rate of a count, or `None` if the number counts nothing."""
    number = last.number
    if last.end < len(text) and text[last.end].isalpha():
        return None
    noun, end = counted(text, last.end, singular=number.low == 1 and number.high == 1)
    if not noun:
        noun = label_before(text, first.start)
    dozen = text[number.start : number.end].casefold().endswith(("dozen", "dozen and a half"))
    if (
        not noun
        and (not number.digits or names_a_thing(text, first.start))
        and hedge is Hedge.EXACT
        and last.magnitude is None
        and not dozen
    ):
        large = number.low >= 100 and not number.vague
        if not large:
            return None
    if not noun and hedge is Hedge.EXACT and _YEAR.fullmatch(text, first.start, last.end):
        return None
    per = PER_AFTER.match(text, end)
    if noun and per and per["per"] in PER_YEAR:
        return f"{lemma(noun)}/{per['per']}", per.end(), ()
    return (lemma(noun) if noun else ""), end, ()
