"""A fact opened in Conflicts: what is read of it, and what stood in its box."""

from collections.abc import Mapping
from dataclasses import dataclass

from reviewer.domain.readmodel import ArticleItem, ConflictItem, FactDetail
from reviewer.domain.said import in_order
from reviewer.gui.compare import in_context
from reviewer.gui.conflicts.resolve import Draft
from reviewer.gui.ports import ReviewPort
from reviewer.services.explaining import explain


@dataclass(frozen=True, slots=True)
class Opened:
    """A fact with all that the detail shows of it.

    Attributes:
        detail: the fact, its claims side by side.
        why: its conflicts with their rules in words.
        articles: those of the case, by id.
        contexts: by claim id: words with context, and where the quotation begins in them.
    """

    detail: FactDetail
    why: tuple[tuple[ConflictItem, str], ...]
    articles: Mapping[str, ArticleItem]
    contexts: Mapping[str, tuple[str, int]]

    @property
    def letters(self) -> dict[str, str]:
        """Letters of the articles of its claims, by id."""
        ids = dict.fromkeys(one.article for one in self.detail.claims)
        return {one: self.articles[one].letter for one in ids if one in self.articles}


def opened_with(detail: FactDetail, articles: Mapping[str, ArticleItem], texts: Mapping[str, str]) -> Opened:
    """Return what the detail shows of a fact.

    Args:
        detail: the fact as it was read.
        articles: those of the case, by id.
        texts: of the articles of its claims, by id.
    """
    detail = in_order(detail)
    why = tuple((one, explain(one, detail.claims)) for one in detail.conflicts)
    return Opened(detail, why, articles, contexts_of(detail, texts))


def read_fact(
    review: ReviewPort, fact_id: str, known: Mapping[str, str], articles: Mapping[str, ArticleItem]
) -> tuple[Opened, dict[str, str]]:
    """Read a fact, and the texts of its articles.

    Args:
        review: the case.
        fact_id: the fact.
        known: texts that were read before, by the articles' ids; a text never changes.
        articles: those of the case, by id; they are read if one of the fact's is missing.

    Raises:
        CommandError: the fact is gone.
    """
    detail = review.fact(fact_id)
    texts = texts_of(review, detail, known)
    if not {one.article for one in detail.claims} <= articles.keys():
        articles = {one.id: one for one in review.articles()}
    return opened_with(detail, articles, texts), texts


def texts_of(review: ReviewPort, detail: FactDetail, known: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of a fact's articles by id, besides those that are known."""
    missing = {one.article for one in detail.claims} - known.keys()
    return {**known, **{key: review.page(key).text for key in missing}}


def contexts_of(detail: FactDetail, texts: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Return every claim's words in context; `texts` are the articles' by id."""
    return {
        one.id: in_context(texts[one.article], one.start, one.end)
        for one in detail.claims
        if one.article in texts
    }


def as_settled(opened: Opened) -> Draft:
    """Return what the box shows of a fact on which nothing is typed: how it was settled, if it was."""
    detail, item = opened.detail, opened.detail.item
    chosen = detail.chosen[0] if detail.chosen else ""
    line = item.line if item.resolution is not None else ""
    return Draft(item.resolution, chosen, line, typed=False, note=detail.reason or detail.note)
