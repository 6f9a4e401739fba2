"""The box in which a fact is settled: how, in what words, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSizeF, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLineEdit

from reviewer.domain.review.records import ResolutionKind
from reviewer.domain.tongue import mark, say
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import LineField, rows
from reviewer.gui.keymap import LiveKey
from reviewer.gui.theme import Theme
from reviewer.gui.tips import plain_tip
from reviewer.gui.widgets import KeyButton, MarkedText
from reviewer.gui.words import RESOLUTIONS

ACTS = {
    ResolutionKind.ONE_VALUE: "value_1",
    ResolutionKind.RANGE: "range",
    ResolutionKind.BOTH: "both",
    ResolutionKind.LATER: "later",
    ResolutionKind.OPEN: "leave_open",
}
SHORT = {
    ResolutionKind.ONE_VALUE: mark("One"),
    ResolutionKind.RANGE: mark("Range"),
    ResolutionKind.BOTH: mark("Both"),
    ResolutionKind.LATER: mark("Later"),
    ResolutionKind.OPEN: mark("Open"),
}
"""Titles of the resolutions where there is little room."""
MOST_LINES, MOST_SHORT = 3, 2
"""Lines to which the wording grows, and where there is little room."""

Key = tuple[ResolutionKind, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the box before it is settled.

    Attributes:
        kind: the resolution, if one is chosen.
        selected: id of the selected claim, `""`: none.
        wording: the line.
        typed: whether a person wrote it.
        note: the note.
    """

    kind: ResolutionKind | None
    selected: str
    wording: str
    typed: bool
    note: str


class _Wording(LineField):
    """A field that is as high as its words."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.most = MOST_LINES
        super().__init__(theme, name, serif=True, lines=1)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def _grow(self, size: QSizeF) -> None:
        wanted = max(1, round(size.height()))
        lines = min(self.most, wanted)
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if wanted > lines else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if lines != self._lines:
            self._lines = lines
            self._dress()

    def again(self, most: int) -> None:
        """Measure with another number of lines at most."""
        self.most = most
        self._grow(self.document().documentLayout().documentSize())


class ResolveBox(QFrame):
    """Shows how a fact is to be settled.

    Attributes:
        picked: a resolution's button was pressed.
        settled: the fact is to be settled as shown.
        noted: Enter in the note.
        back: the other wording is wanted: the typed one, or the proposed one.
    """

    picked = Signal(object)
    settled = Signal()
    noted = Signal()
    back = Signal()

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._theme = theme
        self._short: bool | None = None
        self._key: Key | None = None
        self._proposed = self._kept = ""
        self.typed = False
        self._buttons: dict[ResolutionKind, KeyButton] = {}
        unit = theme.unit()
        self._box = rows(self, unit * 0.45, (unit * 0.9, unit * 0.6, unit * 0.9, unit * 0.55))
        self._box.addLayout(self._ways(theme, keys))
        self.wording = _Wording(theme, say("Wording of the sheet"))
        self.wording.submitted.connect(self.settled)
        self.wording.textChanged.connect(self._edited)
        self.note = QLineEdit()
        self.note.setPlaceholderText(say("Note: why, or what to ask (printed with the disagreement)"))
        self.note.setAccessibleName(say("Note"))
        self.note.returnPressed.connect(self.noted)
        self.note.installEventFilter(self)
        self._told = MarkedText(theme, ink="muted", size=0.95)
        self._other = KeyButton(say("Proposed wording"), keys("wording_back"), theme, "flat", self.back.emit)
        self._other.hide()
        self.settle = KeyButton(say("Settle and next"), keys("settle"), theme, "primary", self.settled.emit)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(round(unit * 0.6))
        self._grid.setVerticalSpacing(round(unit * 0.45))
        self._grid.setColumnStretch(0, 1)
        self._box.addLayout(self._grid)
        last = QHBoxLayout()
        last.addWidget(self._told, 1)
        last.addWidget(self._other, alignment=Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(last)
        self.set_short(short=False)

    def _ways(self, theme: Theme, keys: Callable[[str], str]) -> FlowLayout:
        flow = FlowLayout(gap=round(theme.unit() * 0.35))
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for kind, title in RESOLUTIONS.items():
            key = keys(ACTS[kind])
            if kind is ResolutionKind.ONE_VALUE:
                key = key.through("9") if isinstance(key, LiveKey) else f"{key}–9"
            button = KeyButton(say(title), key, theme)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, one=kind: self.picked.emit(one))
            self._buttons[kind] = button
            flow.addWidget(button)
        return flow

    # What is chosen

    def show_choice(self, kind: ResolutionKind | None) -> None:
        """Mark the resolution that is chosen."""
        for one, button in self._buttons.items():
            button.setChecked(one is kind)

    def show_possible(self, reasons: Mapping[ResolutionKind, str]) -> None:
        """Show what is not possible, and why."""
        for kind, button in self._buttons.items():
            why = reasons.get(kind, "")
            button.setEnabled(not why)
            words = say("Not possible: {why}.", why=why) if why else ""
            button.setToolTip(plain_tip(words))
            if why:
                button.setAccessibleDescription(words)
            else:
                button.show_key()

    def tell(self, text: str) -> None:
        """Tell what will be cited."""
        self._told.show_text(text)
        self._told.setToolTip(plain_tip(text))
        self.settle.setAccessibleDescription(text)

    # The wording

    def load(self, draft: Draft) -> None:
        """Show what was settled, or what stood here before."""
        self._key, self._kept, self._proposed = None, "", "" if draft.typed else draft.wording
        self._write(draft.wording, typed=draft.typed)
        self.note.setText(draft.note)
        self._show_other()
        self._place_note()

    def propose(self, text: str, kind: ResolutionKind, chosen: tuple[str, ...]) -> None:
        """Take a proposed wording; what a person typed for the same resolution stays."""
        same = self._key in (None, (kind, chosen)) and self.typed and self._key is not None
        self._key, self._proposed = (kind, chosen), text
        if not same:
            if self.typed:
                self._kept = self.wording.text()
            self._write(text, typed=False)
        self._show_other()

    def offer(self, text: str) -> None:
        """Put a line into the empty field, to be changed."""
        self._write(text, typed=False)

    def swap(self) -> None:
        """Go back to what was typed, or from there to what is proposed."""
        if self.typed:
            self._kept = self.wording.text()
            if self._proposed:
                self._write(self._proposed, typed=False)
        elif self._kept:
            self._write(self._kept, typed=True)
        self._show_other()

    def _write(self, text: str, *, typed: bool) -> None:
        blocked = self.wording.blockSignals(True)
        if self.wording.text() != text:
            self.wording.setPlainText(text)
        self.wording.blockSignals(blocked)
        self.typed = typed
        self.wording.again(self.wording.most)

    def _edited(self) -> None:
        self.typed = bool(self.wording.text()) and self.wording.text() != self._proposed
        self._show_other()

    def _show_other(self) -> None:
        """Offer the wording that does not stand there."""
        if self.typed and self._proposed:
            words = say("Proposed wording")
        elif not self.typed and self._kept and self._kept != self.wording.text():
            words = say("My wording")
        else:
            self._other.hide()
            return
        self._other.setText(words)
        self._other.setAccessibleName(words)
        self._other.updateGeometry()
        self._other.show()

    # Room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide an empty note again when it is left, where there is little room."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
            self._place_note()
        return super().eventFilter(watched, event)

    def ask_note(self) -> None:
        """Let the note be written."""
        self.note.show()
        self.note.setFocus()

    def set_short(self, *, short: bool) -> None:
        """Take little room: short titles, Settle beside the wording, the note only while it is wanted."""
        if short == self._short:
            return
        self._short = short
        for kind, button in self._buttons.items():
            title = say(RESOLUTIONS[kind])
            button.setText(say(SHORT[kind]) if short else title)
            button.setAccessibleName(title)
            button.updateGeometry()
        self.settle.setText(say("Settle") if short else say("Settle and next"))
        self.settle.setAccessibleName(say("Settle and next"))
        for one in (self.wording, self.note, self.settle):
            self._grid.removeWidget(one)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.wording, 0, 0, 1, 1 if short else 2)
        self._grid.addWidget(self.note, 1, 0, 1, 2 if short else 1)
        self._grid.addWidget(self.settle, 0 if short else 1, 1, top)
        self.wording.again(MOST_SHORT if short else MOST_LINES)
        empty = say("Choose how to settle it: the line of the sheet is proposed here")
        self.wording.setPlaceholderText(say("Choose how to settle it") if short else empty)
        self._told.set_lines(1 if short else 0)
        self._place_note()

    def _place_note(self) -> None:
        wanted = not self._short or bool(self.note.text()) or self.note.hasFocus()
        self.note.setVisible(wanted)
        self._told.setVisible(not (self._short and wanted))
