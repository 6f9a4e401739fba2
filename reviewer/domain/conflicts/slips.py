"""Figures of which one looks like the other with a slip of the hand: 4,812 and 4,821, 9.9 and 19.9."""

import re

from reviewer.domain.values import Value, ValueType, comparable

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SLIPPING = frozenset({ValueType.MONEY, ValueType.PERCENT, ValueType.COUNT, ValueType.QUANTITY})


def slipped(a: Value, b: Value) -> bool:
    """Tell whether two figures of one sort differ by two digits that changed places or a first digit lost.

    Of p-values a lost nought counts, too. A digit that is merely another one does not: such figures are
    common.
    """
    if a.type not in _SLIPPING or not comparable(a, b):
        return False
    one, other = digits(a), digits(b)
    if not one or not other or one == other:
        return False
    (first, places), (second, others) = one, other
    if a.unit == "p":
        return first.lstrip("0") == second.lstrip("0")
    if places != others:
        return False
    if len(first) == len(second):
        odd = [n for n, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
        return (
            len(odd) == 2 and odd[1] == odd[0] + 1 and first[odd[0]] == second[odd[1]]
            and first[odd[1]] == second[odd[0]]
        )  # fmt: skip
    long, short = sorted((first, second), key=len, reverse=True)
    return bool(places and a.unit) and len(long) > 2 and long[1:] == short


def digits(value: Value) -> tuple[str, int] | None:
    """Return the digits of the one number that the value is written with, and how many are decimals."""
    found = _NUMBER.findall(value.text)
    if len(found) != 1 or value.low is None or value.low != value.high:
        return None
    whole, _, decimals = found[0].replace(",", "").partition(".")
    return whole + decimals, len(decimals)
