"""The history of the case, of one claim or of one fact; from here one goes back to where the case stood."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from reviewer.domain.readmodel import LogChange, LogEntry, LogFilter, WayBack
from reviewer.domain.tongue import again, count, say
from reviewer.gui.actions import Mode
from reviewer.gui.announcing import announce
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.history_list import HistoryList, HistoryModel
from reviewer.gui.overlay import Overlay
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.widgets import KeyButton, MarkedText, frame, label, restyle, rule

if TYPE_CHECKING:
    from reviewer.domain.review.commands import GoBack

SOON_MS = 60
"""How long the field, and the detail of a row, wait for another key."""
DETAIL, LOW, ROOM = 9.5, 20, 38
"""In lines of text: most height of what is told of a decision, height below which it gives way to what is
asked, and width from which the buttons stand beside the words."""
MOST_LINES = 12
"""Lines told of one decision here."""
MODES = {"claim": Mode.READ, "article": Mode.READ, "conflict": Mode.CONFLICTS, "fact": Mode.FACTS}
CTRL = Qt.KeyboardModifier.ControlModifier


class History(Overlay):
    """Lists what was decided, by whom and when; opens what it was about; goes back."""

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget, go: Callable[[Mode, str], None]
    ) -> None:
        """Build the panel, hidden.

        Args:
            session: the case.
            theme: colours and faces.
            parent: the window's central widget.
            go: shows an article, a claim or a fact.
        """
        super().__init__(theme, parent, say("History of the case"))
        self._session, self._go = session, go
        self._key = ""
        self._way: WayBack | None = None
        self.model = HistoryModel(session)
        self.list = HistoryList(theme, self.model, self.visit)
        self.list.installEventFilter(self)
        self.title = label("", "h2", wrap=True)
        box = rows(self, 0, (1, 1, 1, 1))
        box.addWidget(self._head())
        box.addWidget(rule())
        box.addWidget(self.list, 1)
        self.empty = label("", "muted", wrap=True)
        theme.scale(self.empty, lambda unit: self.empty.setContentsMargins(*(round(unit),) * 4))
        box.addWidget(self.empty, 1)
        box.addWidget(rule())
        box.addWidget(self._detail())
        box.addWidget(self._foot())
        self._typed = QTimer(self, singleShot=True, interval=SOON_MS)
        self._typed.timeout.connect(self._search)
        self._looked = QTimer(self, singleShot=True, interval=SOON_MS)
        self._looked.timeout.connect(self._tell)
        self.field.textChanged.connect(lambda: self._typed.start())
        self.who.activated.connect(lambda _: self._search())
        self.list.current_changed.connect(self._moved)
        self.model.shown.connect(self._shown)
        self.model.arrived.connect(self._moved)
        session.changed.connect(self._changed)
        session.refreshed.connect(self._changed)

    # Opening

    def open(self) -> None:
        """Show the history of the case as it is now."""
        self._begin("", say("History of the case"))

    def open_one(self, key: str, name: str) -> None:
        """Show what happened to one claim or fact.

        Args:
            key: its id.
            name: what it is called, such as `B5` and its statement.
        """
        self._begin(key, say("History of {name}", name=name))

    def widths(self) -> tuple[float, float]:
        """Return the panel's width and part of the height."""
        return 46.0, 0.88

    def wanted_height(self) -> int:
        """Return a height for many rows."""
        return round(self.theme.unit() * 46)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the room to the list, and put the buttons below the words in a narrow panel."""
        super().resizeEvent(event)
        self._fit()
        unit = self.theme.unit()
        wide = self.width() >= unit * ROOM
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._foot_box.direction() != way:
            self._foot_box.setDirection(way)

    def _fit(self) -> None:
        """Share the height: in a low panel, what is told gives way to what is asked."""
        unit, height = self.theme.unit(), self.height()
        low = height < unit * LOW
        self._told.setVisible(not low or self._way is None)
        self._told.setFixedHeight(round(min(unit * DETAIL, height * (0.14 if low else 0.26))))

    def focus_first(self) -> None:
        """Type at once; the arrows go through the rows meanwhile."""
        self.field.setFocus()

    # Acts

    def visit(self) -> None:
        """Go to what the current decision was about."""
        entry = self.list.current()
        if entry is None:
            return

        def done(found: tuple[str, str]) -> None:
            kind, key = found
            if kind:
                self.close_panel()
                self._go(MODES[kind], key)
            else:
                self._say(say("There is nothing left in the case that this decision was about."))

        self._session.ask(lambda review: review.log.about(entry.seq), done)

    def go_back(self) -> None:
        """Tell what going back to the current decision takes back; at the second time, do it."""
        from reviewer.domain.review.commands import GoBack  # after the first paint

        entry = self.list.current()
        if entry is None:
            return
        way = self._way
        if way is not None and way.to == entry.seq and not way.analysis:
            self._send(GoBack(way.to, tuple(name for name, _ in way.others), way.last))
            return
        if self.model.decisions and entry.seq == self._latest():
            self._say(say("The case stands as it stood after this decision: it is the latest."))
            return
        self._session.ask(lambda review: review.log.way_back(entry.seq), self._ask)

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the acts of the mode below."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & (CTRL | Qt.KeyboardModifier.AltModifier)
            if plain or Qt.Key(event.key()) in ENTER:
                event.accept()
                return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Enter and Escape work wherever the focus is."""
        pressed = event.type() == QEvent.Type.KeyPress and watched in (self.field, self.list)
        return (
            True
            if pressed and isinstance(event, QKeyEvent) and self._took(event, in_list=watched is self.list)
            else super().eventFilter(watched, event)
        )

    def close_panel(self) -> None:
        """Hide the panel; nothing is waited for any more."""
        self._typed.stop()
        self._looked.stop()
        self._forget()
        super().close_panel()

    def _took(self, event: QKeyEvent, *, in_list: bool) -> bool:
        key = Qt.Key(event.key())
        if key in ENTER:
            (self.go_back if event.modifiers() & CTRL else self.visit)()
        elif key == Qt.Key.Key_Escape:
            if self._way is not None:
                self._forget()
            else:
                self.close_panel()
        elif in_list:
            return False
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.list.page(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            return False
        return True

    # What is shown

    def _begin(self, key: str, title: str) -> None:
        self._key = key
        self.title.setText(title)
        self.setAccessibleName(title)
        self._forget()
        self.model.clear()
        self.empty.hide()
        self.field.clear()
        self._typed.stop()
        self.who.setCurrentIndex(0)
        super().open()
        self._session.ask(lambda review: review.log.analysts(), self._fill_who)
        self._search()

    def _fill_who(self, names: list[str]) -> None:
        chosen = self.who.currentData() or ""
        self.who.clear()
        self.who.addItem(say("Everyone"), "")
        for name in names:
            self.who.addItem(name, name)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.who.setVisible(len(names) > 1)

    def _search(self) -> None:
        if self.isVisible():
            self.model.show(LogFilter(self._key, self.who.currentData() or "", self.field.text().strip()))

    def _changed(self) -> None:
        if self.isVisible():
            self._forget()
            self._search()

    def _shown(self) -> None:
        found = self.model.decisions > 0
        self.list.setVisible(found)
        self.empty.setVisible(not found)
        if found:
            self.list.step(0)
        elif self.field.text().strip() or self.who.currentData():
            self.empty.setText(say("No decision has these words. Clear the field to see all of them."))
        elif self._key:
            self.empty.setText(
                say("Nobody has decided anything on this yet: it stands as the analysis found it.")
            )
        else:
            self.empty.setText(say("Nothing was decided yet. What you decide is listed here."))
        self._moved()

    def _moved(self) -> None:
        entry = self.list.current()
        if self._way is not None and (entry is None or entry.seq != self._way.to):
            self._forget()
        for button in (self.visit_button, self.back_button):
            button.setEnabled(entry is not None)
        self._looked.start()

    def _tell(self) -> None:
        entry = self.list.current() if self.isVisible() else None
        if entry is None:
            self._show(None, [])
            return

        def done(found: list[LogChange]) -> None:
            if self.list.current() == entry:
                self._show(entry, found)

        key = self._key
        self._session.ask(lambda review: review.log.told(entry.seq, key), done)

    def _show(self, entry: LogEntry | None, changes: list[LogChange]) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if entry is not None:
            self._lines.addWidget(MarkedText(self.theme, again(entry.what), bold=True))
            parts = {"analyst": entry.analyst, "time": day_and_time(entry.at), "number": entry.seq}
            when = say("Decision {number}, by {analyst}, {time}", **parts)
            self._lines.addWidget(MarkedText(self.theme, when, ink="muted", size=0.9))
        for one in changes[:MOST_LINES]:
            self._lines.addWidget(MarkedText(self.theme, _worded(one), lines=3))
        rest = len(changes) - MOST_LINES
        if rest > 0:
            self._lines.addWidget(MarkedText(self.theme, count("and %n more", "", rest), ink="muted"))
        self._lines.addStretch()
        self._told.verticalScrollBar().setValue(0)

    # Going back

    def _latest(self) -> int:
        """Return the number of the latest decision, where that is known here."""
        chosen = self.model.filter
        row = self.model.row(1) if not (chosen.key or chosen.analyst or chosen.words) else None
        return row.seq if isinstance(row, LogEntry) else 0

    def _ask(self, way: WayBack) -> None:
        entry = self.list.current()
        if not self.isVisible() or entry is None or entry.seq != way.to:
            return  # one has gone on meanwhile
        self._way = way
        self._fit()
        if way.analysis:
            self._say(
                say(
                    "Articles were analyzed later (“{what}”), and that cannot be taken back: go back to that"
                    " decision, or to a later one.",
                    what=again(way.analysis),
                )
            )
            return
        taken = count("This takes back %n decision(s)", "", way.decisions)
        whose = [
            count("%n of them by {analyst}", "", number, analyst=analyst) for analyst, number in way.others
        ]
        told = say("{taken}: {whose}.", taken=taken, whose=", ".join(whose)) if whose else f"{taken}."
        asked = say("Press Ctrl ↵ again to do it; it can be undone. Esc leaves all as it is.")
        restyle(self._strip, "look", "strip")
        self.back_button.setText(say("Yes, go back"))
        self.back_button.updateGeometry()
        self._say(f"{told} {asked}")

    def _send(self, command: "GoBack") -> None:
        self.close_panel()
        self._session.send(command, toast=True)

    def _forget(self) -> None:
        """Leave the question whether to go back."""
        self._way = None
        self._fit()
        restyle(self._strip, "look", "bar")
        self.back_button.setText(say("Go back to here"))
        self._hint.setText(say("↑ ↓ go through them, ↵ opens what it was about."))

    def _say(self, text: str) -> None:
        self._hint.setText(text)
        announce(self._hint, text)

    # Building

    def _head(self) -> QWidget:
        head = QWidget()
        unit = self.theme.unit()
        box = rows(head, unit * 0.5, (unit * 0.9, unit * 0.7, unit * 0.9, unit * 0.6))
        box.addWidget(self.title)
        line = QHBoxLayout()
        line.setSpacing(round(unit * 0.5))
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("Words, or a claim's label such as B5"))
        self.field.setAccessibleName(say("Search the history"))
        self.field.installEventFilter(self)
        self.who = QComboBox()
        self.who.setAccessibleName(say("Whose decisions"))
        self.who.view().setAccessibleName(say("Whose decisions"))
        self.who.addItem(say("Everyone"), "")
        self.who.hide()
        line.addWidget(self.field, 1)
        line.addWidget(self.who)
        box.addLayout(line)
        return head

    def _detail(self) -> QWidget:
        self._told = QScrollArea()
        self._told.setWidgetResizable(True)
        self._told.setFrameShape(QFrame.Shape.NoFrame)
        self._told.setAccessibleName(say("What the decision changed"))
        self._told.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        unit = self.theme.unit()
        self._lines = rows(inner, unit * 0.25, (unit * 0.9, unit * 0.6, unit * 0.9, unit * 0.6))
        self._told.setWidget(inner)
        return self._told

    def _foot(self) -> QWidget:
        unit = self.theme.unit()
        self._strip = frame("bar")
        self._foot_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._strip)
        self._foot_box.setContentsMargins(*(round(unit * one) for one in (0.9, 0.4, 0.9, 0.4)))
        self._foot_box.setSpacing(round(unit * 0.5))
        self._hint = label("", "soft", wrap=True)
        self.visit_button = KeyButton(say("Go there"), "Return", self.theme, "", self.visit)
        self.back_button = KeyButton(say("Go back to here"), "Ctrl+Return", self.theme, "", self.go_back)
        self._foot_box.addWidget(self._hint, 1)
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(self.visit_button)
        line.addWidget(self.back_button)
        self._foot_box.addLayout(line)
        return self._strip


def _worded(change: LogChange) -> str:
    parts = {"what": change.what, "before": change.before, "after": change.after}
    if not change.before:
        return say("{what}: {after}", **parts)
    if not change.after:
        return say("{what}: “{before}” is gone", **parts)
    return say("{what}: {before} → {after}", **parts)
