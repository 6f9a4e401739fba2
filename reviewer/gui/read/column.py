"""The reading column: blocks set below each other, and where every code point of the article is."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from reviewer.gui.flow import Flow
from reviewer.gui.read.blocks import Block, BlockKind
from reviewer.gui.theme import Theme

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
        self._tops: list[float] = []

    def ideal_width(self) -> float:
        """Return the width of `CHARACTERS` characters of the reading face."""
        metrics = QFontMetricsF(self._theme.font(_READING, serif=True))
        return metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * CHARACTERS

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Take other blocks; `lay` sets them."""
        self.placed = [Placed(one, Flow(one.text, self._font(one.kind)), 0.0, 1.0) for one in blocks]

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
            one.step = 1.12 if kind is BlockKind.TITLE else 1.42
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
        while placed is not None and not placed.block.holds_text:
            at = self.placed.index(placed)
            placed = self.placed[at + 1] if at + 1 < len(self.placed) else None
        if placed is None:
            return None
        return placed.block.start + placed.flow.at(point - QPointF(0, placed.y))

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return where the code points `start..end` are shown, line by line."""
        found: list[QRectF] = []
        for one in self.placed:
            if one.block.start < end and start < one.block.end:
                found.extend(block_rects(one, start, end))
        return found

    def caret(self, offset: int) -> QRectF | None:
        """Return where the caret before a code point stands; nothing where that is folded away."""
        for one in self.placed:
            if one.block.holds_text and one.block.start <= offset <= one.block.end:
                return one.flow.place(offset - one.block.start).translated(0, one.y)
        return None

    def _font(self, kind: BlockKind) -> QFont:
        match kind:
            case BlockKind.TITLE:
                return self._theme.font(1.88, serif=True, bold=True)
            case BlockKind.TEXT:
                return self._theme.font(_READING, serif=True)
            case BlockKind.FURNITURE:
                return self._theme.font(1.12, serif=True)
            case _:
                return self._theme.font(1.0)


_READING = 1.32


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
    if before is BlockKind.META:
        return 0.9
    if BlockKind.FOLD in (before, kind) or kind is BlockKind.FURNITURE:
        return 0.75
    return 0.95
