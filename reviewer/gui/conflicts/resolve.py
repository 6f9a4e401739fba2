"""The box in which a fact is settled: how, in what words, and why."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit

from reviewer.domain.review.records import ResolutionKind
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import LineField, rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText
from reviewer.gui.words import RESOLUTIONS

ACTS = {
    ResolutionKind.ONE_VALUE: "value_1",
    ResolutionKind.RANGE: "range",
    ResolutionKind.BOTH: "both",
    ResolutionKind.LATER: "later",
    ResolutionKind.OPEN: "leave_open",
}


class ResolveBox(QFrame):
    """Shows how a fact is to be settled.

    Attributes:
        picked: a resolution's button was pressed.
        settled: the fact is to be settled as shown.
        noted: Enter in the note.
    """

    picked = Signal(object)
    settled = Signal()
    noted = Signal()

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        unit = theme.unit()
        box = rows(self, unit * 0.6, (unit, unit * 0.8, unit, unit * 0.8))
        flow = FlowLayout(gap=round(unit * 0.5))
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[ResolutionKind, KeyButton] = {}
        for kind, title in RESOLUTIONS.items():
            key = "1–9" if kind is ResolutionKind.ONE_VALUE else keys(ACTS[kind])
            button = KeyButton(title, key, theme)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, one=kind: self.picked.emit(one))
            self._buttons[kind] = button
            flow.addWidget(button)
        self.wording = LineField(theme, "Wording of the sheet", serif=True)
        self.wording.setPlaceholderText("Choose how to settle it: the line of the sheet is proposed here")
        self.wording.submitted.connect(self.settled)
        self.note = QLineEdit()
        self.note.setPlaceholderText("Note: why, or what to ask (printed with the disagreement)")
        self.note.setAccessibleName("Note")
        self.note.returnPressed.connect(self.noted)
        self._told = MarkedText(theme, ink="muted", size=0.95)
        self.settle = KeyButton("Settle and next", keys("settle"), theme, "primary", self.settled.emit)
        last = QHBoxLayout()
        last.addWidget(self._told, 1)
        last.addWidget(self.settle, alignment=Qt.AlignmentFlag.AlignTop)
        box.addLayout(flow)
        box.addWidget(self.wording)
        box.addWidget(self.note)
        box.addLayout(last)

    def show_choice(self, kind: ResolutionKind | None) -> None:
        """Mark the resolution that is chosen."""
        for one, button in self._buttons.items():
            button.setChecked(one is kind)

    def tell(self, text: str) -> None:
        """Tell what will be cited."""
        self._told.show_text(text)
