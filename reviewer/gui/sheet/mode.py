"""Sheet: the fact sheet, live, and its export."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QWidget

from reviewer.domain.readmodel import FactDetail
from reviewer.domain.review.commands import Assign, Command, Note, Word
from reviewer.gui.actions import Mode
from reviewer.gui.forms import InlineForm, rows
from reviewer.gui.mode_view import ModeView
from reviewer.gui.ports import PublishPort
from reviewer.gui.session import Session
from reviewer.gui.sheet.arranging import Arranging
from reviewer.gui.sheet.content import SheetContent, read_content
from reviewer.gui.sheet.export_panel import ExportPanel
from reviewer.gui.sheet.paper import Paper
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import frame


class SheetMode(ModeView):
    """The sheet and the panel beside it.

    Attributes:
        contents: sections with the number of their first piece and of their lines.
    """

    contents = Signal(object)
    mode = Mode.SHEET

    def __init__(self, session: Session, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__(session, theme, keys)
        self.paper = Paper(theme)
        self.panel = ExportPanel(theme, keys)
        self.form = InlineForm(theme)
        self._folder = Path.home()
        bottom = frame("header")
        unit = theme.unit()
        rows(bottom, 0, (unit, unit * 0.6, unit, unit * 0.6)).addWidget(self.form)
        self._bottom = bottom
        bottom.hide()
        left = QWidget()
        box = rows(left, 0)
        box.addWidget(self.paper, 1)
        box.addWidget(bottom)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("sheet")
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([900, 320])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self.paper.opened.connect(lambda claim: self.go.emit(Mode.READ, claim))
        self.arranging = Arranging(self)
        self._followed = ""
        self.panel.changed.connect(self.load)
        self.panel.export.connect(self.export)

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what can be done here."""
        return {
            "next": lambda: self.paper.step(1),
            "previous": lambda: self.paper.step(-1),
            "skip": self.paper.page_down,
            "show": self.open_citation,
            "edit": self.edit,
            "note": self.note,
            "section": self.assign,
            "export": self.export,
            **self.arranging.acts(),
        }

    def panes(self) -> list[QWidget]:
        """Return the panes."""
        return [self.paper, next(iter(self.panel.boxes.values()))]

    def acted_on(self) -> QWidget | None:
        """Return the panel beside the sheet."""
        return self.panel

    def clear(self) -> None:
        """Forget the case."""
        self.paper.show_content(None)
        self.panel.tell_done("")

    def load(self) -> None:
        """Read the sheet again."""
        options = self.panel.options

        def work(publish: PublishPort) -> tuple[SheetContent, dict[str, str]]:
            return read_content(publish, options), dict(publish.FORMATS)

        case_id = self.session.case_id

        def done(found: tuple[SheetContent, dict[str, str]]) -> None:
            if self.session.case_id != case_id or self.panel.options != options:
                return
            self.panel.set_formats(found[1])
            self.paper.show_content(found[0])
            followed, self._followed = self._followed, ""
            if followed:
                self.paper.mark_fact(followed)
            self.panel.check(found[0].sheet)
            self.contents.emit(found[0].contents)

        self.session.ask_publish(work, done)

    def follow(self, fact: str) -> None:
        """Keep this fact's line the current one when the sheet is read again."""
        self._followed = fact

    def open_citation(self) -> None:
        """Open the words of the marked citation."""
        citation = self.paper.current()
        if citation is None:
            self.paper.step(1)
        else:
            self.go.emit(Mode.READ, citation.claim_id)

    # Writing

    def with_fact(self, then: Callable[[FactDetail], None]) -> None:
        """Call `then` with the fact of the current line."""
        fact = self.paper.current_fact()
        if not fact:
            self.told.emit("Choose a line first: click it, or walk through the citations with J and K.")
            return
        self.session.ask(lambda review: review.fact(fact), then)

    def edit(self) -> None:
        """Edit the wording of the current line."""

        def ask(fact: FactDetail) -> None:
            item = fact.item
            self.ask(
                "Wording of the sheet",
                item.line,
                lambda text: self._send(Word(item.id, text), fact),
                "Empty: as proposed",
            )

        self.with_fact(ask)

    def note(self) -> None:
        """Write a note on the fact of the current line."""

        def ask(fact: FactDetail) -> None:
            self.ask(
                "Note",
                fact.note,
                lambda text: self._send(Note(text, fact=fact.item.id), fact),
                "Empty: no note",
            )

        self.with_fact(ask)

    def assign(self) -> None:
        """Put the fact of the current line into a section."""

        def ask(fact: FactDetail) -> None:
            item = fact.item
            self.ask(
                "Section",
                item.section,
                lambda text: self._send(Assign((item.id,), text), fact),
                "Empty: Other",
            )

        self.with_fact(ask)

    def _send(self, command: Command, fact: FactDetail) -> None:
        self.session.send(command, {fact.item.id: fact.item.version})

    def ask(self, title: str, text: str, save: Callable[[str], None], hint: str) -> None:
        """Ask for a text below the sheet."""
        self._bottom.show()

        def saved(found: str) -> None:
            self._closed()
            if found != text:
                save(found)

        self.form.ask(title, text, saved, self._closed, hint=hint)

    def _closed(self) -> None:
        self._bottom.hide()
        self.paper.setFocus()

    # Export

    def export(self) -> None:
        """Ask for a file and export."""
        key = self.panel.format()
        name = self.panel.formats[key].text() if key in self.panel.formats else key
        dialog = QFileDialog(self.window(), "Export the fact sheet")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{name} (*.{key})")
        dialog.setDefaultSuffix(key)
        dialog.setDirectory(str(self._folder))
        dialog.selectFile(f"fact-sheet.{key}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.write(Path(path), key))
        dialog.open()

    def write(self, path: Path, key: str) -> None:
        """Export to a file."""
        self._folder = path.parent
        options = self.panel.options

        def done(written: Path) -> None:
            self.panel.tell_done(f"✓ Exported to {written}")
            self.told.emit(f"Exported to {written}")

        self.session.ask_publish(lambda publish: publish.export(key, path, options), done)
