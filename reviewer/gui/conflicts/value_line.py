"""The values of a fact on a line, drawn to scale: points, ranges, and which end is open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.values import Hedge, Value, ValueType, display
from reviewer.gui.theme import Theme

MEASURED = frozenset(
    {
        ValueType.MONEY,
        ValueType.PERCENT,
        ValueType.COUNT,
        ValueType.DATE,
        ValueType.DURATION,
        ValueType.QUANTITY,
        ValueType.RANK,
    }
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One value with those who state it.

    Attributes:
        low: least magnitude.
        high: greatest; equal to `low` for a point.
        below: whether it is open downwards ("less than").
        above: whether it is open upwards ("more than").
        rough: whether it is hedged ("about", "nearly").
        words: letters and the value, in short.
        chosen: whether it is the one that stands.
    """

    low: float
    high: float
    below: bool
    above: bool
    rough: bool
    words: str
    chosen: bool

    @property
    def point(self) -> bool:
        """Tell whether it is a single value."""
        return self.low == self.high


def marks_of(claims: Sequence[ClaimItem], letters: Mapping[str, str], chosen: str = "") -> list[Mark]:
    """Return what can be drawn of the values of a fact; nothing unless two of one unit can.

    Args:
        claims: of the fact; rejected ones are left out.
        letters: of the articles, by id.
        chosen: id of the claim whose value stands.
    """
    groups: dict[tuple[object, ...], tuple[Value, list[str], bool]] = {}
    for claim in claims:
        value = claim.body.value
        if value is None or claim.ruling is Ruling.REJECTED or not _measured(value):
            continue
        key = (value.type, value.unit, value.low, value.high, value.hedge)
        known = groups.setdefault(key, (value, [], False))
        letter = letters.get(claim.article, "?")
        names = known[1] if letter in known[1] else [*known[1], letter]
        groups[key] = (value, names, known[2] or claim.id == chosen)
    units = {(value.type, value.unit) for value, _, _ in groups.values()}
    if len(groups) < 2 or len(units) > 1:
        return []
    return sorted(
        (_mark(value, names, is_chosen) for value, names, is_chosen in groups.values()),
        key=lambda one: (one.low, one.high),
    )


def _measured(value: Value) -> bool:
    return value.type in MEASURED and (value.low is not None or value.high is not None)


def _mark(value: Value, names: Sequence[str], chosen: bool) -> Mark:
    low = value.low if value.low is not None else value.high
    high = value.high if value.high is not None else value.low
    assert low is not None
    assert high is not None
    return Mark(
        float(low),
        float(high),
        value.hedge in (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.NEARLY),
        value.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST),
        value.hedge in (Hedge.ABOUT, Hedge.NEARLY),
        f"{' '.join(names)}  {display(value)}",
        chosen,
    )


class ValueLine(QWidget):
    """Draws the marks; words above and below keep out of each other's way."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: list[Mark] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def marks(self) -> Sequence[Mark]:
        """The values that are drawn."""
        return self._marks

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show other values."""
        self._marks = list(marks)
        self.setAccessibleName("Values on a line: " + "; ".join(one.words for one in marks))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Make room for the lines of words."""
        above, below = self._rows(900.0)
        lines = max(1, len({row for row, _ in above.values()})) + max(
            1, len({row for row, _ in below.values()})
        )
        return QSize(300, round(self._theme.unit() * (1.15 * lines + 1.6)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the values, and their words."""
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._theme.unit()
        above, below = self._rows(float(self.width()))
        rows_above = max((row for row, _ in above.values()), default=0) + 1
        y = unit * (0.5 + 1.15 * rows_above + 0.35)
        painter.setPen(QPen(self._theme.color("line-soft"), 1.5))
        painter.drawLine(QLineF(unit * 1.5, y, self.width() - unit * 1.5, y))
        for number in sorted(range(len(self._marks)), key=lambda n: self._marks[n].point):
            self._draw(painter, self._marks[number], y)
        painter.setFont(self._theme.font(0.88))
        painter.setPen(self._theme.color("soft"))
        for number, (row, x) in above.items():
            self._write(painter, self._marks[number].words, x, y - unit * (1.55 + 1.15 * row))
        for number, (row, x) in below.items():
            self._write(painter, self._marks[number].words, x, y + unit * (0.5 + 1.15 * row))
        painter.end()

    def _draw(self, painter: QPainter, mark: Mark, y: float) -> None:
        unit = self._theme.unit()
        x1, x2 = self._x(mark.low), self._x(mark.high)
        color = self._theme.color("accent" if mark.chosen else "red-line")
        if mark.above or mark.below:
            self._arrow(painter, x2 if mark.above else x1, y, 1 if mark.above else -1, color)
        if mark.point:
            radius = unit * 0.3
            painter.setPen(QPen(color, 2))
            painter.setBrush(self._theme.color("paper") if mark.rough else color)
            painter.drawEllipse(QPointF(x1, y), radius, radius)
            if mark.chosen:
                painter.setPen(QPen(self._theme.color("paper"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x1, y), radius - 2, radius - 2)
            return
        fill = QColor(color)
        fill.setAlphaF(0.45)
        painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine if mark.rough else Qt.PenStyle.SolidLine))
        painter.setBrush(fill)
        bar = QRectF(x1, y - unit * 0.28, max(x2 - x1, 4), unit * 0.56)
        painter.drawRoundedRect(bar, unit * 0.28, unit * 0.28)

    def _arrow(self, painter: QPainter, x: float, y: float, way: int, color: QColor) -> None:
        unit = self._theme.unit()
        end = x + way * unit * 2.2
        painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(x, y, end, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tip = QPointF(end + way * unit * 0.4, y)
        painter.drawPolygon(QPolygonF([tip, QPointF(end, y - unit * 0.28), QPointF(end, y + unit * 0.28)]))

    def _write(self, painter: QPainter, words: str, x: float, y: float) -> None:
        painter.drawText(QPointF(x, y + QFontMetricsF(painter.font()).ascent()), words)

    def _x(self, value: float) -> float:
        low = min(one.low for one in self._marks)
        high = max(one.high for one in self._marks)
        unit = self._theme.unit()
        left, right = unit * 5, self.width() - unit * 5
        if high <= low:
            return (left + right) / 2
        return left + (value - low) / (high - low) * (right - left)

    def _rows(self, width: float) -> tuple[dict[int, tuple[int, float]], dict[int, tuple[int, float]]]:
        """Return row and left end of the words: points above the line, ranges below."""
        metrics = QFontMetricsF(self._theme.font(0.88))
        above: dict[int, tuple[int, float]] = {}
        below: dict[int, tuple[int, float]] = {}
        ends: dict[tuple[bool, int], float] = {}
        for number, mark in enumerate(self._marks):
            wide = metrics.horizontalAdvance(mark.words)
            middle = (self._x(mark.low) + self._x(mark.high)) / 2
            left = min(max(4.0, middle - wide / 2), max(4.0, width - wide - 4))
            row = 0
            while ends.get((mark.point, row), -1.0) > left - metrics.averageCharWidth() * 2:
                row += 1
            ends[(mark.point, row)] = left + wide
            (above if mark.point else below)[number] = (row, left)
        return above, below
