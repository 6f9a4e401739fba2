"""What the formats of annotation programs share: the texts with the claims in them, and archives of files."""

import uuid
from dataclasses import dataclass

from reviewer.domain.errors import ExportError
from reviewer.domain.readmodel import ArticlePage, ClaimItem
from reviewer.domain.tongue import say
from reviewer.export.document import Document
from reviewer.export.machines import told, urn
from reviewer.export.words import clean, one_line

STATES = ("accepted", "rejected", "returned", "undecided")
"""What is said of a claim, in the words that `reviewer.export.machines.verdict` uses."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """An article's text with its claims.

    Attributes:
        page: the article.
        text: its words; what no file holds is replaced letter by letter, so that places hold.
        claims: those that the sheet's options leave in, in the order of the text.
    """

    page: ArticlePage
    text: str
    claims: tuple[ClaimItem, ...]

    @property
    def name(self) -> str:
        """What the article is called."""
        return one_line(self.page.item.name or self.page.item.title)


def marked_texts(document: Document, format: str) -> list[MarkedText]:
    """Return the articles with their claims.

    Args:
        document: with the articles' pages.
        format: what people call the format, for the refusal.

    Raises:
        ExportError: the sources' words shall be left out, but without them these formats say nothing.
    """
    if not document.sheet.options.quotations:
        raise ExportError(
            say(
                "{format} holds the articles' texts, so the sources' words cannot be left out of it; "
                "include them, or choose another format.",
                format=format,
            )
        )
    claims: dict[str, list[ClaimItem]] = {}
    for one in told(document):
        claims.setdefault(one.page.item.id, []).append(one.claim)
    return [
        MarkedText(page, clean(page.text), tuple(claims.get(page.item.id, ()))) for page in document.pages
    ]


def guid(sort: str, key: str) -> str:
    """Return the UUID of a thing: its own, or one made of its sort and key."""
    return str(uuid.UUID(urn(sort, key)))
