"""Panels that lie over the window and go away by Escape or a click beside them; never modal."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget

from reviewer.gui.theme import Theme


class Overlay(QFrame):
    """A panel over the window."""

    def __init__(self, theme: Theme, parent: QWidget, name: str) -> None:
        """Build the panel, hidden.

        Args:
            theme: colours and faces.
            parent: the window's central widget.
            name: what a screen reader calls it.
        """
        super().__init__(parent)
        self.theme, self.ground = theme, parent
        self._before: QWidget | None = None
        self.setProperty("look", "overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(theme.unit() * 2.5)
        shadow.setOffset(0, theme.unit() * 0.5)
        shadow.setColor(theme.color("shadow"))
        self.setGraphicsEffect(shadow)
        parent.installEventFilter(self)
        self.hide()

    def widths(self) -> tuple[float, float]:
        """Return the panel's width in lines of text, and its part of the window's height."""
        return 34.0, 0.7

    def open(self) -> None:
        """Show the panel and give it the focus."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.focus_first()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self)

    def focus_first(self) -> None:
        """Give the focus to what is used first."""
        self.setFocus()

    def close_panel(self) -> None:
        """Hide the panel and give the focus back."""
        if not self.isVisible():
            return
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self)
        mine = QApplication.focusWidget()
        held = mine is None or mine is self or self.isAncestorOf(mine)
        self.hide()
        if held and self._before is not None and _alive(self._before) and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; close by a click beside the panel."""
        kind = event.type()
        if watched is self.parent() and kind == QEvent.Type.Resize and self.isVisible():
            self._place()
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and self.isVisible():
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched.window() is self.window():
                self.close_panel()
        return False

    def _place(self) -> None:
        parent = self.ground
        lines, part = self.widths()
        width = min(round(lines * self.theme.unit()), parent.width() - 32)
        height = min(self.wanted_height(), round(parent.height() * part))
        self.setGeometry((parent.width() - width) // 2, min(64, parent.height() // 12 + 16), width, height)

    def wanted_height(self) -> int:
        """Return the height that all of it takes."""
        return self.sizeHint().height()


def _alive(widget: QWidget) -> bool:
    try:
        widget.objectName()
    except RuntimeError:  # deleted by Qt meanwhile
        return False
    return True
