"""How the articles of a case stand to each other, in words: copies, other versions, what replaced what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reviewer.domain.tongue import count, mark, say
from reviewer.gui.jobs import Rank
from reviewer.gui.ports import ReviewPort
from reviewer.gui.session import Session
from reviewer.gui.sources import source_name

if TYPE_CHECKING:
    from reviewer.domain.readmodel import ArticleItem, TieItem
    from reviewer.domain.versions import Likeness
    from reviewer.gui.edges import Overview

    Pair = tuple[ArticleItem, ArticleItem]
    """The earlier in the order of the case, and the later."""

MOST_COMPARED = 60
"""Pairs of articles that share passages whose texts are compared while a case is open, those that share most
first; of others only the passages are told."""

SAME = 0.95
"""Part of the shorter text from which two that are nearly the same are told to be the same."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said of an article.

    Attributes:
        text: what it is to another one.
        replaced: that one took its place.
    """

    text: str = ""
    replaced: bool = False


class Relatives(QObject):
    """Finds out what each article is to those before it, and which were replaced.

    Attributes:
        told: a `Note` for each article of which something is to be said, by their ids.
        notes: the same, as it was told last.
    """

    told = Signal(object)

    def __init__(self, session: Session) -> None:
        """Follow the overview of the open case."""
        super().__init__(session)
        self._session = session
        self._alike: dict[tuple[object, ...], Likeness | None] = {}
        self._pairs: tuple[Overview, Mapping[Pair, TieItem]] | None = None
        self._comparing = False
        self.notes: Mapping[str, Note] = {}
        session.case_opened.connect(self._forget)
        session.overview.connect(self._take)

    def _forget(self) -> None:
        self._alike.clear()
        self._pairs, self._comparing = None, False

    def _take(self, overview: Overview) -> None:
        before = self._pairs[0] if self._pairs is not None else None
        if before is not None and overview.same_articles(before) and overview.ties == before.ties:
            return
        pairs = pairs_of(overview.articles, overview.ties)
        self._pairs = overview, pairs
        self._tell()
        self._compare_next()

    def _compare_next(self) -> None:
        """Compare two texts; one pair after the other, so that a decision never waits for all of them."""
        if self._pairs is None or self._comparing or len(self._alike) >= MOST_COMPARED:
            return
        pairs = self._pairs[1]
        unknown = [one for one in pairs if pairs[one].passages and key_of(one) not in self._alike]
        if not unknown:
            return
        pair = max(unknown, key=lambda one: pairs[one].passages)
        self._comparing = True

        def work(review: ReviewPort) -> tuple[Likeness | None]:
            return (likeness(review, pair),)

        def done(found: tuple[Likeness | None]) -> None:
            self._comparing = False
            self._alike[key_of(pair)] = found[0]
            self._tell()
            self._compare_next()

        self._session.ask(work, done, Rank.LATER)

    def _tell(self) -> None:
        if self._pairs is None:
            return
        overview, pairs = self._pairs
        alike = {pair: self._alike.get(key_of(pair)) for pair in pairs}
        notes = notes_of(overview.articles, pairs, alike)
        if notes != self.notes:
            self.notes = notes
            self.told.emit(notes)


def pairs_of(articles: Sequence[ArticleItem], ties: Sequence[TieItem]) -> dict[Pair, TieItem]:
    """Return the pairs of articles that have one origin, each in the order of the case."""
    place = {one.letter: n for n, one in enumerate(articles)}
    found = {}
    for tie in ties:
        at = sorted(place[one] for one in (tie.first, tie.second) if one in place)
        if len(at) == 2:
            found[articles[at[0]], articles[at[1]]] = tie
    return found


def key_of(pair: Pair) -> tuple[object, ...]:
    """Return all that two articles' likeness depends on; an article's text never changes."""
    return tuple((one.id, one.title, one.publisher, one.published_on, one.address) for one in pair)


def likeness(review: ReviewPort, pair: Pair) -> Likeness | None:
    """Return what the later of two articles is to the other, if they are nearly the same."""
    from reviewer.domain.versions import nearest  # when two are compared

    first, second = pair
    return nearest(review.article(second.id), [review.article(first.id)])


def notes_of(
    articles: Sequence[ArticleItem],
    pairs: Mapping[Pair, TieItem],
    alike: Mapping[Pair, Likeness | None],
) -> dict[str, Note]:
    """Return what is to be said of articles that do not stand alone, by their ids.

    Args:
        articles: all of the case, in its order.
        pairs: those of one origin.
        alike: which of these are nearly the same; unknown ones may be missing.
    """
    found: dict[str, tuple[float, int, str]] = {}
    for pair, tie in pairs.items():
        like = alike.get(pair)
        told = _told(_short(pair[0]), tie, like)
        worth = (like.shared if like is not None else 0.0, tie.passages, told)
        known = found.get(pair[1].id)
        if known is None or worth[:2] > known[:2]:
            found[pair[1].id] = worth
    notes = {one.id: Note(found[one.id][2]) for one in articles if one.id in found}
    by_letter = {one.letter: one for one in articles}
    for one in articles:
        if one.replaced_by in by_letter:
            source = _short(by_letter[one.replaced_by])
            told = say("erased for good") if one.erased else say("replaced by {source}", source=source)
            notes[one.id] = Note(told, replaced=True)
    return notes


def _short(article: ArticleItem) -> str:
    """Return `A · Ledger`, and the letter alone where nobody knows who published it."""
    return source_name(article) if article.publisher else article.letter


def _told(source: str, tie: TieItem, like: Likeness | None) -> str:
    from reviewer.domain.versions import Kin

    if like is not None and like.kin is Kin.VERSION:
        if like.later is None:
            return say("another version of {source}", source=source)
        if like.later:
            return say("later version of {source}", source=source)
        return say("earlier version of {source}", source=source)
    if like is not None:
        told = (
            mark("same text as {source}") if like.shared >= SAME else mark("nearly the same text as {source}")
        )
        if tie.agency:
            return say("{what}, from {agency}", what=say(told, source=source), agency=tie.agency)
        return say(told, source=source)
    if tie.passages:
        return count("shares %n passage(s) with {source}", "", tie.passages, source=source)
    return say("names {agency}, as does {source}", source=source, agency=tie.agency)
