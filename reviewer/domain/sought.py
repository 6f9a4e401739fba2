"""Where the words of a search stand in a text, as the full-text index finds them.

Whole words are compared, without case and accents; the last one that was typed may be a beginning.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from reviewer.domain.text import Span, canonical

_MOST_WORDS = 24
_TOKEN = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_]*)*")
"""What the index takes for a word: letters, digits, and accents that stand behind them."""

Word = tuple[tuple[str, ...], bool]
"""The tokens of a word that was typed, and whether its last one is a beginning."""


def words(text: str) -> list[str]:
    """Return the words that can be searched for; signs alone are none."""
    found = [one for one in canonical(text).split() if any(char.isalnum() for char in one)]
    return found[:_MOST_WORDS]


def sought(typed: str) -> list[Word]:
    """Return the words of a search as they are compared."""
    found = words(typed)
    made = [
        (tuple(_folded(one[0]) for one in _TOKEN.finditer(word)), place == len(found))
        for place, word in enumerate(found, start=1)
    ]
    return [one for one in made if one[0]]


def met(text: str, wanted: Sequence[Word]) -> tuple[frozenset[Word], tuple[Span, ...]]:
    """Return which words a text has, and where; places that overlap are one."""
    places = [(one.start(), one.end()) for one in _TOKEN.finditer(text)]
    tokens = [_folded(text[start:end]) for start, end in places]
    found: set[Word] = set()
    marks: set[tuple[int, int]] = set()
    for word in wanted:
        parts, prefix = word
        size = len(parts)
        for at in range(len(tokens) - size + 1):
            if _matches(tokens[at : at + size], parts, prefix):
                found.add(word)
                marks.add((places[at][0], places[at + size - 1][1]))
    return frozenset(found), _apart(marks)


def _matches(tokens: Sequence[str], wanted: Sequence[str], prefix: bool) -> bool:
    if prefix:
        return tuple(tokens[:-1]) == tuple(wanted[:-1]) and tokens[-1].startswith(wanted[-1])
    return tuple(tokens) == tuple(wanted)


def _apart(marks: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Return marks in order, those that overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(Span(start, end) for start, end in out)


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    """Return a word as the index compares it: without case and accents."""
    plain = unicodedata.normalize("NFD", word)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()
