"""The acts of the window come alive: one `QAction` each, with the keys of the mode in front."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from reviewer.domain.tongue import say
from reviewer.gui.actions import ACTIONS, BY_ID, MENUS, CommandEntry, Mode
from reviewer.gui.keymap import Keymap, LiveKey


class Hub(QObject):
    """Holds the actions and hands them to whoever does them.

    Attributes:
        rebound: other keys are in force.
    """

    rebound = Signal()

    def __init__(self, window: QMainWindow, keymap: Keymap) -> None:
        """Make the actions.

        Args:
            window: they work anywhere in it.
            keymap: their keys; those of the person's own that collide are left out.
        """
        super().__init__(window)
        self.keymap = keymap.sound()
        self.mode = Mode.WELCOME
        self._handlers: dict[Mode, Mapping[str, Callable[[], None]]] = {}
        self._everywhere: Mapping[str, Callable[[], None]] = {}
        self.actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(say(spec.title), window)
            action.setObjectName(spec.id)
            action.setMenuRole(QAction.MenuRole.QuitRole if spec.id == "quit" else QAction.MenuRole.NoRole)
            action.triggered.connect(lambda _=False, name=spec.id: self.run(name))
            window.addAction(action)
            self.actions[spec.id] = action

    def everywhere(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Take what the window itself does."""
        self._everywhere = handlers

    def in_mode(self, mode: Mode, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Take what a mode does; it goes before the window's."""
        self._handlers[mode] = handlers

    def handler(self, name: str, mode: Mode) -> Callable[[], None] | None:
        """Return what an act does in a mode."""
        return self._handlers.get(mode, {}).get(name) or self._everywhere.get(name)

    def run(self, name: str) -> None:
        """Do an act in the mode in front."""
        handler = self.handler(name, self.mode)
        if handler is not None and self.mode in BY_ID[name].modes:
            handler()

    def key(self, name: str, mode: Mode) -> LiveKey:
        """Return the first key of an act in a mode, `""` if it has none; it can be asked again."""
        return LiveKey(lambda: next(iter(self.keymap.keys(BY_ID[name], mode)), ""))

    def change(self, keymap: Keymap) -> None:
        """Put other keys in force; what shows keys is told by `rebound`."""
        self.keymap = keymap.sound()
        self._bind()
        self.rebound.emit()

    def enter(self, mode: Mode) -> None:
        """Give every act the keys and words of a mode."""
        self.mode = mode
        for spec in ACTIONS:
            action = self.actions[spec.id]
            action.setEnabled(mode in spec.modes)
            action.setText(spec.title_in(mode).replace("&", "&&"))
        self._bind()

    def _bind(self) -> None:
        wanted = {
            spec.id: [QKeySequence(one) for one in self.keymap.keys(spec, self.mode)] for spec in ACTIONS
        }
        others = [name for name, keys in wanted.items() if self.actions[name].shortcuts() != keys]
        for name in others:  # first these keys away, so that none is two acts' for a moment
            self.actions[name].setShortcuts([])
        for name in others:
            self.actions[name].setShortcuts(wanted[name])

    def name(self, act: str, text: str) -> None:
        """Give an act other words, such as what it would undo."""
        self.actions[act].setText(text.replace("&", "&&"))

    def fill(self, menu: QMenu) -> None:
        """Put all acts into menus."""
        for title in MENUS:
            sub = menu.addMenu(say(title))
            for spec in ACTIONS:
                if spec.menu == title and not spec.hidden:
                    sub.addAction(self.actions[spec.id])

    def commands(self) -> list[CommandEntry]:
        """Return what can be done now, for the palette."""
        found = []
        for spec in ACTIONS:
            if self.mode in spec.modes and spec.id != "palette" and not spec.hidden:
                key = next(iter(self.keymap.shown(spec, self.mode)), "")
                run = self.actions[spec.id].trigger
                title = say("{menu}: {act}", menu=say(spec.menu), act=spec.title_in(self.mode))
                found.append(CommandEntry(title, key, run, spec.id))
        return found
