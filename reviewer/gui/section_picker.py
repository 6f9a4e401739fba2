"""Asks for a section of the sheet: those there are, by letters or digits, or a new one by its name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.choices import Row
from reviewer.gui.fuzzy import match
from reviewer.gui.picker import SearchBox
from reviewer.gui.theme import Theme

DIGITS = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class SectionPicker(SearchBox):
    """A list of sections; the first nine have digits while nothing is typed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("Choose a section"))
        self._sections: Sequence[tuple[str, int]] = ()
        self._chosen: Callable[[str], None] | None = None
        self._by_digit: list[str] = []

    def ask(
        self, title: str, sections: Sequence[tuple[str, int]], chosen: Callable[[str], None], text: str = ""
    ) -> None:
        """Ask for a section.

        Args:
            title: what is put into it.
            sections: names in the order of the sheet, with their numbers of facts; `""` is Other.
            chosen: takes the name.
            text: what stands in the field at first.
        """
        self.title.setText(title.upper())
        self.field.setPlaceholderText(say("A section, or the name of a new one"))
        self._sections, self._chosen = sections, chosen
        self.field.setText(text)
        self.open()
        self.search(text)

    def search(self, text: str) -> None:
        """Show the sections that match, and what was typed as a new one."""
        typed = " ".join(text.split())
        named = [(name, name or say("Other"), number) for name, number in self._sections]
        if typed:
            hits = [(hit, *one) for one in named if (hit := match(typed, one[1])) is not None]
            hits.sort(key=lambda one: -one[0].score)
            out = [self._row(name, shown, number, hit.marks) for hit, name, shown, number in hits]
            self._by_digit = []
            if not any(shown.casefold() == typed.casefold() for _, shown, _ in named):
                new = say("New section “{name}”", name=typed)
                out.append(Row(new, lambda: self._take(typed), (), "+", "link"))
        else:
            self._by_digit = [name for name, _, _ in named][:9]
            out = [
                self._row(name, shown, number, (), str(place) if place <= len(self._by_digit) else "")
                for place, (name, shown, number) in enumerate(named, start=1)
            ]
        self.show_rows(out or [Row(say("There is no section yet: type the name of the first"))])

    def wanted_height(self) -> int:
        """Return the height of all sections, and of a new one."""
        return round(self.theme.unit() * min(30, 5.5 + 2.1 * (len(self._sections) + 1)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a digit while nothing is typed."""
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and not self.field.text() and event.key() in DIGITS:
            at = event.key() - Qt.Key.Key_1
            if at < len(self._by_digit):
                self._take(self._by_digit[at])
                return True
        return super().eventFilter(watched, event)

    def _row(self, name: str, shown: str, number: int, marks: tuple[Span, ...] = (), digit: str = "") -> Row:
        keys = (digit,) if digit else ()
        return Row(shown, lambda: self._take(name), marks, detail=f"{number:,}", keys=keys)

    def _take(self, name: str) -> None:
        chosen, self._chosen = self._chosen, None
        self.close_panel()
        if chosen is not None:
            chosen(name)
