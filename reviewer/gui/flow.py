"""One laid-out text: lines, places and marks, in code points outside and UTF-16 units inside."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reviewer.domain.text import Span, Utf16Map

_SEPARATOR = "\u2028"


class Flow:
    """A text set in a width; all offsets are code points of `text`.

    Attributes:
        text: what is shown; a line feed breaks the line.
        height: of all lines, after `lay`.
    """

    def __init__(self, text: str, font: QFont) -> None:
        self.text = text
        self.height = 0.0
        self.width = -1.0
        self.natural = 0.0
        self._map = Utf16Map(text)
        self._layout = QTextLayout(text.replace("\n", _SEPARATOR), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._font = font

    def lay(self, width: float, spacing: float = 1.0, lines: int = 0) -> float:
        """Set the text in `width` pixels; return its height.

        Args:
            width: of the column.
            spacing: distance of the lines, times the font's own.
            lines: most lines that are set; 0 sets all.
        """
        metrics = QFontMetricsF(self._font)
        step = metrics.height() * spacing
        lead = (step - metrics.height()) / 2
        y, self.natural = 0.0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 10.0))
            line.setPosition(QPointF(0, y + lead))
            self.natural = max(self.natural, line.naturalTextWidth())
            y += step
            if lines and self._layout.lineCount() >= lines:
                break
        self._layout.endLayout()
        self.height, self.width = y, width
        return y

    @property
    def cut(self) -> bool:
        """Tell whether not all of the text was set."""
        count = self._layout.lineCount()
        if not count:
            return bool(self.text)
        last = self._layout.lineAt(count - 1)
        return last.textStart() + last.textLength() < len(self._layout.text())

    def draw(
        self, painter: QPainter, at: QPointF, color: QColor, greyed: Sequence[tuple[Span, QColor]] = ()
    ) -> None:
        """Paint the text at `at`, some stretches in other colours."""
        painter.setPen(color)
        ranges = []
        for span, other in greyed:
            one = QTextLayout.FormatRange()
            one.start = self._map.to_utf16(span.start)
            one.length = self._map.to_utf16(span.end) - one.start
            form = QTextCharFormat()
            form.setForeground(other)
            one.format = form
            ranges.append(one)
        self._layout.draw(painter, at, ranges)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return a rectangle for each line that holds code points of `start..end`, relative to the text."""
        first, last = self._map.to_utf16(start), self._map.to_utf16(end)
        found: list[QRectF] = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            a = max(first, line.textStart())
            b = min(last, line.textStart() + line.textLength())
            if a >= b:
                continue
            x1, x2 = _x(line.cursorToX(a)), _x(line.cursorToX(b))
            if b == line.textStart() + line.textLength():  # no mark under the blank at the line's end
                x2 = min(x2, line.naturalTextWidth()) if x2 > x1 else x2
            found.append(QRectF(min(x1, x2), line.y(), abs(x2 - x1), line.height()))
        return found

    def baseline(self, rect: QRectF) -> float:
        """Return the distance of the baseline from the top of one of `rects`."""
        return QFontMetricsF(self._font).ascent() if rect.height() else 0.0

    def at(self, point: QPointF) -> int:
        """Return the code point offset next to a point relative to the text."""
        count = self._layout.lineCount()
        for number in range(count):
            line = self._layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == count - 1:
                return self._map.to_codepoint(_index(line.xToCursor(point.x())))
        return 0

    def place(self, offset: int) -> QRectF:
        """Return where the caret before code point `offset` stands, relative to the text."""
        unit = self._map.to_utf16(offset)
        line = self._layout.lineForTextPosition(unit)
        if not line.isValid():
            return QRectF(0, 0, 1, self.height)
        return QRectF(_x(line.cursorToX(unit)), line.y(), 1, line.height())


def _x(found: Any) -> float:  # noqa: ANN401 - PySide returns the place alone or with the cursor, by version
    return float(found[0] if isinstance(found, tuple) else found)


def _index(found: Any) -> int:  # noqa: ANN401
    return int(found[0] if isinstance(found, tuple) else found)
