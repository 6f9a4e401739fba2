"""The palette: commands, articles, facts and claims in one box."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from reviewer.domain.readmodel import Hit
from reviewer.domain.text import Span
from reviewer.gui.actions import CommandEntry, Mode
from reviewer.gui.choices import Row
from reviewer.gui.picker import SearchBox
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme

MOST_COMMANDS = 8
MOST_HITS = 24
GROUPS = {"fact": "Facts", "claim": "Claims", "article": "Articles"}


def fuzzy(wanted: str, title: str) -> tuple[int, tuple[Span, ...]] | None:
    """Match what was typed with a title: as words, else letter by letter in order.

    Returns:
        How far off it is (0 is best) and the letters that matched; nothing if it does not match.
    """
    want, text = wanted.casefold().strip(), title.casefold()
    if not want:
        return 0, ()
    at = text.find(want)
    if at >= 0 and len(text) == len(title):
        begins = at == 0 or not text[at - 1].isalnum()
        return (0 if begins else 1), (Span(at, at + len(want)),)
    marks: list[Span] = []
    place = 0
    for char in want.replace(" ", ""):
        place = text.find(char, place)
        if place < 0:
            return None
        if marks and marks[-1].end == place:
            marks[-1] = Span(marks[-1].start, place + 1)
        else:
            marks.append(Span(place, place + 1))
        place += 1
    return 2 + len(marks), tuple(marks)


class Palette(SearchBox):
    """Searches everything; choosing goes there or does it."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        parent: QWidget,
        commands: Callable[[], Sequence[CommandEntry]],
        go: Callable[[Mode, str], None],
    ) -> None:
        super().__init__(theme, parent, "Search articles, facts, claims, commands")
        self._session, self._commands, self._go = session, commands, go
        self._asked = 0
        self.title.hide()
        self.field.setPlaceholderText("Search articles, facts, claims, commands")

    def open_with(self, text: str = "") -> None:
        """Open with these words."""
        self.field.setText(text)
        self.open()
        self.search(text)

    def search(self, text: str) -> None:
        """Show what matches."""
        self._asked += 1
        asked = self._asked
        commands = self._matching(text)
        if not text.strip() or not self._session.case_id:
            self.show_rows(commands or [Row("No command has these letters")])
            return

        def done(hits: list[Hit]) -> None:
            if asked == self._asked:
                found = [*self._found(hits), *commands]
                self.show_rows(found or [Row("Nothing has these words")])

        self._session.ask(lambda review: review.search(text, MOST_HITS), done)

    def _matching(self, text: str) -> list[Row]:
        found = []
        for entry in self._commands():
            match = fuzzy(text, entry.title)
            if match is not None and match[0] <= 2 + max(2, len(text) // 2):
                found.append((match[0], entry, match[1]))
        found.sort(key=lambda one: one[0])
        most = MOST_COMMANDS if text.strip() else len(found)
        rows = [
            Row(entry.title, lambda run=entry.run: self._do(run), marks, detail=entry.key)  # type: ignore[misc]
            for _, entry, marks in found[:most]
        ]
        return [Row("Commands"), *rows] if rows else []

    def _found(self, hits: Sequence[Hit]) -> list[Row]:
        out: list[Row] = []
        for what, group in GROUPS.items():
            here = [one for one in hits if one.what == what]
            if here:
                out.append(Row(group))
                out.extend(self._hit(one) for one in here)
        return out

    def _hit(self, hit: Hit) -> Row:
        mode = Mode.FACTS if hit.what == "fact" else Mode.READ
        detail = " · ".join(one for one in (hit.label, hit.detail) if one)
        return Row(hit.text, lambda: self._do(lambda: self._go(mode, hit.id)), hit.marks, detail=detail)

    def _do(self, run: Callable[[], None]) -> None:
        self.close_panel()
        run()
