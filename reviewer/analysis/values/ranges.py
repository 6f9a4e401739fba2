"""Ranges: two numbers that are the ends of one value, and numbers that share one unit."""

import re
from dataclasses import replace

from reviewer.analysis.values.readings import Reading, scaled
from reviewer.domain.values import ValueType

_GLUE = re.compile(r"\s?(–|—|-|to|and|or|bis)\s?")
_LONGEST_GLUE = 6
_OPENED = re.compile(r"\b(?P<word>between|from)\s(?:\w+\s)?$", re.IGNORECASE)
_RANGING = re.compile(
    r"\b(?:rang\w+|anywhere|sought|estimat\w+|var\w+|priced|aged|ages)\s(?:\w+\s){0,3}$", re.IGNORECASE
)


def join(text: str, first: Reading, second: Reading) -> tuple[Reading, Reading] | None:
    """Return the two ends of a range, each completed from the other, or `None` if there is none.

    "From 5 to 8" is a change and no range, unless something is said to range; "27 to 21" falls and is none.
    """
    glue = _glue(text, first, second)
    if not glue or first.number.vague or second.number.vague:
        return None
    left = text[max(0, first.start - 60) : first.start]
    opened = _OPENED.search(left)
    opener = opened["word"].casefold() if opened else ""
    if glue == "and" and opener != "between":
        return None
    if glue == "to" and opener == "from" and not _RANGING.search(left[: opened.start()] if opened else left):
        return None
    if glue == "or" and (second.number.digits or second.number.low - first.number.low != 1):
        return None
    if first.type is ValueType.MONEY and second.type is None:  # $25–29 billion
        second = replace(second, type=first.type, unit=first.unit, items=first.items, factor=first.factor)
    ends = _complete(first, second)
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
    if second.type not in (ValueType.PERCENT, ValueType.DURATION, ValueType.QUANTITY):
        return first
    ends = _complete(first, second)
    return ends[0] if ends else first


def _glue(text: str, first: Reading, second: Reading) -> str:
    between = text[first.end : second.start]
    match = _GLUE.fullmatch(between) if len(between) <= _LONGEST_GLUE else None
    return match[1] if match else ""


def _complete(first: Reading, second: Reading) -> tuple[Reading, Reading] | None:
    """Give the first number what only the second states; `None` if their units differ."""
    if first.type is not None and (first.type, first.unit) != (second.type, second.unit):
        rate = second.unit.startswith(first.unit + "/")
        if not (first.type is ValueType.MONEY and second.type is ValueType.MONEY and rate):
            return None
    magnitude = first.magnitude
    if magnitude is None and second.magnitude is not None and first.number.low < 1000:
        magnitude = second.magnitude
    whole = replace(first, magnitude=magnitude, type=second.type, unit=second.unit, items=second.items)
    return replace(whole, factor=second.factor, offset=second.offset), second
