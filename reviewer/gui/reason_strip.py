"""Asks why something is rejected."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from reviewer.domain.review.records import Reason
from reviewer.domain.tongue import say
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER
from reviewer.gui.theme import Theme
from reviewer.gui.typed import Typed, sending
from reviewer.gui.widgets import KeyButton, label
from reviewer.gui.words import REASONS

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFTED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class ReasonStrip(QFrame):
    """Asks why something is rejected: a digit, and a note if one wants.

    Attributes:
        chosen: the reason, and the note.
        cancelled: Escape.
    """

    chosen = Signal(object, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Reason for rejecting: press a digit from 1 to {last}", last=len(Reason)))
        flow = FlowLayout()
        flow.addWidget(label(say("Reject, because it is"), "soft"))
        for number, reason in enumerate(Reason, 1):
            button = KeyButton(say(REASONS[reason]), str(number), theme)
            button.clicked.connect(lambda _=False, one=reason: self._choose(one))
            flow.addWidget(button)
        flow.addWidget(KeyButton(say("Cancel"), "Esc", theme, "flat", self._leave))
        self.note = QLineEdit()
        self.note.setAccessibleName(say("Note on the rejection"))
        self._other = False
        self._about = ""
        self._again: Callable[[], bool] | None = None
        self._refused: dict[str, tuple[str, Reason]] = {}
        self._told: dict[str, int] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(flow)
        box.addWidget(self.note)
        self.hide()

    def ask(self, about: str = "", again: Callable[[], bool] | None = None) -> None:
        """Show the strip and wait for a digit; a note that was refused before stands there again.

        Args:
            about: what is to be rejected; a note belongs to it alone.
            again: asks the same again, with all that is around the strip, and returns whether it did: it does
                not where something else is in front by now. Then the note waits until `about` is asked next.
        """
        note, reason = self._refused.pop(about, ("", None))
        self._other, self._about, self._again, self._told = False, about, again, {}
        self.note.setText(note)
        self.note.setPlaceholderText(say("N: a note, if you like, before the digit; Esc cancels"))
        self.show()
        if reason is Reason.OTHER:
            self._choose_other()
        self.focus_first()

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the acts of the mode below; the other letters are still acts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key, typing = Qt.Key(event.key()), self.note.hasFocus()
            digit = Qt.Key.Key_0 <= key <= Qt.Key.Key_9
            mine = digit or key in (*ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_N)
            if (mine or typing) and not event.modifiers() & ~(_SHIFTED if typing else _KEYPAD):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit, or Escape."""
        reasons = list(Reason)
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif 0 <= number < len(reasons) and not self.note.hasFocus():
            self._choose(reasons[number])
        elif event.key() == Qt.Key.Key_N and not self.note.hasFocus():
            self.note.setFocus()
        elif Qt.Key(event.key()) in ENTER and self.note.hasFocus():
            if self._other:
                self._choose(Reason.OTHER)
            else:
                self.setFocus()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.hide()
        self.cancelled.emit()

    def _choose(self, reason: Reason) -> None:
        note = " ".join(self.note.text().split())
        if reason is Reason.OTHER and not note:
            self._choose_other()
            return
        self.hide()
        about, again = self._about, self._again
        typed = Typed(lambda: self._bring_back(about, again, note, reason, typed), self._told)
        with sending(typed) if note else contextlib.nullcontext():
            self.chosen.emit(reason, note)

    def focus_first(self) -> None:
        """Wait for a digit, or for the words that the last one needs."""
        (self.note if self._other else self).setFocus()

    def _choose_other(self) -> None:
        self._other = True
        self.note.setPlaceholderText(say("“Other” needs a note: say why, then press Enter; Esc cancels"))
        self.note.setFocus()

    def _bring_back(
        self, about: str, again: Callable[[], bool] | None, note: str, reason: Reason, typed: Typed
    ) -> None:
        """Show again what was typed, or keep it for when the same is to be rejected again."""
        self._refused[about] = note, reason
        if again is not None and not self.isVisible() and again():
            self._told = typed.told
