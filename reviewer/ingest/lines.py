"""A text as numbered lines with their places, for rules that look at lines."""

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


def lines_of(text: str) -> list[Line]:
    """Return the lines of a canonical text that hold more than white space."""
    out: list[Line] = []
    at, block, gap = 0, -1, True
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            block += gap
            out.append(Line(at + raw.index(line), line, len(out), block))
        gap = not line
        at += len(raw) + 1
    return out
