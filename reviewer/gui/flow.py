"""One laid-out text: lines, places and marks, in code points outside and UTF-16 units inside."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reviewer.domain.text import Span, Utf16Map, has_right_to_left, runs_right_to_left

_SEPARATOR = "\u2028"
ELLIPSIS = "…"
"""Ends a text of which not all is shown."""
BEFORE_ELLIPSIS = f" .,;:–—-{_SEPARATOR}"
"""What does not stand before it."""
LONG_WORD = 24
"""A word longer than this is cut within itself, where the text has to end."""


class Flow:
    """A text set in a width; all offsets are code points of `text`.

    Attributes:
        text: what is shown; a line feed breaks the line.
        height: of all lines, after `lay`.
        cut: whether not all of it was set; then it ends with an ellipsis.
        rtl: whether it runs from right to left.
    """

    def __init__(self, text: str, font: QFont, rtl: bool | None = None, at_right: bool | None = None) -> None:
        """Prepare a text.

        Args:
            text: what is shown.
            font: its face.
            rtl: its direction; by default that of most of its letters.
            at_right: whether its lines end at the right edge; by default if it runs from there.
        """
        self.text = text
        self.rtl = runs_right_to_left(text) if rtl is None else rtl
        self.height = 0.0
        self.width = -1.0
        self.natural = 0.0
        self._map = Utf16Map(text)
        self.cut = False
        self._whole = text.replace("\n", _SEPARATOR)
        self._layout = QTextLayout(self._whole, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        right = Qt.LayoutDirection.RightToLeft
        option.setTextDirection(right if self.rtl else Qt.LayoutDirection.LeftToRight)
        edge = Qt.AlignmentFlag.AlignRight if (self.rtl if at_right is None else at_right) else _LEFT
        option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        self._mixed = self.rtl or has_right_to_left(text)
        self._known: dict[tuple[int, int], list[QRectF]] = {}
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._laid: tuple[float, float, int] | None = None

    def lay(self, width: float, spacing: float = 1.0, lines: int = 0) -> float:
        """Set the text in `width` pixels; return its height.

        Args:
            width: of the column.
            spacing: distance of the lines, times the font's own.
            lines: most lines that are set; 0 sets all.
        """
        if self._laid == (width, spacing, lines):
            return self.height
        self._laid = width, spacing, lines
        self._known.clear()
        self.width = width
        if self.cut:
            self._layout.setText(self._whole)
        kept = self._map.to_codepoint(self._set(spacing, lines))
        self.cut = kept < len(self._whole)
        while self.cut:
            head = self._whole[:kept].rstrip(BEFORE_ELLIPSIS)
            self._layout.setText(head + ELLIPSIS)
            if self._set(spacing, lines) > self._map.to_utf16(len(head)) or not head:
                break
            blank = head.rfind(" ", max(0, len(head) - LONG_WORD))
            kept = blank if blank > 0 else len(head) - 1
        return self.height

    def _set(self, spacing: float, lines: int) -> int:
        """Set the lines; return how many UTF-16 units of the layout's text are in them."""
        step = self._metrics.height() * spacing
        lead = (step - self._metrics.height()) / 2
        y, self.natural, end = 0.0, 0.0, 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(self.width, 10.0))
            line.setPosition(QPointF(0, y + lead))
            self.natural = max(self.natural, line.naturalTextWidth())
            y += step
            end = line.textStart() + line.textLength()
            if lines and self._layout.lineCount() >= lines:
                break
        self._layout.endLayout()
        self.height = y
        return end

    @property
    def font(self) -> QFont:
        """The face it is set in."""
        return self._font

    @property
    def units(self) -> Utf16Map:
        """From code points to what Qt counts, and back."""
        return self._map

    def set_alike(self, other: QTextLayout) -> None:
        """Set another layout of the same words in the same lines."""
        other.setTextOption(self._layout.textOption())
        other.beginLayout()
        for number in range(self._layout.lineCount()):
            mine, line = self._layout.lineAt(number), other.createLine()
            if line.isValid():
                line.setLineWidth(mine.width())
                line.setPosition(mine.position())
        other.endLayout()

    def draw(
        self,
        painter: QPainter,
        at: QPointF,
        color: QColor,
        greyed: Sequence[tuple[Span, QColor]] = (),
        part: QRectF | None = None,
    ) -> None:
        """Paint the text.

        Args:
            painter: in the coordinates of `at`.
            at: where the text begins.
            color: of the words.
            greyed: stretches in other colours.
            part: lines that it does not touch are left out; by default none are.
        """
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
        self._layout.draw(painter, at, ranges, QRectF() if part is None else part)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return where code points `start..end` are shown, relative to the text.

        It is one rectangle for each line, and several where a line is read in two directions: what follows
        each other in such a line need not stand side by side.
        """
        known = self._known.get((start, end))
        if known is None:
            known = self._known[start, end] = self._find(start, end)
        return known

    def _find(self, start: int, end: int) -> list[QRectF]:
        first, last = self._map.to_utf16(start), self._map.to_utf16(end)
        found: list[QRectF] = []
        line = self._layout.lineForTextPosition(first)
        for number in range(line.lineNumber() if line.isValid() else 0, self._layout.lineCount()):
            line = self._layout.lineAt(number)
            begin = line.textStart()
            if begin >= last:
                break
            stop = begin + line.textLength()
            a, b = max(first, begin), min(last, stop)
            if b == stop:
                b = self._before_blanks(a, b)
            if a < b:
                pieces = (
                    _pieces(line, a, b) if self._mixed else [(_x(line.cursorToX(a)), _x(line.cursorToX(b)))]
                )
                found.extend(QRectF(left, line.y(), right - left, line.height()) for left, right in pieces)
        return found

    def _before_blanks(self, start: int, end: int) -> int:
        """Leave out the blanks at a line's end: no mark stands under them."""
        at = self._map.to_codepoint(end)
        while at > 0 and self.text[at - 1].isspace():
            at -= 1
        return max(start, min(end, self._map.to_utf16(at)))

    def gap(self) -> float:
        """Return the room between the words of one line and of the next, in pixels."""
        return max(self.height / max(self.lines(), 1) - self._metrics.height(), 0.0)

    def lines(self) -> int:
        """Return the number of lines."""
        return self._layout.lineCount()

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds the code point at `offset`."""
        line = self._layout.lineForTextPosition(self._map.to_utf16(offset))
        return line.lineNumber() if line.isValid() else 0

    def line_rect(self, number: int) -> QRectF:
        """Return the place of a line's words, relative to the text."""
        return self._layout.lineAt(number).naturalTextRect() if number < self.lines() else QRectF()

    def baseline(self, rect: QRectF) -> float:
        """Return the distance of the baseline from the top of one of `rects`."""
        return self._metrics.ascent() if rect.height() else 0.0

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

    def edge(self, start: int, end: int, *, last: bool) -> QRectF:
        """Return the outer edge of the words `start..end`, where they begin or where they stop.

        The caret cannot tell: at a line's break, and where the direction changes, it has two places. In a
        line of two directions it is the side that the paragraph is read from, or to.
        """
        rects = self.rects(start, end)
        if not rects:
            return self.place(end if last else start)
        line = [one for one in rects if one.y() == rects[-1 if last else 0].y()]
        at_right = last != self.rtl
        x = max(one.right() for one in line) if at_right else min(one.left() for one in line)
        return QRectF(x, line[0].y(), 1, line[0].height())


_LEFT = Qt.AlignmentFlag.AlignLeft


def _pieces(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return the stretches that some units take in a line of two directions, from left to right."""
    found: list[tuple[float, float]] = []
    for run in line.glyphRuns(start, end - start):
        wide = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        places = [point.x() for point in run.positions()]
        if places:
            found.append((min(places), max(x + one.x() for x, one in zip(places, wide, strict=False))))
    joined: list[tuple[float, float]] = []
    for left, right in sorted(found):
        if joined and left <= joined[-1][1] + _TOUCH:
            joined[-1] = joined[-1][0], max(right, joined[-1][1])
        else:
            joined.append((left, right))
    return joined


_TOUCH = 0.7
"""Pixels between two stretches that are one."""


def _x(found: Any) -> float:  # noqa: ANN401 - PySide returns the place alone or with the cursor, by version
    return float(found[0] if isinstance(found, tuple) else found)


def _index(found: Any) -> int:  # noqa: ANN401
    return int(found[0] if isinstance(found, tuple) else found)
