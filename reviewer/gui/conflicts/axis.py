"""Scales and ticks: numbers by ones, twos and fives, dates by the calendar, wide spans by tens; no Qt."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reviewer.domain.tongue import say
from reviewer.gui.times import short_month

WIDE = 100.0
"""From this ratio of the greatest to the least on, equal steps would put all the others in one place."""
PAD = 0.04
"""Room at both ends of a scale, as a part of it."""
_CLOCK_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720)
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)


@dataclass(frozen=True, slots=True)
class Scale:
    """Where magnitudes lie on a line.

    Attributes:
        low: least magnitude on it.
        high: greatest.
        floor: 0 where equal steps are equal differences; else the least magnitude that is told from nothing,
            and equal steps are equal ratios.
    """

    low: float
    high: float
    floor: float = 0.0

    @property
    def by_ratio(self) -> bool:
        """Tell whether each step is so many times the one before."""
        return self.floor > 0

    def place(self, number: float) -> float:
        """Return where a magnitude lies, 0 at the low end, 1 at the high one."""
        low, high = self._bent(self.low), self._bent(self.high)
        return (self._bent(number) - low) / (high - low) if high > low else 0.5

    def _bent(self, number: float) -> float:
        if not self.floor:
            return number
        if self.low > 0:
            return math.log10(max(number, self.floor))
        return math.copysign(math.log10(1 + abs(number) / self.floor), number)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on a scale with its words."""

    at: float
    words: str


def scale_of(numbers: Sequence[float], *, calendar: bool = False) -> Scale:
    """Return a scale on which all of these can be told apart.

    Args:
        numbers: at least one.
        calendar: they are days, which are never set by ratios.
    """
    low, high = min(numbers), max(numbers)
    sizes = [abs(one) for one in numbers if one]
    if not calendar and sizes and max(sizes) / min(sizes) >= WIDE:
        floor = min(sizes)
        if low > 0:
            return Scale(low / 1.6, high * 1.6, floor / 1.6)
        return Scale(low * 1.6 if low < 0 else low, high * 1.6 if high > 0 else high, floor)
    span = high - low or (3.0 if calendar else abs(high) * 0.1 or 1.0)
    return Scale(low - span * PAD, high + span * PAD) if high > low else Scale(low - span, high + span)


def number_ticks(
    scale: Scale, most: int, words: Callable[[float], str], *, whole: bool = False
) -> list[Tick]:
    """Return ticks at round numbers.

    Args:
        scale: the scale.
        most: how many at most.
        words: tells a number.
        whole: there is nothing between whole numbers.
    """
    places = _tens(scale, most) if scale.by_ratio else list(_round(scale, most, whole=whole))
    return [Tick(one, words(one)) for one in places]


def clock_ticks(scale: Scale, most: int) -> list[Tick]:
    """Return ticks at round times of day; the magnitudes are minutes after midnight."""
    span = scale.high - scale.low
    step = next((one for one in _CLOCK_STEPS if span / one <= most), _CLOCK_STEPS[-1])
    first = math.ceil(scale.low / step)
    last = math.floor(scale.high / step)
    return [
        Tick(one * step, f"{one * step // 60:02d}:{one * step % 60:02d}") for one in range(first, last + 1)
    ]


def date_ticks(scale: Scale, most: int) -> list[Tick]:
    """Return ticks at days, Mondays, months or years; the magnitudes are `date.toordinal`."""
    low, high = math.ceil(scale.low), math.floor(scale.high)
    span = scale.high - scale.low
    for step in _DAY_STEPS:
        if span / step <= most:
            start = low + (-low) % step if step < 7 else low + (1 - low) % 7
            return _dated(range(start, high + 1, step), days=True)
    for step in _MONTH_STEPS:
        if span / 30.4 / step <= most:
            return _dated([one for one in _months(low, high) if _month_of(one) % step == 0], days=False)
    years = span / 365.25
    step = next(n for n in _ones_twos_fives() if years / n <= most)
    found = [one for one in _months(low, high) if _month_of(one) == 0]
    found = [one for one in found if date.fromordinal(one).year % step == 0]
    return [Tick(one, str(date.fromordinal(one).year)) for one in found]


def _round(scale: Scale, most: int, *, whole: bool) -> Iterator[float]:
    span = scale.high - scale.low
    least = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(least)) if least > 0 else 1.0
    step = next(n * power for n in (1, 2, 5, 10) if n * power >= least)
    step = max(step, 1.0) if whole else step
    for one in range(math.ceil(scale.low / step), math.floor(scale.high / step) + 1):
        yield round(one * step, 10)


def _tens(scale: Scale, most: int) -> list[float]:
    first, last = math.ceil(math.log10(scale.floor)), math.floor(math.log10(scale.high or scale.floor))
    powers = [10.0**one for one in range(first, last + 1)]
    found = powers[:: max(1, math.ceil(len(powers) / max(most, 1)))]
    under = [0.0] if scale.low <= 0 else []
    if scale.low < 0:
        under = [*(-one for one in reversed(found) if -one >= scale.low), 0.0]
    return [*under, *found]


def _ones_twos_fives() -> Iterator[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10


def _month_of(day: int) -> int:
    return date.fromordinal(day).month - 1


def _months(low: int, high: int) -> Iterator[int]:
    """Yield the first days of months."""
    day = date.fromordinal(max(low, 1))
    year, month = day.year, day.month
    while year <= date.max.year:
        first = date(year, month, 1).toordinal()
        if first > high:
            return
        if first >= low:
            yield first
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _dated(found: Sequence[int], *, days: bool) -> list[Tick]:
    """Return ticks with their year where it is the first of it."""
    ticks, year = [], 0
    for one in found:
        day = date.fromordinal(one)
        ticks.append(Tick(one, _day_words(day, days=days, years=day.year != year)))
        year = day.year
    return ticks


def _day_words(day: date, *, days: bool, years: bool) -> str:
    month = short_month(day.month)
    if days and years:
        return say("{day} {month} {year}", day=day.day, month=month, year=day.year)
    if days:
        return say("{day} {month}", day=day.day, month=month)
    return say("{month} {year}", month=month, year=day.year) if years else month
