"""The values of a fact as marks on lines: a line for each sort and unit; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reviewer.domain.conflicts.measured import MEASURED
from reviewer.domain.conflicts.words import HEDGED
from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.tongue import mark, say
from reviewer.domain.values import Hedge, Value, ValueType, comparable, display, reach
from reviewer.domain.values.measures import told_in, unit_for
from reviewer.gui.conflicts.axis import Scale, Tick, clock_ticks, date_ticks, number_ticks, scale_of

DRAWN = MEASURED - {ValueType.SCORE}
"""Sorts of value that have a place on a line."""
_DATED = {
    Hedge.ABOUT: mark("about {value}"),
    Hedge.NEARLY: mark("shortly before {value}"),
    Hedge.MORE_THAN: mark("after {value}"),
    Hedge.AT_LEAST: mark("from {value} on"),
    Hedge.LESS_THAN: mark("before {value}"),
    Hedge.AT_MOST: mark("by {value}"),
}
_FROM_ENDS = (Hedge.LESS_THAN, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.AT_LEAST)
"""Hedges that speak of one end of a month or year, not of all of it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One value with those who state it.

    Attributes:
        low: least magnitude stated, in the unit of the line.
        high: greatest; equal to `low` for a point.
        soft_low: how far down the hedge reaches, `None`: without end.
        soft_high: how far up.
        hedge: how firmly it is stated.
        words: letters and the value, in short.
        told: the same for those who hear it.
        claims: ids of the claims that state it.
    """

    low: float
    high: float
    soft_low: float | None
    soft_high: float | None
    hedge: Hedge
    words: str
    told: str
    claims: frozenset[str]

    @property
    def point(self) -> bool:
        """Tell whether it is a single value."""
        return self.low == self.high

    @property
    def soft(self) -> bool:
        """Tell whether the hedge blurs it."""
        return self.hedge in (Hedge.ABOUT, Hedge.NEARLY)


@dataclass(frozen=True, slots=True)
class Line:
    """Values that can be held against each other.

    Attributes:
        marks: from the least to the greatest.
        sort: of the values.
        unit: of the values, the base unit.
        written: the unit in which they are told, `""`: the base unit.
        scale: where they lie.
    """

    marks: tuple[Mark, ...]
    sort: ValueType
    unit: str
    written: str
    scale: Scale

    def ticks(self, most: int) -> list[Tick]:
        """Return at most about so many ticks."""
        if self.sort is ValueType.DATE:
            return date_ticks(self.scale, most)
        if self.unit == "clock":
            return clock_ticks(self.scale, most)
        whole = self.sort in (ValueType.RANK, ValueType.COUNT)
        return number_ticks(self.scale, most, self._number, whole=whole)

    def _number(self, number: float) -> str:
        told = Decimal(repr(number)).normalize()
        if self.sort in (ValueType.DURATION, ValueType.QUANTITY):
            return f"{told:,f} {self.written or self.unit}" if self.unit != "x" else f"×{told:,f}"
        if self.sort is ValueType.RANK:
            return f"{told:,f}"
        unit = "" if self.sort is ValueType.COUNT else self.unit.partition("/")[0]
        return display(Value(self.sort, told, told, unit, ""))


def lines_of(claims: Sequence[ClaimItem], letters: Mapping[str, str]) -> list[Line]:
    """Return the lines on which the values of a fact are drawn; none unless there are two values.

    Money of different currencies and values of different sorts never share a line.

    Args:
        claims: of the fact; rejected ones are left out.
        letters: of the articles, by id.
    """
    stated = [one for one in claims if one.ruling is not Ruling.REJECTED and _has_place(one.body.value)]
    families: list[list[ClaimItem]] = []
    for claim in stated:
        home = next((one for one in families if _together(_value(one[0]), _value(claim))), None)
        if home is None:
            families.append([claim])
        else:
            home.append(claim)
    lines = [_line(family, letters) for family in families]
    return lines if sum(len(one.marks) for one in lines) > 1 else []


def unplaced(claims: Sequence[ClaimItem]) -> list[ClaimItem]:
    """Return the claims whose value has no place on a line: a weekday of an unknown week, a score."""
    return [
        one
        for one in claims
        if one.ruling is not Ruling.REJECTED
        and one.body.value is not None
        and not _has_place(one.body.value)
        and bool(one.body.value.text)
    ]


def described(lines: Sequence[Line], chosen: str, *, whole: bool = False) -> str:
    """Return the lines in words, for those who cannot see them.

    Args:
        lines: the lines.
        chosen: id of the claim whose value stands, or `""`.
        whole: whether the range of all values stands.
    """
    parts = []
    for line in lines:
        parts.append("; ".join(one.told for one in line.marks) + ".")
        if line.scale.by_ratio:
            parts.append(say("Each step of the scale is ten times the one before."))
        stands = next((one for one in line.marks if chosen in one.claims), None)
        if whole:
            parts.append(say("Chosen: the range of all of them."))
        elif stands is not None:
            parts.append(say("Chosen: {value}.", value=stands.told))
    return " ".join(parts)


def spoken(value: Value) -> str:
    """Return a value with its hedge as a word."""
    if value.type not in DRAWN or (value.hedge is Hedge.ABOUT and value.step is None):
        return display(value)
    plain = display(replace(value, hedge=Hedge.EXACT))
    table = _DATED if value.type is ValueType.DATE else HEDGED
    return say(table[value.hedge], value=plain) if value.hedge in table else plain


def _value(claim: ClaimItem) -> Value:
    assert claim.body.value is not None
    return claim.body.value


def _has_place(value: Value | None) -> bool:
    return value is not None and value.type in DRAWN and (value.low is not None or value.high is not None)


def _together(one: Value, other: Value) -> bool:
    if one.unit == "clock" and other.unit == "clock":
        return _zone(one) == _zone(other)
    return comparable(one, other)


def _zone(value: Value) -> tuple[str, ...]:
    return tuple(item for item in value.items if item != "12h")


def _line(claims: Sequence[ClaimItem], letters: Mapping[str, str]) -> Line:
    values = [_value(one) for one in claims]
    first, written = values[0], unit_for(values)
    groups: dict[tuple[object, ...], list[ClaimItem]] = {}
    for claim in claims:
        value = _value(claim)
        shown = display(value)
        groups.setdefault((value.low, value.high, value.hedge, shown), []).append(claim)
    marks = [_mark(group, letters, first.unit, written) for group in groups.values()]
    marks.sort(key=lambda one: (one.low, one.high, one.words))
    ends = [
        end for one in marks for end in (one.low, one.high, one.soft_low, one.soft_high) if end is not None
    ]
    return Line(
        tuple(marks),
        first.type,
        first.unit,
        written,
        scale_of(ends, calendar=first.type is ValueType.DATE or first.unit == "clock"),
    )


def _mark(group: Sequence[ClaimItem], letters: Mapping[str, str], unit: str, written: str) -> Mark:
    value = _value(group[0])
    low = value.low if value.low is not None else value.high
    high = value.high if value.high is not None else value.low
    assert low is not None
    assert high is not None
    soft_low, soft_high = reach(value)
    if value.type is ValueType.DATE and value.hedge in _FROM_ENDS:
        low = high = high if value.hedge in (Hedge.MORE_THAN, Hedge.AT_MOST) else low
    names = list(dict.fromkeys(letters.get(one.article, "?") for one in group))
    other = ""
    if written and value.items[:1] != (written,):
        number = round(told_in(low, unit, written), 2)
        other = f" = {f'{number:,f}'.rstrip('0').rstrip('.') if number % 1 else f'{number:,.0f}'} {written}"

    def told(end: Decimal) -> float:
        return float(told_in(end, unit, written)) if written else float(end)

    return Mark(
        told(low),
        told(high),
        None if soft_low is None else told(soft_low),
        None if soft_high is None else told(soft_high),
        value.hedge,
        f"{' '.join(names)}  {spoken(value) if value.hedge is Hedge.NEARLY else display(value)}{other}",
        f"{', '.join(names)}: {spoken(value)}{other}",
        frozenset(one.id for one in group),
    )
