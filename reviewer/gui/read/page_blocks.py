"""The blocks of an article's page: its words, and what we say of it."""

from collections.abc import Collection

from reviewer.domain.readmodel import ArticlePage
from reviewer.domain.text import runs_right_to_left
from reviewer.domain.tongue import count, say
from reviewer.gui.read.blocks import Block, BlockKind, build
from reviewer.gui.sources import long_date
from reviewer.gui.times import moment_of

WORDS_A_MINUTE = 230
_ISOLATE, _END = "\u2068", "\u2069"
"""First strong isolate and its end (Unicode, UAX 9)."""


def blocks_of(page: ArticlePage | None, note: str, unfolded: Collection[int] = ()) -> list[Block]:
    """Return the blocks of an article's page, or what is said where none is open.

    Args:
        page: the article.
        note: what it is to another one.
        unfolded: numbers of the places of furniture that are shown.
    """
    if page is None:
        words = say("No article is open. Drop files onto the window, or choose them with Ctrl+O.")
        return [Block(BlockKind.NOTE, 0, 0, words)]
    item = page.item
    if item.erased:
        words = say("This article was erased for good. The log keeps that it was, and by whom.")
        return [Block(BlockKind.NOTE, 0, 0, words)]
    minutes = max(1, round(len(page.text.split()) / WORDS_A_MINUTE))
    parts = (
        item.publisher or item.author,
        long_date(item.published_on),
        count("%n min", "time to read", minutes),
        note,
        item.address,
        say("fetched {when}", when=moment_of(item.fetched_at)) if item.fetched_at else "",
    )
    kept = [one for one in parts if one]
    if runs_right_to_left(
        page.text
    ):  # each keeps its own direction, or a date loses its day to its neighbour
        kept = [f"{_ISOLATE}{one}{_END}" for one in kept]
    meta = " · ".join(kept)
    return build(page.text, page.furniture, item.title or item.name, meta, unfolded)
