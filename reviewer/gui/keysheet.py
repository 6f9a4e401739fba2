"""The keys on one page, from the table of actions."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reviewer.gui.actions import ACTIONS, CASE_MODES, MENUS, MODE_TITLES, Mode
from reviewer.gui.forms import rows
from reviewer.gui.keymap import Keymap
from reviewer.gui.overlay import Overlay
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label


class KeySheet(Overlay):
    """Shows every key of the mode in front; Escape closes it."""

    def __init__(self, theme: Theme, parent: QWidget, keymap: Callable[[], Keymap]) -> None:
        super().__init__(theme, parent, "The keys on one page")
        self._keymap = keymap
        box = rows(self, theme.unit() * 0.4, (theme.unit(),) * 4)
        self._title = label("", "h2")
        box.addWidget(self._title)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName("Keys")
        box.addWidget(self._area)
        box.addWidget(label("Letters are off while a text field has the focus. Esc closes.", "small"))

    def widths(self) -> tuple[float, float]:
        """Return the panel's width and part of the height."""
        return 62.0, 0.86

    def wanted_height(self) -> int:
        """Return the height that all keys take."""
        page = self._area.widget()
        return (page.sizeHint().height() if page else 0) + round(self.theme.unit() * 7)

    def focus_first(self) -> None:
        """Let the arrows scroll."""
        self._area.setFocus()

    def show_for(self, mode: Mode) -> None:
        """Show the keys of a mode."""
        wanted = mode if mode in CASE_MODES else Mode.READ
        self._title.setText(f"Keys in {MODE_TITLES[wanted]}")
        page = QWidget()
        page.setProperty("look", "paper")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(round(self.theme.unit() * 2))
        groups = [group for menu in MENUS if (group := self._group(menu, wanted)) is not None]
        total = sum(one.sizeHint().height() for one in groups)
        column, used = QVBoxLayout(), 0
        for group in groups:
            height = group.sizeHint().height()
            if used and used + height / 2 > total / 3 and columns.count() < 2:
                column.addStretch()
                columns.addLayout(column, 1)
                column, used = QVBoxLayout(), 0
            column.addWidget(group)
            used += height
        column.addStretch()
        columns.addLayout(column, 1)
        self._area.setWidget(page)
        self.open()

    def _group(self, menu: str, mode: Mode) -> QWidget | None:
        acts = [one for one in ACTIONS if one.menu == menu and mode in one.modes and not one.hidden]
        acts = [one for one in acts if self._keymap().keys(one, mode)]
        if not acts:
            return None
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, round(self.theme.unit() * 0.8))
        grid.setVerticalSpacing(round(self.theme.unit() * 0.22))
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(menu.upper(), "caps"), 0, 0)
        for row, act in enumerate(acts, 1):
            keys = list(self._keymap().shown(act, mode))
            if act.id == "value_1":
                keys = ["1…9"]
            title = "One value: this source's" if act.id == "value_1" else act.title_in(mode)
            grid.addWidget(label(title, "soft", wrap=True), row, 0)
            caps = QHBoxLayout()
            for key in keys:
                caps.addWidget(label(key, "key"), alignment=Qt.AlignmentFlag.AlignRight)
            grid.addLayout(caps, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return group
