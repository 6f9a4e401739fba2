"""The history of the case: its decisions, the latest first."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.readmodel import LogEntry
from reviewer.gui.choices import ChoiceList, Row
from reviewer.gui.forms import rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.widgets import label, rule

PAGE = 200
"""Decisions read at once."""


class History(Overlay):
    """Lists what was decided, by whom and when."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, "History of the case")
        self._session = session
        self._entries: list[LogEntry] = []
        self._all = False
        box = rows(self, 0, (1, 1, 1, 6))
        title = label("History", "h2")
        pad = round(theme.unit() * 0.9)
        title.setContentsMargins(pad, round(theme.unit() * 0.7), 0, round(theme.unit() * 0.5))
        self.list = ChoiceList(theme, "Decisions, the latest first")
        self.list.installEventFilter(self)
        box.addWidget(title)
        box.addWidget(rule())
        box.addWidget(self.list, 1)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        session.changed.connect(self._changed)

    def widths(self) -> tuple[float, float]:
        """Return the panel's width and part of the height."""
        return 44.0, 0.8

    def wanted_height(self) -> int:
        """Return a height for many rows."""
        return round(self.theme.unit() * 40)

    def focus_first(self) -> None:
        """Let the arrows go through the rows."""
        self.list.setFocus()

    def open(self) -> None:
        """Show the history as it is now."""
        super().open()
        self._read(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close by Escape from the list, too."""
        pressed = watched is self.list and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return True
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        if self.isVisible():
            self._read(0)

    def _read(self, offset: int) -> None:
        def done(found: list[LogEntry]) -> None:
            self._all = len(found) < PAGE
            self._entries = (self._entries if offset else []) + found
            at = self.list.verticalScrollBar().value()
            self.list.set_rows([_row(one) for one in self._entries])
            self.list.verticalScrollBar().setValue(at if offset else 0)

        self._session.ask(lambda review: review.history(offset, PAGE), done)

    def _scrolled(self, value: int) -> None:
        if not self._all and self._entries and value >= self.list.verticalScrollBar().maximum():
            self._all = True  # until the answer is here
            self._read(len(self._entries))


def _row(entry: LogEntry) -> Row:
    detail = f"{entry.analyst} · {day_and_time(entry.at)} · {entry.hash[:8]}"
    glyph, ink = ("↶", "muted") if entry.undone else ("·", "green")
    what = f"{entry.what} (undone)" if entry.undone else entry.what
    return Row(what, lambda: None, (), glyph, ink, detail)
