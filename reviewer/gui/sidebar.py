"""The side bar: articles, independence, saved views, sections; what stands there depends on the mode."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from reviewer.domain.tongue import count, say
from reviewer.gui import tips
from reviewer.gui.actions import Mode, shown_key
from reviewer.gui.chrome import SIDE_WIDTH
from reviewer.gui.forms import rows
from reviewer.gui.relatives import Note
from reviewer.gui.sidebar_rows import NO_NOTE, ArticleRow, CountRow, SideRow
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, label

if TYPE_CHECKING:
    from reviewer.domain.readmodel import ArticleItem, FactFilter, TieItem
    from reviewer.gui.edges import Overview

MOST_ARTICLES = 200
"""Articles that have rows; of more, those around the open one have, and the rest is told before and after."""
MOST_KEYS = 9
"""Views that have a key."""
NEW = "\n"
"""In the place of a section's name: one that does not exist yet; no section is called so."""


@dataclass(frozen=True)
class _Line:
    """One line of the side bar, before there is a widget for it.

    Attributes:
        key: its sort and its name: lines with the same key are the same widget.
        text: what it says.
        number: behind the text.
        ink: token of the number's colour.
        chosen: it is what is open.
        run: what a press does; a line without is a title or plain words.
        section: facts can be dropped on it: they go to this section.
        article: it shows an article.
        note: what that is to another one.
        act: id of the act that does the same.
        of_articles: it belongs to the list of articles, which is all that Conflicts shows.
    """

    key: tuple[str, str]
    text: str = ""
    number: int | None = None
    ink: str = "muted"
    chosen: bool = False
    run: Callable[[], None] | None = field(default=None, compare=False)  # an article tells it
    section: str | None = None
    article: ArticleItem | None = None
    note: Note = NO_NOTE
    act: str = ""
    of_articles: bool = False


class _Page(QScrollArea):
    """The rows of a mode; they stay while other modes are in front.

    Attributes:
        shown: the keys of its lines; `None`: its widgets have to be made anew.
        told: the lines as they were told last; `None`: not yet.
        widgets: one for each line.
    """

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] | None = []
        self.told: list[_Line | None] = []
        self.widgets: list[QWidget] = []
        self.setProperty("look", "side")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class SideBar(QFrame):
    """The side bar.

    Attributes:
        article_picked: an article's id.
        view_picked: the filter of a saved view, or of a section.
        part_picked: number of the first piece of a part of the sheet.
        view_renamed: another name is wanted for one of the person's own views: its name.
        view_deleted: such a view is to be deleted.
        facts_dropped: facts were dropped on a section: their ids, and its name (`""` is Other).
        new_section: a section is wanted that does not exist, for these facts; none: for those selected.
    """

    article_picked = Signal(str)
    view_picked = Signal(object)
    part_picked = Signal(int)
    view_renamed = Signal(str)
    view_deleted = Signal(str)
    facts_dropped = Signal(object, str)
    new_section = Signal(object)

    def __init__(self, theme: Theme, keys: Callable[[str], str] = lambda _: "") -> None:
        """Build the side bar.

        Args:
            theme: colours and faces.
            keys: the key of an act among the facts.
        """
        super().__init__()
        self._theme, self._keys = theme, keys
        self._mode = Mode.READ
        self._overview: Overview | None = None
        self._parts: Sequence[tuple[str, int, int]] = ()
        self._article = ""
        self._first = 0
        self._notes: Mapping[str, Note] = {}
        self._filter: FactFilter | None = None
        """`None`: all facts."""
        self._pages: dict[Mode, _Page] = {}
        self._stack = QStackedWidget()
        self.setProperty("look", "sidebar")
        rows(self, 0).addWidget(self._stack)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def page(self) -> QScrollArea:
        """What is shown: the rows of the mode in front."""
        return self._in_front()

    def show_mode(self, mode: Mode) -> None:
        """Show what belongs to a mode."""
        self._mode = mode
        self._show()
        self._stack.setCurrentWidget(self._in_front())

    def prepare(self, mode: Mode) -> None:
        """Make the rows of a mode before it is in front."""
        here, self._mode = self._mode, mode
        self._show()
        for one in self._in_front().findChildren(QWidget):
            one.ensurePolished()
        self._mode = here

    def _in_front(self) -> _Page:
        """Return the page of the mode; Read and Conflicts share one, for both show all articles."""
        mode = Mode.READ if self._mode is Mode.CONFLICTS else self._mode
        found = self._pages.get(mode)
        if found is None:
            found = self._pages[mode] = _Page()
            self._stack.addWidget(found)
        return found

    def show_overview(self, overview: Overview | None) -> None:
        """Show other numbers."""
        if overview != self._overview:
            self._overview = overview
            self._follow()
            self._show()

    def show_notes(self, notes: Mapping[str, Note]) -> None:
        """Tell what articles are to others, by their ids."""
        self._notes = notes
        self._show()

    def show_parts(self, parts: Sequence[tuple[str, int, int]]) -> None:
        """Show the parts of the sheet."""
        self._parts = parts
        if self._mode is Mode.SHEET:
            self._show()

    def show_article(self, article_id: str) -> None:
        """Mark the article that is open."""
        if article_id != self._article:
            before, first = self._article, self._first
            self._article = article_id
            self._follow()
            if self._first != first or self._mode is not Mode.READ or not self._mark(before, article_id):
                self._show()

    def _mark(self, before: str, now: str) -> bool:
        """Mark the row of an article instead of another's, where the rows stand; else return False."""
        page = self._in_front()
        at = {key[1]: n for n, key in enumerate(page.shown or ()) if key[0] == "article"}
        for article, chosen in ((before, False), (now, True)):
            number = at.get(article)
            line = None if number is None else page.told[number]
            if number is None or line is None:
                if article:
                    return False
                continue
            page.told[number] = line = replace(line, chosen=chosen)
            row = page.widgets[number]
            if isinstance(row, SideRow):
                row.setChecked(chosen)
        return True

    def show_filter(self, wanted: FactFilter) -> None:
        """Mark the view that is shown."""
        if wanted != self._filter:
            self._filter = wanted
            if self._mode is Mode.FACTS:
                self._show()

    def focus_first(self) -> None:
        """Give the focus to the current row, or the first."""
        found = [one for one in self._in_front().widgets if isinstance(one, SideRow) and not one.isHidden()]
        chosen = next((one for one in found if one.isChecked()), found[0] if found else None)
        if chosen is not None:
            chosen.setFocus()

    def _dress(self) -> None:
        self.setFixedWidth(round(self._theme.unit() * (SIDE_WIDTH + 0.5)))
        for page in self._pages.values():
            page.shown = None
        self._show()

    # From lines to widgets

    def _show(self) -> None:
        """Show the lines; widgets that stand for the same are kept, and so is the focus."""
        page = self._in_front()
        lines = list(self._lines(self._overview)) if self._overview is not None else []
        keys = [one.key for one in lines]
        if keys != page.shown:
            self._rebuild(page, lines)
            page.shown = keys
            page.told = [None] * len(lines)
        for told, line, widget in zip(page.told, lines, page.widgets, strict=True):
            same = line.article is not None and line == told
            if isinstance(widget, SideRow) and not same:
                self._take(widget, line)
            hidden = self._mode is Mode.CONFLICTS and not line.of_articles
            if widget.isHidden() is not hidden:
                widget.setHidden(hidden)
        page.told = list(lines)

    def _take(self, row: SideRow, line: _Line) -> None:
        if isinstance(row, ArticleRow) and line.article is not None:
            row.take(line.article, line.note)
        elif isinstance(row, CountRow):
            row.take(line.text, line.number, line.ink)
        row.setChecked(line.chosen)
        tips.give(row, shown_key(self._keys(line.act)) if line.act else line.note.text)
        if line.run is not None:
            row.does(line.run)

    def _rebuild(self, shown: _Page, lines: Sequence[_Line]) -> None:
        focus = self.focusWidget()
        held = focus is not None and focus.hasFocus() and focus in shown.widgets
        key = shown.shown[shown.widgets.index(focus)] if held and focus is not None and shown.shown else None
        at = shown.verticalScrollBar().value()
        page = QWidget()
        page.setProperty("look", "side")
        unit = self._theme.unit()
        box = rows(page, 0, (0, unit * 1.0, 0, unit))
        shown.widgets = []
        for line in lines:
            widget = self._widget(shown, line)
            box.addWidget(widget)
            shown.widgets.append(widget)
        box.addStretch()
        shown.setWidget(page)
        shown.verticalScrollBar().setValue(at)
        for line, widget in zip(lines, shown.widgets, strict=True):
            if line.key == key:
                widget.setFocus()

    def _widget(self, page: _Page, line: _Line) -> QWidget:
        unit = self._theme.unit()
        if line.article is not None:
            return ArticleRow(self._theme, line.article, line.note)
        if line.run is not None:
            row = CountRow(self._theme, line.text, line.number, line.ink)
            if line.key[0] == "own":
                self._offer(row, line.text)
            if line.section is not None:
                row.setAcceptDrops(True)
                row.hovered.connect(lambda: page.ensureWidgetVisible(row, 0, round(unit * 2.5)))
                row.setAccessibleDescription(say("Facts can be dropped here."))
                row.dropped.connect(lambda facts, name=line.section: self._dropped(facts, name))
            return row
        if line.key[0] == "title":
            title = label(line.text, "caps")
            above = 0 if not page.widgets else round(unit)
            title.setContentsMargins(round(unit * 0.9), above, 0, round(unit * 0.35))
            return title
        holder = QWidget()
        words = MarkedText(self._theme, line.text, ink="soft", size=0.95, wide=10)
        rows(holder, 0, (unit * 0.9, unit * 0.1, unit * 0.6, unit * 0.1)).addWidget(words)
        return holder

    def _offer(self, row: CountRow, name: str) -> None:
        """Give one of the person's own views its menu."""
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        row.setAccessibleDescription(say("Your own view. The menu key renames or deletes it."))
        for text, signal in (
            (say("Rename this view…"), self.view_renamed),
            (say("Delete this view"), self.view_deleted),
        ):
            act = QAction(text, row)
            act.triggered.connect(lambda _=False, tell=signal: tell.emit(name))
            row.addAction(act)

    def _dropped(self, facts: tuple[str, ...], section: str) -> None:
        if section == NEW:
            self.new_section.emit(facts)
        else:
            self.facts_dropped.emit(facts, section)

    # What stands there

    def _lines(self, overview: Overview) -> Iterator[_Line]:
        if self._mode in (Mode.READ, Mode.CONFLICTS):
            yield replace(_title(say("ARTICLES")), of_articles=True)
            yield from self._article_lines(overview.articles)
            yield _title(say("INDEPENDENCE"))
            yield from _independence(overview.articles, overview.ties)
        if self._mode is not Mode.SHEET:
            from reviewer.gui.edges import VIEWS  # after the first frame

            yield _title(say("SAVED VIEWS"))
            for at, ((name, wanted), (_, number)) in enumerate(zip(VIEWS, overview.views, strict=True), 1):
                if self._mode is Mode.FACTS or wanted != VIEWS[0][1]:
                    yield self._view("view", say(name), number, wanted, at)
            for at, (own, number) in enumerate(overview.own, len(VIEWS) + 1):
                yield self._view("own", own.name, number, own.filter, at)
        if self._mode is Mode.FACTS:
            yield _title(say("SECTIONS OF THE SHEET"))
            for name, number in overview.sections:
                yield self._section(name, number)
            yield self._new_section()
        if self._mode is Mode.SHEET:
            yield _title(say("ON THIS SHEET"))
            known = {name for name, _ in overview.sections}
            for name, piece, number in self._parts:
                yield self._part(name, piece, number, known)
            yield from self._not_on_the_sheet(overview)

    def _not_on_the_sheet(self, overview: Overview) -> Iterator[_Line]:
        """Yield the sections that have no line on the sheet: facts can be put into them all the same."""
        on_it = {name for name, _, _ in self._parts}
        yield _title(say("OTHER SECTIONS"))
        for name, number in overview.sections:
            if name and name not in on_it:
                yield self._section(name, number)
        yield self._new_section()

    def _article_lines(self, articles: Sequence[ArticleItem]) -> Iterator[_Line]:
        if len(articles) <= MOST_ARTICLES:
            yield from map(self._article_line, articles)
            return
        first, last = self._first, min(self._first + MOST_ARTICLES, len(articles))
        if first:
            text = count("▲ %n article(s) before", "", first)
            yield _Line(("before", ""), text, run=lambda: self._turn(first - MOST_ARTICLES), of_articles=True)
        yield from map(self._article_line, articles[first:last])
        if last < len(articles):
            text = count("▼ %n article(s) after", "", len(articles) - last)
            yield _Line(("after", ""), text, run=lambda: self._turn(last), of_articles=True)

    def _turn(self, first: int) -> None:
        """Show the rows of other articles."""
        self._first = max(0, first)
        self._show()

    def _follow(self) -> None:
        """Have the open article among those that have rows."""
        articles = self._overview.articles if self._overview is not None else ()
        if len(articles) <= MOST_ARTICLES:
            self._first = 0
            return
        at = next((n for n, one in enumerate(articles) if one.id == self._article), None)
        self._first = min(self._first, len(articles) - 1)
        if at is not None and not self._first <= at < self._first + MOST_ARTICLES:
            self._first = max(0, min(at - MOST_ARTICLES // 2, len(articles) - MOST_ARTICLES))

    def _article_line(self, article: ArticleItem) -> _Line:
        return _Line(
            ("article", article.id),
            chosen=self._mode is Mode.READ and article.id == self._article,
            run=lambda: self.article_picked.emit(article.id),
            article=article,
            of_articles=True,
            note=self._notes.get(article.id, NO_NOTE),
        )

    def _view(self, sort: str, name: str, number: int, wanted: FactFilter, at: int) -> _Line:
        keyed = self._mode is Mode.FACTS and at <= MOST_KEYS
        return _Line(
            (sort, name),
            name,
            number,
            chosen=self._mode is Mode.FACTS and self._shows(wanted),
            run=lambda: self.view_picked.emit(wanted),
            act=f"view_{at}" if keyed else "",
        )

    def _shows(self, wanted: FactFilter) -> bool:
        """Tell whether the table of facts shows these."""
        from reviewer.gui.edges import VIEWS

        return wanted == (VIEWS[0][1] if self._filter is None else self._filter)

    def _section(self, name: str, number: int) -> _Line:
        from reviewer.domain.readmodel import FactFilter  # after the first frame

        wanted = FactFilter(sections=(name,))
        return _Line(
            ("section", name),
            name or say("Other"),
            number,
            "muted" if name or not number else "amber",
            self._mode is Mode.FACTS and self._shows(wanted),
            lambda: self.view_picked.emit(wanted),
            name,
        )

    def _new_section(self) -> _Line:
        return _Line(("new", ""), say("+ New section…"), run=lambda: self.new_section.emit(()), section=NEW)

    def _part(self, name: str, piece: int, number: int, sections: set[str]) -> _Line:
        from reviewer.domain.sheet import OTHER  # it brings all rules of conflicts along, and so not at start
        from reviewer.export.words import OPEN_QUESTIONS  # with the writers

        own = name in sections
        section = name if own else "" if name == OTHER else None
        return _Line(
            ("part", name),
            name if own else say(name),
            number,
            "red" if name == OPEN_QUESTIONS and not own else "muted",
            run=lambda: self.part_picked.emit(piece),
            section=section,
        )


def _title(text: str) -> _Line:
    return _Line(("title", text), text)


def _independence(articles: Sequence[ArticleItem], ties: Sequence[TieItem]) -> Iterator[_Line]:
    articles = [one for one in articles if not one.replaced_by]
    independent = len({one.origin for one in articles})
    told = [count("%n article(s), {independent} independent", "", len(articles), independent=independent)]
    for tie in ties:
        who = {"first": tie.first, "second": tie.second}
        if tie.passages and tie.agency:
            told.append(
                count(
                    "{first} and {second} share %n passage(s), both name {agency}",
                    "",
                    tie.passages,
                    agency=tie.agency,
                    **who,
                )
            )
        elif tie.passages:
            told.append(count("{first} and {second} share %n passage(s)", "", tie.passages, **who))
        else:
            told.append(say("{first} and {second} both name {agency}", agency=tie.agency, **who))
    for line in told[:12]:
        yield _Line(("words", line), line)
