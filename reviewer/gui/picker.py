"""One box to search in: the base of the palette, and the picker of a fact."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.domain.readmodel import FactFilter, FactItem
from reviewer.domain.tongue import say
from reviewer.gui.choices import ChoiceList, Row, fact_row
from reviewer.gui.forms import rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.ports import ReviewPort
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label, rule
from reviewer.gui.words import FACT_LOOKS

DELAY_MS = 40
"""How long the search waits for another letter."""


class SearchBox(Overlay):
    """A field and a list below it."""

    def __init__(self, theme: Theme, parent: QWidget, name: str) -> None:
        super().__init__(theme, parent, name)
        self.title = label("", "caps")
        self.title.setContentsMargins(round(theme.unit()), round(theme.unit() * 0.6), 0, 0)
        self.field = QLineEdit()
        self.field.setProperty("look", "bare")
        self.field.setAccessibleName(name)
        self.field.installEventFilter(self)
        self.list = ChoiceList(theme, say("Results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = rows(self, 0, (1, 1, 1, 6))
        box.addWidget(self.title)
        inner = QWidget()
        line = rows(
            inner, 0, (theme.unit() * 0.6, theme.unit() * 0.35, theme.unit() * 0.6, theme.unit() * 0.35)
        )
        line.addWidget(self.field)
        box.addWidget(inner)
        box.addWidget(rule())
        box.addWidget(self.list, 1)
        self._waiting = self._entered = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(lambda: self.search(self.field.text()))
        self.field.textChanged.connect(self._typed)

    def search(self, text: str) -> None:
        """Find rows for what was typed."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Type at once."""
        self.field.setFocus()
        self.field.selectAll()

    def wanted_height(self) -> int:
        """Return a height that does not change with every letter."""
        return round(self.theme.unit() * 30)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Enter and Escape in the field work on the list."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Down:
                    self.list.step(1)
                case Qt.Key.Key_Up:
                    self.list.step(-1)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._enter()
                case Qt.Key.Key_Escape:
                    self.close_panel()
                case _:
                    return super().eventFilter(watched, event)
            return True
        return super().eventFilter(watched, event)

    def close_panel(self) -> None:
        """Hide the panel; nothing is waited for any more."""
        self._timer.stop()
        self._waiting = self._entered = False
        super().close_panel()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what was found; if Enter was pressed meanwhile, choose the first."""
        self._waiting = False
        self.list.set_rows(rows)
        if self._entered:
            self._entered = False
            self.list.choose()

    def _typed(self) -> None:
        self._waiting, self._entered = True, False
        self._timer.start()

    def _enter(self) -> None:
        """Choose; what is not found yet is waited for."""
        if not self._waiting:
            self.list.choose()
            return
        self._entered = True
        if self._timer.isActive():
            self._timer.stop()
            self.search(self.field.text())


@dataclass(frozen=True, slots=True)
class Choice:
    """The fact that was picked."""

    fact: FactItem


class Picker(SearchBox):
    """Asks for a fact: likely ones first, others by their words."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("Choose a fact"))
        self._session = session
        self._likely: Callable[[ReviewPort], list[FactItem]] | None = None
        self._chosen: Callable[[Choice], None] | None = None
        self._without = ""
        self._asked = 0

    def ask_fact(
        self,
        title: str,
        likely: Callable[[ReviewPort], list[FactItem]],
        chosen: Callable[[Choice], None],
        without: str = "",
    ) -> None:
        """Ask for a fact.

        Args:
            title: what it is for.
            likely: finds the likeliest facts; runs in the worker.
            chosen: takes the fact.
            without: a fact that is not offered.
        """
        self.title.setText(title.upper())
        self.field.setPlaceholderText(say("Words of the fact"))
        self.field.setAccessibleName(title)
        self._likely, self._chosen, self._without = likely, chosen, without
        self.list.set_rows([])
        self.field.clear()
        self.open()
        self.search("")

    def search(self, text: str) -> None:
        """Show the likeliest facts, or those with these words."""
        self._asked += 1
        asked, likely = self._asked, self._likely

        def work(review: ReviewPort) -> list[FactItem]:
            if text.strip() or likely is None:
                return review.facts(FactFilter(text=text, aside=True), 0, 50)[0]
            return likely(review) or review.facts(FactFilter(), 0, 50)[0]

        def done(found: list[FactItem]) -> None:
            if asked == self._asked:
                self._show([one for one in found if one.id != self._without], bool(text.strip()))

        self._session.ask(work, done)

    def _show(self, facts: list[FactItem], searched: bool) -> None:
        out = [Row(say("Facts") if searched else say("Likeliest"))]
        for fact in facts:
            look = FACT_LOOKS[fact.state].value
            out.append(fact_row(fact, lambda one=fact: self._take(one), look.glyph, look.ink))  # type: ignore[misc]
        if not facts:
            out = [
                Row(say("No other fact has these words") if searched else say("There is no other fact yet"))
            ]
        self.show_rows(out)

    def _take(self, fact: FactItem) -> None:
        chosen = self._chosen
        self.close_panel()
        if chosen is not None:
            chosen(Choice(fact))
