"""What a screen reader says by itself: decisions that were saved, what is current now, what went wrong.

A screen reader follows the focus. These are the things that happen elsewhere.
"""

import time
import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleTextCursorEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget

from reviewer.domain.tongue import again
from reviewer.gui import accessible

if TYPE_CHECKING:
    from reviewer.domain.readmodel import Changes
    from reviewer.gui.mode_view import ModeView
    from reviewer.gui.window import MainWindow

AGAIN = 1.0
"""Seconds within which the same sentence is not said twice."""
_NOW = QAccessible.AnnouncementPoliteness.Assertive


class _Said:
    """What was said last: a decision and its toast say the same."""

    text = ""
    at = 0.0

    @classmethod
    def just_now(cls, text: str) -> bool:
        """Tell whether this was said a moment ago; if not, it is said now."""
        now = time.monotonic()
        same = cls.text == text and now - cls.at < AGAIN
        cls.text, cls.at = text, now
        return same


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say a sentence.

    Args:
        widget: where it belongs.
        text: the sentence.
        urgent: it may interrupt what is being said.
    """
    if text and QAccessible.isActive() and not _Said.just_now(text):
        event = QAccessibleAnnouncementEvent(widget, text)
        if urgent:
            event.setPoliteness(_NOW)
        QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Listens to the window, and speaks; without a screen reader it does nothing."""

    def __init__(self, window: "MainWindow") -> None:
        """Listen.

        Args:
            window: the window; it owns this.
        """
        super().__init__(window)
        self._window = window
        self._known: weakref.WeakSet[QWidget] = weakref.WeakSet()
        window.session.changed.connect(self._decided)
        window.stack.currentChanged.connect(lambda _: self._entered())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(lambda _, now: self._focused(now))

    def _decided(self, changes: "Changes") -> None:
        announce(self._window, again(changes.what))

    def _entered(self) -> None:
        view = self._window.stack.currentWidget()
        if view is not None and view not in self._known:
            self._known.add(view)
            self._follow_mode(view)
        self._follow_lists()

    def _follow_mode(self, view: "QWidget | ModeView") -> None:
        article, paper = getattr(view, "article", None), getattr(view, "paper", None)
        if article is not None:
            article.caret_moved.connect(lambda: self._caret(article))
            view.selected.connect(lambda: self._claim(article))  # type: ignore[union-attr]
        if paper is not None:
            paper.moved.connect(lambda: accessible.moved(paper))

    def _focused(self, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window and QAccessible.isActive():
            self._follow_lists()

    def _follow_lists(self) -> None:
        """Follow the lists that are there by now: many are chosen in while the focus is in a field."""
        if not QAccessible.isActive():
            return
        for view in self._window.findChildren(QAbstractItemView):
            chosen = None if isinstance(view, QHeaderView) else view.selectionModel()
            if view not in self._known and chosen is not None:
                self._known.add(view)
                one = weakref.ref(view)
                chosen.currentChanged.connect(lambda now, _, one=one: self._row(one(), now))

    def _row(self, view: QAbstractItemView | None, now: QModelIndex) -> None:
        if view is None or not shiboken6.isValid(view):
            return
        if view.isVisible() and not view.hasFocus() and now.isValid():  # with the focus, Qt tells of it
            announce(view, str(now.data(Qt.ItemDataRole.AccessibleTextRole) or now.data() or ""))

    def _claim(self, article: QWidget) -> None:
        """Say which claim is current while the focus is in the article."""
        accessible.moved(article)

    def _caret(self, article: QWidget) -> None:
        if QAccessible.isActive():
            place = accessible.caret(article)
            if place is not None:
                QAccessible.updateAccessibility(QAccessibleTextCursorEvent(article, place))
