"""The ends of the claim that is open, as handles: where they stand, and how they are dragged."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reviewer.domain.text import Span
from reviewer.gui.read import places
from reviewer.gui.read.column import Column
from reviewer.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Drag:
    """A handle under way; `span` is what the claim would hold if it were let go now.

    Attributes:
        claim: id of the claim.
        end: whether it is the end that moves; else the start.
        was: the span before.
        span: the span now.
    """

    claim: str
    end: bool
    was: Span
    span: Span

    def to(self, text: str, offset: int) -> "Drag":
        """Return the drag with the handle at the word's edge nearest to `offset`; one word always stays."""
        first = places.words(text, self.was.start, self.was.end)
        if self.end:
            least = first[0].end if first else self.was.end
            at = places.nearest_edge(text, offset, end=True, least=least, most=len(text))
            return Drag(self.claim, True, self.was, Span(self.was.start, at))
        most = first[-1].start if first else self.was.start
        at = places.nearest_edge(text, offset, end=False, least=0, most=most)
        return Drag(self.claim, False, self.was, Span(at, self.was.end))


def handle_rects(column: Column, span: Span) -> tuple[QRectF, QRectF] | None:
    """Return the edges at which the handles of a span stand; nothing where an end is folded away."""
    return column.edges(span.start, span.end)


def handle_at(point: QPointF, column: Column, span: Span, theme: Theme) -> bool | None:
    """Return which handle is under a point of the column: True the end, False the start, None neither."""
    edges = handle_rects(column, span)
    if edges is None:
        return None
    reach = theme.unit() * 0.5
    best: tuple[float, bool] | None = None
    for is_end, edge in ((True, edges[1]), (False, edges[0])):
        knob = _knob(edge, theme, is_end)
        near = min(_distance(point, knob), abs(point.x() - edge.x()) + _outside(point, edge))
        if near <= reach and (best is None or near < best[0]):
            best = near, is_end
    return None if best is None else best[1]


def paint_handles(painter: QPainter, column: Column, span: Span, theme: Theme, *, grasped: bool) -> None:
    """Paint a bar with a knob at each end of a span.

    Args:
        painter: in the column's coordinates.
        column: the article.
        span: the claim's words.
        theme: colours.
        grasped: whether the pointer is on the claim: the handles stand out.
    """
    edges = handle_rects(column, span)
    if edges is None:
        return
    color = theme.color("link" if grasped else "amber-line")
    scale = theme.unit() / 16
    for is_end, edge in enumerate(edges):
        painter.setPen(QPen(color, (2.0 if grasped else 1.6) * scale))
        painter.drawLine(edge.topLeft(), edge.bottomLeft())
        painter.setPen(QPen(theme.color("paper"), 1.0 * scale))
        painter.setBrush(color)
        size = theme.unit() * (0.27 if grasped else 0.19)
        painter.drawEllipse(_knob(edge, theme, bool(is_end)), size, size)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _knob(edge: QRectF, theme: Theme, is_end: bool) -> QPointF:
    lift = theme.unit() * 0.06
    return QPointF(edge.x(), edge.bottom() + lift if is_end else edge.top() - lift)


def _distance(point: QPointF, other: QPointF) -> float:
    return float((point - other).manhattanLength()) * 0.75


def _outside(point: QPointF, edge: QRectF) -> float:
    return float(max(edge.top() - point.y(), point.y() - edge.bottom(), 0.0) * 2)
