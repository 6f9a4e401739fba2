"""The palette: commands, articles, facts and claims in one box, the best first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.readmodel import ArticleItem, Hit
from reviewer.domain.review.standing import FactState
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say
from reviewer.gui.actions import CommandEntry, Mode
from reviewer.gui.choices import Row
from reviewer.gui.fuzzy import Match, match
from reviewer.gui.picker import SearchBox
from reviewer.gui.place import Place
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label
from reviewer.gui.words import FACT_LOOKS

_T = TypeVar("_T")
MOST = {"command": 8, "article": 8, "fact": 12, "claim": 12}
"""Rows of each group, where there are others."""
MOST_ALONE = 60
"""Rows of a group that was asked for alone."""
MOST_ASKED = 60
"""Hits of each sort that are asked for, to choose the best of them."""
MOST_LATELY = 6
GROUPS = {
    "command": mark("Commands"),
    "article": mark("Articles"),
    "fact": mark("Facts"),
    "claim": mark("Claims"),
}
PREFIXES = {">": "command", "@": "article", "#": "fact"}
"""First signs that ask for one group alone."""
NAME = mark("Search articles, facts, claims, commands")
HINT = mark("> commands   @ articles   # facts   B5 the claim B5")
NOTHING = {
    "": mark("Nothing has these words, or these letters in this order"),
    "command": mark("No command has these letters"),
    "article": mark("No article has these words in its title"),
    "fact": mark("No fact has these words"),
}
FEW = 3
"""Commands and articles below which typing errors are forgiven."""
_EXACT = 1000.0
_BONUS = {"fact": 4.0, "article": -8.0}
"""More for a fact than for one of its claims; less for words of an article's text than for its title's."""


@dataclass(frozen=True)
class Found:
    """Something found.

    Attributes:
        what: its group.
        score: how well it matches; more is better.
        row: how it is shown.
    """

    what: str
    score: float
    row: Row


class Palette(SearchBox):
    """Searches everything; choosing goes there or does it."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        parent: QWidget,
        commands: Callable[[], Sequence[CommandEntry]],
        articles: Callable[[], Sequence[ArticleItem]],
        go: Callable[[Mode, str], None],
        place: Place,
    ) -> None:
        """Build the palette, hidden.

        Args:
            session: the case.
            theme: colours and faces.
            parent: the window's central widget.
            commands: what can be done in the mode in front.
            articles: the articles of the case.
            go: goes to an article, a fact or a claim.
            place: keeps which commands were chosen last.
        """
        super().__init__(theme, parent, say(NAME))
        self._session, self._commands, self._articles, self._go = session, commands, articles, go
        self._place_of = place
        self._hits: list[Hit] = []
        self._lately: list[Hit] = []
        self._entries: Sequence[CommandEntry] = ()
        self._here: tuple[tuple[str, str], list[Found]] = (("", ""), [])
        self._asked = 0
        self._asking = self._stepped = False
        self.title.hide()
        self.field.setPlaceholderText(say(NAME))
        self.field.setAccessibleDescription(say(HINT))
        hint = label(say(HINT), "small")
        unit = round(theme.unit())
        hint.setContentsMargins(unit, round(unit * 0.3), unit, round(unit * 0.1))
        box = self.layout()
        if box is not None:
            box.addWidget(hint)
        session.case_opened.connect(self._forget)

    def open_with(self, text: str = "") -> None:
        """Open with these words."""
        self._asking = False
        self._entries, self._here = self._commands(), (("\n", ""), [])
        self.field.setText(text)
        self.open()
        self.search(text)

    # Searching

    def _typed(self) -> None:
        """Search at once: what is in the window is found within the frame, the rest when it comes."""
        self._waiting, self._entered, self._stepped = True, False, False
        self.search(self.field.text())

    def search(self, text: str) -> None:
        """Show what matches."""
        only, wanted = _parsed(text)
        self._asked += 1
        if not wanted or only in ("command", "article") or not self._session.case_id:
            self._hits = []
            self._show(final=True)
            return
        self._waiting = True
        self._show(final=False)
        if not self._asking:
            self._ask()

    def _ask(self) -> None:
        """Ask the database; what is typed meanwhile is asked for when the answer is here."""
        asked, (_, wanted) = self._asked, _parsed(self.field.text())
        self._asking = True

        def done(hits: list[Hit]) -> None:
            self._asking = False
            if asked == self._asked:
                self._hits = hits
                self._show(final=True)
            elif self.isVisible() and self._waiting:
                self._ask()

        self._session.ask(lambda review: review.search(wanted, MOST_ASKED), done)

    def _show(self, *, final: bool) -> None:
        """Show what is known by now, the best group first."""
        only, wanted = _parsed(self.field.text())
        found = self._found(only, wanted)
        groups = {what: [one for one in found if one.what == what] for what in GROUPS}
        for group in groups.values():
            group.sort(key=lambda one: -one.score)
        shown: list[Row] = self._recent() if not wanted and not only else []
        for what, group in sorted(groups.items(), key=lambda one: -one[1][0].score if one[1] else 0):
            if group:
                most = MOST_ALONE if only or not wanted else MOST[what]
                shown += [Row(say(GROUPS[what])), *(one.row for one in group[:most])]
        kept = self.list.currentIndex().data() if self._stepped else None
        if final:
            self.show_rows(shown or [Row(say(NOTHING[only]))])
        else:
            self.list.set_rows(shown)
        for n, row in enumerate(self.list.rows.rows):
            if kept is not None and row.run is not None and row.told == kept:
                self.list.setCurrentIndex(self.list.rows.index(n))
                break

    def _found(self, only: str, wanted: str) -> list[Found]:
        if self._here[0] != (only, wanted):  # the answer of the database finds it as it was
            here = self._of_commands(wanted) if only in ("", "command") else []
            if only in ("", "article") and (wanted or only):
                here += self._of_articles(wanted)
            self._here = ((only, wanted), here)
        found = list(self._here[1])
        seen = {one.row.told for one in found}
        for hit in self._hits:
            by_title = hit.what == "article" and hit.text == hit.detail  # it is found in the window
            one = None if by_title else self._of_hit(hit, wanted)
            if one is not None and only in ("", hit.what) and one.row.told not in seen:
                found.append(one)
        return found

    def _of_commands(self, wanted: str) -> list[Found]:
        def one(entry: CommandEntry, how: Match) -> Row:
            keys = (entry.key,) if entry.key else ()
            return Row(entry.title, lambda: self._command(entry), how.marks, keys=keys)

        found = _matched(wanted, [(entry, entry.title) for entry in self._entries])
        return [Found("command", how.score, one(entry, how)) for entry, how in found]

    def _of_articles(self, wanted: str) -> list[Found]:
        def one(item: ArticleItem, how: Match) -> Row:
            detail = " · ".join(part for part in (item.letter, item.publisher) if part)
            hit = Hit("article", item.id, item.letter, item.title or item.name, (), item.publisher)
            return Row(hit.text, lambda: self._hit(hit), how.marks, detail=detail)

        items = [(item, item.title or item.name) for item in self._articles()]
        found = _matched(wanted, items)
        known = {item.id for item, _ in found}
        for item, _ in items:
            by_publisher = match(wanted, item.publisher) if item.id not in known else None
            if by_publisher is not None and item.publisher:
                found.append((item, Match(by_publisher.score)))
            if wanted.casefold() == item.letter.casefold():
                found = [one for one in found if one[0] is not item] + [(item, Match(_EXACT))]
        return [Found("article", how.score, one(item, how)) for item, how in found]

    def _of_hit(self, hit: Hit, wanted: str) -> Found | None:
        """Return a hit, if it fits what is typed by now."""
        how = match(wanted, hit.text, forgiving=True, together=True)
        score = how.score if how is not None else 0.0
        if hit.what == "claim" and hit.label.casefold() == wanted.replace(" ", "").casefold():
            score = _EXACT
        elif how is None and not _marked(hit, wanted):
            return None
        score += _BONUS.get(hit.what, 0.0)
        return Found(hit.what, score, self._row(hit, how.marks if how is not None else hit.marks))

    def _row(self, hit: Hit, marks: tuple[Span, ...] = ()) -> Row:
        run = lambda: self._hit(hit)  # noqa: E731 - it is handed on
        if hit.what == "fact" and hit.detail in tuple(FactState):
            look = FACT_LOOKS[FactState(hit.detail)].value
            return Row(hit.text, run, marks, look.glyph, look.ink, hit.label, state=say(look.word))
        detail = " · ".join(one for one in (hit.label, hit.detail) if one)
        return Row(hit.text, run, marks, detail=detail)

    # What was chosen lately

    def _recent(self) -> list[Row]:
        by_act = {one.act: one for one in self._entries if one.act}
        acts = [by_act[one] for one in self._place_of.settings.lately if one in by_act]
        rows = [self._row(one) for one in self._lately]
        rows += [
            Row(one.title, lambda entry=one: self._command(entry), keys=(one.key,) if one.key else ())  # type: ignore[misc]
            for one in acts
        ]
        return [Row(say("Lately")), *rows] if rows else []

    def _forget(self, _: str) -> None:
        self._lately, self._hits = [], []

    def _command(self, entry: CommandEntry) -> None:
        self.close_panel()
        if entry.act:
            lately = [entry.act, *(one for one in self._place_of.settings.lately if one != entry.act)]
            self._place_of.change(lately=tuple(lately[:MOST_LATELY]))
        entry.run()

    def _hit(self, hit: Hit) -> None:
        self.close_panel()
        self._lately = [hit, *(one for one in self._lately if one.id != hit.id)][:MOST_LATELY]
        self._go(Mode.FACTS if hit.what == "fact" else Mode.READ, hit.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a row was chosen by the arrows: it stays, whatever is found meanwhile."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._stepped = self._stepped or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        return super().eventFilter(watched, event)


def _marked(hit: Hit, wanted: str) -> bool:
    """Tell whether the index marked a whole word that was typed; a snippet need not show all of them."""
    found = [one.of(hit.text).casefold() for one in hit.marks]
    return any(one.startswith(word) for one in found for word in wanted.casefold().split())


def _parsed(text: str) -> tuple[str, str]:
    """Return the group that is asked for alone, `""` for all, and what is searched."""
    only = PREFIXES.get(text.lstrip()[:1], "")
    return only, (text.lstrip()[1:] if only else text).strip()


def _matched(wanted: str, items: Sequence[tuple[_T, str]]) -> list[tuple[_T, Match]]:
    """Return what matches; if that is little, with a typing error, too."""
    found = [(one, how) for one, title in items if (how := match(wanted, title)) is not None]
    if len(found) >= FEW:
        return found
    return [(one, how) for one, title in items if (how := match(wanted, title, forgiving=True)) is not None]
