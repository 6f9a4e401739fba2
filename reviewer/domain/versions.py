"""Articles that are nearly the same: another version of one, or a copy of it elsewhere."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit

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
        shared = len(mine & theirs) / min(len(mine), len(theirs))
        if shared >= NEARLY and (best is None or shared > best.shared):
            best = Likeness(other.id, shared, _kin(article, other), _is_later(article, other))
    return best


def _rows(article: Article) -> frozenset[tuple[str, ...]]:
    text = article.text
    for span in reversed(article.furniture):
        text = text[: span.start] + text[span.end :]
    words: Sequence[str] = _WORD.findall(text.casefold())
    return frozenset(tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1))


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


def _is_later(one: Article, other: Article) -> bool | None:
    if not one.published_on or not other.published_on or one.published_on == other.published_on:
        return None
    return one.published_on > other.published_on
