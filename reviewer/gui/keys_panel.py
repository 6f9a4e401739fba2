"""Changing the keys: every act with its keys; Enter, then the new key; what collides is told at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from reviewer.domain.tongue import count, mark, say
from reviewer.gui.actions import ACTIONS, BY_ID, CASE_MODES, MENUS, MODE_TITLES, ActionSpec, Mode, shown_key
from reviewer.gui.choices import Row
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.fuzzy import match
from reviewer.gui.key_guard import pressed
from reviewer.gui.key_rules import refusal
from reviewer.gui.keymap import Keymap, Keys
from reviewer.gui.picker import SearchBox
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, label, rule

HINT = mark("Choose an act and press Enter, then the new key. What you changed has a dot.")
Place = tuple[str, tuple[Mode, ...]]
"""An act, and modes in which it has the same keys."""


def where(modes: tuple[Mode, ...]) -> str:
    """Return in which modes an act has a key, in words."""
    if set(modes) == set(Mode):
        return say("everywhere")
    if set(modes) == set(CASE_MODES):
        return say("in a case")
    titles = [say(MODE_TITLES[one]) if one in MODE_TITLES else say("start page") for one in modes]
    return ", ".join(titles)


class KeyCatcher(QFrame):
    """Has the focus while a new key is waited for; every key comes to it.

    Attributes:
        caught: a key was pressed, in Qt's portable notation.
        left: Escape was.
    """

    caught = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "catch")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the acts."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Take Tab like any other key."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the key."""
        key = pressed(event)
        if key == "Esc":
            self.left.emit()
        elif key:
            self.caught.emit(key)


class KeysPanel(SearchBox):
    """Lists every act with its keys, and changes them."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        keymap: Callable[[], Keymap],
        change: Callable[[Keymap], None],
    ) -> None:
        """Build the panel, hidden.

        Args:
            theme: colours and faces.
            parent: the window's central widget.
            keymap: the keys in force.
            change: puts others in force, and keeps them.
        """
        super().__init__(theme, parent, say("Change the keys"))
        self._keymap, self._change = keymap, change
        self._places: list[Place | None] = []
        self._of: Place | None = None
        self._adding = False
        self._wanted: Keys = ()
        self._earlier: Keymap | None = None
        self.title.hide()
        self.field.setPlaceholderText(say("Search an act, or a key such as Ctrl+E"))
        self.field.textChanged.disconnect(self._typed)
        self.field.textChanged.connect(self.search)
        self.list.setAccessibleName(say("Acts and their keys"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.installEventFilter(self)
        box = self.layout()
        if box is not None:
            box.addWidget(rule())
            box.addWidget(self._foot())
        self._rest()

    def _foot(self) -> QWidget:
        theme, unit = self.theme, self.theme.unit()
        foot = QWidget()
        inner = rows(foot, unit * 0.45, (unit * 0.9, unit * 0.5, unit * 0.9, unit * 0.4))
        self.told = label("", "soft", wrap=True)
        self.catcher = KeyCatcher()
        line = rows(self.catcher, 0, (unit * 0.7, unit * 0.5, unit * 0.7, unit * 0.5))
        self._asked = label("", "strong", wrap=True)
        line.addWidget(self._asked)
        self.catcher.caught.connect(self._caught)
        self.catcher.left.connect(self._rest)
        self._idle, self._clash = QWidget(), QWidget()
        idle, clash = FlowLayout(self._idle, round(unit * 0.4)), FlowLayout(self._clash, round(unit * 0.4))
        self.change = KeyButton(say("Change"), "Return", theme, "primary", self.ask)
        self.add = KeyButton(say("Add another key"), "+", theme, act=lambda: self.ask(adding=True))
        self.none = KeyButton(say("No key"), "Del", theme, act=self.take_away)
        self.usual = KeyButton(say("The usual key"), "Backspace", theme, act=self.reset)
        self.usual_all = KeyButton(say("All usual keys"), "", theme, act=self.reset_all)
        self.back = KeyButton(say("Take that back"), "", theme, act=self.take_back)
        for one in (self.change, self.add, self.none, self.usual, self.usual_all, self.back):
            idle.addWidget(one)
        self.take = KeyButton(say("Take it from there"), "Return", theme, "primary", self._take)
        clash.addWidget(self.take)
        clash.addWidget(KeyButton(say("Another key"), "", theme, act=lambda: self.ask(adding=self._adding)))
        clash.addWidget(KeyButton(say("Leave it"), "Esc", theme, act=self._rest))
        for part in (self.catcher, self.told, self._idle, self._clash):
            inner.addWidget(part)
        return foot

    # The panel

    def widths(self) -> tuple[float, float]:
        """Have room for an act, its keys and its modes."""
        return 46.0, 0.88

    def wanted_height(self) -> int:
        """Return a height for many rows."""
        return round(self.theme.unit() * 44)

    def open_at(self, mode: Mode) -> None:
        """Open the panel at the acts of a mode."""
        self._earlier = None
        self.back.hide()
        self.field.clear()
        self.search("")
        first = next((n for n, one in enumerate(self._places) if one and mode in one[1]), 0)
        self.list.setCurrentIndex(self.list.rows.index(first))
        self.told.setText(say(HINT))
        self._rest()
        self.open()

    def search(self, text: str) -> None:
        """Show the acts with these letters or this key, menu by menu."""
        keymap, found = self._keymap(), list[Row]()
        typed = text.strip()
        self._places = []
        by_key = bool(typed) and any(
            _same(typed, key) for one in ACTIONS for mode in one.modes for key in keymap.keys(one, mode)
        )
        for menu in MENUS:
            here = [
                (spec, modes, row)
                for spec in ACTIONS
                if spec.menu == menu
                for modes in keymap.groups(spec)
                if (row := self._row(keymap, spec, modes, typed, by_key)) is not None
            ]
            if here:
                found += [Row(say(menu)), *(row for _, _, row in here)]
                self._places += [None, *((spec.id, modes) for spec, modes, _ in here)]
        self.show_rows(found or [Row(say("No act has these letters, and none this key"))])

    def _row(
        self, keymap: Keymap, spec: ActionSpec, modes: tuple[Mode, ...], typed: str, by_key: bool
    ) -> Row | None:
        title, keys = spec.title_in(modes[0]), keymap.shown(spec, modes[0])
        found = None if by_key else match(typed, title, forgiving=True)
        if by_key and not any(_same(typed, one) for one in keymap.keys(spec, modes[0])):
            return None
        if not by_key and found is None:
            return None
        own = keymap.own(spec, modes[0])
        return Row(
            title,
            self.ask,
            found.marks if found else (),
            "●" if own else " ",
            "link",
            where(modes),
            keys,
            say("changed") if own else "",
        )

    def _rest(self) -> None:
        """Wait for nothing."""
        held = self.catcher.hasFocus() or self._clash.isAncestorOf(self.focusWidget() or self)
        self.catcher.hide()
        self._clash.hide()
        self._idle.show()
        self.told.show()
        if held:
            self.list.setFocus()

    # What is done

    def _chosen(self) -> Place | None:
        at = self.list.currentIndex().row()
        return self._places[at] if 0 <= at < len(self._places) else None

    def ask(self, adding: bool = False) -> None:
        """Wait for the new key of the chosen act, in the place of its keys or beside them."""
        chosen = self._chosen()
        if chosen is None:
            return
        self._of, self._adding = chosen, adding
        spec = BY_ID[chosen[0]]
        title = spec.title_in(chosen[1][0])
        text = say("Press another key for “{act}”; Esc leaves it.", act=title)
        self._asked.setText(
            text if adding else say("Press the new key for “{act}”; Esc leaves it.", act=title)
        )
        self.catcher.setAccessibleName(self._asked.text())
        self._idle.hide()
        self._clash.hide()
        self.told.setText("")
        self.told.hide()
        self.catcher.show()
        self.catcher.setFocus()

    def _caught(self, key: str) -> None:
        if self._of is None:
            return
        act, modes = self._of
        keymap = self._keymap()
        (key,) = keymap.in_set((key,))
        why = refusal(key, BY_ID[act], modes)
        if why:
            self._tell(why)
            return
        now = keymap.keys(BY_ID[act], modes[0])
        self._wanted = (*(one for one in now if one != key), key) if self._adding else (key,)
        taken = [one for one in keymap.taken(act, modes, self._wanted) if one[0] == key]
        if not taken:
            self._put(keymap.bound(act, modes, self._wanted))
            return
        self._tell(_clashes(key, taken))
        self.catcher.hide()
        self._clash.show()
        self.take.setFocus()

    def _take(self) -> None:
        """Give the act its key, and take it from where it was."""
        if self._of is not None:
            self._put(self._keymap().given(*self._of, self._wanted))

    def take_away(self) -> None:
        """Leave the chosen act without a key."""
        chosen = self._chosen()
        if chosen is not None:
            self._of = chosen
            self._put(self._keymap().bound(*chosen, ()))

    def reset(self) -> None:
        """Give the chosen act its usual keys again."""
        chosen = self._chosen()
        if chosen is not None:
            self._of = chosen
            self._put(self._keymap().usual_again(*chosen))

    def reset_all(self) -> None:
        """Give every act its usual keys again."""
        keymap = self._keymap()
        many = len({name.partition("@")[0] for name in keymap.changed})
        self._of = self._chosen()
        self._put(Keymap(kind=keymap.kind))
        self._tell(count("%n act(s) (has|have) the usual keys again.", "", many))

    def take_back(self) -> None:
        """Undo the last change made here."""
        earlier, self._earlier = self._earlier, None
        if earlier is not None:
            self._change(earlier)
            self._again(say("The keys are as they were before."))
            self.back.hide()

    def _put(self, keymap: Keymap) -> None:
        now = self._keymap()
        if self._of is None or keymap == now:
            self._rest()
            return
        act, modes = self._of
        self._earlier = now
        self._change(keymap)
        spec = BY_ID[act]
        keys = self._keymap().shown(spec, modes[0])
        title = spec.title_in(modes[0])
        if keys:
            text = say("“{act}” is {keys} now.", act=title, keys=", ".join(keys))
        else:
            text = say("“{act}” has no key now.", act=title)
        self._again(text)
        self.back.show()

    def _again(self, text: str) -> None:
        at, top = self._of, self.list.verticalScrollBar().value()
        self.search(self.field.text())
        for n, place in enumerate(self._places):
            if at is not None and place is not None and place[0] == at[0] and at[1][0] in place[1]:
                self.list.setCurrentIndex(self.list.rows.index(n))
        self.list.verticalScrollBar().setValue(top)
        self.list.scrollTo(self.list.currentIndex())
        self._tell(text)
        self._rest()

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what a key says in the list; letters search."""
        if (
            watched is not self.list
            or event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
        ):
            return super().eventFilter(watched, event)
        acts = {"+": lambda: self.ask(adding=True), "Del": self.take_away, "Backspace": self.reset}
        key = pressed(event)
        if Qt.Key(event.key()) in ENTER:
            self.list.choose()
        elif key == "Esc":
            self.close_panel()
        elif key in acts:
            acts[key]()
        elif len(key.removeprefix("Shift+")) == 1 and event.text().isprintable():
            self.field.setFocus()
            self.field.insert(event.text())
        else:
            return super().eventFilter(watched, event)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the question by Escape; the panel, if nothing is asked."""
        if event.key() == Qt.Key.Key_Escape and not self._clash.isHidden():
            self._rest()
        else:
            super().keyPressEvent(event)


def _same(text: str, key: str) -> bool:
    typed = text.casefold().replace(" ", "+")
    return typed in (key.casefold(), shown_key(key).casefold().replace(" ", "+"))


def _clashes(key: str, taken: list[tuple[str, str, Mode]]) -> str:
    """Return what has a key already, in sentences."""
    found: dict[tuple[str, str], list[Mode]] = {}
    for _, act, mode in taken:
        found.setdefault((act, BY_ID[act].title_in(mode)), []).append(mode)
    return " ".join(
        say(
            "{key} is “{act}” ({modes}).",
            key=shown_key(key),
            act=title,
            modes=where(tuple(modes)),
        )
        for (act, title), modes in found.items()
    )
