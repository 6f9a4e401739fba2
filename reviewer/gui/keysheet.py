"""The keys on one page, from the table of actions: those of the mode in front, then the others'."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.tongue import mark, say
from reviewer.gui.actions import ACTIONS, CASE_MODES, MENUS, MODE_TITLES, ActionSpec, Mode
from reviewer.gui.forms import rows
from reviewer.gui.fuzzy import match
from reviewer.gui.keymap import Keymap
from reviewer.gui.overlay import Overlay
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, label

COLUMN = 24.0
"""Least width of a column, in lines of text."""
HINT = mark("Letters are off while a text field has the focus. ● is a key that you changed.")
_GOING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(eq=False)
class _Line:
    """An act on the page: what it is searched by, and its widgets."""

    words: str
    parts: list[QWidget] = field(default_factory=list)


@dataclass
class _Group:
    """The acts of a menu: its widget, and its lines."""

    widget: QWidget
    lines: list[_Line]


@dataclass
class _Part:
    """The keys of one mode: title, which the mode in front has at the top, and groups."""

    title: QLabel | None
    groups: list[_Group]


class KeySheet(Overlay):
    """Shows the keys; typing searches them, Escape closes it."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        keymap: Callable[[], Keymap],
        change: Callable[[], None],
        key: str,
    ) -> None:
        """Build the sheet, hidden.

        Args:
            theme: colours and faces.
            parent: the window's central widget.
            keymap: the keys in force.
            change: goes to where keys are changed.
            key: does so, too.
        """
        super().__init__(theme, parent, say("The keys on one page"))
        self._keymap = keymap
        self._mode = Mode.READ
        self._parts: list[_Part] = []
        unit = theme.unit()
        box = rows(self, unit * 0.4, (unit,) * 4)
        head = QHBoxLayout()
        self._title = label("", "h2")
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("Search a key or an act"))
        self.field.setAccessibleName(say("Search a key or an act"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.search)
        head.addWidget(self._title, 1)
        head.addWidget(self.field, 1)
        box.addLayout(head)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(say("Keys"))
        box.addWidget(self._area, 1)
        foot = QHBoxLayout()
        self._told = label(say(HINT), "small", wrap=True)
        foot.addWidget(self._told, 1)
        self.change = KeyButton(say("Change the keys"), key, theme, act=change)
        foot.addWidget(self.change)
        foot.addWidget(KeyButton(say("Close"), "Esc", theme, act=self.close_panel))
        box.addLayout(foot)
        theme.changed.connect(self._again)

    def widths(self) -> tuple[float, float]:
        """Return the panel's width and part of the height."""
        return 66.0, 0.88

    def wanted_height(self) -> int:
        """Return the height that all keys take."""
        page = self._area.widget()
        return (page.sizeHint().height() if page else 0) + round(self.theme.unit() * 7)

    def focus_first(self) -> None:
        """Type at once; the arrows scroll."""
        self.field.setFocus()

    def show_for(self, mode: Mode) -> None:
        """Show the keys of a mode, then those of the others."""
        self._mode = mode if mode in CASE_MODES else Mode.READ
        self._title.setText(say("Keys in {mode}", mode=say(MODE_TITLES[self._mode])))
        self.field.clear()
        self._fill()
        self.open()

    def search(self, text: str) -> None:
        """Show only what has these letters or this key."""
        wanted = text.strip().casefold()
        lines = [line for part in self._parts for group in part.groups for line in group.lines]
        found = [one for one in lines if wanted in one.words] or [
            one for one in lines if match(wanted, one.words) is not None
        ]
        for part in self._parts:
            for group in part.groups:
                for line in group.lines:
                    for one in line.parts:
                        one.setVisible(line in found)
                group.widget.setVisible(any(one in found for one in group.lines))
            if part.title is not None:
                part.title.setVisible(any(not one.widget.isHidden() for one in part.groups))
        self._told.setText(say(HINT) if found else say("No key is like this; the palette finds all acts."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows in the field scroll the page."""
        press = watched is self.field and event.type() == QEvent.Type.KeyPress
        if press and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _GOING:
            bar = self._area.verticalScrollBar()
            by = bar.pageStep() if event.key() in _GOING[2:] else round(self.theme.unit() * 3)
            bar.setValue(bar.value() + (by if event.key() in _GOING[1::2] else -by))
            return True
        return super().eventFilter(watched, event)

    def _again(self) -> None:
        if self.isVisible():
            self._fill()
            self.search(self.field.text())

    # The page

    def _fill(self) -> None:
        page = QWidget()
        page.setProperty("look", "paper")
        box = rows(page, self.theme.unit() * 0.4)
        self._parts = []
        for mode in (self._mode, *(one for one in CASE_MODES if one is not self._mode)):
            groups = [one for menu in MENUS if (one := self._group(menu, mode)) is not None]
            if not groups:
                continue
            title = None
            if mode is not self._mode:
                title = label(say("Only in {mode}", mode=say(MODE_TITLES[mode])), "h3")
                box.addWidget(title)
            self._parts.append(_Part(title, groups))
            box.addLayout(self._columns(groups))
        box.addStretch()
        self._area.setWidget(page)

    def _columns(self, groups: list[_Group]) -> QHBoxLayout:
        """Set groups in as many columns as there is room for, about as long as each other."""
        unit = self.theme.unit()
        room = min(self.widths()[0] * unit, self.ground.width() - 32) - unit * 3
        many = max(1, min(3, int(room / (COLUMN * unit))))
        columns = QHBoxLayout()
        columns.setSpacing(round(unit * 2))
        heights = [one.widget.sizeHint().height() for one in groups]
        total, used = sum(heights), 0
        boxes = [QVBoxLayout() for _ in range(many)]
        for group, height in zip(groups, heights, strict=True):
            at = min(many - 1, int((used + height / 2) * many / max(total, 1)))
            boxes[at].addWidget(group.widget)
            used += height
        for one in boxes:
            one.setSpacing(round(unit * 0.7))
            one.addStretch()
            columns.addLayout(one, 1)
        return columns

    def _group(self, menu: str, mode: Mode) -> _Group | None:
        keymap = self._keymap()
        acts = [one for one in ACTIONS if one.menu == menu and not one.hidden and keymap.keys(one, mode)]
        if mode is not self._mode:  # only what has not been told above
            acts = [one for one in acts if _told(keymap, one, mode) != _told(keymap, one, self._mode)]
        if not acts:
            return None
        group = QWidget()
        group.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(round(self.theme.unit() * 0.22))
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(say(menu).upper(), "caps"), 0, 0)
        return _Group(group, [self._line(grid, row, act, mode) for row, act in enumerate(acts, 1)])

    def _line(self, grid: QGridLayout, row: int, act: ActionSpec, mode: Mode) -> _Line:
        title, keys = _told(self._keymap(), act, mode)
        own = self._keymap().own(act, mode)
        name = label(title, "soft", wrap=True)
        caps = QWidget()
        inner = QHBoxLayout(caps)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(round(self.theme.unit() * 0.25))
        if own:
            dot = label("●", "small")
            dot.setAccessibleName(say("changed"))
            inner.addWidget(dot)
        for key in keys:
            cap = label(key, "key")
            cap.setAccessibleName(say("{act}: {key}", act=title, key=key))
            inner.addWidget(cap)
        grid.addWidget(name, row, 0)
        grid.addWidget(caps, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return _Line(" ".join((title, *keys)).casefold(), [name, caps])


def _told(keymap: Keymap, act: ActionSpec, mode: Mode) -> tuple[str, tuple[str, ...]]:
    """Return what an act is called and its keys as shown; the digits are one row."""
    keys = keymap.shown(act, mode)
    if act.id == "value_1" and keys and keys[0].endswith("1"):
        return say("One value: this source's"), (f"{keys[0][:-1]}1…9",)
    return act.title_in(mode), keys
