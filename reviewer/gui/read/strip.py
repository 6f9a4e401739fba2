"""The strip at the article's edge: the whole article at a glance, by what covers its words.

It is read as the column is, from the top down: each row of pixels stands for the words at that height, and
tells the worst state among them. A state has a shape besides its colour, so that nobody has to tell colours
apart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.tongue import mark, say
from reviewer.gui.read.column import Column
from reviewer.gui.read.coverage import RANK
from reviewer.gui.theme import Theme
from reviewer.gui.words import State, claim_state

WIDTH = 1.25
"""Of the strip, in lines of the window's text."""


class Shape(Enum):
    """What a run of rows looks like: which parts of the width are filled, and in dashes of how many rows.

    No dashes: 0.
    """

    WHOLE = (((0.0, 1.0),), 0)
    HALF = (((0.0, 0.5),), 0)
    DOUBLE = (((0.0, 0.42), (0.58, 1.0)), 0)
    HEAVY = (((0.0, 0.62), (0.74, 1.0)), 0)
    DASHED = (((0.0, 1.0),), 4)
    DOTTED = (((0.0, 0.3),), 2)
    THREAD = (((0.46, 0.54),), 3)


SHAPES = {
    State.ACCEPTED: Shape.WHOLE,
    State.UNDECIDED: Shape.HALF,
    State.DIFFERS: Shape.DOUBLE,
    State.AGREED_DIFFERS: Shape.HEAVY,
    State.RETURNED: Shape.DASHED,
    State.REJECTED: Shape.DOTTED,
    State.ASIDE: Shape.DOTTED,
}
FURNITURE, UNTOUCHED = mark("left out as furniture"), mark("nobody has claimed this")


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of pixels that follow each other and tell the same.

    Attributes:
        top: first row.
        bottom: one past the last.
        state: of the claims there; `None`: none.
        furniture: whether it is furniture, where there is no state.
    """

    top: int
    bottom: int
    state: State | None
    furniture: bool

    def told(self) -> str:
        """Say what it is."""
        if self.state is not None:
            return say(self.state.value.word)
        return say(FURNITURE if self.furniture else UNTOUCHED)


def runs_of(column: Column, claims: Sequence[ClaimItem], scale: float) -> list[Run]:
    """Return what the rows of the strip tell, from the top; rows without words are in none.

    Args:
        column: the article, laid out.
        claims: all of them.
        scale: rows of the strip for one pixel of the column.
    """
    rows = _ground(column, scale)
    ranked = sorted(((RANK[claim_state(one)], one) for one in claims), key=lambda one: -one[0])
    for rank, claim in ranked:  # the worst last: it covers the others
        if not column.holding(claim.start, claim.end):
            continue
        top = round(column.reading_height(claim.start) * scale)
        bottom = max(round(column.reading_height(claim.end) * scale), top + 1)
        for row in range(max(top, 0), min(bottom, len(rows))):
            if rows[row] != _EMPTY:
                rows[row] = rank
    return list(_joined(rows))


_EMPTY, _LEFT_OUT, _OPEN = -1, -2, -3
_STATES = {rank: state for state, rank in RANK.items()}


def _ground(column: Column, scale: float) -> list[int]:
    rows = [_EMPTY] * max(round(column.height * scale), 1)
    for one in column.placed:
        block = one.block
        if block.holds_text or block.hidden is not None:
            what = _LEFT_OUT if block.group >= 0 else _OPEN
            for row in range(round(one.y * scale), min(max(round(one.bottom * scale), 1), len(rows))):
                rows[row] = what
    return rows


def _joined(rows: Sequence[int]) -> list[Run]:
    found: list[Run] = []
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at] != rows[start]:
            what = rows[start]
            if what != _EMPTY:
                found.append(Run(start, at, _STATES.get(what), what == _LEFT_OUT))
            start = at
    return found


class CoverageStrip(QWidget):
    """Paints the strip, and goes where it is clicked.

    Attributes:
        wanted: the height of the column, in its pixels, that is to be the top of the view.
    """

    wanted = Signal(float)

    def __init__(self, theme: Theme, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._column = theme, column
        self._claims: Sequence[ClaimItem] = ()
        self._runs: list[Run] | None = None
        self._top, self._shown = 0.0, 1.0
        self._current: float | None = None
        self._grip: float | None = None
        self.told: Callable[[], str] = str
        self.setAccessibleName(say("Coverage of the article"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """Return its width."""
        return QSize(round(WIDTH * self._theme.unit()), 100)

    def show_claims(self, claims: Sequence[ClaimItem]) -> None:
        """Take the claims, or their new states, or a column that was laid out anew."""
        self._claims, self._runs = claims, None
        self.update()

    def show_view(self, top: float, shown: float) -> None:
        """Take which part of the column is in view."""
        if (top, shown) != (self._top, self._shown):
            self._top, self._shown = top, shown
            self.update()

    def show_current(self, height: float | None) -> None:
        """Take the height of the claim that is open."""
        self._current = height
        self.update()

    def runs(self) -> list[Run]:
        """Return what it shows, from the top."""
        if self._runs is None:
            self._runs = runs_of(self._column, self._claims, self.scale())
        return self._runs

    def scale(self) -> float:
        """Return the rows of the strip for one pixel of the column; an article that fits is not stretched."""
        height = self._column.height
        return min(1.0, self.height() / height) if height > 0 else 1.0

    def window_rect(self) -> QRectF:
        """Return where the part in view stands."""
        scale = self.scale()
        high = min(self._shown * scale, self._column.height * scale)
        least = self._theme.unit() * 0.8
        top = min(self._top * scale, max(self.height() - max(high, least), 0.0))
        return QRectF(0.5, top + 0.5, self.width() - 1, max(high, least) - 1)

    # Events

    def resizeEvent(self, event: QEvent) -> None:
        """Count the rows again."""
        self._runs = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there; from inside the view, take hold of it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view, y = self.window_rect(), event.position().y()
        inside = view.top() <= y <= view.bottom()
        self._grip = y - view.top() if inside else view.height() / 2
        if not inside:
            self._go(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer."""
        if self._grip is not None:
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the article, as the wheel does over its words."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say what stands under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(event.pos()), self)
            return True
        return super().event(event)

    def tip(self, at: QPoint) -> str:
        """Return what stands at a point, and how much is covered."""
        here = next((run.told() for run in self.runs() if run.top <= at.y() < run.bottom), "")
        return "\n".join(one for one in (here, self.told()) if one)

    def _go(self, y: float) -> None:
        self.wanted.emit((y - (self._grip or 0.0)) / self.scale())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows and the part in view."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("canvas"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), self._theme.color("line"))
        view = self.window_rect()
        whole = self._shown >= self._column.height
        if not whole:
            painter.fillRect(view, self._theme.color("paper"))
        for run in self.runs():
            self._paint_run(painter, run)
        if not whole:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("line-strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(view, 3, 3)
        if self._current is not None:
            y = self._current * self.scale()
            painter.fillRect(QRectF(0, y - 1, self._theme.unit() * 0.25, 3), self._theme.color("ink"))
        painter.end()

    def _paint_run(self, painter: QPainter, run: Run) -> None:
        pad = self._theme.unit() * 0.32
        left, wide = pad, self.width() - 2 * pad
        if run.state is None and run.furniture:
            hatched = QBrush(self._theme.color("line-strong"), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(QRectF(left, run.top, wide, run.bottom - run.top), hatched)
            return
        shape = SHAPES[run.state] if run.state is not None else Shape.THREAD
        color = self._theme.color(run.state.value.line if run.state is not None else "line-strong")
        parts, gap = shape.value
        for row in _rows(run, gap):
            for a, b in parts:
                painter.fillRect(QRectF(left + a * wide, row[0], max((b - a) * wide, 1.0), row[1]), color)


def _rows(run: Run, gap: int) -> list[tuple[int, int]]:
    """Return the rows of a run that are filled, as first row and height."""
    if not gap:
        return [(run.top, run.bottom - run.top)]
    step = gap + max(1, gap // 2)
    return [(row, min(gap, run.bottom - row)) for row in range(run.top, run.bottom, step)]
