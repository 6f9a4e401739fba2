"""A ring around what has the focus, where nothing else shows it: lists, tables, pages that are scrolled."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTextEdit, QWidget

from reviewer.gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

OTHERS = ("Sources", "Pictures")
"""Classes that take the focus, paint no sign of it, and do not scroll."""
ITSELF = ("ArticleView", "CardList")
"""Classes that show it themselves: by the caret, by the open card."""


class _Ring(QWidget):
    """The ring; it takes no click and no focus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("link"), 2))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class FocusRing(QObject):
    """Keeps the ring where the focus is."""

    def __init__(self, window: "QMainWindow", theme: Theme) -> None:
        """Follow the focus.

        Args:
            window: where; it owns this.
            theme: colours.
        """
        super().__init__(window)
        self._window, self._theme = window, theme
        self._ring: _Ring | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None:
            ring, self._ring = self._ring, None
            if shiboken6.isValid(ring):  # it goes with the widget that it was around
                ring.hide()
                ring.deleteLater()
        if now is None or now.window() is not self._window or not _needs(now):
            return
        self._ring = _Ring(self._theme)
        self._ring.setParent(now)
        now.installEventFilter(self)
        self._fit(now)

    def _fit(self, now: QWidget) -> None:
        if self._ring is not None:
            self._ring.setGeometry(now.rect())
            self._ring.show()
            self._ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the widget; leave it when the focus does."""
        if self._ring is None or not shiboken6.isValid(self._ring) or self._ring.parent() is not watched:
            watched.removeEventFilter(self)
        elif event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fit(watched)
        return False


def _needs(widget: QWidget) -> bool:
    name = type(widget).__name__
    if name in ITSELF or isinstance(widget, QPlainTextEdit | QTextEdit):
        return False
    return name in OTHERS or isinstance(widget, QAbstractScrollArea)
