"""What was learnt from decisions, in words; it is switched off, widened and reset right here."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.lessons import Scope
from reviewer.domain.review.commands import Command, Forget, Learn, OtherName, SameName
from reviewer.domain.tongue import mark, say
from reviewer.gui.choices import ChoiceList, Row
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label, rule

if TYPE_CHECKING:
    from reviewer.services.learning import Learnt, LearntLine, NameOffer

HINT = mark(
    "The next analysis uses this for claims that nobody has decided on; what is decided stays as it is."
    " Nothing leaves this computer. Enter chooses; R: forget; Esc: close."
)
NOTHING = mark("Nothing was learnt yet: the judgement is the one the program came with.")
OFF = mark("Switched off: the judgement is the one the program came with.")
WHOM = {
    Scope.CASE: (mark("This case"), mark("its own next analyses")),
    Scope.ALL: (mark("Every case of this database"), mark("its analyses, too")),
    Scope.OFF: (mark("Nobody"), mark("switched off")),
}
FORGET = mark("Forget what was learnt: the decisions so far teach nothing any more")


class LearntPanel(Overlay):
    """Lists whom the case teaches, what was learnt, and what other cases say of its names."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("What was learnt from decisions"))
        self._session = session
        unit = theme.unit()
        pad = round(unit * 0.9)
        self.told = label("", "soft", wrap=True)
        self.hint = label(say(HINT), "muted", wrap=True)
        title = label(say("What was learnt"), "h2")
        title.setContentsMargins(pad, round(unit * 0.7), pad, 0)
        for one in (self.told, self.hint):
            one.setContentsMargins(pad, round(unit * 0.4), pad, round(unit * 0.4))
        self.list = ChoiceList(theme, say("What was learnt"))
        self.list.installEventFilter(self)
        box = rows(self, 0, (1, 1, 1, 6))
        for part in (title, self.told, rule()):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        box.addWidget(self.hint)
        session.changed.connect(self._changed)
        session.refreshed.connect(self._changed)

    def widths(self) -> tuple[float, float]:
        """Have room for a sentence and what it rests on."""
        return 46.0, 0.8

    def wanted_height(self) -> int:
        """Return a height for many rows."""
        return round(self.theme.unit() * 36)

    def focus_first(self) -> None:
        """Let the arrows go through the rows."""
        self.list.setFocus()

    def open(self) -> None:
        """Show what was learnt by now."""
        self.told.setText("")
        self.list.set_rows([])
        super().open()
        self._read()

    def _changed(self, _: object = None) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._session.ask(lambda review: review.learnt(), self._show)

    def _show(self, found: "Learnt") -> None:
        off = found.scope is Scope.OFF
        self.told.setText(found.told or (say(OFF) if off else say(NOTHING)))
        at = self.list.currentIndex().row()
        self.list.set_rows(list(self._rows(found)))
        if 0 < at < len(self.list.rows.rows) and self.list.rows.rows[at].run is not None:
            self.list.setCurrentIndex(self.list.rows.index(at))

    def _rows(self, found: "Learnt") -> Iterator[Row]:
        yield Row(say("The decisions of this case teach"))
        for scope, (text, detail) in WHOM.items():
            sign, ink = ("✓", "green") if scope is found.scope else ("·", "muted")
            yield Row(say(text), partial(self._teach, scope, found), (), sign, ink, say(detail))
        if found.lines:
            yield Row(say("Learnt"))
        for line in found.lines:
            text = line.text[:1].upper() + line.text[1:]
            yield Row(text, lambda one=line: self._tell(one), detail=line.basis)  # type: ignore[misc]
        if found.told:
            yield Row(say(FORGET), self._forget, (), "↺", "muted", "R")
        if found.names:
            yield Row(say("Said of names in other cases, not here"))
        for offer in found.names:
            parts = {"form": offer.form, "other": offer.other}
            same = say("“{form}” is the same as “{other}”", **parts)
            text = same if offer.same else say("“{form}” is another than “{other}”", **parts)
            where = say("said in {case}", case=offer.case)
            yield Row(text, lambda one=offer: self._take(one), detail=where)  # type: ignore[misc]

    # What is done

    def _send(self, command: Command) -> None:
        self._session.send(command, toast=True)

    def _teach(self, scope: Scope, found: "Learnt") -> None:
        if scope is not found.scope:
            self._send(Learn(scope))

    def _forget(self) -> None:
        self._send(Forget())

    def _take(self, offer: "NameOffer") -> None:
        kind = SameName if offer.same else OtherName
        self._send(kind(offer.form, offer.other))

    def _tell(self, line: "LearntLine") -> None:
        """Name the decisions that one of the sentences rests on."""
        parts = {"learnt": line.text[:1].upper() + line.text[1:], "basis": line.basis}
        places = ", ".join(line.places)
        self.told.setText(
            say("{learnt}: {basis}. It rests on {places}.", places=places, **parts)
            if places
            else say("{learnt}: {basis}.", **parts)
        )

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what a key says in the list."""
        if watched is not self.list or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.type() == QEvent.Type.ShortcutOverride and plain:
            event.accept()  # the mode below has acts with these letters
            return True
        if event.type() == QEvent.Type.KeyPress and plain:
            return self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.close_panel()
        elif key == Qt.Key.Key_R:
            self._forget()
        elif key in ENTER:
            self.list.choose()
        else:
            return False
        return True
