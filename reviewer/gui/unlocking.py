"""A panel that asks for the passphrase of an encrypted database before it is opened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.domain.errors import PassphraseError, ReviewerError
from reviewer.domain.tongue import say
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.jobs import Jobs, Rank
from reviewer.gui.overlay import Overlay
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, label


class Unlock(Overlay):
    """Asks for a passphrase until one fits: Enter tries it, Escape leaves."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        jobs: Jobs,
        done: Callable[[], None],
        closed: Callable[[], None],
        leave: Callable[[], object],
    ) -> None:
        """Build the panel, hidden.

        Args:
            theme: colours and faces.
            parent: the window's central widget.
            jobs: where a passphrase is tried.
            done: called when one fits; it is on the keyring then.
            closed: called when the panel went away without one, because something else was asked for.
            leave: called by Escape.
        """
        super().__init__(theme, parent, say("Passphrase"))
        self._jobs, self._done, self._closed, self._leave = jobs, done, closed, leave
        self._answered = False
        self._path = Path()
        unit = theme.unit()
        box = rows(self, unit * 0.6, (unit,) * 4)
        self.told = label("", "body", wrap=True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(say("Passphrase"))
        self.field.setAccessibleName(say("Passphrase"))
        self.unlock = KeyButton(say("Open"), "Return", theme, "primary", self.attempt)
        self.cancel = KeyButton(say("Leave"), "Esc", theme, act=self.leave)
        line = FlowLayout(gap=round(unit * 0.5))
        for button in (self.cancel, self.unlock):
            line.addWidget(button)
        box.addWidget(label(say("Encrypted database"), "h2"))
        box.addWidget(self.told)
        box.addWidget(self.field)
        box.addLayout(line)
        box.addStretch(1)

    def ask(self, path: Path) -> None:
        """Ask for the passphrase of a database."""
        self._path, self._answered = path, False
        self.told.setText(say("{path} is encrypted. Its passphrase opens it.", path=path))
        self.open()

    def focus_first(self) -> None:
        """Type at once."""
        self.field.setFocus()

    def attempt(self) -> None:
        """Try what was typed, in the worker."""
        path, typed = self._path, self.field.text()
        if not self.field.isEnabled():
            return
        self.field.setEnabled(False)

        def work() -> None:
            from reviewer.services import encrypting  # after the first paint

            encrypting.unlock(path, typed)

        def fits(_: None) -> None:
            self.field.setEnabled(True)
            self._answered = True
            self.close_panel()
            self._done()

        def refused(error: ReviewerError) -> None:
            self.field.setEnabled(True)
            self.told.setText(str(error))
            self._follow()
            self.field.selectAll()
            self.field.setFocus()

        self._jobs.do(work, fits, refused, Rank.COMMAND)

    def close_panel(self) -> None:
        """Hide the panel; no passphrase stays in it, and the page below says what is the matter."""
        shown = self.isVisible()
        self.field.setText("")  # which forgets what could be undone, too
        super().close_panel()
        if shown and not self._answered:
            self._answered = True
            self._closed()

    def leave(self) -> None:
        """Leave the database closed."""
        self._answered = True
        self.close_panel()
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Try by Enter, leave by Escape."""
        if Qt.Key(event.key()) in ENTER:
            self.attempt()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def asks_instead(
    error: ReviewerError,
    theme: Theme,
    parent: QWidget,
    jobs: Jobs,
    done: Callable[[], None],
    closed: Callable[[], None],
    leave: Callable[[], object],
) -> bool:
    """Ask for a passphrase if that is what an error says is missing; tell whether it does."""
    if not isinstance(error, PassphraseError) or error.path is None:
        return False
    Unlock(theme, parent, jobs, done, closed, leave).ask(error.path)
    return True
