"""A text as numbered lines with their places, for rules that look at lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.domain.text import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds more than white space.

    Attributes:
        start: its first code point in the text, after leading white space.
        text: the line without white space around it.
        number: its place among the lines that hold something, from 0.
        block: the number of the paragraph (lines without an empty one between) it stands in, from 0.
    """

    start: int
    text: str
    number: int
    block: int

    @property
    def span(self) -> Span:
        """Return where the line stands in the text."""
        return Span(self.start, self.start + len(self.text))

    @property
    def words(self) -> int:
        """Return how many words the line has."""
        return sum(any(c.isalnum() for c in word) for word in self.text.split())


def lines_of(text: str, without: Sequence[Span] = ()) -> list[Line]:
    """Return the lines of a canonical text that hold more than white space.

    Args:
        text: canonical text.
        without: stretches, in order, whose lines are left out and not counted.
    """
    out: list[Line] = []
    left_out = iter(without)
    skip = next(left_out, None)
    at, block, gap = 0, -1, True
    for raw in text.split("\n"):
        line = raw.strip()
        start = at + len(raw) - len(raw.lstrip())
        while skip is not None and skip.end <= start:
            skip = next(left_out, None)
        if line and skip is not None and skip.start <= start:
            line = ""
        if line:
            block += gap
            out.append(Line(start, line, len(out), block))
        gap = not line
        at += len(raw) + 1
    return out
