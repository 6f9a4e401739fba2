"""A table as its reader takes it from the file: titles, rows, and the bytes of each row."""

from collections.abc import Sequence
from dataclasses import dataclass, field

MOST_LINES = 500_000
"""Lines or items up to which a file is taken apart at all; more are no articles, or made to cost memory."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        number: as programs that show the file count, from 1.
        cells: in the order of the titles; there may be fewer or more.
        data: its bytes as they stand in the file, without the line end.
    """

    number: int
    cells: tuple[str, ...]
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds, row by row.

    Attributes:
        titles: of the columns, each once.
        rows: those that could be taken apart.
        encoding: of the file.
        guessed: whether that was guessed.
        broken: the numbers of those that could not be taken apart.
        more: the numbers of those beyond the limit.
        open_at: the number of the row in which a quotation mark is never closed; 0 for none.
    """

    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    guessed: bool
    broken: tuple[int, ...] = ()
    more: tuple[int, ...] = ()
    open_at: int = 0


def numbered(numbers: Sequence[int]) -> str:
    """Return numbers in words: `3, 7–12 and 20` without the `and`, runs shortened."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


def each_once(titles: Sequence[str]) -> tuple[str, ...]:
    """Return titles of which no two are the same, and none is empty."""
    out: list[str] = []
    taken: set[str] = set()
    for place, raw in enumerate(titles, 1):
        title = " ".join(raw.replace("\ufeff", "").split()) or f"column {place}"
        name, number = title, 1
        while name in taken:
            number += 1
            name = f"{title} ({number})"
        taken.add(name)
        out.append(name)
    return tuple(out)
