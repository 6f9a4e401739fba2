"""Fuzzy match: some letters of some words in order find a text; how well, and which letters."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reviewer.domain.text import Span

_LETTER, _START, _NEXT, _SKIP = 1.0, 7.0, 5.0, 0.04
"""Points for a letter; more at a word's start, and next to the letter before; less for each one skipped."""
_WHOLE = 6.0
"""More where all letters stand together."""
_TYPO = 12.0
"""Less for a letter that is wrong, missing, too many or at its neighbour's place."""
_LEAST_TYPO = 4
"""Letters below which nothing is forgiven: too much would be found."""
_LONGEST = 400
"""Letters of a text that are looked at."""


@dataclass(frozen=True, slots=True)
class Match:
    """How a text matches.

    Attributes:
        score: points; more is better, 1 for nothing wanted. Scores of one search can be compared.
        marks: the letters that matched.
    """

    score: float
    marks: tuple[Span, ...] = ()


def match(wanted: str, text: str, *, forgiving: bool = False, together: bool = False) -> Match | None:
    """Match what was typed with a text: every word of it, in any order, its letters in theirs.

    Args:
        wanted: what was typed.
        text: where it is looked for.
        forgiving: take a word with one typo, too.
        together: the letters of a word stand together; in long texts anything is found otherwise.
    """
    words = _folded(wanted).split()
    if not words:
        return Match(1.0)
    folded = _folded(text[:_LONGEST])
    score, places = 0.0, set[int]()
    for word in words:
        found = _word(word, folded, together)
        if found is None and forgiving and len(word) >= _LEAST_TYPO:
            better = [one for form in _near(word) if (one := _word(form, folded, together))]
            found = max(better, key=lambda one: one[0], default=None)
            found = (found[0] - _TYPO, found[1]) if found else None
        if found is None:
            return None
        score += found[0]
        places.update(found[1])
    return Match(score - len(text) * 0.01, _spans(sorted(places)))


@lru_cache(8192)
def _folded(text: str) -> str:
    """Return a text without capitals and accents, letter for letter: more or fewer would shift the marks."""
    if text.isascii():
        return text.casefold()
    forms = ((unicodedata.normalize("NFD", one)[:1].casefold(), one.lower(), one) for one in text)
    return "".join(next(form for form in some if len(form) == 1) for some in forms)


def _word(word: str, text: str, together: bool) -> tuple[float, list[int]] | None:
    """Find one word; the best of all ways to place its letters."""
    at = _whole(word, text)
    if at >= 0:
        return _points(text, list(range(at, at + len(word)))) + _WHOLE, list(range(at, at + len(word)))
    if together:
        return None
    place = -1
    for char in word:  # most texts do not have the letters at all: this is quick
        place = text.find(char, place + 1)
        if place < 0:
            return None
    places = _best(word, text)
    runs = [one for n, one in enumerate(places) if not n or places[n - 1] + 1 != one]
    loose = [one for one in runs if not _starts(text, one)]
    most = max(2 if len(word) > 3 else 3, (len(word) + 1) // 2)
    if len(runs) > most or len(loose) > max(1, len(word) // 4):
        return None  # letters strewn about are no find
    return _points(text, places), places


def _whole(word: str, text: str) -> int:
    """Return where all letters stand together, at a word's start if they do anywhere."""
    first = at = text.find(word)
    while at >= 0:
        if _starts(text, at):
            return at
        at = text.find(word, at + 1)
    return first


def _best(word: str, text: str) -> list[int]:
    """Place the letters of a word, best first found by how many points each place can have."""
    rows: list[dict[int, tuple[float, int]]] = []  # place: points up to there, place of the letter before
    for number, char in enumerate(word):
        row: dict[int, tuple[float, int]] = {}
        before = rows[-1] if rows else {}
        best, best_at = float("-inf"), -1
        waiting = iter(sorted(before))
        pending = next(waiting, None)
        at = text.find(char)
        while at >= 0:
            while pending is not None and pending < at:
                if before[pending][0] + pending * _SKIP > best:
                    best, best_at = before[pending][0] + pending * _SKIP, pending
                pending = next(waiting, None)
            own = _LETTER + (_START if _starts(text, at) else 0.0)
            if number == 0:
                row[at] = (own - at * _SKIP, -1)
            elif best_at >= 0:
                row[at] = (best + own - at * _SKIP, best_at)
                joined = before[at - 1][0] + _LETTER + _NEXT if at - 1 in before else float("-inf")
                if joined >= row[at][0]:
                    row[at] = (joined, at - 1)
            at = text.find(char, at + 1)
        rows.append(row)
    place = max(rows[-1], key=lambda one: rows[-1][one][0])
    found = [place]
    for row in reversed(rows[1:]):
        place = row[place][1]
        found.append(place)
    return found[::-1]


def _points(text: str, places: list[int]) -> float:
    total = -places[0] * _SKIP
    for n, at in enumerate(places):
        joined = n > 0 and places[n - 1] + 1 == at
        total += _LETTER + (_NEXT if joined else _START if _starts(text, at) else 0.0)
        if n and not joined:
            total -= (at - places[n - 1]) * _SKIP
    return total


def _starts(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _near(word: str) -> Iterator[str]:
    """Yield the word less each letter, which forgives a wrong one too, and with neighbours changed over."""
    for n in range(1, len(word)):
        yield word[:n] + word[n + 1 :]
        if n + 1 < len(word):
            yield word[:n] + word[n + 1] + word[n] + word[n + 2 :]


def _spans(places: list[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for at in places:
        if spans and spans[-1].end == at:
            spans[-1] = Span(spans[-1].start, at + 1)
        else:
            spans.append(Span(at, at + 1))
    return tuple(spans)
