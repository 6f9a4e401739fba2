"""A document with whole articles in it, for the formats that hold texts."""

from dataclasses import replace

from reviewer.domain.articles import Article, article_id, claim_id, letter
from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.readmodel import ArticleItem, ArticlePage, ClaimItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.sheet import SheetOptions
from reviewer.domain.text import Span
from reviewer.export import Document

TEXTS = (
    '🎉 The bridge cost 40 million euros.\nגשר חדש נפתח במאי — ẹ\u0301clat 👩‍👩‍👧 "it" <opened> & \tran.',
    "The bridge cost 45 million euros.\n\nجسر جديد: 300 metres 🇪🇺.",
)
"""Emoji, marks that combine, two scripts from right to left, what XML and JSON escape, tabs and empty lines."""
MARKS = (
    (0, "The bridge cost 40 million euros", ClaimKind.FACT, Ruling.ACCEPTED),
    (0, "גשר חדש נפתח במאי", ClaimKind.FORECAST, Ruling.REJECTED),
    (0, 'ẹ\u0301clat 👩‍👩‍👧 "it"', ClaimKind.OPINION, None),
    (0, "👩‍👩‍👧", ClaimKind.OTHER, Ruling.RETURNED),
    (0, "<opened> & \tran.", ClaimKind.FACT, None),
    (1, "euros.\n\nجسر جديد", ClaimKind.FACT, Ruling.ACCEPTED),
    (1, "🇪🇺", ClaimKind.FACT, Ruling.ACCEPTED),
)


def claim_item(
    home: int, text: str, span: Span, number: int, kind: ClaimKind, ruling: Ruling | None
) -> ClaimItem:
    key = article_id(text)
    words = span.of(text)
    return ClaimItem(
        id=claim_id(key, span, words), label=f"{letter(home)}{number}", article=key, start=span.start, end=span.end,
        quote=words, body=Body(words, kind), fact=f"fact-{number}", ruling=ruling, reason="", verdict_note="", why="",
        decided_by="mk" if ruling else "", note="", by_hand=False, edited=False, conflicts=(), version=1,
        decided_at="2026-02-01T10:00:00.000Z" if ruling else "",
    )  # fmt: skip


def page(home: int, text: str, marks: list[tuple[Span, ClaimKind, Ruling | None]]) -> ArticlePage:
    claims = [
        claim_item(home, text, span, n, kind, ruling) for n, (span, kind, ruling) in enumerate(marks, 1)
    ]
    item = ArticleItem(
        id=article_id(text), letter=letter(home), name=f"{home}.txt", title="A bridge", publisher="North Post", author="",
        published_on="2026-01-02", address=f"https://north.example/{home}?a=1&b=2", language="en", claims=len(claims),
        decided=0, conflicts_open=0, origin=letter(home),
    )  # fmt: skip
    return ArticlePage(item, text, (), tuple(sorted(claims, key=lambda one: one.span)))


def with_pages(document: Document, pages: tuple[ArticlePage, ...]) -> Document:
    options = SheetOptions(rejected=True)
    return replace(document, sheet=replace(document.sheet, options=options), pages=pages)


def bridge_pages() -> tuple[ArticlePage, ...]:
    """The two texts above with their marks."""
    marks: tuple[list[tuple[Span, ClaimKind, Ruling | None]], ...] = ([], [])
    for home, words, kind, ruling in MARKS:
        start = TEXTS[home].index(words)
        marks[home].append((Span(start, start + len(words)), kind, ruling))
    return tuple(page(home, text, marks[home]) for home, text in enumerate(TEXTS))


def articles(pages: tuple[ArticlePage, ...]) -> list[Article]:
    """The articles of pages, to place spans in."""
    return [
        Article(one.item.id, one.item.name, "", "", "", "", one.item.address, "en", one.text) for one in pages
    ]
