"""Articles that are nearly the same: another version of one, or a copy of it elsewhere."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from urllib.parse import urlsplit

from reviewer.domain.alignment import Alignment
from reviewer.domain.articles import Article

WORDS = 5
"""Words in a row that two texts have to share to share anything."""
FEWEST = 20
"""Rows of words from which a text is long enough to be compared."""
NEARLY = 0.5
"""Share of the shorter text's rows of words from which two texts are nearly the same.

A quotation that two reports have in common is far less; a copy that was cut in half shares nearly all.
"""
_WORD = re.compile(r"\w+")


class Kin(Enum):
    """What an article is to another one that it shares most words with."""

    VERSION = "version"
    """Of the same publisher or address: it was changed after it had appeared."""
    COPY = "copy"
    """It appeared elsewhere, too."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of an article stands in another one.

    Attributes:
        other: id of the other one.
        shared: part of the shorter one's words, in rows of five, that the longer one has too; 0 to 1.
        kin: what it is to the other.
        later: it is dated after the other; `None` where a date is missing or they are the same.
    """

    other: str
    shared: float
    kin: Kin
    later: bool | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles that are nearly the same.

    Attributes:
        first: id of the one that came first.
        second: id of the other one.
        shared: part of the shorter one's words, in rows of five, that the longer one has too; 0 to 1.
        kin: what the second is to the first.
        later: the second is dated after the first; `None` where a date is missing or they are the same.
    """

    first: str
    second: str
    shared: float
    kin: Kin
    later: bool | None


def pairs(articles: Iterable[Article]) -> list[Pair]:
    """Return which articles are nearly the same, each two of them once."""
    found = []
    rows = [(one, _rows(one)) for one in articles]
    for (first, ours), (second, theirs) in combinations(rows, 2):
        if min(len(ours), len(theirs)) >= FEWEST:
            part = _part(ours, theirs)
            if part >= NEARLY:
                later = is_later(second.published_on, first.published_on)
                found.append(Pair(first.id, second.id, part, _kin(second, first), later))
    return found


def shared(one: str, other: str) -> float:
    """Return the part of the shorter text's words that the longer one has, too; 0 to 1.

    They are compared in rows of five; where a text is too short for that, in the order they stand in.
    """
    ours, theirs = _rows_of(one), _rows_of(other)
    if min(len(ours), len(theirs)) < FEWEST:
        return Alignment(one, other).shared()
    return _part(ours, theirs)


def nearly_same(one: str, other: str) -> bool:
    """Tell whether two texts are long enough to be compared, and nearly the same."""
    ours, theirs = _rows_of(one), _rows_of(other)
    return min(len(ours), len(theirs)) >= FEWEST and _part(ours, theirs) >= NEARLY


def nearest(article: Article, others: Iterable[Article]) -> Likeness | None:
    """Return which of some articles is nearly the same as one, and how much; `None` where none is.

    Args:
        article: it.
        others: what it is compared with; itself among them is passed over.
    """
    mine = _rows(article)
    if len(mine) < FEWEST:
        return None
    best: Likeness | None = None
    for other in others:
        theirs = _rows(other) if other.id != article.id else frozenset()
        if len(theirs) < FEWEST:
            continue
        part = _part(mine, theirs)
        if part >= NEARLY and (best is None or part > best.shared):
            later = is_later(article.published_on, other.published_on)
            best = Likeness(other.id, part, _kin(article, other), later)
    return best


def _rows(article: Article) -> frozenset[tuple[str, ...]]:
    text = article.text
    for span in reversed(article.furniture):
        text = text[: span.start] + text[span.end :]
    return _rows_of(text)


def _rows_of(text: str) -> frozenset[tuple[str, ...]]:
    words: Sequence[str] = _WORD.findall(text.casefold())
    return frozenset(tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1))


def _part(ours: frozenset[tuple[str, ...]], theirs: frozenset[tuple[str, ...]]) -> float:
    return len(ours & theirs) / min(len(ours), len(theirs))


def _kin(one: Article, other: Article) -> Kin:
    if one.address and other.address and _place(one.address) == _place(other.address):
        return Kin.VERSION
    if one.publisher and other.publisher:
        return Kin.VERSION if one.publisher.casefold() == other.publisher.casefold() else Kin.COPY
    if one.address and other.address:
        return Kin.VERSION if urlsplit(one.address).hostname == urlsplit(other.address).hostname else Kin.COPY
    return Kin.VERSION if one.title and one.title.casefold() == other.title.casefold() else Kin.COPY


def _place(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")


def is_later(one: str, other: str) -> bool | None:
    """Tell whether an ISO date is after another one; `None` where one is missing or they are the same."""
    if not one or not other or one == other:
        return None
    return one > other
