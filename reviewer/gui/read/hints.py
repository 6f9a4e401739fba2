"""What other sources have, behind the words of closed cards, wherever they differ."""

from typing import TYPE_CHECKING

from reviewer.gui.compare import hint
from reviewer.gui.jobs import Rank
from reviewer.gui.ports import ReviewPort

if TYPE_CHECKING:
    from reviewer.gui.read.mode import ReadMode

MOST_HINTS = 300
"""Closed cards of one article that say what other sources have."""


class Hints:
    """Reads the hints of the article that is open, after all that is awaited."""

    def __init__(self, view: "ReadMode") -> None:
        self._view = view

    def read(self, facts: frozenset[str] | None = None) -> None:
        """Read what other sources say wherever they differ.

        Args:
            facts: those that changed; by default all are read.
        """
        view, page = self._view, self._view.page
        if page is None:
            return
        differing = [one for one in page.claims if one.conflicts][:MOST_HINTS]
        known = {} if facts is None else view.cards.hints()
        kept = {one.id: known.get(one.id, "") for one in differing}
        missing = [one for one in differing if facts is None or one.fact in facts or one.id not in known]

        letters = view.letters  # with thousands of articles their reading would hold up what comes next

        def work(review: ReviewPort) -> dict[str, str]:
            details = {one.id: review.fact(one.fact) for one in missing}
            named = {claim.article for detail in details.values() for claim in detail.claims}
            told = letters if named <= letters.keys() else {one.id: one.letter for one in review.articles()}
            return {one.id: hint(details[one.id], one, told) for one in missing}

        def done(found: dict[str, str]) -> None:
            if view.page is not None and view.page.item.id == page.item.id:
                view.cards.show_hints(kept | found)

        if missing:
            view.session.ask(work, done, Rank.LATER)
        elif kept.keys() != known.keys():
            view.cards.show_hints(kept)
