"""What is likely wanted next is prepared while nothing is asked for: facts, and the articles beside.

Nothing of an article is believed later: when it is opened, it is read anew. But its words are set in lines by
then, and its first cards are painted.
"""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reviewer.domain.readmodel import ArticlePage, FactDetail
from reviewer.gui.jobs import Rank
from reviewer.gui.read.opening import page_of

if TYPE_CHECKING:
    from reviewer.gui.read.mode import ReadMode

CALM_MS = 250
"""After an article was opened."""
SLICE_MS = 3.0
"""At a stretch; then keys and frames have their turn."""
CLAIMS = 3
"""Claims whose facts are read before they are asked for."""


class Ahead:
    """Prepares the next article, then the one before.

    Attributes:
        busy: whether there is more to prepare.
    """

    def __init__(self, view: "ReadMode") -> None:
        self._view = view
        self.busy = False
        self._time = 0
        """Which article is open, counted: what was begun for another one is given up."""
        self._steps: Iterator[None] = iter(())
        self._calm = QTimer(view, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._read)
        self._turn = QTimer(view, interval=0)
        self._turn.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Wait until it is calm, then prepare the neighbours of the article that is open."""
        self.stop()
        self._calm.start()
        self.busy = True

    def stop(self) -> None:
        """Leave it: another article is asked for, or the case is closed."""
        self._time += 1
        self._turn.stop()
        self._calm.stop()
        self.busy = False

    def read_facts(self) -> None:
        """Read the facts of the next claims, so that their cards open whole."""
        view = self._view
        claims = view.visible()
        at = next((n for n, one in enumerate(claims) if one.id == view.current), len(claims))
        missing = {one.fact for one in claims[at + 1 : at + 1 + CLAIMS]} - view.details.keys()

        def done(found: list[FactDetail]) -> None:
            view.details.take({one.item.id: one for one in found})

        if missing:
            view.session.ask(lambda review: [review.fact(one) for one in missing], done, Rank.LATER)

    def _read(self) -> None:
        self._ask(list(dict.fromkeys(filter(None, map(self._view.neighbour, (1, -1))))))

    def _ask(self, wanted: list[str]) -> None:
        """Ask for the first of these articles; the others follow."""
        view, now = self._view, self._time
        self.busy = bool(wanted)

        def done(page: ArticlePage | None) -> None:
            if now == self._time and page is not None:
                self._steps = self._prepared(page, wanted[1:])
                self._turn.start()

        if wanted:
            view.session.ask(lambda review: page_of(review, wanted[0]), done, Rank.LATER)

    def _prepared(self, page: ArticlePage, others: list[str]) -> Iterator[None]:
        view = self._view
        note = view.note_of(page).text
        for step in (*view.article.steps_to(page, note), *view.cards.steps_to(view.visible(page))):
            step()
            yield
        self._turn.stop()
        self._ask(others)

    def _go_on(self) -> None:
        end = time.perf_counter() + SLICE_MS / 1000
        for _ in self._steps:
            if time.perf_counter() > end:
                return
