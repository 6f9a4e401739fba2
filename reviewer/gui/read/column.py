"""The reading column: blocks set below each other, and where every code point of the article is."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import runs_right_to_left
from reviewer.gui.flow import Flow
from reviewer.gui.read.blocks import Block, BlockKind
from reviewer.gui.theme import Theme

MOST_LETTERS = 40_000
"""Letters of the blocks that stay set in lines while other articles are shown."""
CHARACTERS = 66
"""Characters of a line: what is read most easily."""
_SAMPLE = "the quick brown fox jumps over a lazy dog and runs home again "


@dataclass(slots=True)
class Placed:
    """A block with its lines and its place from the top of the column."""

    block: Block
    flow: Flow
    y: float
    step: float

    @property
    def bottom(self) -> float:
        """One past its last pixel."""
        return self.y + self.flow.height


class Column:
    """All blocks of a page, set in one width."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.placed: list[Placed] = []
        self.width = 0.0
        self.height = 0.0
        self.rtl = False
        self._tops: list[float] = []
        self._texts: list[Placed] = []
        self._starts: list[int] = []
        self._kept: dict[tuple[str, BlockKind, bool, bool], Flow] = {}
        self._letters = 0
        theme.changed.connect(self._forget)

    def ideal_width(self) -> float:
        """Return the width of `CHARACTERS` characters of the reading face."""
        metrics = self._theme.metrics(_READING, serif=True)
        return metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * CHARACTERS

    def set_blocks(self, blocks: Sequence[Block], rtl: bool = False) -> None:
        """Take other blocks; `lay` sets them.

        Args:
            blocks: in the order of the text.
            rtl: whether the article as a whole runs from right to left.
        """
        self.rtl = rtl
        self.placed = [Placed(one, self._flow(one, rtl), 0.0, 1.0) for one in blocks]
        self._texts = [one for one in self.placed if one.block.holds_text]
        self._starts = [one.block.start for one in self._texts]
        self._tops, self.height = [0.0] * len(self.placed), 0.0

    def prepare(self, block: Block, rtl: bool) -> None:
        """Set a block of another article in the width of this one, for the time when that is shown."""
        if self.width:
            self._flow(block, rtl).lay(self.width, _step(block.kind))

    def lay(self, width: float) -> None:
        """Set all blocks in `width` pixels."""
        self.width = width
        unit = self._theme.unit()
        y = unit * 1.8
        before: BlockKind | None = None
        for one in self.placed:
            kind = one.block.kind
            y += _gap(before, kind) * unit
            one.y = y
            one.step = _step(kind)
            one.flow.lay(width, one.step)
            y = one.bottom
            before = kind
        self.height = y + unit * 3
        self._tops = [one.y for one in self.placed]

    def within(self, top: float, bottom: float) -> list[Placed]:
        """Return the blocks that show between two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, bottom)
        return [one for one in self.placed[first:last] if one.bottom >= top]

    def block_at(self, y: float) -> Placed | None:
        """Return the block at a height, or the nearest above it."""
        if not self.placed:
            return None
        return self.placed[max(0, bisect_right(self._tops, y) - 1)]

    def offset_at(self, point: QPointF) -> int | None:
        """Return the article's code point next to a point of the column."""
        placed = self.block_at(point.y())
        if placed is not None and not placed.block.holds_text:  # a fold: the words below it, else those above
            below = [one for one in self._texts if one.y > placed.y]
            placed = next(iter([*below[:1], *self._texts[-1:]]), None)
        if placed is None:
            return None
        return placed.block.start + placed.flow.at(point - QPointF(0, placed.y))

    def holding(self, start: int, end: int) -> list[Placed]:
        """Return the blocks that show some of the code points `start..end`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [one for one in self._texts[first:last] if one.block.end > start]

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return where the code points `start..end` are shown, line by line."""
        return [rect for one in self.holding(start, end) for rect in block_rects(one, start, end)]

    def caret(self, offset: int) -> QRectF | None:
        """Return where the caret before a code point stands; nothing where that is folded away."""
        one = self.block_of(offset)
        return None if one is None else one.flow.place(offset - one.block.start).translated(0, one.y)

    def block_of(self, offset: int) -> Placed | None:
        """Return the block that shows a code point, or ends before it."""
        at = bisect_right(self._starts, offset) - 1
        one = self._texts[at] if at >= 0 else None
        return one if one is not None and offset <= one.block.end else None

    def edges(self, start: int, end: int) -> tuple[QRectF, QRectF] | None:
        """Return where the words `start..end` begin and stop; nothing where an end is folded away."""
        shown = self.holding(start, end)
        if not shown or start < shown[0].block.start or end > shown[-1].block.end:
            return None
        first, last = shown[0], shown[-1]
        a, b = start - first.block.start, min(end, first.block.end) - first.block.start
        c, d = max(start, last.block.start) - last.block.start, end - last.block.start
        head = first.flow.edge(a, b, last=False).translated(0, first.y)
        return head, last.flow.edge(c, d, last=True).translated(0, last.y)

    def depth(self, offset: int) -> float:
        """Return the height at which a code point is read: its line, and how far into the line it stands.

        Words that follow each other in one line follow each other here, too; so nothing that is tied to this
        jumps. Where it is folded away, it is the height of the fold.
        """
        one = self.block_of(offset)
        if one is None:
            above = [p for p in self.placed if p.block.hidden and p.block.hidden.start <= offset]
            return above[-1].y if above else 0.0
        lines = max(one.flow.lines(), 1)
        step = one.flow.height / lines
        line = one.flow.line_of(offset - one.block.start)
        rect = one.flow.line_rect(line)
        x = one.flow.place(offset - one.block.start).x()
        part = (x - rect.left()) / rect.width() if rect.width() > 0 else 0.0
        part = min(max(part, 0.0), 0.98)
        return one.y + (line + (0.98 - part if one.flow.rtl else part)) * step

    def reading_height(self, offset: int) -> float:
        """Return `depth` without asking where the letters stand: exact to a line, and quick for thousands."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return 0.0
        one = self._texts[at]
        size = max(one.block.end - one.block.start, 1)
        return one.y + min((offset - one.block.start) / size, 1.0) * one.flow.height

    def claims_by_block(self, claims: Sequence[ClaimItem]) -> dict[int, list[str]]:
        """Return the ids of the claims that each block shows or folds away, by the block's place."""
        found: dict[int, list[str]] = {id(one): [] for one in self.placed}
        folds = [one for one in self.placed if one.block.hidden is not None]
        for claim in claims:
            shown = self.holding(claim.start, claim.end)
            for one in shown:
                found[id(one)].append(claim.id)
            if not shown:
                for one in folds:
                    if one.block.hidden is not None and one.block.hidden.overlaps(claim.span):
                        found[id(one)].append(claim.id)
        return found

    def _flow(self, block: Block, rtl: bool) -> Flow:
        """Return a block's words, those set last as they were set."""
        key = (block.text, block.kind, block.holds_text, rtl)
        found = self._kept.pop(key, None)
        if found is None:
            found = self._made(block, rtl)
            self._letters += len(block.text)
        self._kept[key] = found
        while self._letters > MOST_LETTERS and len(self._kept) > 1:
            (text, *_) = oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._letters -= len(text)
        return found

    def _made(self, block: Block, rtl: bool) -> Flow:
        font = self._font(block.kind)
        if block.holds_text:
            return Flow(block.text, font, runs_right_to_left(block.text, rtl))
        own = rtl and block.kind in (BlockKind.META, BlockKind.TITLE)
        return Flow(block.text, font, own, rtl)

    def _forget(self) -> None:
        """Set all words again: they have another face."""
        self._kept.clear()
        self._letters = 0

    def _font(self, kind: BlockKind) -> QFont:
        match kind:
            case BlockKind.TITLE:
                return self._theme.font(1.88, serif=True, bold=True)
            case BlockKind.TEXT:
                return self._theme.font(_READING, serif=True)
            case BlockKind.FURNITURE | BlockKind.NOTE:
                return self._theme.font(1.12, serif=kind is BlockKind.FURNITURE)
            case _:
                return self._theme.font(1.0)


_READING = 1.32


def _step(kind: BlockKind) -> float:
    return 1.2 if kind is BlockKind.TITLE else 1.42


def block_rects(placed: Placed, start: int, end: int) -> list[QRectF]:
    """Return where the part of `start..end` that a block holds is shown, line by line."""
    block = placed.block
    a, b = max(start, block.start) - block.start, min(end, block.end) - block.start
    return [rect.translated(0, placed.y) for rect in placed.flow.rects(a, b)] if a < b else []


def _gap(before: BlockKind | None, kind: BlockKind) -> float:
    if before is None:
        return 0.0
    if kind is BlockKind.META:
        return 0.35
    if before is BlockKind.META or kind is BlockKind.NOTE:
        return 0.9
    if BlockKind.FOLD in (before, kind) or kind is BlockKind.FURNITURE:
        return 0.75
    return 0.95
