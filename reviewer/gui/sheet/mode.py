"""Sheet: the fact sheet, live, and its export."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reviewer.domain.readmodel import Changes, FactDetail, Passage
from reviewer.domain.review.commands import Assign, Command, Note, Word
from reviewer.domain.sheet import FactSheet, SheetOptions
from reviewer.domain.tongue import say
from reviewer.gui.actions import Mode, shown_key
from reviewer.gui.edges import Overview
from reviewer.gui.forms import InlineForm, rows
from reviewer.gui.mode_view import ModeView
from reviewer.gui.ports import LiveSheetPort, ReviewPort, WorkspacePort
from reviewer.gui.section_picker import SectionPicker
from reviewer.gui.session import Session
from reviewer.gui.sheet.arranging import Arranging
from reviewer.gui.sheet.beside import Beside
from reviewer.gui.sheet.content import ContentMaker, SheetContent
from reviewer.gui.sheet.empty import EmptyNote, ReadingNote
from reviewer.gui.sheet.export_panel import Offered
from reviewer.gui.sheet.exporting import REMEMBERED, Exporting, Memory
from reviewer.gui.sheet.exports import Exports
from reviewer.gui.sheet.missing import Group, Link, read_missing, without_questions
from reviewer.gui.sheet.paper import Paper
from reviewer.gui.sheet.peek import AROUND, Peek
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import frame


@dataclass(slots=True)
class _Kept:
    """What the worker keeps of the open case from one reading to the next; only the worker touches it."""

    live: LiveSheetPort | None = None
    maker: ContentMaker | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """What the worker read: the sheet, or how much of it."""

    content: SheetContent | None
    missing: tuple[Group, ...] = ()
    formats: Mapping[str, Offered] | None = None
    done: int = 0
    total: int = 0


class SheetMode(ModeView):
    """The sheet and the panel beside it.

    Attributes:
        contents: sections with the number of their first block and of their lines.
        view_wanted: a filter that the table of facts shall show.
    """

    contents = Signal(object)
    view_wanted = Signal(object)
    mode = Mode.SHEET

    def __init__(
        self,
        session: Session,
        theme: Theme,
        keys: Callable[[str], str],
        memory: Memory,
        ground: QWidget | None = None,
    ) -> None:
        """Build the mode.

        Args:
            session: the case.
            theme: colours and faces.
            keys: the key of an act in this mode.
            memory: where the last export of each case is kept.
            ground: what panels lie over; by default the mode.
        """
        super().__init__(session, theme, keys)
        self.paper = Paper(theme)
        self.form = InlineForm(theme)
        self.beside = Beside(theme, keys)
        self.panel = self.beside.panel
        self.empty = EmptyNote(theme, keys)
        self.reading = ReadingNote(theme)
        self.sections = SectionPicker(theme, ground or self)
        self._overview: Overview | None = None
        self._kept = _Kept()
        self._touched: set[str] | None = set()
        self._followed = ""
        self._wanted = 0
        self._build()
        self.peek = Peek(theme, self.paper)
        self.arranging = Arranging(self)
        self._memory = memory
        self.exports = Exports(self, Exporting(session, memory))
        self._connect()
        self._take_preset()

    def _build(self) -> None:
        unit = self.theme.unit()
        self._bottom = frame("header")
        rows(self._bottom, 0, (unit, unit * 0.6, unit, unit * 0.6)).addWidget(self.form)
        self._bottom.hide()
        left = QWidget()
        box = rows(left, 0)
        box.addWidget(self.reading)
        box.addWidget(self.empty)
        box.addWidget(self.paper, 1)
        box.addWidget(self._bottom)
        box.addWidget(self.beside.bar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("sheet")
        self.splitter.addWidget(left)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setHandleWidth(1)
        self.beside.settle_in(self, self.splitter)
        self.splitter.setChildrenCollapsible(False)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _connect(self) -> None:
        paper, panel = self.paper, self.panel
        paper.opened.connect(self.open_citation)
        paper.moved.connect(self._follow_citation)
        paper.beside.connect(self.peek.close_panel)
        paper.beside.connect(self.beside.close)
        paper.opened.connect(self.beside.close)
        paper.refused.connect(self.told)
        paper.line_dropped.connect(self.arranging.drop_line)
        paper.section_dropped.connect(self.arranging.drop_section)
        paper.verticalScrollBar().valueChanged.connect(lambda _: self._place_peek())
        self.peek.wanted.connect(lambda claim: self.go.emit(Mode.READ, claim))
        self.peek.closed.connect(paper.setFocus)
        self.empty.go.connect(
            lambda mode: self.go.emit(mode, "") if mode is not Mode.READ else self._to_read()
        )
        panel.changed.connect(self._chosen)
        panel.left.connect(self.leave_panel)
        panel.missing.picked.connect(self.follow_link)

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what can be done here."""
        return {
            "next": lambda: self.paper.step(1),
            "previous": lambda: self.paper.step(-1),
            "skip": self.paper.page_down,
            "show": self.show_citation,
            "edit": self.edit,
            "note": self.note,
            "section": self.assign,
            "export": self.export,
            "sheet_panel": self.beside.toggle,
            **self.arranging.acts(),
        }

    def panes(self) -> list[QWidget]:
        """Return the panes."""
        return [self.paper, *self.beside.panes()]

    def acted_on(self) -> QWidget | None:
        """Return the panel beside the sheet, or the bar that it is folded into."""
        return self.panel if self.panel.isVisible() else self.beside.bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel where it would squeeze the paper."""
        super().resizeEvent(event)
        self.beside.fit()
        self._place_peek()

    def take_overview(self, overview: Overview) -> None:
        """Take the names of the sections."""
        self._overview = overview

    # Reading the sheet

    def clear(self) -> None:
        """Forget the case."""
        self._kept, self._touched = _Kept(), set()
        self._wanted += 1
        self._overview, self._followed = None, ""
        self._bottom.hide()
        self.form.forget()
        self.reading.hide()
        self.paper.show_content(None)
        self.contents.emit(())
        self.peek.hide()
        self.sections.close_panel()
        self.empty.hide()
        self.exports.forget()
        self.beside.close()
        self._take_preset()

    def _changed(self, changes: Changes) -> None:
        if self._touched is not None:
            self._touched |= changes.facts  # also while another mode is in front
        super()._changed(changes)

    def _refreshed(self) -> None:
        self._kept = _Kept(maker=self._kept.maker)  # the database may have been closed meanwhile
        self._touched = None
        super()._refreshed()

    def _take_preset(self) -> None:
        """Choose what was chosen for this case before."""
        text = self._memory.settings.sheets.get(self.session.case_id, "")
        self.panel.show_options(SheetOptions.read(text) if text else SheetOptions())

    def _chosen(self) -> None:
        """Show the sheet as it is wanted now, and remember that for the case."""
        memory, case = self._memory, self.session.case_id
        if case:
            kept = {key: text for key, text in memory.settings.sheets.items() if key != case}
            kept = dict(list(kept.items())[-REMEMBERED + 1 :])
            memory.change(sheets={**kept, case: self.panel.options.written()})
        self.load()

    def load(self) -> None:
        """Read the sheet again: what changed of it."""
        self._wanted += 1
        self._read(self._wanted)

    def _read(self, wanted: int) -> None:
        case_id, kept, options = self.session.case_id, self._kept, self.panel.options
        touched, self._touched = self._touched, set()
        if not case_id:
            return

        def work(workspace: WorkspacePort) -> _Found:
            return _read_sheet(workspace, case_id, kept, options, touched)

        def done(found: _Found) -> None:
            if self.session.case_id != case_id or self._wanted != wanted:
                return
            if found.content is None:
                self.reading.tell(found.done, found.total)
                self._read(wanted)
            else:
                self._show(found, found.content)

        self.session.ask_workspace(work, done)

    def _show(self, found: _Found, content: SheetContent) -> None:
        self.reading.hide()
        if found.formats:
            self.exports.set_formats(found.formats)
        self.paper.show_content(content)
        followed, self._followed = self._followed, ""
        if followed:
            self.paper.mark_fact(followed)
        cited = self.paper.current()
        if self.peek.isVisible() and (cited is None or cited.claim_id != self.peek.claim):
            self.peek.close_panel()
        self.empty.show_for(content.sheet)
        self.beside.show_missing(found.missing)
        self.exports.case_read(content.sheet.title)
        self.contents.emit(content.contents)

    @property
    def content(self) -> SheetContent | None:
        """What is shown."""
        return self.paper.content

    def follow(self, fact: str) -> None:
        """Keep this fact's line the current one when the sheet is read again."""
        self._followed = fact

    # Citations

    def show_citation(self) -> None:
        """Show the words of the marked citation; once they show, show them in the article."""
        citation = self.paper.current()
        if citation is None:
            self.paper.step(1)
        elif self.peek.isVisible() and self.peek.claim == citation.claim_id:
            self.go.emit(Mode.READ, citation.claim_id)
        else:
            self.open_citation()

    def open_citation(self) -> None:
        """Open the words of the marked citation beside it."""
        citation = self.paper.current()
        if citation is None:
            return
        key = citation.claim_id

        def done(passage: Passage) -> None:
            now, at = self.paper.current(), self.paper.citation_rect()
            if now is not None and now.claim_id == key and at is not None and self.isVisible():
                self.peek.show_passage(passage, self._on_paper(at))

        self.session.ask(lambda review: review.passage(key, AROUND), done)

    def _follow_citation(self) -> None:
        if self.peek.isVisible():
            self.open_citation()

    def _place_peek(self) -> None:
        at = self.paper.citation_rect() if self.peek.isVisible() else None
        if at is not None:
            self.peek.place(self._on_paper(at))

    def _on_paper(self, at: QRect) -> QRect:
        return at.translated(self.paper.viewport().pos())

    # The panel

    def follow_link(self, link: Link) -> None:
        """Go where something that is missing is mended."""
        if link.mode is Mode.SHEET:
            self.leave_panel()
            self.paper.mark_fact(link.key)
            self.paper.setFocus()
            return
        if link.filter is not None:
            self.view_wanted.emit(link.filter)
        if link.key or link.filter is None:
            self.go.emit(link.mode, link.key)

    def leave_panel(self) -> None:
        """Go back to the sheet."""
        self.beside.close()
        self.paper.setFocus()

    def _to_read(self) -> None:
        def done(found: list[str]) -> None:
            self.go.emit(Mode.READ, found[0] if found else "")

        self.session.ask(lambda review: [one.id for one in review.undecided(1)], done)

    # Writing

    def with_fact(self, then: Callable[[FactDetail], None]) -> None:
        """Call `then` with the fact of the current line."""
        fact = self.paper.current_fact()
        if not fact:
            self.tell_to_choose()
            return
        self.session.ask(lambda review: review.fact(fact), then)

    def tell_to_choose(self) -> None:
        """Tell that no line is chosen."""
        self.told.emit(
            say(
                "Choose a line first: click it, or walk through the citations with {next} and {previous}.",
                next=shown_key(self.keys("next")),
                previous=shown_key(self.keys("previous")),
            )
        )

    def edit(self) -> None:
        """Edit the wording of the current line."""

        def ask(fact: FactDetail) -> None:
            item = fact.item
            self.ask(
                say("Wording of the sheet"),
                item.line,
                lambda text: self._send(Word(item.id, text), fact),
                say("Empty: as proposed"),
            )

        self.with_fact(ask)

    def note(self) -> None:
        """Write a note on the fact of the current line."""

        def ask(fact: FactDetail) -> None:
            self.ask(
                say("Note"),
                fact.note,
                lambda text: self._send(Note(text, fact=fact.item.id), fact),
                say("Empty: no note"),
            )

        self.with_fact(ask)

    def assign(self) -> None:
        """Put the fact of the current line into a section."""

        def ask(fact: FactDetail) -> None:
            item = fact.item
            known = self._overview.sections if self._overview is not None else ()

            def chosen(name: str) -> None:
                if name != item.section:
                    self._send(Assign((item.id,), name), fact)

            self.sections.ask(say("Section of this line"), known, chosen)

        self.with_fact(ask)

    def _send(self, command: Command, fact: FactDetail) -> None:
        self.follow(fact.item.id)
        self.session.send(command, {fact.item.id: fact.item.version})

    def ask(self, title: str, text: str, save: Callable[[str], None], hint: str) -> None:
        """Ask for a text below the sheet."""
        self._bottom.show()

        def saved(found: str) -> None:
            self._closed()
            if found != text:
                save(found)

        again = partial(self.ask, title, text, save, hint)
        self.form.ask(title, text, saved, self._closed, hint=hint, again=again)

    def _closed(self) -> None:
        self._bottom.hide()
        self.paper.setFocus()

    # Export

    def export(self) -> None:
        """Ask for the file; Enter exports."""
        self.peek.hide()
        self.beside.open()
        self.exports.ask()

    def write(self, path: Path, key: str) -> None:
        """Export to a file."""
        self.exports.write(path, key)


def _read_sheet(
    workspace: WorkspacePort, case_id: str, kept: _Kept, options: SheetOptions, touched: set[str] | None
) -> _Found:
    """Read what changed of the sheet; runs in the worker.

    Args:
        workspace: the database.
        case_id: the case.
        kept: what was read before.
        options: what the sheet includes.
        touched: facts that changed; `None`: all may have.
    """
    from reviewer.export import FORMATS, Readers  # with the writers, and so not at start

    publish = workspace.publish(case_id)
    live = kept.live = kept.live or publish.live()
    maker = kept.maker = kept.maker or ContentMaker()
    if touched is None:
        live.touch_all()
    else:
        live.touch(touched)
    found = live.read(replace(options, open_questions=True))
    if not isinstance(found, FactSheet):
        return _Found(None, done=found.done, total=found.total)
    review: ReviewPort = workspace.review(case_id)
    missing = read_missing(review, found, printed=options.open_questions)
    sheet = found if options.open_questions else without_questions(found)
    formats = {
        key: Offered(say(name), FORMATS[key].suffix, people=FORMATS[key].readers is Readers.PEOPLE)
        for key, name in publish.FORMATS.items()
    }
    return _Found(maker.make(replace(sheet, options=options)), missing, formats)
