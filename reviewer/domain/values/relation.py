"""How two values relate: the same, rounded, hedged, one inside the other, apart, or not comparable."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from reviewer.domain.values.model import Hedge, Value, ValueType

ABOUT = Decimal("0.05")
"""Half the width that "about" gives a figure, as a part of it."""
NEARLY = Decimal("0.10")
"""How far below its figure "nearly" may lie, as a part of it."""
ROUNDING = Decimal("0.10")
"""The most that rounding to the stated digit may move a figure, as a part of it ("1 billion" is not 1.4)."""
SPELLING = 0.8
"""Similarity (difflib) from which two names are spellings of one."""

_WORDS = frozenset({ValueType.NAME, ValueType.LIST, ValueType.ROLE, ValueType.STATUS})
_HALF_DAY = 720

# Nouns that count the same things; the first of each row is the name of the class.
_NOUN_CLASSES = (
    ("person", "people", "employee", "worker", "staff", "adult", "participant", "patient", "volunteer",
    "resident",
     "member", "man", "woman", "soul", "subject"),
    ("home", "house", "dwelling", "property", "household"),
    ("bike", "bicycle", "e-bike", "ebike"),
    ("car", "vehicle"),
    ("death", "fatality", "dead", "victim"),
    ("job", "position", "post", "role"),
    ("firefighter", "fireman"),
    ("site", "plant", "factory", "works"),
    ("injury", "injured", "casualty"),
)  # fmt: skip
_CLASS_OF = {noun: row[0] for row in _NOUN_CLASSES for noun in row}

Reach = tuple[Decimal | None, Decimal | None]


class Relation(StrEnum):
    """How one value stands to another; all but `contains` and `within` are symmetric."""

    SAME = "same"
    ROUNDS_TO = "rounds to"
    HEDGED = "hedged"
    CONTAINS = "contains"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"

    @property
    def inverse(self) -> "Relation":
        """The relation seen from the other side."""
        return _INVERSE.get(self, self)


_INVERSE = {Relation.CONTAINS: Relation.WITHIN, Relation.WITHIN: Relation.CONTAINS}


def reach(value: Value) -> Reach:
    """Return the least and greatest magnitude that the words allow; `None` is open.

    "About" allows 5 % either way, "nearly" up to 10 % below, "more than" and "at least" all above, "less
    than" and "at most" all below. A strict bound counts as not strict: figures in the press are round.
    """
    low, high = value.low, value.high
    match value.hedge:
        case Hedge.ABOUT if value.type is ValueType.DATE and low is not None and high is not None:
            return low - (high - low + 1), high + (high - low + 1)
        case Hedge.LESS_THAN if value.type is ValueType.DATE:
            return None, low  # "before May" ends where May begins
        case Hedge.MORE_THAN if value.type is ValueType.DATE:
            return high, None
        case Hedge.ABOUT if value.step is not None:
            slack = max(_slack(value), _part(low, high, ABOUT))
            return None if low is None else low - slack, None if high is None else high + slack
        case Hedge.NEARLY if low is not None:
            return low - _part(low, high, NEARLY), high
        case Hedge.MORE_THAN | Hedge.AT_LEAST:
            return low, None
        case Hedge.LESS_THAN | Hedge.AT_MOST:
            return None, high
        case _:
            return low, high


def comparable(a: Value, b: Value) -> bool:
    """Tell whether the two measure one kind of thing; people are people, whatever they are called."""
    if a.type is not b.type:
        return False
    if a.type is ValueType.COUNT:
        return not a.unit or not b.unit or _noun(a.unit) == _noun(b.unit)
    if a.unit == "clock":
        return b.unit == "clock" and (_zone(a) == _zone(b) or None not in (_offset(a), _offset(b)))
    return a.unit == b.unit or (a.type is ValueType.RANK and not (a.unit and b.unit))


@lru_cache(maxsize=1 << 16)  # a fact's values are held against one another many times over
def relate(a: Value, b: Value) -> Relation:
    """Tell how `a` stands to `b`.

    Equal in another unit, within the digits stated, is `rounds to`; it moves no figure by more than 10 %.
    """
    if not comparable(a, b):
        return Relation.INCOMPARABLE
    if a.type in _WORDS:
        return _relate_words(a, b)
    if a.type is ValueType.SCORE:
        return Relation.SAME if sorted(a.items) == sorted(b.items) else Relation.DISJOINT
    if a.unit == "clock":
        return _relate_clock(a, b)
    if a.type is ValueType.DATE and (a.items or b.items):
        return _relate_patterns(a, b)
    return Relation.ROUNDS_TO if _rounds(a, b) else _relate_ends(a, b)


def _relate_reach(a: Reach, b: Reach) -> Relation:
    if a == b:
        return Relation.HEDGED
    if _inside(b, a):
        return Relation.CONTAINS
    if _inside(a, b):
        return Relation.WITHIN
    apart = _above(a[0], b[1]) or _above(b[0], a[1])
    return Relation.DISJOINT if apart else Relation.OVERLAPS


def _above(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high


def _inside(inner: Reach, outer: Reach) -> bool:
    below = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    above = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return below and above


def _part(low: Decimal | None, high: Decimal | None, part: Decimal) -> Decimal:
    return max(abs(end) for end in (low, high, Decimal(0)) if end is not None) * part


def _slack(value: Value) -> Decimal:
    if value.step is None:
        return Decimal(0)
    return min(value.step / 2, _part(value.low, value.high, ROUNDING))


def _rounds(a: Value, b: Value) -> bool:
    """Two exact figures (or ranges) of which one is the other, rounded or converted."""
    if a.type in (ValueType.DATE, ValueType.RANK) or a.hedge or b.hedge:
        return False
    if (
        a.low is None
        or a.high is None
        or b.low is None
        or b.high is None
        or (a.low, a.high) == (b.low, b.high)
    ):
        return False
    if (a.low == a.high) != (b.low == b.high):
        return False
    gap = max(abs(a.low - b.low), abs(a.high - b.high))
    if a.items != b.items:  # written in other units: both are rounded
        return gap <= _slack(a) + _slack(b)
    return a.step != b.step and gap <= max(_slack(a), _slack(b))


def _noun(unit: str) -> str:
    return _CLASS_OF.get(unit, unit)


def _zone(value: Value) -> str:
    """A time without a zone is one of the place."""
    return next((item for item in value.items if item != "12h"), "local time")


_OFFSETS = {
    "UTC": 0, "GMT": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "EST": -300,
    "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "JST": 540, "AEST": 600, "AEDT": 660, "SGT": 480, "HKT": 480, "Eastern Standard Time": -300,
    "Eastern Daylight Time": -240,
    "Pacific Standard Time": -480, "Pacific Daylight Time": -420, "Central European Time": 60,
    "Central European Summer Time": 120, "British Summer Time": 60, "Greenwich Mean Time": 0,
}  # fmt: skip
"""Minutes ahead of UTC. CST and BST as North America and Britain mean them; "ET" and "Pacific time" have
none, for they change with the season."""
_FROM_UTC = re.compile(r"(?:UTC|GMT)(?P<sign>[+−-])(?P<hours>\d{1,2})")


def _offset(value: Value) -> int | None:
    zone = _zone(value)
    told = _FROM_UTC.fullmatch(zone)
    if told:
        return int(told["hours"]) * (60 if told["sign"] == "+" else -60)
    return _OFFSETS.get(zone)


def _relate_clock(a: Value, b: Value) -> Relation:
    if a.low is None or b.low is None or a.high is None or b.high is None:
        return Relation.INCOMPARABLE
    if a.low != a.high or b.low != b.high:
        return _relate_reach((a.low, a.high), (b.low, b.high))
    one, other = _offset(a), _offset(b)
    ahead = other - one if one is not None and other is not None else 0
    gap = abs(a.low + ahead - b.low) % (2 * _HALF_DAY)
    gap = min(gap, 2 * _HALF_DAY - gap)
    if "12h" in a.items or "12h" in b.items:  # "twenty past four": morning or afternoon is not said
        gap = min(gap, _HALF_DAY - gap)
    if gap == 0:
        return Relation.SAME if a.hedge is b.hedge else Relation.HEDGED
    rough = max(15 if value.hedge else 0 for value in (a, b))
    return Relation.OVERLAPS if gap <= rough else Relation.DISJOINT


def _unplaced(value: Value) -> bool:
    return value.low is None and value.high is None


def _relate_patterns(a: Value, b: Value) -> Relation:
    if _unplaced(a) and _unplaced(b):
        if a.items == b.items:
            return Relation.SAME if a.hedge is b.hedge else Relation.HEDGED
        alike = bool(a.items and b.items) and len(a.items[0]) == len(b.items[0])
        return Relation.DISJOINT if alike else Relation.INCOMPARABLE
    if _unplaced(a) or _unplaced(b):
        return _relate_unplaced(*((a, b) if _unplaced(a) else (b, a)))
    turns = [(0, 0)] + [(by, 0) for by in _turns(a)] + [(0, by) for by in _turns(b)]
    found = {_relate_ends(_moved(a, one), _moved(b, other)) for one, other in turns}
    return next(relation for relation in _CLOSENESS if relation in found)


def _relate_unplaced(pattern: Value, day: Value) -> Relation:
    """Tell whether a day or month fits one of which no year or week is known: no Tuesday is a Thursday."""
    if not pattern.items or day.low is None or day.low != day.high or pattern.hedge or day.hedge:
        return Relation.INCOMPARABLE
    wanted, placed = pattern.items[0], date.fromordinal(int(day.low))
    if wanted in _WEEKDAYS:
        fits = _WEEKDAYS.index(wanted) == placed.weekday()
    elif _MONTH.fullmatch(wanted):
        fits = wanted == f"--{placed.month:02d}"
    elif _MONTH_DAY.fullmatch(wanted):
        fits = wanted == f"--{placed.month:02d}-{placed.day:02d}"
    else:
        return Relation.INCOMPARABLE
    return Relation.HEDGED if fits else Relation.DISJOINT


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = re.compile(r"--\d\d")
_MONTH_DAY = re.compile(r"--\d\d-\d\d")
_CLOSENESS = (
    Relation.SAME,
    Relation.HEDGED,
    Relation.CONTAINS,
    Relation.WITHIN,
    Relation.OVERLAPS,
    Relation.DISJOINT,
)


def _turns(value: Value) -> tuple[int, ...]:
    """Days by which a date may be off whose year or week was inferred: 30 September of which year?"""
    if not value.items:
        return ()
    return (-365, -366, 365, 366) if value.items[0].startswith("--") else (-7, 7)


def _moved(value: Value, days: int) -> Value:
    if not days or value.low is None or value.high is None:
        return value
    return replace(value, low=value.low + days, high=value.high + days)


def _relate_ends(a: Value, b: Value) -> Relation:
    if (a.low, a.high) == (b.low, b.high):
        return Relation.SAME if a.hedge is b.hedge else Relation.HEDGED
    return _relate_reach(reach(a), reach(b))


def _relate_words(a: Value, b: Value) -> Relation:
    if a.type is ValueType.STATUS and a.items[:1] != b.items[:1]:
        return Relation.INCOMPARABLE
    one, other = {w.casefold() for w in a.items}, {w.casefold() for w in b.items}
    if one == other:
        return Relation.SAME
    if a.type is ValueType.NAME:
        return _relate_names(" ".join(a.items), " ".join(b.items))
    if a.type is ValueType.STATUS:
        return Relation.DISJOINT
    if one > other:
        return Relation.CONTAINS
    if one < other:
        return Relation.WITHIN
    return Relation.OVERLAPS if one & other else Relation.DISJOINT


def _relate_names(a: str, b: str) -> Relation:
    one, other = a.casefold().split(), b.casefold().split()
    if set(one) > set(other):
        return Relation.WITHIN  # the fuller name says more: it lies within the shorter one
    if set(one) < set(other):
        return Relation.CONTAINS
    first, second = " ".join(one), " ".join(other)
    near = SequenceMatcher(None, min(first, second), max(first, second)).ratio() >= SPELLING
    return Relation.ROUNDS_TO if near else Relation.DISJOINT
