"""What a person with a screen reader does: looks for a thing by its name, presses it, writes into a field."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from atspi import EDITABLE, SELECTION, TEXT, GoneError, Thing
from stage import Stage

T = TypeVar("T")
PATIENCE = 6.0
PAINTED = ("list item", "link", "heading", "paragraph")
"""Roles of what is painted: all of it is told, wherever it is scrolled to."""


class Reader:
    """Drives the app by what the bus tells of it.

    Attributes:
        stage: the app.
    """

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._acts: dict[str, Thing] = {}
        self._database: sqlite3.Connection | None = None

    def until(self, what: str, holds: Callable[[], T | None], patience: float = PATIENCE) -> T:
        """Wait for something."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                found = holds()
            except (GoneError, LookupError):
                found = None
            if found:
                return found
            time.sleep(0.03)
        raise TimeoutError(f"{what}; the program runs: {self.stage.app.poll() is None}")

    # What is there

    def shown(
        self, top: Thing | None = None, *, scrolled: bool = False
    ) -> Iterator[tuple[Thing, str, set[str]]]:
        """All that is on the screen, with role and states; the menus are left out.

        Args:
            top: where to begin.
            scrolled: with what is scrolled away, too.
        """
        waiting = [top or self.stage.window]
        while waiting:
            one = waiting.pop()
            try:
                role, states = one.role, one.states
                there = "visible" in states or (scrolled and role in PAINTED)
                if role == "popup menu" or not there:
                    continue
                waiting.extend(reversed(one.children()))
                yield one, role, states
            except GoneError:
                continue

    def one(self, name: str, *roles: str) -> Thing:
        """A thing that is shown, by the beginning of its name."""
        return self.until(f"{' or '.join(roles)} “{name}”", lambda: self.seen(name, roles))

    def seen(self, name: str, roles: tuple[str, ...]) -> Thing | None:
        """The first of these things that is shown now, if there is one."""
        for one, role, _ in self.shown(scrolled=True):
            try:
                if role in roles and one.name.startswith(name):
                    return one
            except GoneError:
                continue
        return None

    def field(self) -> Thing:
        """The field that has the keyboard."""

        def found() -> Thing | None:
            for one, _, states in self.shown():
                if "focused" in states and EDITABLE in one.interfaces:
                    return one
            return None

        return self.until("a field with the keyboard", found)

    def document(self) -> Thing:
        """The article, or the sheet."""
        return self.until(
            "a document", lambda: next((one for one, role, _ in self.shown() if role == "document"), None)
        )

    # What is done

    def press(self, name: str, *roles: str, holds: bool = False) -> None:
        """Press something that is shown, by the beginning of its name, or by words that it holds."""

        def found() -> Thing | None:
            if not holds:
                return self.seen(name, roles)
            return next((one for one, role, _ in self.shown() if role in roles and name in one.name), None)

        self.until(f"{' or '.join(roles)} “{name}”", found).act()
        self.rest()

    def menu(self, name: str) -> None:
        """Choose an act from the menu."""

        def chosen() -> bool:
            act = self.acts().get(name)
            if act is None or not act.name.startswith(name):
                self._acts = {}
                act = next((one for called, one in self.acts().items() if called.startswith(name)), None)
            if act is not None:
                act.act()
            return act is not None

        self.until(f"the act “{name}”", chosen)
        self.rest()

    def acts(self) -> dict[str, Thing]:
        """The acts of the menu that can be done in this mode, by their names."""
        if not self._acts:
            button = next(one for one, role, _ in self.shown() if role == "button menu")
            items = [one for one in button.walk() if one.role == "menu item" and not one.children()]
            self._acts = {one.name: one for one in items if "enabled" in one.states}
        return self._acts

    def write(self, text: str) -> None:
        """Write into the field that has the keyboard."""
        self.field().write(text)
        self.rest()

    def mode(self, name: str) -> None:
        """Go to a mode by its tab."""
        self.press(name, "page tab")
        self._acts = {}  # they have other names in another mode
        time.sleep(0.25)
        self.rest()

    def select_words(self, words: str) -> None:
        """Select words of the article."""
        article = self.document()
        start = article.text().index(words)
        article.call(TEXT, "SetCaretOffset", "i", start)
        article.call(TEXT, "AddSelection", "ii", start, start + len(words))
        self.rest()

    def choose(self, list_name: str, number: int) -> None:
        """Choose a row of a list, as its own selection offers it."""
        self.one(list_name, "table", "list").call(SELECTION, "SelectChild", "i", number)
        self.rest()

    def rest(self) -> None:
        """Let the app do what it was asked."""
        self.stage.desk.listen(0.06)

    # What was decided

    def log(self) -> list[tuple[str, str]]:
        """The decisions of the case as the database has them: command and words."""
        if self._database is None:
            file = next(Path(self.stage.home).rglob("*.sqlite3"))
            self._database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        return [
            (str(a), str(b))
            for a, b in self._database.execute("select command, what from decision order by id")
        ]

    def decided(self, command: str, before: int) -> str:
        """Wait until a decision stands in the database; return its words."""

        def found() -> str | None:
            return next((what for name, what in self.log()[before:] if name == command), None)

        try:
            return self.until(f"the decision “{command}”", found)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; after it: {self.log()[before:]}") from None

    def escape(self) -> None:
        """Leave whatever is open."""
        for _ in range(2):
            self.stage.desk.key("Escape")
            self.rest()
