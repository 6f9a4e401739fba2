"""What the window says of the check at the start: nothing, unless there is something to say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reviewer.domain.tongue import say
from reviewer.gui.checking import Checked

if TYPE_CHECKING:
    from reviewer.gui.window import MainWindow


class CheckNotice(QObject):
    """Tells in one sentence that the database is damaged, or that the last window was not closed properly."""

    def __init__(self, window: "MainWindow") -> None:
        """Listen.

        Args:
            window: the window; it owns this.
        """
        super().__init__(window)
        self._window = window
        self._said, self._stays, self._calm = "", False, False
        self._opened = False
        checking = window.session.checking
        checking.checked.connect(self._checked)
        checking.bug.connect(window.session.bug)
        window.session.case_ready.connect(self._again)

    def _checked(self, found: Checked) -> None:
        damaged = bool(found.problems)
        if found.thorough and not damaged:
            return  # nothing is held, and the panel has it
        before = self._stays
        self._said, self._stays = told(found), damaged or bool(found.trouble)
        self._calm = not self._stays and not found.place
        if before and not self._said:
            self._window.message.hide()  # it was repaired
        self._show()
        if self._opened and not self._stays:
            self._said = ""

    def _again(self, _case: str) -> None:
        """Say it again: the message of the case that was open before is gone, and this was with it."""
        self._show()
        self._opened = True
        if not self._stays:
            self._said = ""

    def _show(self) -> None:
        if self._said:
            self._window.message.offer(
                self._said, say("Check the database"), lambda: self._window.hub.run("check"), calm=self._calm
            )


def told(found: Checked) -> str:
    """Return the sentence; `""` where all is as it should be."""
    if found.problems:
        damage = say(
            "The database is damaged: {problem} Nothing can be decided in it; all that it holds can be read.",
            problem=found.problems[0],
        )
        return say("Reviewer was not closed properly. {damage}", damage=damage) if found.unclean else damage
    if found.trouble:
        return say("The check of the database failed: {why}", why=found.trouble)
    whole = say("Reviewer was not closed properly; everything that was saved is whole.")
    return " ".join(one for one in (whole if found.unclean else "", found.place) if one)
