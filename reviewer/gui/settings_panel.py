"""The settings: each applies at once, and is kept at once."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reviewer import languages
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import mark, say
from reviewer.gui.actions import BY_ID, Mode
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.speaking import system_language
from reviewer.gui.widgets import KeyButton, label, rule
from reviewer.settings import DAY, ZOOM_RANGE, KeySet, Theme

if TYPE_CHECKING:
    from reviewer.gui.rooms import Rooms
    from reviewer.gui.window_acts import WindowActs

THEMES = {
    Theme.SYSTEM: mark("As the system"),
    Theme.LIGHT: mark("Light"),
    Theme.DARK: mark("Dark"),
}
KEY_SETS = {
    KeySet.LETTERS: mark("Single letters"),
    KeySet.ALT: mark("With Alt, for screen readers"),
}
LANGUAGE_MS = 450
"""How long a language stays chosen before the window is made anew: the arrows pass over others."""
ABOUT_KEYS = mark(
    "Screen readers may take single letters for themselves. With Alt, each of these keys is pressed together"
    " with Alt, and Space becomes F8."
)
ABOUT_NAME = mark("Your decisions are logged under this name.")
ABOUT_HINTS = mark("They walk through an open case, from its first claim to the exported sheet.")
ABOUT_BACKUPS = mark("Only where something changed; and one when the window is closed.")
ABOUT_FOLDER = mark("Another disk keeps them from what may happen to this one.")
WHOLE_PATH = mark("The folder of the backups needs its whole path; the one before is kept.")
NAME_FIRST = mark("Decisions need a name; the one before is kept.")
BUSY = mark("Articles are being analyzed. Choose the language when that is done, or cancel it first.")


class Choices(QWidget):
    """A few choices side by side, of which one holds."""

    def __init__(self, name: str, choices: Mapping[str, str], chosen: Callable[[str], None]) -> None:
        """Make the choices.

        Args:
            name: what is chosen.
            choices: by their values, what each is called.
            chosen: takes a value that a person chose.
        """
        super().__init__()
        self.setAccessibleName(name)
        flow = FlowLayout(self, 12)
        group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for value, title in choices.items():
            button = QRadioButton(title.replace("&", "&&"))
            button.setAccessibleName(say("{name}: {choice}", name=name, choice=title))
            button.clicked.connect(lambda _=False, one=value: chosen(one))
            group.addButton(button)
            flow.addWidget(button)
            self.buttons[value] = button

    def show_choice(self, value: str) -> None:
        """Mark the choice that holds."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)


class SettingsPanel(Overlay):
    """Shows the settings and changes them."""

    def __init__(self, window: "Rooms") -> None:
        super().__init__(window.theme, window.ground, say("Settings"))
        self._window = window
        self._row = 0
        self._wanted = ""
        self._soon = QTimer(self, singleShot=True, interval=LANGUAGE_MS)
        self._soon.timeout.connect(self._speak_now)
        unit = self.theme.unit()
        page = QWidget()
        page.setProperty("look", "paper")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, round(unit * 0.6), 0)
        self._grid.setHorizontalSpacing(round(unit * 1.4))
        self._grid.setVerticalSpacing(round(unit * 0.55))
        self._grid.setColumnStretch(1, 1)
        self._you()
        self._look()
        self._keys()
        self._more()
        self._backups()
        self._grid.setRowStretch(self._row, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(say("Settings"))
        self._area.setWidget(page)
        box = rows(self, unit * 0.5, (unit,) * 4)
        box.addWidget(label(say("Settings"), "h2"))
        box.addWidget(self._area, 1)
        box.addWidget(rule())
        self.told = label("", "soft", wrap=True)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(KeyButton(say("Close"), "Esc", self.theme, act=self.close_panel))
        box.addLayout(foot)
        self.theme.changed.connect(self._show)
        window.hub.rebound.connect(self._show)

    @property
    def _acts(self) -> "WindowActs":
        return self._window.window_acts

    # The page

    def _you(self) -> None:
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.name.installEventFilter(self)
        self.name.editingFinished.connect(self._sign)
        self._part(say("You"))
        self._add(say("Your name"), self.name, say(ABOUT_NAME))

    def _look(self) -> None:
        acts = self._acts
        colours, size, language = say("Colours"), say("Size of the text"), say("Language")
        self.themes = Choices(
            colours,
            {one.value: say(text) for one, text in THEMES.items()},
            lambda one: acts.choose(Theme(one)),
        )
        self.zoom = QSpinBox()
        self.zoom.setRange(*ZOOM_RANGE)
        self.zoom.setSingleStep(10)
        self.zoom.setSuffix(" %")
        self.zoom.setKeyboardTracking(False)
        self.theme.scale(self.zoom, lambda unit: self.zoom.setMinimumHeight(round(unit * 1.62)))
        self.zoom.valueChanged.connect(self._zoom)
        system = say("As the system ({language})", language=languages.NAMES[system_language()])
        self.languages = Choices(language, {"": system, **languages.NAMES}, self._speak)
        self._part(say("Look"))
        self._add(colours, self.themes)
        self._add(size, self.zoom)
        self._add(language, self.languages)

    def _keys(self) -> None:
        hub, acts = self._window.hub, self._acts
        name = say("Keys")
        choices = {one.value: say(text) for one, text in KEY_SETS.items()}
        self.key_sets = Choices(name, choices, lambda one: acts.key_set(KeySet(one)))
        self._part(name)
        self._add(say("Usual keys"), self.key_sets, say(ABOUT_KEYS))
        links = QWidget()
        flow = FlowLayout(links, round(self.theme.unit() * 0.4))
        for title, act in ((say("Change the keys"), "change_keys"), (say("The keys on one page"), "keys")):
            flow.addWidget(self._link(title, act))
        self._add("", links)
        hub.rebound.connect(links.updateGeometry)

    def _more(self) -> None:
        self._part(say("Analysis"))
        self.opinion = label("", "", wrap=True)
        self._add(say("Second opinion"), self.opinion)
        self._add("", self._link(say("Second opinion of a language model…"), "second_opinion"))
        self._part(say("First steps"))
        self.hints = self._link(say("Show the hints again"), "hints")
        self._add(say("Hints"), self.hints, say(ABOUT_HINTS))

    def _backups(self) -> None:
        acts = self._acts
        self.backup_minutes = QSpinBox()
        self.backup_minutes.setRange(0, DAY)
        self.backup_minutes.setSingleStep(10)
        self.backup_minutes.setSuffix(" " + say("min"))
        self.backup_minutes.setSpecialValueText(say("Never"))
        self.backup_minutes.setKeyboardTracking(False)
        spin = self.backup_minutes
        self.theme.scale(spin, lambda unit: spin.setMinimumHeight(round(unit * 1.62)))
        spin.valueChanged.connect(lambda minutes: acts.keep_backups(backup_minutes=minutes))
        self.backup_folder = QLineEdit()
        self.backup_folder.setPlaceholderText(say("Beside the database"))
        self.backup_folder.installEventFilter(self)
        self.backup_folder.editingFinished.connect(self._keep_folder)
        self._part(say("Backups"))
        self._add(say("A backup every"), spin, say(ABOUT_BACKUPS))
        self._add(say("Folder of the backups"), self.backup_folder, say(ABOUT_FOLDER))
        self._add("", self._link(say("Backups…"), "backups"))

    def _keep_folder(self) -> None:
        known = self._window.place.settings.backup_folder
        typed = self.backup_folder.text().strip()
        if typed == known:
            return
        try:
            self._acts.keep_backups(backup_folder=typed)
            self.told.setText("")
        except ReviewerError:
            self.told.setText(say(WHOLE_PATH))
            self.backup_folder.setText(known)

    def _link(self, title: str, act: str) -> KeyButton:
        hub = self._window.hub
        return KeyButton(title, hub.key(act, Mode.READ), self.theme, act=lambda: hub.run(act))

    def _part(self, title: str) -> None:
        if self._row:
            self._grid.addWidget(rule(), self._row, 0, 1, 2)
            self._row += 1
        self._grid.addWidget(label(title.upper(), "caps"), self._row, 0, 1, 2)
        self._row += 1

    def _add(self, title: str, widget: QWidget, about: str = "") -> None:
        name = label(title, "soft", wrap=True)
        if title and not widget.accessibleName():
            widget.setAccessibleName(title)
        high = max(widget.sizeHint().height(), widget.minimumHeight())
        name.setMinimumHeight(min(high, round(self.theme.unit() * 2)))
        self._grid.addWidget(name, self._row, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(round(self.theme.unit() * 0.25))
        sides = (
            Qt.AlignmentFlag.AlignLeft if isinstance(widget, QSpinBox | KeyButton) else Qt.AlignmentFlag(0)
        )
        box.addWidget(widget, 0, sides)
        if about:
            widget.setAccessibleDescription(about)
            box.addWidget(label(about, "small", wrap=True))
        self._grid.addLayout(box, self._row, 1)
        self._row += 1

    # The panel

    def ask(self) -> None:
        """Open the panel with the settings as they are."""
        self.told.setText("")
        self._show()
        self.open()

    def widths(self) -> tuple[float, float]:
        """Have room for names and what they are for."""
        return 42.0, 0.88

    def wanted_height(self) -> int:
        """Return the height that all of it takes; its sentences are wrapped."""
        inner = min(round(self.widths()[0] * self.theme.unit()), self.ground.width() - 32)
        inner -= round(self.theme.unit() * 3)
        return self._grid.totalHeightForWidth(inner) + round(self.theme.unit() * 8)

    def focus_first(self) -> None:
        """Begin at the top."""
        self.name.setFocus()

    def focus_language(self) -> None:
        """Go on where the language was chosen."""
        chosen = self.languages.buttons.get(self._window.place.settings.language)
        if chosen is not None:
            chosen.setFocus()
            self._area.ensureWidgetVisible(chosen)

    def close_panel(self) -> None:
        """Keep the name that stands there, and hide the panel."""
        if self.isVisible():
            self._sign()
            self._keep_folder()
            if self._soon.isActive():
                self._speak_now()
        super().close_panel()

    def _show(self) -> None:
        known = self._window.place.settings
        self.name.setText(known.analyst)
        self.themes.show_choice(known.theme.value)
        self.languages.show_choice(known.language)
        self.key_sets.show_choice(self._window.hub.keymap.kind.value)
        self.hints.setEnabled(self._window.hub.mode in BY_ID["hints"].modes)
        self.backup_minutes.blockSignals(True)
        self.backup_minutes.setValue(known.backup_minutes)
        self.backup_minutes.blockSignals(False)
        self.backup_folder.setText(known.backup_folder)
        self.zoom.blockSignals(True)
        self.zoom.setValue(known.zoom)
        self.zoom.blockSignals(False)
        text = say("Off: nothing is asked, and nothing leaves this computer.")
        if known.second_opinion:
            text = say(
                "On: {model} at {address} is asked.", model=known.opinion_model, address=known.opinion_address
            )
        self.opinion.setText(text)

    # What is done

    def _sign(self) -> None:
        name = " ".join(self.name.text().split())
        self.told.setText("" if name else say(NAME_FIRST))
        if name:
            self._acts.sign_as(name)
        self.name.setText(self._window.place.settings.analyst)

    def _zoom(self, percent: int) -> None:
        self._acts.zoom_to(percent)

    def _speak(self, language: str) -> None:
        self._wanted = language
        self._soon.start()

    def _speak_now(self) -> None:
        self._soon.stop()
        if not self._acts.speak(self._wanted):
            self.told.setText(say(BUSY))
            self.languages.show_choice(self._window.place.settings.language)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the name, or the folder, by Enter."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if Qt.Key(event.key()) in ENTER and watched in (self.name, self.backup_folder):
            if watched is self.name:
                self._sign()
            else:
                self._keep_folder()
            return True
        return super().eventFilter(watched, event)
