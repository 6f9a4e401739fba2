"""Article and cards scroll together: whichever is moved takes the other along.

How it is tied. Each claim is an anchor: a height in the article (its line, and how far into the line) and a
height among the cards (its card's top). Between two anchors the tie is a straight line: together a
piecewise-linear, increasing curve from the top of both to the bottom of both. Cards and text grow
differently; a rule of three over the whole would drift apart in the middle, and "the card of the topmost
claim" would jump by a card at each line.

Where it is read. Each side has a level at which it is read: the top of its view, so that the first claim in
view is level with its card; over the last two screenfuls the level sinks to the bottom, or the last cards
would never come. Level and curve only ever increase, so both ways are inverses and nothing runs backwards.

Slack. Selecting a claim puts its card level with its words wherever they stand, off the curve. The distance
is kept as slack and used up as one scrolls on, never faster than the scrolling itself: there is no jump,
and one side may rest while the other catches up.

Only what a person moves leads. While the follower is set, and while either side lays itself out, nothing is
followed; so there is no feedback.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, QPoint

from reviewer.domain.readmodel import ClaimItem
from reviewer.gui.read.article_view import ArticleView
from reviewer.gui.read.card_list import CardList
from reviewer.gui.read.tie import Tie, used_up


class Together(QObject):
    """Holds the two scroll bars together."""

    def __init__(self, article: ArticleView, cards: CardList) -> None:
        super().__init__(cards)
        self._article, self._cards = article, cards
        self._claims: Sequence[ClaimItem] = ()
        self._tie: Tie | None = None
        self._words: list[float] | None = None
        self._slack: float | None = None
        self._still = 0
        self._at = (0.0, 0.0)
        article.laid_out.connect(self._forget_words)
        cards.laid_out.connect(self._forget)
        article.verticalScrollBar().valueChanged.connect(self._article_moved)
        cards.verticalScrollBar().valueChanged.connect(self._cards_moved)

    def set_claims(self, claims: Sequence[ClaimItem]) -> None:
        """Take the claims that have a card, in the order of the cards."""
        same = [one.id for one in claims] == [one.id for one in self._claims]
        self._claims = claims
        if not same:
            self._forget_words()

    @contextmanager
    def still(self) -> Iterator[None]:
        """Move either side without taking the other along; where they stand then is right."""
        self._still += 1
        try:
            yield
        finally:
            self._still -= 1
            if not self._still:
                self._at, self._slack = self._scrolls(), None

    def level(self, claim: ClaimItem, *, cards_lead: bool = False) -> None:
        """Put a claim's card level with its words, as far as both can be seen whole.

        Args:
            claim: it.
            cards_lead: the card stays where it is, for it was clicked; the article comes, if it has to.
        """
        with self.still():
            lift = self._lift()
            if cards_lead:
                top = self._cards.top_in_view(claim.id)
                self._article.reveal(claim.start, claim.end, None if top is None else top + lift)
            else:
                self._article.reveal(claim.start, claim.end)
                height = self._article.height_in_view(claim.start)
                if height is not None:
                    self._cards.put_at(claim.id, height - lift)

    def _lift(self) -> float:
        """Return how much lower the cards begin than the article."""
        window = self._cards.window()
        zero = QPoint(0, 0)
        cards = self._cards.viewport().mapTo(window, zero).y()
        return float(cards - self._article.viewport().mapTo(window, zero).y())

    def _forget_words(self) -> None:
        self._words = None
        self._forget()

    def _forget(self) -> None:
        """Tie anew when it is asked for next; where both stand now is right until then."""
        self._tie, self._slack = None, None
        self._at = self._scrolls()

    def _scrolls(self) -> tuple[float, float]:
        article, cards = self._article.verticalScrollBar(), self._cards.verticalScrollBar()
        return float(article.value()), float(cards.value())

    def _tied(self) -> Tie:
        if self._tie is None:
            if self._words is None or len(self._words) != len(self._claims):
                self._words = self._article.depths(self._claims)
            self._tie = Tie(self._words, self._cards.tops(), self._article.side(), self._cards.side())
        return self._tie

    def _slack_here(self) -> float:
        """Return how far the cards are off the curve where both stood last."""
        if self._slack is None:
            self._slack = self._at[1] - self._tied().cards_for(self._at[0])
        return self._slack

    def _article_moved(self, value: int) -> None:
        if self._still or self._article.adjusting:
            return
        tie = self._tied()
        before, after = tie.cards_for(self._at[0]), tie.cards_for(value)
        slack = used_up(self._slack_here(), abs(after - before))
        self._follow(self._cards, after + slack)
        ends = (0, self._cards.verticalScrollBar().maximum())
        self._slack = self._at[1] - after if self._at[1] in ends else slack

    def _cards_moved(self, value: int) -> None:
        if self._still or self._cards.adjusting:
            return
        tie = self._tied()
        slack = used_up(self._slack_here(), abs(value - self._at[1]))
        self._follow(self._article, tie.words_for(value - slack))
        ends = (0, self._article.verticalScrollBar().maximum())
        self._slack = value - tie.cards_for(self._at[0]) if self._at[0] in ends else slack

    def _follow(self, side: ArticleView | CardList, value: float) -> None:
        self._still += 1
        side.verticalScrollBar().setValue(round(value))
        self._still -= 1
        self._at = self._scrolls()
