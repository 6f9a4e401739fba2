"""The grammar of values: every figure, date and measure of a text, in one normal form."""

from reviewer.analysis.values.ages import find_ages
from reviewer.analysis.values.clock import find_clock
from reviewer.analysis.values.dates import find_dates
from reviewer.analysis.values.datespans import join_dates
from reviewer.analysis.values.found import FoundValue, longest
from reviewer.analysis.values.measures import find_measures
from reviewer.analysis.values.parts import find_parts
from reviewer.analysis.values.periods import find_periods
from reviewer.analysis.values.scores import find_scores
from reviewer.analysis.values.statistics import find_statistics
from reviewer.analysis.values.typed import read_typed
from reviewer.analysis.values.words import find_worded
from reviewer.domain.values import Value, ValueType

__all__ = ["FoundValue", "find_values", "read_value"]


def find_values(text: str, *, published_on: str = "") -> list[FoundValue]:
    """Return the values that `text` states, in order, none overlapping another; the longest match wins.

    Args:
        text: running text of any length.
        published_on: ISO date against which "last Thursday" is read; without it such a date keeps only its
        pattern.
    """
    settled = longest(
        [
            *join_dates(text, longest([*find_periods(text, published_on), *find_dates(text, published_on)])),
            *find_clock(text),
            *find_statistics(text),
            *find_parts(text),
            *find_ages(text),
            *find_scores(text),
            *find_worded(text),
        ]
    )
    covered = bytearray(len(text) + 1)
    for one in settled:
        covered[one.span.start : one.span.end] = b"\x01" * (one.span.end - one.span.start)
    measures = find_measures(text, lambda start, end: any(covered[start:end]))
    return longest([*settled, *measures])


def read_value(words: str, statement: str = "", *, published_on: str = "") -> Value | None:
    """Return the value that a person typed, `None` if it is not understood.

    Args:
        words: a figure or a date in any form that articles use, or words with their type before a colon:
            `name: Mira Oden`, `list: Nvidia, Amazon`, `role: founder`, `status: agreed`.
        statement: what it belongs to; a status is read beside it.
        published_on: see `find_values`.
    """
    worded = read_typed(words, statement)
    if worded is not None:
        return worded
    found = [one.value for one in find_values(words, published_on=published_on)]
    measured = [one for one in found if one.type is not ValueType.DATE]
    return next(iter(measured or found), None)
