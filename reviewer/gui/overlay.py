"""Panels that lie over the window and go away by Escape or a click beside them; never modal.

One panel is open at a time. The focus goes in, Tab stays in, and on closing it comes back to where it was.
"""

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QLayout, QScrollArea, QWidget

from reviewer.gui.spacing import grows
from reviewer.gui.theme import Theme


class Ground(QWidget):
    """What panels lie over.

    Attributes:
        left: a panel closed, and what had the focus before it is gone.
    """

    left = Signal()


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
        grows(self, theme)
        theme.changed.connect(self._follow)
        self.hide()

    def widths(self) -> tuple[float, float]:
        """Return the panel's width in lines of text, and its part of the window's height."""
        return 34.0, 0.7

    def open(self) -> None:
        """Show the panel and give it the focus; another one that is open closes."""
        if not self.isVisible():
            self._before = self._instead() or QApplication.focusWidget()
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
        if held and mine is not None:
            mine.clearFocus()  # else Qt would look for the next stop of Tab while it hides the panel
        self.hide()
        before, self._before = self._before, None
        if not held:
            return
        if before is not None and _alive(before) and before.isVisible() and before.isEnabled():
            before.setFocus()
        elif isinstance(self.ground, Ground):
            self.ground.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go round within the panel."""
        inside = [one for one in _chain(self) if _stops_in(self, one)]
        if inside:
            focus = QApplication.focusWidget()
            at = inside.index(focus) if focus in inside else -1 if forward else 0
            found = inside[(at + (1 if forward else -1)) % len(inside)]
            found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            for area in self.findChildren(QScrollArea):
                if area.isAncestorOf(found):
                    _bring_into_sight(area, found)
        return True

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

    def _instead(self) -> QWidget | None:
        """Close the panel that is open; return what had the focus before it."""
        for other in self.ground.findChildren(Overlay):
            if other is not self and other.isVisible():
                before = other._before
                other.close_panel()
                return before
        return None

    def _follow(self) -> None:
        """Fit other sizes of the text."""
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        parent = self.ground
        width = self._width()
        height = min(self.wanted_height(), round(parent.height() * self.widths()[1]))
        self.setGeometry((parent.width() - width) // 2, min(64, parent.height() // 12 + 16), width, height)

    def _width(self) -> int:
        return min(round(self.widths()[0] * self.theme.unit()), self.ground.width() - 32)

    def wanted_height(self) -> int:
        """Return the height that all of it takes; its sentences are wrapped."""
        box = self.layout()
        return _height(box, self._width()) if box is not None else self.sizeHint().height()

    def height_with(self, box: QLayout, area: QScrollArea, page: QLayout) -> int:
        """Return the height that all of it takes, with what is scrolled where the window is small.

        Args:
            box: the panel's layout.
            area: what scrolls.
            page: the layout of what is in it.
        """
        margins = box.contentsMargins()
        inner = self._width() - margins.left() - margins.right()
        return _height(box, self._width()) - area.sizeHint().height() + _height(page, inner)


def scrolled(page: QWidget, name: str) -> QScrollArea:
    """Return an area in which a part of a panel scrolls where the window is small."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    page.setProperty("look", "paper")
    area.setWidget(page)
    return area


def _bring_into_sight(area: QScrollArea, widget: QWidget) -> None:
    """Scroll until all of a widget shows; Qt by itself does so for the caret of a field alone."""
    page = area.widget()
    if page is not None and page.isAncestorOf(widget):
        place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        for y in (place.bottom(), place.top()):
            area.ensureVisible(place.left(), y, 0, widget.height() // 4)


def _height(box: QLayout, width: int) -> int:
    return box.totalHeightForWidth(width) if box.hasHeightForWidth() else box.totalSizeHint().height()


def _chain(start: QWidget) -> Iterator[QWidget]:
    """Yield the widgets of the window in the order of Tab.

    Python may hold the wrapper of a widget that Qt has deleted, and be given it for another that stands at
    the same address. Such a one cannot be asked what comes next: the others are reached from the end.
    """
    try:
        one = start.nextInFocusChain()
        while one is not None and one is not start:
            yield one
            one = one.nextInFocusChain()
    except RuntimeError:
        yield from reversed(list(_before(start)))


def _before(start: QWidget) -> Iterator[QWidget]:
    """Yield what stands before a widget in the order of Tab, the nearest first, as far as it can be asked."""
    with contextlib.suppress(RuntimeError):
        one = start.previousInFocusChain()
        while one is not None and one is not start:
            yield one
            one = one.previousInFocusChain()


def _stops_in(panel: QWidget, widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget, and it is in the panel; one that cannot be asked is no stop."""
    try:
        return panel.isAncestorOf(widget) and _takes_tab(widget)
    except RuntimeError:
        return False


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    through = widget.focusProxy() is None
    return bool(by_tab) and through and widget.isVisible() and widget.isEnabled()


def _alive(widget: QWidget) -> bool:
    try:
        widget.objectName()
    except RuntimeError:  # deleted by Qt meanwhile
        return False
    return True
