"""The sources of a fact, side by side: key, source, words, value, who says so."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from math import ceil
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reviewer.domain.tongue import say
from reviewer.gui.conflicts.source_line import SourceGroup, SourceLine, SourceRow, columns
from reviewer.gui.flow import Flow
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import AsWide, filling

_Part = TypeVar("_Part", bound="SourceLine | Band")

NARROW = 40.0
"""Below this width, in lines of text, source and witness stand above the words."""
MOST_KEYS = 9
"""Sources that the digits reach at once."""


class _Header(QWidget):
    """The titles of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._titles = (say("SOURCE"), say("WHAT IT SAYS"), say("VALUE"), say("WHO SAYS SO"))
        self.setAccessibleName(", ".join(self._titles))

    def sizeHint(self) -> QSize:
        """Return the size of a line of small words."""
        return QSize(round(self._theme.unit() * 20), round(self._theme.unit() * 1.5))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the titles."""
        painter = QPainter(self)
        unit = self._theme.unit()
        painter.setFont(self._theme.font(0.83, bold=True))
        painter.setPen(self._theme.color("muted"))
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for title, (x, wide) in zip(
            self._titles, columns(float(self.width()), unit, narrow=False), strict=True
        ):
            painter.drawText(QRectF(x, 0, wide, self.height()), where, title)
        painter.end()


class Sources(AsWide):
    """The table.

    Attributes:
        selected: number of the row that was clicked, or gone to with the arrows.
        marked: number of a row to be marked, or no longer.
        opened: id of the claim whose row was clicked twice.
    """

    selected = Signal(int)
    marked = Signal(int)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._groups: tuple[SourceGroup, ...] = ()
        self._more = ""
        self._lines: list[SourceLine] = []
        self._parts: list[SourceLine | Band] = []
        self._at_part = 0
        self._narrow = False
        self._first = 0
        self._at = -1
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(2, 2, 2, 2)  # the line of the focus
        self._box.setSpacing(0)
        self._name_key: Callable[[int], str] = str
        self.setAccessibleName(say("Sources"))
        self._body: QWidget = AsWide()
        self._box.addWidget(self._body)
        self._build()
        theme.changed.connect(self._again)

    @property
    def rows(self) -> list[SourceRow]:
        """The rows, over all groups."""
        return [row for group in self._groups for row in group.rows]

    def show_groups(self, groups: Sequence[SourceGroup], more: str = "") -> None:
        """Show other sources.

        Args:
            groups: the sources.
            more: how the digits reach those after the ninth; shown where there are so many.
        """
        self._groups, self._more = tuple(groups), more
        self._first, self._at = 0, -1
        self._fill()

    def name_keys(self, name: Callable[[int], str]) -> None:
        """Take what the keys of the nine sources are called, which is asked again whenever they are shown."""
        self._name_key = name
        self.show_keys(self._first)

    def show_keys(self, first: int) -> None:
        """Let the digits mean nine sources from this one on."""
        self._first = first
        for number, line in enumerate(self._lines):
            line.key = self._name_key(number - first + 1) if 0 <= number - first < MOST_KEYS else ""
            line.update()

    def mark(self, selected: int, chosen: Collection[int], marked: Collection[int] = ()) -> None:
        """Show which row is selected, which stand as chosen, and which are marked."""
        self._at = selected
        for number, line in enumerate(self._lines):
            line.show_state(selected=number == selected, chosen=number in chosen, marked=number in marked)

    def line(self, number: int) -> QWidget | None:
        """Return the widget of a row."""
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or previous row with the arrows; other keys are the window's."""
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        to = self._at + ways.get(Qt.Key(event.key()), 0)
        if event.key() not in ways:
            event.ignore()
        elif 0 <= to < len(self._lines):
            self.selected.emit(to)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put source and witness above the words where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self._theme.unit()
        if narrow != self._narrow:
            self._narrow = narrow
            self._again()

    def _again(self) -> None:
        """Make the rows anew, with what is shown of them."""
        known = [(one.chosen, one.marked) for one in self._lines]
        at, first = self._at, self._first
        self._build()
        self.show_keys(first)
        chosen, marked = ({n for n, one in enumerate(known) if one[which]} for which in (0, 1))
        self.mark(at, chosen, marked)

    def _build(self) -> None:
        """Make a table in which nothing stands yet, and fill it."""
        old, self._body = self._body, AsWide()
        self._body.resize(old.size())  # or all would be set in a usual width first
        self._table = QVBoxLayout(self._body)
        self._table.setContentsMargins(0, 0, 0, 0)
        self._table.setSpacing(0)
        if not self._narrow:
            self._table.addWidget(_Header(self._theme))
        self._parts = []
        self._fill()
        self._box.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()

    def _fill(self) -> None:
        """Show the sources in what stands there already, and in new rows where that ends."""
        with filling(self._table):
            self._fill_parts()
        self.show_keys(self._first)

    def _fill_parts(self) -> None:
        self._lines, self._at_part = [], 0
        for group in self._groups:
            if len(self._groups) > 1:
                self._show_band(group.title, quiet=group.beside)
            for row in group.rows:
                self._show_row(row, beside=group.beside)
        if len(self._lines) > MOST_KEYS and self._more:
            self._show_band(self._more, quiet=True)
        for spare in self._parts[self._at_part :]:
            spare.hide()

    def _next(self, kind: type[_Part]) -> _Part | None:
        """Return the next part of a kind that stands there; those before it are hidden."""
        ahead = self._parts[self._at_part :]
        found = next((n for n, one in enumerate(ahead) if isinstance(one, kind)), -1)
        if found < 0:
            return None
        for passed in ahead[:found]:
            passed.hide()
        self._at_part += found + 1
        part = ahead[found]
        part.show()
        return part if isinstance(part, kind) else None

    def _put(self, part: "SourceLine | Band") -> None:
        self._table.insertWidget(self._at_part + (0 if self._narrow else 1), part)
        self._parts.insert(self._at_part, part)
        self._at_part += 1

    def _show_band(self, text: str, *, quiet: bool) -> None:
        band = self._next(Band)
        if band is None:
            self._put(Band(text, self._theme, quiet=quiet))
        else:
            band.show_text(text, quiet=quiet)

    def _show_row(self, row: SourceRow, *, beside: bool) -> None:
        number = len(self._lines)
        line = self._next(SourceLine)
        if line is not None:
            line.show_row(row, number, beside=beside)
        else:
            line = SourceLine(self._theme, row, number, beside=beside, narrow=self._narrow)
            line.clicked.connect(partial(self._clicked, line))
            line.opened.connect(partial(self._opened, line))
            self._put(line)
        self._lines.append(line)

    def _clicked(self, line: SourceLine, more: bool) -> None:
        self.selected.emit(line.number)
        if more:
            self.marked.emit(line.number)

    def _opened(self, line: SourceLine) -> None:
        self.opened.emit(line.claim.id)


class Band(QWidget):
    """A line over a group, or under them all."""

    def __init__(self, text: str, theme: Theme, *, quiet: bool) -> None:
        super().__init__()
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text, quiet=quiet)

    def show_text(self, text: str, *, quiet: bool) -> None:
        """Show other words."""
        self._words = Flow(text, self._theme.font(0.92, bold=not quiet))
        self._ink = "muted" if quiet else "soft"
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The words are wrapped."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words."""
        unit = self._theme.unit()
        return ceil(self._words.lay(width - unit * (_LEFT + _RIGHT), 1.15) + unit * _ABOVE * 2)

    def sizeHint(self) -> QSize:
        """Return a usual size; layouts ask for the height at a width."""
        return QSize(round(self._theme.unit() * 6), round(self._theme.unit() * 1.4))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the line above it, and the words."""
        painter = QPainter(self)
        theme, unit = self._theme, self._theme.unit()
        painter.fillRect(self.rect(), theme.color("well"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        self._words.lay(self.width() - unit * (_LEFT + _RIGHT), 1.15)
        self._words.draw(painter, QPointF(unit * _LEFT, unit * _ABOVE), theme.color(self._ink))
        painter.end()


_LEFT, _RIGHT, _ABOVE = 0.75, 0.6, 0.15
"""Room around the words of a band, in lines of text."""
