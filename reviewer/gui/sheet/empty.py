"""What stands above the paper while there is nothing on it, or not yet all."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from reviewer.domain.sheet import FactSheet
from reviewer.domain.tongue import say
from reviewer.gui.actions import Mode
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, label


class EmptyNote(QFrame):
    """Says what to do while no fact is on the sheet.

    Attributes:
        go: a mode is wanted.
    """

    go = Signal(object)

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        unit = theme.unit()
        self.setProperty("look", "header")
        box = rows(self, unit * 0.5, (unit * 2, unit * 1.2, unit * 2, unit * 1.2))
        self.title = label(say("Nothing is on this sheet yet"), "strong")
        self.words = MarkedText(theme, ink="soft", spacing=1.3)
        line = QHBoxLayout()
        self.read = KeyButton(
            say("Read and decide"), keys("mode_read"), theme, "primary", lambda: self.go.emit(Mode.READ)
        )
        self.facts = KeyButton(
            say("Look through the facts"), keys("mode_facts"), theme, "", lambda: self.go.emit(Mode.FACTS)
        )
        line.addWidget(self.read)
        line.addWidget(self.facts)
        line.addStretch()
        for one in (self.title, self.words):
            box.addWidget(one)
        box.addLayout(line)
        self.hide()

    def show_for(self, sheet: FactSheet) -> None:
        """Show it for a sheet without a line."""
        empty = not sheet.lines and not sheet.open_questions
        if not sheet.claims:
            self.words.show_text(
                say("No claim was found in these articles; make one by hand while you read (N).")
            )
        elif not sheet.decided:
            self.words.show_text(
                say("Facts come onto the sheet when their claims are accepted: in Read, or many in Facts.")
            )
        else:
            self.words.show_text(say("Every claim that was decided is rejected; accept those that stand."))
        self.setVisible(empty)


class ReadingNote(QFrame):
    """Says how much of a large sheet has been read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        unit = theme.unit()
        self.setProperty("look", "header")
        box = rows(self, unit * 0.3, (unit * 2, unit * 0.5, unit * 2, unit * 0.5))
        self.words = label("", "soft")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(say("How much of the sheet has been read"))
        box.addWidget(self.words)
        box.addWidget(self._bar)
        self.hide()

    def tell(self, done: int, total: int) -> None:
        """Show how much has been read."""
        self.words.setText(
            say("Reading the sheet: {done} of {total} facts", done=f"{done:,}", total=f"{total:,}")
        )
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()
