"""How a block of the article and its claims' underlines are painted."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Span
from reviewer.gui.read.blocks import BlockKind
from reviewer.gui.read.column import Placed, block_rects
from reviewer.gui.theme import Theme
from reviewer.gui.words import Look, State, claim_state

_INKS = {
    BlockKind.TITLE: "ink",
    BlockKind.META: "muted",
    BlockKind.TEXT: "ink",
    BlockKind.FOLD: "muted",
    BlockKind.FURNITURE: "muted",
    BlockKind.NOTE: "soft",
}


def paint_rects(painter: QPainter, placed: Placed, span: Span, color: QColor) -> None:
    """Paint a ground behind the part of a span that a block holds."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for rect in block_rects(placed, span.start, span.end):
        painter.drawRect(rect.adjusted(-1, 0, 1, 1))


def paint_current(painter: QPainter, placed: Placed, span: Span, theme: Theme, *, crowded: bool) -> None:
    """Paint the ground of the claim that is open; with an edge where it has to stand out among others."""
    painter.setPen(QPen(theme.color("amber-line"), 0.8) if crowded else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(theme.color("mark"))
    for rect in block_rects(placed, span.start, span.end):
        painter.drawRect(rect.adjusted(-1, 0, 1, 1))


def paint_block(
    painter: QPainter,
    placed: Placed,
    claims: Sequence[ClaimItem],
    levels: Mapping[str, tuple[int, int]],
    theme: Theme,
    current: str = "",
    part: QRectF | None = None,
) -> None:
    """Paint a block's words, then the underlines of the claims in it.

    Args:
        painter: in the column's coordinates.
        placed: the block.
        claims: those that touch it.
        levels: height of each claim's underline, and how many heights share the room below a line.
        theme: colours.
        current: id of the claim that is open; its underline is heavier and lies above the others.
        part: what has to be painted; lines outside it may be left out. By default all is.
    """
    block = placed.block
    muted = theme.color("muted")
    greyed = [
        (Span(max(one.start, block.start) - block.start, min(one.end, block.end) - block.start), muted)
        for one in claims
        if claim_state(one) is State.REJECTED
    ]
    placed.flow.draw(painter, QPointF(0, placed.y), theme.color(_INKS[block.kind]), greyed, part)
    room = max(placed.flow.gap(), theme.unit() * 0.6)
    for claim in sorted(claims, key=lambda one: one.id == current):
        level, depth = levels.get(claim.id, (0, 1))
        rects = [
            one for one in block_rects(placed, claim.start, claim.end) if part is None or _meet(one, part)
        ]
        if not rects:
            continue
        line = _Line(theme, claim_state(claim).value, room / max(depth, 3), claim.id == current)
        for rect in rects:
            line.paint(painter, rect, level)


def _meet(line: QRectF, part: QRectF) -> bool:
    """Tell whether a line of words or the room below it lies in a part of the column."""
    return line.top() <= part.bottom() and line.bottom() + line.height() >= part.top()


class _Line:
    """The underline of a claim; it takes a share of the room below a line of words."""

    def __init__(self, theme: Theme, look: Look, pitch: float, current: bool) -> None:
        scale = theme.unit() / 16
        self._pitch = min(pitch, 3.8 * scale)
        squeezed = self._pitch / (3.8 * scale)
        wide = look.width * scale * squeezed
        if current:
            wide = max(wide * 1.45, 2.2 * scale * squeezed)
        self._pen = QPen(theme.color(look.line), max(wide, 0.8), look.pen)
        self._pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._thin = QPen(theme.color(look.line), max(0.9 * scale * squeezed, 0.6))
        self._below = max(wide / 2 + 1.6 * scale * squeezed, 1.4) if look.double else 0.0

    def paint(self, painter: QPainter, rect: QRectF, level: int) -> None:
        """Paint it below words at `rect`."""
        y = rect.bottom() + self._pitch * (level + 0.3)
        painter.setPen(self._pen)
        painter.drawLine(QLineF(rect.left() + 1, y, rect.right() - 1, y))
        if self._below:
            painter.setPen(self._thin)
            painter.drawLine(QLineF(rect.left() + 1, y + self._below, rect.right() - 1, y + self._below))


def paint_card(painter: QPainter, box: QRectF, theme: Theme, line: str, *, edge: str = "line") -> None:
    """Paint the ground of a card, with the state's colour at its left."""
    radius = theme.unit() * 0.42
    painter.setPen(QPen(theme.color(edge), 1))
    painter.setBrush(theme.color("paper"))
    painter.drawRoundedRect(box, radius, radius)
    painter.save()
    painter.setClipRect(QRectF(box.left() - 1, box.top() - 1, theme.unit() * 0.24 + 1, box.height() + 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(line))
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()
