"""The values of a fact drawn to scale above an axis: points, ranges, and how far their hedges reach."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.domain.values import Hedge
from reviewer.gui.conflicts.marks import Line, Mark
from reviewer.gui.theme import Theme

LANE = 1.3
"""Height of a row of marks, in lines of text."""
ARROW = 2.2
"""Length of an arrow that tells that a value has no end, in lines of text."""
TICK = 5.5
"""Width that a tick's words need, in lines of text."""
SIDE = 1.2
"""Room left and right of the axis, in lines of text."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a mark and its words stand.

    Attributes:
        mark: the mark.
        lane: row from the top.
        left: where it begins, its arrow included, in pixels.
        right: where it ends.
        words: where its words begin.
        words_lane: the row they stand in.
    """

    mark: Mark
    lane: int
    left: float
    right: float
    words: float
    words_lane: int


class ValueLine(QWidget):
    """Draws the values of one line; marks or words that would meet stand in rows of their own."""

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        self._theme = theme
        self.line = line
        self.chosen, self.whole = "", False
        self._placed: dict[tuple[float, float], list[Placed]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_what(self, line: Line) -> None:
        """Show other values."""
        if line != self.line:
            self.line = line
            self._placed.clear()
            self.updateGeometry()
            self.update()

    def show_chosen(self, claim: str, *, whole: bool = False) -> None:
        """Show which claim's value stands, or that all of them do, as a range."""
        self.chosen, self.whole = claim, whole
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow lines need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows and the axis."""
        lanes = max((one.words_lane for one in self.places(float(width))), default=0) + 1
        return round(self._theme.unit() * (LANE * lanes + 1.75))

    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        width = round(self._theme.unit() * 30)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        width = round(self._theme.unit() * 12)
        return QSize(width, round(self._theme.unit() * (LANE + 1.75)))

    def x_of(self, number: float, width: float) -> float:
        """Return where a magnitude stands, in pixels."""
        side = self._theme.unit() * (SIDE + ARROW * 0.6)
        return side + self.line.scale.place(number) * (width - 2 * side)

    def places(self, width: float) -> list[Placed]:
        """Return where everything stands, so that no two marks or words meet."""
        key = width, self._theme.unit()
        if key not in self._placed:  # a layout asks many times for a few widths
            self._placed[key] = self._place(width)
        return self._placed[key]

    def _place(self, width: float) -> list[Placed]:
        unit = self._theme.unit()
        metrics = self._theme.metrics(0.92, bold=True)
        gap = unit * 0.45
        lanes: list[list[tuple[float, float]]] = []
        found = []
        for mark in self.line.marks:
            left, right = self._extent(mark, width)
            wide = metrics.horizontalAdvance(mark.words)
            near_left, near_right = self._stated(mark, width) if mark.soft else (left, right)
            if near_right + gap + wide <= width - 2:
                words = near_right + gap
            elif near_left - gap - wide >= 2:
                words = near_left - gap - wide
            else:  # no room beside it: a row for the mark, and one for its words
                words = max(2.0, min((left + right - wide) / 2, width - wide - 2))
                found.append(Placed(mark, len(lanes), left, right, words, len(lanes) + 1))
                lanes += [[(0.0, width)], [(0.0, width)]]
                continue
            span = (min(left, words) - gap, max(right, words + wide) + gap)
            free = (n for n, taken in enumerate(lanes) if all(b <= span[0] or span[1] <= a for a, b in taken))
            lane = next(free, len(lanes))
            if lane == len(lanes):
                lanes.append([])
            lanes[lane].append(span)
            found.append(Placed(mark, lane, left, right, words, lane))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, the chosen value's band, the marks, and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, width = self._theme.unit(), float(self.width())
        base = self.height() - unit * 1.55
        placed = self.places(width)
        stands = next((one for one in placed if self.chosen and self.chosen in one.mark.claims), None)
        marks = self.line.marks
        if self.whole:
            self._band(painter, min(one.low for one in marks), max(one.high for one in marks), base, width)
        elif stands is not None:
            self._band(painter, stands.mark.low, stands.mark.high, base, width)
        self._axis(painter, base, width)
        for one in placed:
            mine = self.whole or one is stands
            self._draw(painter, one, unit * (0.75 + LANE * one.lane), width, mine=mine)
            painter.setFont(self._theme.font(0.92, bold=mine))
            painter.setPen(self._theme.color("ink" if mine else "soft"))
            metrics = QFontMetricsF(painter.font())
            middle = unit * (0.75 + LANE * one.words_lane)
            place = QPointF(one.words, middle + (metrics.ascent() - metrics.descent()) / 2)
            if one.mark.soft:
                self._clear(painter, QRectF(one.words, middle, metrics.horizontalAdvance(one.mark.words), 0))
            painter.drawText(place, one.mark.words)
        painter.end()

    def _clear(self, painter: QPainter, words: QRectF) -> None:
        """Clear the ground of words that stand on a blur."""
        half, paper = self._theme.unit() * 0.5, self._theme.color("paper")
        painter.fillRect(words.adjusted(-half * 0.4, -half, half * 0.4, half), paper)

    def _extent(self, mark: Mark, width: float) -> tuple[float, float]:
        """Return what a mark covers: its reach, or an arrow where that has no end."""
        unit = self._theme.unit()
        radius = unit * 0.32
        low = self.x_of(mark.low if mark.soft_low is None else min(mark.low, mark.soft_low), width)
        high = self.x_of(mark.high if mark.soft_high is None else max(mark.high, mark.soft_high), width)
        left = low - (unit * ARROW if mark.soft_low is None else radius)
        return left, high + (unit * ARROW if mark.soft_high is None else radius)

    def _stated(self, mark: Mark, width: float) -> tuple[float, float]:
        """Return what the value itself covers; the words may stand on what its hedge adds."""
        radius = self._theme.unit() * 0.32
        return self.x_of(mark.low, width) - radius, self.x_of(mark.high, width) + radius

    def _band(self, painter: QPainter, low: float, high: float, base: float, width: float) -> None:
        """Shade the chosen value over all rows, so that one sees what lies in it."""
        x1, x2 = self.x_of(low, width), self.x_of(high, width)
        half = self._theme.unit() * 0.4
        painter.fillRect(QRectF(x1 - half, 0, x2 - x1 + 2 * half, base), self._theme.color("chosen"))

    def _axis(self, painter: QPainter, base: float, width: float) -> None:
        unit = self._theme.unit()
        painter.setFont(self._theme.font(0.83))
        metrics = QFontMetricsF(painter.font())
        last = -1.0
        for tick in self.line.ticks(max(2, int(width / (unit * TICK)))):
            x = self.x_of(tick.at, width)
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QLineF(x, 0, x, base))
            painter.setPen(QPen(self._theme.color("line-strong"), 1))
            painter.drawLine(QLineF(x, base, x, base + unit * 0.25))
            wide = metrics.horizontalAdvance(tick.words)
            left = min(max(2.0, x - wide / 2), width - wide - 2)
            if left > last:
                painter.setPen(self._theme.color("muted"))
                painter.drawText(QPointF(left, base + unit * 0.4 + metrics.ascent()), tick.words)
                last = left + wide + unit * 0.4
        painter.setPen(QPen(self._theme.color("line-strong"), 1.2))
        painter.drawLine(QLineF(unit * SIDE, base, width - unit * SIDE, base))

    def _draw(self, painter: QPainter, placed: Placed, y: float, width: float, *, mine: bool) -> None:
        mark, unit = placed.mark, self._theme.unit()
        x1, x2 = self.x_of(mark.low, width), self.x_of(mark.high, width)
        color = self._theme.color("link" if mine else "red-line")
        if mark.soft_low is None or mark.soft_high is None:
            self._arrow(painter, x2, y, placed.right, color) if mark.soft_high is None else self._arrow(
                painter, x1, y, placed.left, color
            )
        elif mark.soft:
            self._blur(painter, self.x_of(mark.soft_low, width), self.x_of(mark.soft_high, width), y, color)
        if not mark.point:
            self._bar(painter, x1, x2, y, color, soft=mark.soft)
            return
        hollow = mark.hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.ABOUT, Hedge.NEARLY)
        painter.setPen(QPen(color, 2))
        painter.setBrush(self._theme.color("paper") if hollow else color)
        radius = unit * (0.34 if mine else 0.28)
        painter.drawEllipse(QPointF(x1, y), radius, radius)

    def _bar(self, painter: QPainter, x1: float, x2: float, y: float, color: QColor, *, soft: bool) -> None:
        half = self._theme.unit() * 0.26
        fill = QColor(color)
        fill.setAlphaF(0.42)
        painter.setPen(QPen(color, 1.4, Qt.PenStyle.DashLine if soft else Qt.PenStyle.SolidLine))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(x1, y - half, max(x2 - x1, 4), 2 * half), half, half)

    def _blur(self, painter: QPainter, x1: float, x2: float, y: float, color: QColor) -> None:
        """Draw how far a hedge reaches: fading out, between thin brackets."""
        half = self._theme.unit() * 0.3
        fade = QLinearGradient(x1, 0, x2, 0)
        for at, strength in ((0.0, 0.05), (0.5, 0.45), (1.0, 0.05)):
            tone = QColor(color)
            tone.setAlphaF(strength)
            fade.setColorAt(at, tone)
        painter.fillRect(QRectF(x1, y - half, x2 - x1, 2 * half), fade)
        painter.setPen(QPen(color, 1.2))
        for x, way in ((x1, 1), (x2, -1)):
            painter.drawPolyline(
                [
                    QPointF(x + way * half * 0.6, y - half),
                    QPointF(x, y - half),
                    QPointF(x, y + half),
                    QPointF(x + way * half * 0.6, y + half),
                ]
            )

    def _arrow(self, painter: QPainter, x: float, y: float, end: float, color: QColor) -> None:
        half = self._theme.unit() * 0.26
        way = 1 if end > x else -1
        painter.setPen(QPen(color, 2))
        painter.drawLine(QLineF(x, y, end - way * half, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        back = end - way * half * 1.6
        painter.drawPolygon(QPolygonF([QPointF(end, y), QPointF(back, y - half), QPointF(back, y + half)]))
