"""The sources of a fact side by side: key, source, words, value, who says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.gui.compare import Wording
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, draw_cap, label
from reviewer.gui.words import State, claim_state

SHARES = (0, 22, 50, 17, 20)
"""How the columns share the width."""
BESIDE = "same fact, not in this conflict"
KEY = 1.5
"""Width of the column of keys, in lines of text."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source.

    Attributes:
        claim: what it says.
        name: `A · Ledger Weekly`.
        date: of the article.
        wording: its words in context, the differing ones marked.
        says: in short, what it says in the conflict.
        key: the digit that chooses it, or `""`.
        beside: it is of the same fact, and takes no part in its conflicts.
    """

    claim: ClaimItem
    name: str
    date: str
    wording: Wording
    says: str
    key: str
    beside: bool = False


class _Line(QWidget):
    """A row of the table."""

    clicked = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, row: SourceRow) -> None:
        super().__init__()
        self._theme, self._row = theme, row
        self.chosen = self.selected = False
        unit = theme.unit()
        claim = row.claim
        self.setAccessibleName(
            f"Source {row.key}: {row.name}, {row.date}. {row.wording.text}. {row.says}. "
            f"{claim.body.attribution or 'the article'}{f'. {BESIDE}' if row.beside else ''}"
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, round(unit * 0.6), round(unit * 0.6), round(unit * 0.6))
        grid.setHorizontalSpacing(round(unit * 0.9))
        grid.setVerticalSpacing(2)
        rejected = claim_state(claim) is State.REJECTED
        ink = "muted" if rejected or row.beside else "ink"
        source = QVBoxLayout()
        source.setSpacing(0)
        source.addWidget(MarkedText(theme, row.name, ink=ink, wide=5))
        date = f"{row.date} · {claim.label}" + (" · rejected" if rejected else "")
        source.addWidget(MarkedText(theme, date, ink="muted", size=0.88, wide=5))
        if row.beside and not rejected:
            source.addWidget(MarkedText(theme, BESIDE, ink="muted", size=0.88, wide=5))
        source.addStretch()
        words = MarkedText(theme, row.wording.text, row.wording.marks, serif=True, size=1.1, ink=ink, wide=5)
        value = MarkedText(theme, row.says or "–", bold=True, ink=ink, wide=5)
        quiet = "muted" if row.beside else "soft"
        who = MarkedText(theme, claim.body.attribution or "the article", ink=quiet, wide=5)
        grid.addWidget(label(), 0, 0)  # an empty column would lose its gap
        grid.addLayout(source, 0, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(words, 0, 2)
        grid.addWidget(value, 0, 3, top)
        grid.addWidget(who, 0, 4, top)
        _set_columns(grid, theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select this source."""
        self.clicked.emit()

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
        if self._row.key:
            box = QRectF(unit * 0.75, unit * 0.6, unit * 1.15, unit * 1.05)
            draw_cap(painter, box, self._row.key, self._theme, on_accent=self.chosen)
        painter.end()


class Sources(QFrame):
    """The table.

    Attributes:
        selected: the number of the row that was clicked.
        opened: id of the claim whose row was clicked twice.
    """

    selected = Signal(int)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._theme = theme
        self._lines: list[_Line] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(1, 1, 1, 1)
        self._box.setSpacing(0)
        self.setAccessibleName("Sources")
        self._box.addWidget(self._header())
        self._body = QWidget()
        self._box.addWidget(self._body)

    def show_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show other sources."""
        old, self._body = self._body, QWidget()
        box = QVBoxLayout(self._body)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._lines = []
        for number, row in enumerate(rows):
            line = _Line(self._theme, row)
            line.clicked.connect(lambda at=number: self.selected.emit(at))
            line.opened.connect(lambda claim=row.claim.id: self.opened.emit(claim))
            box.addWidget(line)
            self._lines.append(line)
        self._box.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()

    def mark(self, selected: int, chosen: Sequence[int]) -> None:
        """Show which row is selected, and which stand as chosen."""
        for number, line in enumerate(self._lines):
            line.selected, line.chosen = number == selected, number in chosen
            line.update()

    def _header(self) -> QWidget:
        head = QWidget()
        grid = QGridLayout(head)
        unit = self._theme.unit()
        grid.setContentsMargins(0, round(unit * 0.4), round(unit * 0.6), round(unit * 0.4))
        grid.setHorizontalSpacing(round(unit * 0.9))
        for column, title in enumerate(("", "SOURCE", "WHAT IT SAYS", "VALUE", "WHO SAYS SO")):
            words = MarkedText(self._theme, title, size=0.83, bold=True, ink="muted", wide=5)
            grid.addWidget(words if title else label(), 0, column)
        _set_columns(grid, self._theme)
        return head


def _set_columns(grid: QGridLayout, theme: Theme) -> None:
    grid.setColumnMinimumWidth(0, round(KEY * theme.unit()))
    for column, share in enumerate(SHARES):
        grid.setColumnStretch(column, share)
