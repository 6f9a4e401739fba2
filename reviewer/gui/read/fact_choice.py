"""The facts that a claim may speak of, each with its reasons; one is chosen by a digit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from reviewer.domain.sketch import Candidate
from reviewer.domain.tongue import say
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, label

MOST_SHOWN = 4
"""Facts that stand there at once; the others are reached by their words."""


class FactChoice(QWidget):
    """A row for each fact, and one for a new fact.

    Attributes:
        chosen: the choice changed, by a person or by a proposal.
        laid: there are other rows than before.
    """

    chosen = Signal()
    laid = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._candidates: list[Candidate] = []
        self._by_hand: str | None = None
        self._proposed = ""
        self._box = rows(self, 0)
        self._rows = QWidget()
        self._box.addWidget(self._rows)
        self._group = QButtonGroup(self)
        self.offer((), "")

    @property
    def fact(self) -> str:
        """Id of the fact that is chosen; `""` for a new one."""
        return self._proposed if self._by_hand is None else self._by_hand

    @property
    def by_hand(self) -> str | None:
        """Id of the fact that the person chose; `None` if they left the proposal."""
        return self._by_hand

    @property
    def candidate(self) -> Candidate | None:
        """The fact that is chosen, with its reasons; `None` for a new one."""
        return next((one for one in self._candidates if one.fact.id == self.fact), None)

    def button(self) -> QRadioButton:
        """Return the button of the choice."""
        found = self._group.checkedButton()
        assert isinstance(found, QRadioButton)
        return found

    def clear(self) -> None:
        """Forget what was chosen and offered."""
        self._by_hand = None
        self.offer((), "")

    def offer(self, candidates: Sequence[Candidate], proposed: str) -> None:
        """Offer facts; what the person chose stays chosen.

        Args:
            candidates: the likeliest first.
            proposed: id of the one that is chosen beforehand; `""` for a new fact.
        """
        shown = list(candidates[:MOST_SHOWN])
        mine = self.candidate
        if mine is not None and self._by_hand and all(one.fact.id != self._by_hand for one in shown):
            fresh = next((one for one in candidates if one.fact.id == self._by_hand), mine)
            shown.append(fresh)
        same = shown == self._candidates and proposed == self._proposed
        self._proposed = proposed
        self._candidates = shown
        if not same or not self._group.buttons():
            self._lay()
        self.chosen.emit()

    def add(self, candidate: Candidate) -> None:
        """Offer one more fact and choose it."""
        self._by_hand = candidate.fact.id
        if all(one.fact.id != candidate.fact.id for one in self._candidates):
            self._candidates.append(candidate)
        self._lay()
        self.chosen.emit()

    def choose(self, number: int) -> None:
        """Choose the fact of a digit; 0 is a new one."""
        if number <= len(self._candidates):
            self._take(self._candidates[number - 1].fact.id if number else "")

    def restore(self, fact: str | None) -> None:
        """Choose what was chosen by hand before."""
        self._by_hand = fact
        self._check()

    def _take(self, fact: str) -> None:
        self._by_hand = fact
        held = any(one.hasFocus() for one in self._group.buttons())
        self._check()
        if held:
            self.button().setFocus()
        self.chosen.emit()

    def _lay(self) -> None:
        old, had_focus = self._rows, any(one.hasFocus() for one in self._group.buttons())
        self._rows = QWidget()
        self._group = QButtonGroup(self)
        grid = QGridLayout(self._rows)
        unit = self._theme.unit()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(round(unit * 0.35))
        grid.setVerticalSpacing(round(unit * 0.25))
        grid.setColumnStretch(2, 1)
        self._add(grid, 0, "", say("A new fact"), "")
        for number, candidate in enumerate(self._candidates, 1):
            fact = candidate.fact
            letters = " ".join(fact.articles)
            marks = say("{articles} · {reasons}", articles=letters, reasons="; ".join(candidate.reasons))
            under = marks if candidate.reasons else letters
            if candidate.conflicts:
                under = say("sources would differ · {reasons}", reasons=under)
            self._add(grid, number, fact.id, fact.line, under)
        self._box.replaceWidget(old, self._rows)
        self._rows.show()  # at once: the form is measured before the event loop would show it
        old.hide()
        old.deleteLater()
        self._check()
        if had_focus:
            self.button().setFocus()
        self.laid.emit()

    def _add(self, grid: QGridLayout, number: int, fact: str, line: str, under: str) -> None:
        button = QRadioButton()
        button.setAccessibleName(line)
        said = say("Key: Alt+{digit}", digit=number)
        button.setAccessibleDescription(f"{under}. {said}" if under else said)
        button.setProperty("fact", fact)
        button.clicked.connect(lambda: self._take(fact))
        self._group.addButton(button, number)
        row = grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(button, row, 0, top)
        grid.addWidget(label(str(number), "key"), row, 1, top)
        words = _Words()
        words.clicked.connect(button.click)
        box = rows(words, 0)
        box.addWidget(MarkedText(self._theme, line, lines=2, wide=12))
        if under:
            box.addWidget(MarkedText(self._theme, under, ink="muted", size=0.88, lines=3, wide=12))
        grid.addWidget(words, row, 2)

    def _check(self) -> None:
        fact = self.fact
        found = next((one for one in self._group.buttons() if one.property("fact") == fact), None)
        last = self._group.button(0)
        chosen = found or last
        chosen.setChecked(True)
        only_one_tab_stop(self._group)


def only_one_tab_stop(group: QButtonGroup) -> None:
    """Let Tab go to the checked button of a group alone; the arrows go to the others."""
    for one in group.buttons():
        here = one.isChecked()
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)


class _Words(QWidget):
    """The words beside a button; a click on them is a click on it."""

    clicked = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()
