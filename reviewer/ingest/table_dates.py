"""The dates of a table's column: the forms of `dates`, and those whose order only the whole column shows."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from reviewer.ingest.dates import iso_date

_SLASHED = re.compile(r"^\D{0,12}?(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"^\D{0,12}?((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$")
_SECONDS = re.compile(r"^(\d{9,10})(?:\.\d+)?$|^(\d{12,13})$")


def reader_of_dates(values: Iterable[str]) -> Callable[[str], str]:
    """Return a function that makes ISO dates of the values of one column, `""` of what it cannot read.

    `03/04/2025` is read where another value of the column shows which number is the month, and nowhere else.
    """
    first_is_day = second_is_day = False
    for value in values:
        if match := _SLASHED.match(value.strip()):
            first_is_day |= int(match[1]) > 12
            second_is_day |= int(match[2]) > 12
    order = None if first_is_day == second_is_day else (2, 1) if first_is_day else (1, 2)
    return lambda value: _read(value.strip(), order)


def _read(value: str, order: tuple[int, int] | None) -> str:
    if found := iso_date(value):
        return found
    if match := _YEAR_FIRST.match(value) or _COMPACT.match(value):
        return _day(match[1], match[2], match[3])
    if match := _SLASHED.match(value):
        if match[1] == match[2]:
            return _day(match[3], match[1], match[2])
        return _day(match[3], match[order[0]], match[order[1]]) if order else ""
    if match := _SECONDS.match(value):
        seconds = int(match[1]) if match[1] else int(match[2]) // 1000
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return ""


def _day(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:  # the 31st of June
        return ""
