"""The sources of a fact, side by side: key, source, words, value, who says so."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.compare import Wording
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, draw_cap, label
from reviewer.gui.words import State, claim_state

SHARES = (0, 20, 54, 17, 18)
"""How the columns share the width."""
NARROW_SHARES = (0, 0, 74, 26, 0)
NARROW = 40.0
"""Below this width, in lines of text, source and witness stand above the words."""
KEY = 1.5
"""Width of the column of keys, in lines of text."""
PAD = 0.42
"""Room above and below a row's words."""
MOST_KEYS = 9
"""Sources that the digits reach at once."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source.

    Attributes:
        claim: what it says.
        name: `A · Ledger Weekly`.
        date: of the article.
        wording: its words in context, the differing ones marked.
        says: in short, what it says in the conflict.
        hedge: the word by which its value is hedged, or `""`.
        hedges: where that word stands in its words.
    """

    claim: ClaimItem
    name: str
    date: str
    wording: Wording
    says: str
    hedge: str = ""
    hedges: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Sources that stand together.

    Attributes:
        title: what they say and how many they are, or why they stand apart.
        rows: the sources.
        beside: they take no part in the gravest conflict.
    """

    title: str
    rows: tuple[SourceRow, ...]
    beside: bool = False


class _Words(MarkedText):
    """Words in which those that hedge are underlined with dots."""

    def __init__(self, theme: Theme, row: SourceRow, ink: str) -> None:
        super().__init__(theme, row.wording.text, row.wording.marks, serif=True, size=1.1, ink=ink, wide=5)
        self._hedges = row.hedges

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, then the dots."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("amber-line"), 2, Qt.PenStyle.DotLine))
        for one in self._hedges:
            for rect in self._flow.rects(one.start, one.end):
                painter.drawLine(QPointF(rect.left(), rect.bottom()), QPointF(rect.right(), rect.bottom()))
        painter.end()


class _Line(QWidget):
    """A row of the table."""

    clicked = Signal(bool)
    opened = Signal()

    def __init__(self, theme: Theme, row: SourceRow, number: int, *, beside: bool, narrow: bool) -> None:
        super().__init__()
        self._theme, self._row, self._number = theme, row, number
        self.chosen = self.selected = False
        self.key = ""
        self._beside = beside
        self._rejected = claim_state(row.claim) is State.REJECTED
        self._who = row.claim.body.attribution or say("the article")
        self._marked = MarkedText(theme, say("✂ marked: to be taken out"), ink="red", size=0.88, wide=5)
        self._marked.hide()
        self._grid = QGridLayout(self)
        pad = round(theme.unit() * PAD)
        self._grid.setContentsMargins(0, pad, round(theme.unit() * 0.6), pad)
        self._grid.setHorizontalSpacing(round(theme.unit() * 0.9))
        self._grid.setVerticalSpacing(1)
        self._grid.addWidget(label(), 0, 0)  # an empty column would lose its gap
        self._fill(narrow=narrow)
        _set_columns(self._grid, theme, narrow=narrow)
        self.tell()

    def _fill(self, *, narrow: bool) -> None:
        theme, row = self._theme, self._row
        ink = "muted" if self._rejected or self._beside else "ink"
        place = f"{row.date} · {row.claim.label}" + (f" · {say('rejected')}" if self._rejected else "")
        words = _Words(theme, row, ink)
        value = QVBoxLayout()
        value.setSpacing(0)
        value.addWidget(MarkedText(theme, row.says or "–", bold=True, ink=ink, wide=5))
        if row.hedge:
            hedged = say("hedged: {word}", word=row.hedge)
            value.addWidget(
                MarkedText(theme, hedged, ink="muted" if ink == "muted" else "amber", size=0.88, wide=5)
            )
        value.addStretch()
        if narrow:
            head = MarkedText(theme, f"{row.name} · {place} · {self._who}", ink="muted", size=0.88, wide=5)
            both = QVBoxLayout()
            both.setSpacing(0)
            for one in (head, words, self._marked):
                both.addWidget(one)
            self._grid.addLayout(both, 0, 2)
            self._grid.addLayout(value, 0, 3)
            return
        source = QVBoxLayout()
        source.setSpacing(0)
        source.addWidget(MarkedText(theme, row.name, ink=ink, wide=5))
        source.addWidget(MarkedText(theme, place, ink="muted", size=0.88, wide=5))
        source.addWidget(self._marked)
        source.addStretch()
        self._grid.addLayout(source, 0, 1)
        self._grid.addWidget(words, 0, 2)
        self._grid.addLayout(value, 0, 3)
        quiet = "muted" if self._beside else "soft"
        who = MarkedText(theme, self._who, ink=quiet, wide=5)
        self._grid.addWidget(who, 0, 4, Qt.AlignmentFlag.AlignTop)

    def tell(self, *, marked: bool = False) -> None:
        """Tell the row in words, and what stands with it."""
        row = self._row
        self._marked.setVisible(marked)
        parts = [
            say("Source {number}: {name}, {date}.", number=self._number + 1, name=row.name, date=row.date),
            f"{row.wording.text}.",
            f"{row.says}." if row.says else "",
            say("Hedged: {word}.", word=row.hedge) if row.hedge else "",
            f"{self._who}.",
            say("Same fact, not in this conflict.") if self._beside else "",
            say("Rejected.") if self._rejected else "",
            say("Chosen.") if self.chosen else "",
            say("Marked to be taken out.") if marked else "",
        ]
        self.setAccessibleName(" ".join(one for one in parts if one))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select this source; with Ctrl or Shift mark it, too."""
        more = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.clicked.emit(bool(more))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show it in its article."""
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the key."""
        painter = QPainter(self)
        unit = self._theme.unit()
        if self.chosen or self.selected:
            painter.fillRect(self.rect(), self._theme.color("chosen"))
        if self.selected:
            painter.fillRect(QRectF(0, 0, unit * 0.2, self.height()), self._theme.color("link"))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(QPointF(0, 0), QPointF(self.width(), 0))
        if self.key:
            box = QRectF(unit * 0.75, unit * PAD, unit * 1.15, unit * 1.05)
            draw_cap(painter, box, self.key, self._theme, on_accent=self.chosen)
        if self.chosen:
            painter.setPen(self._theme.color("link"))
            painter.setFont(self._theme.font(bold=True))
            tick = QRectF(unit * 0.75, unit * (PAD + 1.1), unit * 1.15, unit * 1.1)
            painter.drawText(tick, Qt.AlignmentFlag.AlignCenter, "✓")
        painter.end()


class Sources(QFrame):
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
        self._lines: list[_Line] = []
        self._narrow = False
        self._first = 0
        self._at = -1
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(1, 1, 1, 1)
        self._box.setSpacing(0)
        self.setAccessibleName(say("Sources"))
        self._body = QWidget()
        self._box.addWidget(self._body)

    @property
    def rows(self) -> list[SourceRow]:
        """The rows, over all groups."""
        return [row for group in self._groups for row in group.rows]

    def show_groups(self, groups: Sequence[SourceGroup]) -> None:
        """Show other sources."""
        self._groups = tuple(groups)
        self._first, self._at = 0, -1
        self._build()

    def show_keys(self, first: int) -> None:
        """Let the digits mean nine sources from this one on."""
        self._first = first
        for number, line in enumerate(self._lines):
            line.key = str(number - first + 1) if 0 <= number - first < MOST_KEYS else ""
            line.update()

    def mark(self, selected: int, chosen: Collection[int], marked: Collection[int] = ()) -> None:
        """Show which row is selected, which stand as chosen, and which are marked."""
        self._at = selected
        for number, line in enumerate(self._lines):
            line.selected, line.chosen = number == selected, number in chosen
            line.tell(marked=number in marked)
            line.update()

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
            state = [(one.selected, one.chosen, one._marked.isVisibleTo(one)) for one in self._lines]
            at, first = self._at, self._first
            self._build()
            self.show_keys(first)
            picked = {n for n, one in enumerate(state) if one[1]}
            self.mark(at, picked, {n for n, one in enumerate(state) if one[2]})

    def _build(self) -> None:
        old, self._body = self._body, QWidget()
        box = QVBoxLayout(self._body)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        if not self._narrow:
            box.addWidget(self._header())
        self._lines = []
        for group in self._groups:
            if len(self._groups) > 1:
                box.addWidget(_title(group, self._theme))
            for row in group.rows:
                self._add(box, row, beside=group.beside)
        self._box.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self.show_keys(self._first)

    def _add(self, box: QVBoxLayout, row: SourceRow, *, beside: bool) -> None:
        number = len(self._lines)
        line = _Line(self._theme, row, number, beside=beside, narrow=self._narrow)

        def clicked(more: bool) -> None:
            self.selected.emit(number)
            if more:
                self.marked.emit(number)

        line.clicked.connect(clicked)
        line.opened.connect(lambda: self.opened.emit(row.claim.id))
        box.addWidget(line)
        self._lines.append(line)

    def _header(self) -> QWidget:
        head = QWidget()
        grid = QGridLayout(head)
        unit = self._theme.unit()
        grid.setContentsMargins(0, round(unit * 0.3), round(unit * 0.6), round(unit * 0.3))
        grid.setHorizontalSpacing(round(unit * 0.9))
        titles = ["", say("SOURCE"), say("WHAT IT SAYS"), say("VALUE"), say("WHO SAYS SO")]
        for column, title in enumerate(titles):
            words = MarkedText(self._theme, title, size=0.83, bold=True, ink="muted", wide=5)
            grid.addWidget(words if title else label(), 0, column)
        _set_columns(grid, self._theme, narrow=False)
        return head


def _title(group: SourceGroup, theme: Theme) -> QWidget:
    """Return the line over a group."""
    band = QFrame()
    band.setProperty("look", "band")
    unit = theme.unit()
    box = QVBoxLayout(band)
    box.setContentsMargins(round(unit * 0.75), round(unit * 0.15), round(unit * 0.6), round(unit * 0.15))
    ink = "muted" if group.beside else "soft"
    box.addWidget(MarkedText(theme, group.title, bold=not group.beside, size=0.92, ink=ink, wide=5))
    return band


def _set_columns(grid: QGridLayout, theme: Theme, *, narrow: bool) -> None:
    grid.setColumnMinimumWidth(0, round(KEY * theme.unit()))
    for column, share in enumerate(NARROW_SHARES if narrow else SHARES):
        grid.setColumnStretch(column, share)
