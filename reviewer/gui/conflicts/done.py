"""What Conflicts shows when nothing is left to settle: why, and what to do next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reviewer.domain.tongue import count, say
from reviewer.gui.actions import shown_key
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText


class Done(QWidget):
    """The empty state."""

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self._keys = keys
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        unit = theme.unit()
        box = rows(self, unit * 0.9, (unit * 2.2, unit * 2.2, unit * 2.2, unit))
        self._title = MarkedText(theme, bold=True, size=1.4)
        self._text = MarkedText(theme, ink="soft")
        self.sheet = KeyButton(say("See the sheet"), keys("mode_sheet"), theme, "primary")
        self.setFocusProxy(self.sheet)
        self.settled = KeyButton(say("Look at what is settled"), keys("next"), theme)
        line = QHBoxLayout()
        line.setSpacing(round(unit * 0.6))
        line.addWidget(self.sheet)
        line.addWidget(self.settled)
        line.addStretch()
        box.addWidget(self._title)
        box.addWidget(self._text)
        box.addLayout(line)
        box.addStretch(1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._title.text} {self._text.text}"

    def show_state(self, settled: int) -> None:
        """Show that all is settled, or that there was nothing to settle."""
        read = shown_key(self._keys("mode_read"))
        if settled:
            title = say("Every conflict is settled")
            told = count(
                "%n settled. Next: see how the sheet reads, or decide the claims that are still undecided "
                "({key}). Settled ones stay in the list; each can be opened and settled anew.",
                "",
                settled,
                key=read,
            )
        else:
            title = say("The sources disagree on nothing here")
            told = say(
                "Conflicts appear where claims of one fact say different things. Decide the claims in Read "
                "({key}), or see the sheet.",
                key=read,
            )
        self._title.show_text(title)
        self._text.show_text(told)
        self.settled.setVisible(bool(settled))
        self.setAccessibleName(self.text)
