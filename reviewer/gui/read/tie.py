"""The curve that ties the heights of an article to those of its cards; no Qt."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """One side that scrolls.

    Attributes:
        total: height of what is scrolled.
        shown: height of the view.
    """

    total: float
    shown: float

    @property
    def room(self) -> float:
        """How far it scrolls."""
        return max(self.total - self.shown, 0.0)

    def level(self, scroll: float) -> float:
        """Return the height that is read when it is scrolled this far."""
        sinks = self._sinks()
        if scroll <= sinks or self.room <= sinks:
            return min(scroll, self.total) if self.room else 0.0
        return sinks + (scroll - sinks) * (self.total - sinks) / (self.room - sinks)

    def scroll(self, level: float) -> float:
        """Return how far it is scrolled when this height is read; inverse of `level`."""
        sinks = self._sinks()
        if not self.room:
            return 0.0
        if level <= sinks:
            return max(level, 0.0)
        return min(sinks + (level - sinks) * (self.room - sinks) / (self.total - sinks), self.room)

    def _sinks(self) -> float:
        """Height from which on the level sinks from the top of the view to its bottom."""
        return max(self.total - 2 * self.shown, 0.0)


class Tie:
    """The curve between article and cards; no Qt, no state."""

    def __init__(self, words: Sequence[float], cards: Sequence[float], article: Side, deck: Side) -> None:
        """Tie.

        Args:
            words: height of each claim's words in the article, not decreasing.
            cards: height of each claim's card, not decreasing.
            article: the article's side.
            deck: the cards' side.
        """
        self._article, self._deck = article, deck
        self._words = [0.0, *_spread(words, article.total), max(article.total, 0.0)]
        self._cards = [0.0, *cards, max(deck.total, 0.0)]
        if cards and self._cards[1] == 0.0:  # the headline has no card: the first one goes by with it
            self._cards[1] = _LED_IN * min(self._words[1], self._cards[2])

    def cards_for(self, scroll: float) -> float:
        """Return how far the cards are scrolled when the article is scrolled this far."""
        if scroll <= 0.0:  # the tops meet, also where a claim's words are the first of the article
            return 0.0
        return self._deck.scroll(_along(self._words, self._cards, self._article.level(scroll)))

    def words_for(self, scroll: float) -> float:
        """Return how far the article is scrolled when the cards are scrolled this far."""
        if scroll <= 0.0:
            return 0.0
        return self._article.scroll(_along(self._cards, self._words, self._deck.level(scroll)))


_LED_IN = 0.25
"""Part of the first card that has gone by when its words come to the top: the cards, too, lead smoothly."""


def _spread(heights: Sequence[float], end: float) -> list[float]:
    """Part anchors at one height evenly up to the next height; else their cards would go by at once."""
    found: list[float] = []
    at = 0
    while at < len(heights):
        after = at
        while after < len(heights) and heights[after] <= heights[at]:
            after += 1
        low = heights[at]
        high = heights[after] if after < len(heights) else max(end, low)
        found.extend(low + (high - low) * n / (after - at) for n in range(after - at))
        at = after
    return found


def _along(xs: Sequence[float], ys: Sequence[float], x: float) -> float:
    at = min(max(bisect_right(xs, x) - 1, 0), len(xs) - 2)
    wide = xs[at + 1] - xs[at]
    part = (x - xs[at]) / wide if wide > 0 else 0.0
    return ys[at] + min(max(part, 0.0), 1.0) * (ys[at + 1] - ys[at])


def used_up(slack: float, by: float) -> float:
    """Return what is left of some slack after `by` pixels of it at most are used up."""
    return max(slack - by, 0.0) if slack > 0 else min(slack + by, 0.0)
