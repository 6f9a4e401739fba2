"""The panel beside the sheet: what to include, the format, what is still open."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QRadioButton, QWidget

from reviewer.domain.sheet import FactSheet, SheetOptions
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, label
from reviewer.gui.words import plural

_CONTENTS = (
    ("quotations", "Quotations"),
    ("disagreements", "Disagreements and how settled"),
    ("rejected", "Rejected claims, with reasons"),
    ("open_questions", "Open questions"),
)


class ExportPanel(QFrame):
    """Chooses what is exported.

    Attributes:
        changed: other contents were chosen.
        export: Export was pressed.
    """

    changed = Signal()
    export = Signal()

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self.setProperty("look", "panel-right")
        self._theme = theme
        unit = theme.unit()
        self.options = SheetOptions()
        self.boxes: dict[str, QCheckBox] = {}
        self.formats: dict[str, QRadioButton] = {}
        box = rows(self, unit * 0.35, (unit * 1.1, unit * 1.2, unit * 1.1, unit))
        box.addWidget(label("Export", "strong"))
        box.addSpacing(round(unit * 0.4))
        box.addWidget(label("CONTENTS", "caps"))
        always = QCheckBox("Accepted facts")
        always.setChecked(True)
        always.setEnabled(False)
        always.setToolTip("They are what the sheet is")
        box.addWidget(always)
        for name, title in _CONTENTS:
            check = QCheckBox(title)
            check.setChecked(bool(getattr(self.options, name)))
            check.toggled.connect(lambda on, one=name: self._set(one, on))
            self.boxes[name] = check
            box.addWidget(check)
        box.addSpacing(round(unit * 0.6))
        box.addWidget(label("FORMAT", "caps"))
        self._places = QWidget()
        self._place_box = rows(self._places, unit * 0.2)
        self._group = QButtonGroup(self)
        box.addWidget(self._places)
        box.addSpacing(round(unit * 0.6))
        box.addWidget(label("CHECK", "caps"))
        self._check = MarkedText(theme, spacing=1.35)
        box.addWidget(self._check)
        box.addSpacing(round(unit * 0.8))
        self.button = KeyButton("Export…", keys("export"), theme, "primary", self.export.emit)
        box.addWidget(self.button)
        self.done = MarkedText(theme, ink="green", size=0.95)
        self.done.setVisible(False)
        box.addWidget(self.done)
        box.addStretch()
        self.setMinimumWidth(round(unit * 15))
        self.setMaximumWidth(round(unit * 24))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def format(self) -> str:
        """Return the key of the format that is chosen."""
        return next((key for key, one in self.formats.items() if one.isChecked()), "html")

    def set_formats(self, formats: Mapping[str, str]) -> None:
        """Offer these formats: key to name."""
        if list(formats) == list(self.formats):
            return
        for number, (key, name) in enumerate(formats.items()):
            button = QRadioButton(name)
            button.setChecked(number == 0)
            self._group.addButton(button)
            self._place_box.addWidget(button)
            self.formats[key] = button

    def check(self, sheet: FactSheet) -> None:
        """Tell what is still open."""
        told = []
        if sheet.conflicts_open:
            verb, them = ("is", "It is") if sheet.conflicts_open == 1 else ("are", "They are")
            printed = "printed as open questions" if sheet.options.open_questions else "left out"
            told.append(f"⚡ {plural(sheet.conflicts_open, 'conflict')} {verb} still open. {them} {printed}.")
        undecided = sheet.claims - sheet.decided
        if undecided:
            verb = "is" if undecided == 1 else "are"
            told.append(f"○ {plural(undecided, 'claim')} {verb} undecided, and not on the sheet.")
        single = sum(line.independent < 2 for line in sheet.lines)
        if single:
            told.append(f"{plural(single, 'fact')} rest on one independent source.")
        self._check.show_text("\n".join(told) or "✓ Nothing is open.", (), "ink" if told else "green")

    def tell_done(self, text: str) -> None:
        """Tell where the sheet was written."""
        self.done.show_text(text)
        self.done.setVisible(bool(text))

    def _set(self, name: str, on: bool) -> None:
        self.options = replace(self.options, **{name: on})
        self.changed.emit()
