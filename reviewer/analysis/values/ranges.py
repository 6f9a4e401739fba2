"""Ranges: two numbers that are the ends of one value, and numbers that share one unit."""

import re
from dataclasses import replace
from decimal import Decimal

from reviewer.analysis.values.nouns import counted
from reviewer.analysis.values.readings import Reading, money_like, scaled
from reviewer.domain.values import ValueType

_GLUE = re.compile(
    r"(?:\s?(?P<glue>–|—|-|to|and|or|bis|through|till|±|\+/[-−])\s?|-\s?(?P<hyphened>to|or)[\s-]"
    r"|\s(?:to\s|and\s)?(?P<up>up\sto|as\s(?:many|much|high)\sas)\s|\s(?P<margin>plus\sor\sminus)\s)"
)
_LONGEST_GLUE = 16
_OPENED = re.compile(r"\b(?P<word>between|from)\s(?:as\s(?:few|little|low)\sas\s|\w+\s)?$", re.IGNORECASE)
_RANGING = re.compile(
    r"(?:\b(?:rang\w+|anywhere|somewhere|sought|estimat\w+|var\w+|priced|aged|ages|tak(?:es?|ing)|took|lasts?"
    r"|lasting|costs?|costing|holds?|seats?|needs?|weigh\w*|measur\w+|expects?|forecasts?)\s(?:\w+\s){0,3}|^\s*|[(:]\s?)$",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(?:\b|-)(?P<word>hundred|thousand|million|billion|trillion)$", re.IGNORECASE)
_LARGE = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HUNDRED = 100


def join(text: str, first: Reading, second: Reading) -> tuple[Reading, Reading] | None:
    """Return the two ends of a range, each completed from the other, or `None` if there is none.

    "From 5 to 8" is a change and no range, unless something is said to range or "up to" ends it; "27 to 21"
    falls and is none. A margin ("42 ± 3") is a range, too.
    """
    glue = _glue(text, first, second)
    if not glue or first.number.vague or second.number.vague:
        return None
    if glue == "±":
        return _margin(first, second)
    left = text[max(0, first.start - 60) : first.start]
    opened = _OPENED.search(left)
    opener = opened["word"].casefold() if opened else ""
    if glue == "and" and opener != "between":
        return None
    if glue == "to" and opener == "from" and not _RANGING.search(left[: opened.start()] if opened else left):
        return None
    if glue == "or" and not _neighbours(text, first, second):
        return None
    if glue == "up to" and opener != "from" and first.type is not None:
        return None
    if first.type is ValueType.MONEY and second.type is not ValueType.MONEY:  # $25–29 billion, £40m-50m
        second = money_like(text, second, first)
    ends = _complete(_lifted(text, first, second, glue), second)
    if ends is None:
        return None
    low, high = scaled(ends[0])[0], scaled(ends[1])[0]
    if low is None or high is None or low >= high:
        return None
    start = first.start - (len(left) - opened.start()) if opened else first.start
    return replace(ends[0], start=start), ends[1]


def lend(text: str, first: Reading, second: Reading) -> Reading:
    """Return the first of two numbers with the unit they share ("from 5 to 8 percent")."""
    if first.type is not None or second.type is None or _glue(text, first, second) not in ("to", "and", "or"):
        return first
    sums = second.type is ValueType.MONEY and first.magnitude is not None
    if not sums and second.type not in (ValueType.PERCENT, ValueType.DURATION, ValueType.QUANTITY):
        return first
    ends = _complete(first, second)
    return ends[0] if ends else first


def compound(text: str, first: Reading, second: Reading) -> Reading | None:
    """Return one reading of a value in two units ("5 ft 10 in", "2 hours 20 minutes"), or `None`."""
    if first.type not in (ValueType.DURATION, ValueType.QUANTITY) or first.unit != second.unit:
        return None
    between = text[first.end : second.start]
    if not re.fullmatch(r",?\s?(?:and\s)?", between) or (first.items == second.items) or first.offset:
        return None
    low, high, _ = scaled(first)
    more, _, step = scaled(second)
    if first.number.vague or second.number.vague or low is None or more is None or low != high:
        return None
    if not 0 < more < first.factor or first.number.low != int(first.number.low):
        return None
    number = replace(
        first.number,
        end=second.number.end,
        low=low + more,
        high=low + more,
        step=step,
        hedge=second.number.hedge,
    )
    return replace(first, end=second.end, number=number, magnitude=None, factor=Decimal(1))


def _glue(text: str, first: Reading, second: Reading) -> str:
    between = text[first.end : second.start]
    match = _GLUE.fullmatch(between) if len(between) <= _LONGEST_GLUE else None
    if not match:
        return ""
    if match["up"]:
        return "up to"
    glue = match["glue"] or match["hyphened"] or ""
    return "±" if match["margin"] or glue[0] in "±+" else glue


def _margin(first: Reading, second: Reading) -> tuple[Reading, Reading] | None:
    ends = _complete(first, second)
    if ends is None or first.number.high is None:
        return None
    whole, by = ends[0], second.number.low
    number = replace(
        first.number, low=first.number.low - by, high=first.number.high + by, end=second.number.end
    )
    return (replace(whole, end=second.end, number=number),) * 2


def _neighbours(text: str, first: Reading, second: Reading) -> bool:
    """Tell whether "or" stands between two figures next to each other: two or three, 40 or 50 people."""
    gap = second.number.low - first.number.low
    tens = gap in (10, _HUNDRED) and first.number.low % gap == 0
    if gap != 1 and not tens:
        return False
    if not second.number.digits:
        return True
    return second.type is not None or bool(counted(text, second.end, singular=False)[0])


def _lifted(text: str, first: Reading, second: Reading, glue: str) -> Reading:
    """Return "two" of "two to three thousand", "2" of "2-3,000", as thousands."""
    one, other = first.number, second.number
    word = _THOUSANDS.search(text, other.start, other.end) if not other.digits else None
    times = _LARGE[word["word"].casefold()] if word else 0
    if not times and glue in "–—-" and re.fullmatch(r"\d{1,3},000", text[other.start : other.end]):
        times = 1000
    if (
        first.magnitude is not None
        or not times
        or one.low >= times
        or one.low * times >= other.low
        or one.high is None
    ):
        return first
    return replace(
        first,
        number=replace(
            one, low=one.low * times, high=one.high * times, step=(one.step or 1) * Decimal(times)
        ),
    )


def _complete(first: Reading, second: Reading) -> tuple[Reading, Reading] | None:
    """Give each number what only the other states; `None` if their units differ."""
    if first.unit == "year-old" and second.type is None:
        second = replace(second, type=first.type, unit=first.unit)
    if first.type is not None and (first.type, first.unit) != (second.type, second.unit):
        rate = second.unit.startswith(first.unit + "/")
        if not (first.type is ValueType.MONEY and second.type is ValueType.MONEY and rate):
            return None
    magnitude = first.magnitude
    if magnitude is None and second.magnitude is not None and first.number.low < 1000:
        magnitude = second.magnitude
    whole = replace(first, magnitude=magnitude, type=second.type, unit=second.unit, items=second.items)
    return replace(whole, factor=second.factor, offset=second.offset), second
