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
}


def paint_rects(painter: QPainter, placed: Placed, span: Span, color: QColor) -> None:
    """Paint a ground behind the part of a span that a block holds."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for rect in block_rects(placed, span.start, span.end):
        painter.drawRect(rect.adjusted(-1, 0, 1, 1))


def paint_block(
    painter: QPainter,
    placed: Placed,
    claims: Sequence[ClaimItem],
    levels: Mapping[str, int],
    theme: Theme,
) -> None:
    """Paint a block's words, then the underlines of the claims in it.

    Args:
        painter: in the column's coordinates.
        placed: the block.
        claims: those that touch it.
        levels: height of each claim's underline.
        theme: colours.
    """
    block = placed.block
    muted = theme.color("muted")
    greyed = [
        (Span(max(one.start, block.start) - block.start, min(one.end, block.end) - block.start), muted)
        for one in claims
        if claim_state(one) is State.REJECTED
    ]
    placed.flow.draw(painter, QPointF(0, placed.y), theme.color(_INKS[block.kind]), greyed)
    scale = theme.unit() / 16
    for claim in claims:
        look = claim_state(claim).value
        drop = levels.get(claim.id, 0) * 3.2 * scale
        for rect in block_rects(placed, claim.start, claim.end):
            _underline(
                painter, rect.left(), rect.right(), rect.bottom() + 1.2 * scale + drop, look, scale, theme
            )


def _underline(
    painter: QPainter, left: float, right: float, y: float, look: Look, scale: float, theme: Theme
) -> None:
    pen = QPen(theme.color(look.line), look.width * scale, look.pen)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(left + 1, y, right - 1, y))
    if look.double:
        painter.setPen(QPen(theme.color(look.line), 0.9 * scale))
        painter.drawLine(QLineF(left + 1, y + 2.4 * scale, right - 1, y + 2.4 * scale))


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
