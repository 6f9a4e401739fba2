"""The hints of the first run: what they say, what they point at, and what shows that they were understood."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reviewer.domain.tongue import mark
from reviewer.gui.actions import CASE_MODES, Mode

if TYPE_CHECKING:
    from reviewer.gui.place import Place

ON, OFF = "on", "off"
"""The setting, once the hints were shown; empty before."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint; it works on any case.

    Attributes:
        id: its name in the settings.
        mode: where it is followed.
        text: what it says; each `{act}` stands for the key of that act.
        points: what it points at while its mode is in front; elsewhere it points at the mode's button.
        done: what shows that it was followed: the name of a command that was saved, `mode` and a mode that
            was entered, or `export`.
    """

    id: str
    mode: Mode
    text: str
    points: str
    done: tuple[str, ...]


HINTS: tuple[Hint, ...] = (
    Hint(
        "accept",
        Mode.READ,
        mark(
            "This card is a claim: one thing that the article says and that can be checked. Its words are"
            " marked in the text. If the article does say so, accept it: {accept}."
        ),
        "card",
        ("accept", "accept fact"),
    ),
    Hint(
        "reject",
        Mode.READ,
        mark(
            "Not every claim belongs on a fact sheet. {reject} rejects one, and a digit says why."
            " {next_undecided} goes to the next one that waits for you, and {undo} takes back what you did."
        ),
        "card",
        ("reject", "reject fact"),
    ),
    Hint(
        "conflicts",
        Mode.CONFLICTS,
        mark("Here the articles disagree. {mode_conflicts} lays their words side by side, the worst first."),
        "mode",
        ("mode conflicts",),
    ),
    Hint(
        "settle",
        Mode.CONFLICTS,
        mark(
            "Who is right? The number of a source lets its value stand, {range} gives the range, {both} gives"
            " both with their sources, {leave_open} leaves it open. Then {settle} settles it."
        ),
        "resolve",
        ("settle", "split", "different"),
    ),
    Hint(
        "by_hand",
        Mode.READ,
        mark(
            "Something was missed? Select its words with the mouse, or with {select_right}, and make a claim"
            " of them: {new_claim}, then Enter."
        ),
        "article",
        ("add claim",),
    ),
    Hint(
        "section",
        Mode.FACTS,
        mark(
            "A fact is what several articles say of one thing; it is one line of the sheet. {section} puts"
            " the chosen facts into a section."
        ),
        "facts",
        ("assign", "move facts"),
    ),
    Hint(
        "sheet",
        Mode.SHEET,
        mark("{mode_sheet} shows the fact sheet as it will be exported. What is missing stands beside it."),
        "mode",
        ("mode sheet",),
    ),
    Hint(
        "export",
        Mode.SHEET,
        mark(
            "{export} writes the sheet to a file, with every source; what is not settled is printed as an"
            " open question. You can export at any time, and again."
        ),
        "export",
        ("export",),
    ),
)


class Hints(QObject):
    """Which hint is the next one, for the person of these settings.

    Attributes:
        changed: another hint is the next one, or none is.
        finished: the last one was followed.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, place: "Place", parent: QObject) -> None:
        super().__init__(parent)
        self._place = place

    @property
    def current(self) -> Hint | None:
        """The next hint; none while they are off."""
        settings = self._place.settings
        if settings.hints != ON:
            return None
        return next((one for one in HINTS if one.id not in settings.hints_done), None)

    def number(self, hint: Hint) -> tuple[int, int]:
        """Return which one it is, of how many."""
        return HINTS.index(hint) + 1, len(HINTS)

    def first_time(self) -> None:
        """Show them if this person never saw them."""
        if not self._place.settings.hints:
            self.begin()

    def begin(self) -> None:
        """Show them, from the first one."""
        self._keep(ON, ())

    def end(self) -> None:
        """Show none any more."""
        self._keep(OFF, self._place.settings.hints_done)

    def skip(self) -> None:
        """Pass over the current one."""
        hint = self.current
        if hint is not None:
            self._tick([hint.id])

    def did(self, what: str) -> None:
        """Take note of what the person did: all hints that this follows are done, the current one or not."""
        if self.current is None:
            return
        done = self._place.settings.hints_done
        found = [one.id for one in HINTS if what in one.done and one.id not in done]
        if found:
            self._tick(found)

    def entered(self, mode: Mode) -> None:
        """Take note that a mode was entered."""
        if mode in CASE_MODES:
            self.did(f"mode {mode.value}")

    def _tick(self, ids: Collection[str]) -> None:
        done = (*self._place.settings.hints_done, *ids)
        over = all(one.id in done for one in HINTS)
        self._keep(OFF if over else ON, done)
        if over:
            self.finished.emit()

    def _keep(self, hints: str, done: Collection[str]) -> None:
        self._place.change(hints=hints, hints_done=tuple(done))
        self.changed.emit()
