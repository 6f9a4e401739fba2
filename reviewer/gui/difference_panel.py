"""What a new analysis changed in the case, in sentences."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reviewer.domain.tongue import mark, say
from reviewer.gui.sentences import Sentences
from reviewer.gui.theme import Theme

NOTHING = mark(
    "The case was not analyzed anew since the window was opened. The history has the figures of every earlier"
    " analysis."
)


class DifferencePanel(Sentences):
    """The sentences, or why there are none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        foot = say("The figures stand in the history of the case. Esc closes.")
        super().__init__(theme, parent, say("What the last analysis changed"), foot)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show sentences; without any, say why there are none."""
        super().show_lines(tuple(lines) or (say(NOTHING),))
