"""The strip at the article's edge: the whole article at a glance, by what covers its words.

It is read as the column is, from the top down: each row of pixels stands for the words at that height, and
tells the worst state among them. A state has a shape besides its colour, so that nobody has to tell colours
apart.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.tongue import mark, say
from reviewer.gui import tips
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


class Rows:
    """What each row of the strip tells; a claim that changes touches its own rows only."""

    def __init__(self, column: Column, claims: Sequence[ClaimItem], scale: float) -> None:
        """Count.

        Args:
            column: the article, laid out.
            claims: all of them.
            scale: rows of the strip for one pixel of the column.
        """
        self._ground = _ground(column, scale)
        self._over: list[list[str]] = [[] for _ in self._ground]
        self._ranks = {one.id: RANK[claim_state(one)] for one in claims}
        self._extents: dict[str, range] = {}
        for claim in claims:
            if column.holding(claim.start, claim.end):
                top = round(column.reading_height(claim.start) * scale)
                bottom = max(round(column.reading_height(claim.end) * scale), top + 1)
                rows = range(max(top, 0), min(bottom, len(self._ground)))
                self._extents[claim.id] = rows
                for row in rows:
                    self._over[row].append(claim.id)
        self._told = list(self._ground)
        for key in sorted(self._extents, key=self._ranks.__getitem__, reverse=True):  # the worst comes last
            rows = self._extents[key]
            self._told[rows.start : rows.stop] = [self._ranks[key]] * len(rows)
        for row, ground in enumerate(self._ground):
            if ground == _EMPTY:
                self._told[row] = _EMPTY

    def change(self, claim: ClaimItem) -> range:
        """Take a claim's new state; return the rows that may tell something else now."""
        self._ranks[claim.id] = RANK[claim_state(claim)]
        rows = self._extents.get(claim.id, range(0))
        for row in rows:
            self._told[row] = self._tell(row)
        return rows

    def runs(self, rows: range | None = None) -> Iterator[Run]:
        """Yield what these rows tell (by default all), from the top; rows without words are in no run."""
        start, end = (0, len(self._told)) if rows is None else (rows.start, rows.stop)
        for at in range(start + 1, end + 1):
            if at == end or self._told[at] != self._told[start]:
                what = self._told[start]
                if what != _EMPTY:
                    yield Run(start, at, _STATES.get(what), what == _LEFT_OUT)
                start = at

    def _tell(self, row: int) -> int:
        ground = self._ground[row]
        if ground == _EMPTY:
            return _EMPTY
        return min((self._ranks[one] for one in self._over[row]), default=ground)


_EMPTY, _LEFT_OUT, _OPEN = -1, -2, -3
_STATES = {rank: state for state, rank in RANK.items()}


def _ground(column: Column, scale: float) -> list[int]:
    """Return for each row what stands there before anybody claims it."""
    rows = [_EMPTY] * max(round(column.height * scale), 1)
    for one in column.placed:
        block = one.block
        if block.holds_text or block.hidden is not None:
            what = _LEFT_OUT if block.group >= 0 else _OPEN
            for row in range(round(one.y * scale), min(max(round(one.bottom * scale), 1), len(rows))):
                rows[row] = what
    return rows


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
        self._rows: Rows | None = None
        self._painted = QPixmap()
        self._top, self._shown = 0.0, 1.0
        self._current: float | None = None
        self._grip: float | None = None
        self._waits = False
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._follow)
        self.told: Callable[[], str] = str
        self.setAccessibleName(say("Coverage of the article"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        theme.changed.connect(self._restyled)

    def sizeHint(self) -> QSize:
        """Return its width."""
        return QSize(round(WIDTH * self._theme.unit()), 100)

    def show_claims(self, claims: Sequence[ClaimItem], *, moved: bool) -> None:
        """Take the claims; `moved` tells that the column was laid out anew, or that the claims are others."""
        old, self._claims = self._claims, claims
        if moved or self._rows is None:
            self._rows = None
            self._waits = self._waits or {one.id for one in old}.isdisjoint(one.id for one in claims)
        else:
            changed = [b for a, b in zip(old, claims, strict=True) if a is not b]
            for rows in [self._rows.change(one) for one in changed]:
                self._repaint(rows)
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
        return list(self._counted().runs())

    def _counted(self) -> Rows:
        if self._rows is None:
            self._rows = Rows(self._column, self._claims, self.scale())
            self._painted = QPixmap()
        return self._rows

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

    def _restyled(self) -> None:
        self._painted = QPixmap()
        self.update()

    # Events

    def resizeEvent(self, event: QEvent) -> None:
        """Count the rows again."""
        self._rows = None

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
            tips.show(self, event.globalPos(), self.tip(event.pos()))
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
        if self._waits:  # of another article the words come first; what is covered comes in the next frame
            self._after.start()
        else:
            painter.drawPixmap(0, 0, self._picture())
        if not whole:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("line-strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(view, 3, 3)
        if self._current is not None:
            y = self._current * self.scale()
            painter.fillRect(QRectF(0, y - 1, self._theme.unit() * 0.25, 3), self._theme.color("ink"))
        painter.end()

    def _follow(self) -> None:
        self._waits = False
        self.update()

    def _picture(self) -> QPixmap:
        """Return all rows, painted once: scrolling only moves the frame above them."""
        self._counted()
        ratio = self.devicePixelRatioF()
        size = (self.size() * ratio).expandedTo(QSize(1, 1))
        if self._painted.size() != size:
            self._painted = QPixmap(size)
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            self._repaint(range(self.height()))
        return self._painted

    def _repaint(self, rows: range) -> None:
        if self._rows is None or self._painted.isNull() or not rows:
            return
        painter = QPainter(self._painted)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(0, rows.start, self.width(), len(rows), Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        last = round(self._column.height * self.scale())
        for run in self._rows.runs(range(rows.start, min(rows.stop, max(last, 1)))):
            self._paint_run(painter, run)
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
        parts, dash = shape.value
        for top, high in _dashes(run, dash):
            for a, b in parts:
                painter.fillRect(QRectF(left + a * wide, top, max((b - a) * wide, 1.0), high), color)


def _dashes(run: Run, dash: int) -> list[tuple[int, int]]:
    """Return the rows of a run that are filled, as first row and height; none depends on where it begins."""
    if not dash:
        return [(run.top, run.bottom - run.top)]
    step = dash + max(1, dash // 2)
    found = []
    for row in range(run.top - run.top % step, run.bottom, step):
        top, bottom = max(row, run.top), min(row + dash, run.bottom)
        if top < bottom:
            found.append((top, bottom - top))
    return found
