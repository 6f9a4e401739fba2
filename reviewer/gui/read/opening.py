"""What is read of an article that is opened."""

import contextlib

from reviewer.domain.errors import CommandError
from reviewer.domain.readmodel import ArticlePage
from reviewer.gui.ports import ReviewPort


def page_of(review: ReviewPort, article_id: str) -> ArticlePage | None:
    """Return an article opened for reading; the first one if it is gone or `""`, `None` if there is none."""
    if article_id:
        with contextlib.suppress(CommandError):
            return review.page(article_id)
    first = next(iter(review.articles()), None)
    return review.page(first.id) if first is not None else None
