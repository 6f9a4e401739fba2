"""What the edges of the window show of the open case, and what a decision left."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter

from reviewer.domain.readmodel import (
    ArticleItem,
    CaseSummary,
    FactFilter,
    TieItem,
)
from reviewer.domain.review.standing import FactState
from reviewer.domain.tongue import mark
from reviewer.domain.views import SavedView
from reviewer.gui.ports import ReviewPort

_log = logging.getLogger(__name__)
_WHO = attrgetter(
    *(one.name for one in fields(ArticleItem) if one.name not in ("claims", "decided", "conflicts_open"))
)

NUMBERS = ("money", "percent", "count", "quantity", "rank", "score")
VIEWS: tuple[tuple[str, FactFilter], ...] = (
    (mark("All facts"), FactFilter()),
    (mark("Undecided"), FactFilter(states=(FactState.UNDECIDED,))),
    (mark("Sources differ"), FactFilter(states=(FactState.OPEN,))),
    (mark("Single source"), FactFilter(sources_at_most=1)),
    (mark("Numbers"), FactFilter(value_types=NUMBERS)),
    (mark("Sent back"), FactFilter(returned=True)),
)
"""The saved views every case has."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the edges of the window show of the case."""

    summary: CaseSummary
    articles: tuple[ArticleItem, ...]
    ties: tuple[TieItem, ...]
    undo: str
    redo: str
    views: tuple[tuple[str, int], ...]
    sections: tuple[tuple[str, int], ...]
    """With the number of facts in each; the last is `""`, Other."""
    own: tuple[tuple[SavedView, int], ...] = ()
    """The person's own views, with their numbers of facts."""
    analysts: tuple[str, ...] = ()
    """Who has decided."""
    who: tuple[object, ...] = field(default=(), compare=False, repr=False)
    """All that the articles are, without what is counted in them; while it is equal, it is one object."""

    def same_articles(self, before: "Overview | None") -> bool:
        """Tell at once whether the articles are what they were; what is counted in them may differ."""
        return before is not None and self.who is before.who and bool(self.who)


def read_overview(
    review: ReviewPort,
    own: Sequence[SavedView] = (),
    asked: Callable[[], bool] | None = None,
    before: Overview | None = None,
) -> Overview:
    """Read what the edges of the window show, and how many facts the person's own views have.

    Args:
        review: the case.
        own: the person's own views.
        asked: tells whether something else is asked for, which this gives way to.
        before: what was read last.

    Raises:
        Cancelled: something was.
    """
    if asked is not None:
        with review.giving_way(asked):
            return read_overview(review, own, before=before)
    started = time.perf_counter()
    sections = [*review.sections(), ""]
    wanted = [one for _, one in VIEWS] + [FactFilter(sections=(name,)) for name in sections]
    found = review.fact_counts(wanted + [one.filter for one in own])
    views = tuple((name, count) for (name, _), count in zip(VIEWS, found, strict=False))
    counts = tuple(zip(sections, found[len(VIEWS) : len(wanted)], strict=True))
    articles = tuple(review.articles())
    who = tuple(map(_WHO, articles))
    overview = Overview(
        review.summary(),
        articles,
        tuple(review.ties()),
        review.undo_what(),
        review.redo_what(),
        views,
        counts,
        tuple(zip(own, found[len(wanted) :], strict=True)),
        tuple(review.analysts()),
        before.who if before is not None and before.who == who else who,
    )
    _log.debug("overview in %.1f ms", 1000 * (time.perf_counter() - started))
    return overview
