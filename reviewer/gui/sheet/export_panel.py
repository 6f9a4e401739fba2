"""The panel beside the sheet: contents, format, what is missing, and the file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.ordering import BY_HAND, ORDERS
from reviewer.domain.sheet import SheetOptions
from reviewer.domain.tongue import mark, say
from reviewer.gui import tips
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import rows
from reviewer.gui.sheet.file_box import FileBox
from reviewer.gui.sheet.missing import Group
from reviewer.gui.sheet.missing_list import MissingList
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, label
from reviewer.languages import NAMES

_CONTENTS = (
    ("quotations", mark("Quotations")),
    ("disagreements", mark("Disagreements and how settled")),
    ("rejected", mark("Rejected claims, with reasons")),
    ("open_questions", mark("Open questions")),
    ("analysts", mark("Names of the analysts")),
)
_PERSONS = (
    ("", mark("Names")),
    ("initials", mark("Initials")),
    ("numbers", mark("Numbers")),
)
WIDTH = (17.0, 24.0)
"""Least and greatest width, in lines of text."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A format that can be chosen.

    Attributes:
        name: what people call it.
        suffix: the ending of its files.
        people: it is for people, not for programs.
    """

    name: str
    suffix: str
    people: bool = True


class ExportPanel(QFrame):
    """Chooses what is exported, and tells what is missing.

    Attributes:
        changed: other contents were chosen.
        format_changed: another format was chosen.
        left: Escape was pressed in it.
    """

    changed = Signal()
    format_changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self.setProperty("look", "panel-right")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Export"))
        self._theme, self._keys = theme, keys
        self.options = SheetOptions()
        self.boxes: dict[str, QCheckBox] = {}
        self.formats: dict[str, QRadioButton] = {}
        self.suffixes: Mapping[str, str] = {}
        self.missing = MissingList(theme)
        self.file = FileBox(theme, keys)
        self.close_button = KeyButton(say("Close"), "Esc", theme, act=self.left.emit)
        self._group = QButtonGroup(self)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("look", "paper")
        self._page = QVBoxLayout(page)
        self._area.setWidget(page)
        self.languages: dict[str, QRadioButton] = {}
        self._tongues = QButtonGroup(self)
        gap = round(theme.unit() * 0.5)
        self.persons: dict[str, QRadioButton] = {}
        self._bearers = QButtonGroup(self)
        self.keep = QLineEdit()
        self.orders: dict[str, QRadioButton] = {}
        self._ranks = QButtonGroup(self)
        told = say("In the file; on the sheet here the facts stay as they are arranged.")
        self.order_note = label(told, "small", wrap=True)
        self._spoken, self._shown, self._people, self._programs, self._sorted = (
            FlowLayout(gap=gap) for _ in range(5)
        )
        self._fill()
        box = rows(self, 0)
        box.addWidget(self._area, 1)
        box.addWidget(self.file)
        theme.scale(self, self._scale)

    def _fill(self) -> None:
        box = self._page
        head = QHBoxLayout()
        head.addWidget(label(say("Export"), "strong"))
        head.addStretch()
        self.close_button.hide()
        head.addWidget(self.close_button)
        box.addLayout(head)
        box.addSpacing(round(self._theme.unit() * 0.5))
        box.addWidget(label(say("CHECK"), "caps"))
        box.addWidget(self.missing)
        box.addSpacing(round(self._theme.unit() * 0.7))
        box.addWidget(label(say("FORMAT"), "caps"))
        box.addLayout(self._people)
        box.addWidget(label(say("for programs"), "small"))
        box.addLayout(self._programs)
        self._fill_contents(box)
        self._fill_orders(box)
        self._fill_words(box)
        box.addStretch()

    def _fill_contents(self, box: QVBoxLayout) -> None:
        box.addSpacing(round(self._theme.unit() * 0.7))
        box.addWidget(label(say("CONTENTS"), "caps"))
        always = QCheckBox(say("Accepted facts"))
        always.setChecked(True)
        always.setEnabled(False)
        tips.give(always, say("They are what the sheet is"))
        box.addWidget(always)
        for name, title in _CONTENTS:
            check = QCheckBox(say(title))
            check.setChecked(bool(getattr(self.options, name)))
            check.toggled.connect(lambda on, one=name: self._set(one, on))
            self.boxes[name] = check
            box.addWidget(check)

    def _fill_orders(self, box: QVBoxLayout) -> None:
        """Lay out in which order the facts of a section are exported."""
        box.addSpacing(round(self._theme.unit() * 0.7))
        box.addWidget(label(say("ORDER"), "caps"))
        for key, title in ORDERS.items():
            button = QRadioButton(say(title))
            button.setChecked(key == self.options.order)
            button.setAccessibleName(say("Order of the facts: {how}", how=say(title)))
            button.toggled.connect(lambda on, one=key: self._sort(one) if on else None)
            self._ranks.addButton(button)
            self._sorted.addWidget(button)
            self.orders[key] = button
        box.addLayout(self._sorted)
        self.order_note.hide()
        box.addWidget(self.order_note)

    def _fill_words(self, box: QVBoxLayout) -> None:
        """Lay out how persons are named and in which language the sheet speaks."""
        box.addSpacing(round(self._theme.unit() * 0.7))
        box.addWidget(label(say("PERSONS"), "caps"))
        for key, title in _PERSONS:
            button = QRadioButton(say(title))
            button.setChecked(key == self.options.persons)
            button.setAccessibleName(say("Persons: {how}", how=say(title)))
            button.toggled.connect(lambda on, one=key: self._name_by(one) if on else None)
            self._bearers.addButton(button)
            self._shown.addWidget(button)
            self.persons[key] = button
        box.addLayout(self._shown)
        self.keep.setPlaceholderText(say("Named all the same, with commas between"))
        self.keep.setAccessibleName(say("Persons who are named all the same"))
        self.keep.editingFinished.connect(self._keep_names)
        self.keep.hide()
        box.addWidget(self.keep)
        box.addSpacing(round(self._theme.unit() * 0.7))
        box.addWidget(label(say("LANGUAGE"), "caps"))
        for code, name in NAMES.items():
            button = QRadioButton(name)
            button.setChecked(code == self.options.language)
            button.setAccessibleName(say("Language of the sheet: {name}", name=name))
            tips.give(button, say("The sheet's own words; what sources and analysts wrote stays as it is."))
            button.toggled.connect(lambda on, one=code: self._speak(one) if on else None)
            self._tongues.addButton(button)
            self._spoken.addWidget(button)
            self.languages[code] = button
        box.addLayout(self._spoken)

    def _scale(self, unit: float) -> None:
        self._page.setContentsMargins(round(unit * 1.1), round(unit), round(unit * 0.9), round(unit * 0.6))
        self._page.setSpacing(round(unit * 0.3))
        least, most = WIDTH
        self.setMinimumWidth(round(unit * least))
        self.setMaximumWidth(round(unit * most))

    def format(self) -> str:
        """Return the key of the format that is chosen."""
        return next((key for key, one in self.formats.items() if one.isChecked()), "html")

    def choose_format(self, key: str) -> None:
        """Choose a format, if there is one of this key."""
        if key in self.formats:
            self.formats[key].setChecked(True)

    def show_options(self, options: SheetOptions) -> None:
        """Show what is included and how it is said, as it was chosen before; nobody is told."""
        self.options = options
        for name, check in self.boxes.items():
            with QSignalBlocker(check):
                check.setChecked(bool(getattr(options, name)))
        for code, button in self.languages.items():
            with QSignalBlocker(button):
                button.setChecked(code == options.language)
        for key, button in self.persons.items():
            with QSignalBlocker(button):
                button.setChecked(key == options.persons)
        for key, button in self.orders.items():
            with QSignalBlocker(button):
                button.setChecked(key == options.order)
        self.order_note.setVisible(options.order != BY_HAND)
        self.keep.setText(", ".join(options.keep))
        self.keep.setVisible(bool(options.persons))

    def set_formats(self, formats: Mapping[str, Offered]) -> None:
        """Offer these formats, by key."""
        if list(formats) == list(self.formats):
            return
        for number, (key, one) in enumerate(formats.items()):
            button = QRadioButton(one.name)
            button.setChecked(key == "html" or (number == 0 and "html" not in formats))
            button.toggled.connect(lambda on: self.format_changed.emit() if on else None)
            self._group.addButton(button)
            (self._people if one.people else self._programs).addWidget(button)
            self.formats[key] = button
        stops = (*self.boxes.values(), *self.orders.values(), *self.persons.values(), self.keep)
        for before, after in pairwise((*self.formats.values(), *stops, *self.languages.values())):
            self.setTabOrder(before, after)

    def show_missing(self, groups: Sequence[Group]) -> None:
        """Tell what is missing."""
        self.missing.show_groups(groups, say("✓ Nothing is missing. The sheet can be exported."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _speak(self, code: str) -> None:
        self.options = replace(self.options, language=code)
        self.changed.emit()

    def _name_by(self, how: str) -> None:
        self.options = replace(self.options, persons=how)
        self.keep.setVisible(bool(how))
        self.changed.emit()

    def _sort(self, order: str) -> None:
        self.options = replace(self.options, order=order)
        self.order_note.setVisible(order != BY_HAND)
        self.changed.emit()

    def _keep_names(self) -> None:
        kept = tuple(" ".join(one.split()) for one in self.keep.text().split(",") if one.strip())
        if kept != self.options.keep:
            self.options = replace(self.options, keep=kept)
            self.changed.emit()

    def _set(self, name: str, on: bool) -> None:
        self.options = replace(self.options, **{name: on})  # type: ignore[arg-type]
        self.changed.emit()
