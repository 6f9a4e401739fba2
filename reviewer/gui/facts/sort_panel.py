"""Asks in which order the facts stand; the same order once more turns it round."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.readmodel import FactOrder
from reviewer.domain.tongue import mark, say
from reviewer.gui.choices import Row
from reviewer.gui.fuzzy import match
from reviewer.gui.picker import SearchBox
from reviewer.gui.theme import Theme

ORDERS = {
    FactOrder.SHEET: mark("As on the sheet"),
    FactOrder.STATE: mark("State"),
    FactOrder.LINE: mark("Words of the fact"),
    FactOrder.SOURCES: mark("Number of sources"),
    FactOrder.INDEPENDENT: mark("Number of independent sources"),
    FactOrder.SECTION: mark("Section"),
}


class SortPanel(SearchBox):
    """A list of orders, with digits."""

    def __init__(self, theme: Theme, parent: QWidget, chosen: Callable[[FactOrder, bool], None]) -> None:
        """Build it, hidden.

        Args:
            theme: colours and faces.
            parent: what it lies over.
            chosen: takes an order, and whether the greatest comes first.
        """
        super().__init__(theme, parent, say("Sort the facts"))
        self._chosen = chosen
        self._now, self._descending = FactOrder.SHEET, False
        self.title.setText(say("Sort the facts by").upper())
        self.field.setPlaceholderText(say("An order, or its digit; the same once more turns it round"))

    def ask(self, now: FactOrder, *, descending: bool) -> None:
        """Open it.

        Args:
            now: the order in force.
            descending: whether the greatest comes first.
        """
        self._now, self._descending = now, descending
        self.field.clear()
        self.open()
        self.search("")

    def search(self, text: str) -> None:
        """Show the orders that match."""
        found = [
            self._row(order, digit)
            for digit, (order, words) in enumerate(ORDERS.items(), start=1)
            if not text.strip() or match(text, say(words)) is not None
        ]
        self.show_rows(found or [Row(say("No order has these letters"))])

    def wanted_height(self) -> int:
        """Return the height of all orders."""
        return round(self.theme.unit() * (5 + 2.1 * len(ORDERS)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a digit while nothing is typed."""
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and not self.field.text():
            at = event.key() - Qt.Key.Key_1
            if 0 <= at < len(ORDERS):
                self._take(list(ORDERS)[at])
                return True
        return super().eventFilter(watched, event)

    def _row(self, order: FactOrder, digit: int) -> Row:
        here = order is self._now
        state = (say("falling") if self._descending else say("rising")) if here else ""
        sign = ("↓" if self._descending else "↑") if here else " "
        return Row(
            say(ORDERS[order]), lambda: self._take(order), (), sign, "link", keys=(str(digit),), state=state
        )

    def _take(self, order: FactOrder) -> None:
        turned = order is self._now and order is not FactOrder.SHEET and not self._descending
        self.close_panel()
        self._chosen(order, turned)
