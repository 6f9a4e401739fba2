"""Texts compared letter by letter: what canonical form and white space change, places follow."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reviewer.domain.text import Span, canonical

_JOINING_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")


class Canonical:
    """A text in canonical form, with the way from its places to those of the form.

    Args:
        raw: the text as it came.

    Attributes:
        text: `canonical(raw)`.
    """

    def __init__(self, raw: str) -> None:
        self.text = canonical(raw)
        self._cuts: list[tuple[int, int]] | None = None
        if self.text != raw:
            self._cuts = list(_cuts(raw))
            if self._cuts[-1][1] != len(self.text):
                self._cuts = [
                    (0, 0),
                    (len(raw), len(self.text)),
                ]  # no cut that this release of Unicode allows

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return a place in the form; letters that became one are taken whole."""
        if self._cuts is None:
            return start, end
        first = self._cuts[bisect_right(self._cuts, (start, len(self.text) + 1)) - 1]
        last = self._cuts[min(bisect_left(self._cuts, (end, -1)), len(self._cuts) - 1)]
        return first[1], last[1]


def _cuts(raw: str) -> Iterator[tuple[int, int]]:
    """Yield where a text can be cut so that its parts change alone: the place before, and the place after."""
    start = done = 0
    for at in range(1, len(raw)):
        if _begins(raw[at]) and raw[at - 1 : at + 1] != "\r\n":
            yield start, done
            done += len(canonical(raw[start:at]))
            start = at
    yield start, done
    yield len(raw), done + len(canonical(raw[start:]))


def _begins(char: str) -> bool:
    """Tell whether a character never joins the one before it; those that might, count as joining."""
    if char < "\u0300":
        return True
    if unicodedata.category(char)[0] == "M" or _JOINING_JAMO.match(char):
        return False
    return char not in "\x00\ufeff"


class Letters:
    """A text without its white space, with the way back.

    Args:
        text: a canonical text.

    Attributes:
        bare: the text without white space.
    """

    def __init__(self, text: str) -> None:
        self._places = [at for at, char in enumerate(text) if not char.isspace()]
        self.bare = "".join(text.split())

    def bare_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the text stands in the bare one."""
        return bisect_left(self._places, start), bisect_left(self._places, end)

    def span(self, start: int, end: int) -> Span | None:
        """Return where a stretch of the bare text stands in the text; `None` for nothing."""
        if not 0 <= start < end <= len(self._places):
            return None
        return Span(self._places[start], self._places[end - 1] + 1)


def squeezed(text: str) -> str:
    """Return a canonical text without white space."""
    return "".join(canonical(text).split())


def finds(bare: str, wanted: str, most: int = 2) -> list[int]:
    """Return where some letters stand in a bare text, those that overlap too, up to so many places."""
    found: list[int] = []
    at = bare.find(wanted) if wanted else -1
    while at >= 0 and len(found) < most:
        found.append(at)
        at = bare.find(wanted, at + 1)
    return found
