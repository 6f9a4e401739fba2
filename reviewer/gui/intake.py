"""What comes into the window: files chosen or dropped, text pasted or dropped."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from reviewer.domain.tongue import say
from reviewer.gui.actions import Mode, shown_key
from reviewer.gui.announcing import announce
from reviewer.gui.drops import CASE_FILE, Offer, html_of, words_of
from reviewer.gui.importing import Importer, Wish, key_of
from reviewer.gui.renaming import AskText
from reviewer.gui.sentences import Sentences
from reviewer.gui.welcome import Welcome

if TYPE_CHECKING:
    from reviewer.gui.columns_panel import ColumnsPanel
    from reviewer.gui.window import MainWindow
    from reviewer.ingest.table_columns import Columns
    from reviewer.services.versions import Offer as VersionOffer

MOST_TITLE = 90
MOST_TABLES = 100
"""Sorts of tables of which it is remembered what their columns hold."""
ANNOTATIONS = "*.json *.jsonl *.jsonld *.tsv *.xmi *.zip *.qdpx"


class Intake:
    """Turns what comes in into imports."""

    def __init__(self, window: "MainWindow", importer: Importer, welcome: Welcome) -> None:
        self._window, self._importer, self._welcome = window, importer, welcome
        foot = say("The history of the case has what was taken over. Esc closes.")
        self._brought = Sentences(window.theme, window.ground, say("What the file brought"), foot)
        importer.started.connect(window.progress.start)
        importer.progress.connect(window.progress.tell)
        importer.ended.connect(window.progress.hide)
        importer.imported.connect(self._imported)
        importer.written.connect(self._written)
        importer.columns_wanted.connect(self._ask_columns)
        self._columns: ColumnsPanel | None = None
        # after the panels of the case that was open before are closed
        window.session.case_ready.connect(
            lambda case_id: QTimer.singleShot(0, lambda: self._tell_brought(case_id))
        )

    @cached_property
    def _ask(self) -> AskText:
        return AskText(self._window.theme, self._window.ground)

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return the acts by id."""
        return {
            "choose_files": self.choose_files,
            "choose_folder": self.choose_folder,
            "paste": self.paste,
            "address": self.ask_address,
            "pack": self.pack,
            "annotations": self.choose_annotations,
        }

    def choose_files(self) -> None:
        """Ask for files."""
        from reviewer.ingest import SUFFIXES  # with the readers, and so not at start

        dialog = self._dialog(say("Choose the articles of one story"), QFileDialog.FileMode.ExistingFiles)
        known, every = say("Articles"), say("All files")
        kinds = " ".join(f"*{one}" for one in (*SUFFIXES, CASE_FILE) if one)
        dialog.setNameFilters([f"{known} ({kinds})", f"{every} (*)"])
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder."""
        dialog = self._dialog(say("Choose a folder of articles"), QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def paste(self) -> None:
        """Take the text of the clipboard as an article."""
        data = QApplication.clipboard().mimeData()
        html = html_of(data)
        text = data.text() if data.hasText() else ""
        self.take_text(text if text.strip() else words_of(html), html)

    def choose_annotations(self) -> None:
        """Ask for a file of annotations."""
        dialog = QFileDialog(self._window, say("Choose annotations made elsewhere"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        known, every = say("Annotations"), say("All files")
        dialog.setNameFilters([f"{known} ({ANNOTATIONS})", f"{every} (*)"])
        dialog.fileSelected.connect(lambda text: self._importer.annotate(Path(text)))
        dialog.open()

    def pack(self) -> None:
        """Ask where the open case is to be written as one file."""
        from reviewer.gui.sheet.exporting import file_name  # a room that is made when it is entered

        dialog = QFileDialog(self._window, say("Save the case as one file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        known = say("Case file")
        dialog.setNameFilter(f"{known} (*{CASE_FILE})")
        dialog.setDefaultSuffix(CASE_FILE.removeprefix("."))
        overview = self._window.overview
        dialog.selectFile(file_name(overview.summary.name if overview is not None else "") + CASE_FILE)
        dialog.fileSelected.connect(lambda text: self.pack_into(Path(text)))
        dialog.open()

    def pack_into(self, path: Path) -> None:
        """Write the open case into a file, beside the window."""
        if self._window.session.case_id:
            self._importer.pack(path)

    def take(self, offer: Offer) -> None:
        """Take what was dropped; tell what was left out."""
        if offer.files:
            self.take_files(offer.files)
        elif offer.text:
            self.take_text(offer.text, offer.html)
        elif offer.address:
            self.ask_address(offer.address)
            return
        told = offer.detail if offer.takes else " ".join((f"{offer.title}.", offer.detail))
        if told:
            self._window.message.tell(told)

    def take_files(self, files: Sequence[Path]) -> None:
        """Import files and folders into the case that is open, else into a new one; a case file as it is."""
        packed = next((one for one in files if one.suffix.lower() == CASE_FILE), None)
        if packed is not None:
            self._importer.bring(packed)
            return
        folder = files[0] if len(files) == 1 and files[0].is_dir() else None
        name = folder.resolve().name if folder is not None else ""
        self._importer.add(Wish(self._window.session.case_id, name, tuple(files)))
        self._window.place.remember(files)

    def ask_address(self, address: str = "") -> None:
        """Ask for the address of a page, which is fetched when it is confirmed, and never before.

        Args:
            address: what stands in the field; by default what the clipboard holds, if that is one.
        """
        from reviewer.ingest.addresses import is_address

        clipboard = QApplication.clipboard().text().strip()
        proposed = address or (clipboard if is_address(clipboard) else "")

        def fetch(found: str) -> None:
            text = found.strip()
            if text and not is_address(text) and not text.startswith(("file:", "/")):
                text = f"https://{text}"
            if is_address(text):
                self._importer.add(Wish(self._window.session.case_id, address=text))
            elif text:
                told = say("“{address}” is no web address; it begins with https://.", address=text)
                self._window.message.tell(told)

        self._ask.ask(
            say("Address of the page; Enter fetches it, once"), proposed, fetch, say("https://… or http://…")
        )

    def _ask_columns(self, wish: Wish, name: str, columns: "Columns") -> None:
        """Ask which column of a table holds what, remember it, and import again."""
        from reviewer.gui.columns_panel import ColumnsPanel  # for few

        if self._columns is None:
            self._columns = ColumnsPanel(self._window.theme, self._window.ground)
        place = self._window.place

        def save(chosen: str) -> None:
            kept = dict(list(place.settings.columns.items())[-MOST_TABLES + 1 :])
            place.change(columns={**kept, key_of(columns.titles): chosen})
            self._importer.add(wish)

        self._columns.ask(name, columns, save)

    def take_text(self, text: str, html: str = "") -> None:
        """Import a text, after asking for its title; `html` is the same as HTML, where there is that."""
        if not text.strip():
            self._window.message.tell(say("There is no text on the clipboard; copy an article first."))
            return
        first = next((one.strip() for one in text.splitlines() if one.strip()), "")
        title = first if len(first) <= MOST_TITLE else first[:MOST_TITLE].rsplit(" ", 1)[0] + "…"
        words = len(text.split())

        def save(found: str) -> None:
            name = found or title
            self._importer.add(Wish(self._window.session.case_id, name, text=text, title=name, html=html))

        self._ask.ask(
            say("Title of the pasted text ({words:,} words)", words=words),
            title,
            save,
            say("What the article is called"),
        )

    def _written(self, path: Path) -> None:
        self._window.toast.tell(say("Wrote the case to {path}", path=path))

    def _imported(self, case_id: str, notes: Sequence[str]) -> None:
        window = self._window
        if notes:
            told = " ".join((*notes[:1], *self._where(case_id), *notes[1:]))
            window.toast.tell(told)
            self._offer_versions(case_id, told)
        window.read_cases()
        if case_id == window.session.case_id:
            window.session.refreshed.emit()
            window.session.refresh_overview()
        else:
            window.session.open_case(case_id)
            return
        self._tell_brought(case_id)

    def _tell_brought(self, case_id: str) -> None:
        """Show what a file brought into the case that is open, once."""
        case, sentences = self._importer.brought
        if sentences and case == case_id:
            self._importer.brought = ("", ())
            self._brought.show_lines(sentences)

    def _offer_versions(self, case_id: str, told: str) -> None:
        """Offer to hold an article that was added against the one of which it is a version."""
        window = self._window
        case, added = self._importer.added
        self._importer.added = ("", ())
        if case != case_id or not added:
            return

        def done(offers: "Sequence[VersionOffer]") -> None:
            one = next((one for one in offers if {one.old.letter, one.new.letter} & {*added}), None)
            if one is None or window.session.case_id != case_id:
                return
            key = shown_key(window.hub.key("compare_versions", Mode.READ))
            old, new = one.old.id, one.new.id
            act = say("Compare versions…")
            window.toast.tell(
                told, undo=lambda: window.versions_panel.show_pair(old, new), act=act, heard=True
            )
            announce(window.toast, say("{key} compares the versions.", key=key))

        window.session.ask_workspace(lambda workspace: workspace.versions(case_id), done)

    def _where(self, case_id: str) -> Sequence[str]:
        """Return where the difference to the analysis before is told, if there was one."""
        window = self._window
        case, sentences = self._importer.difference
        key = shown_key(window.hub.key("difference", Mode.READ))
        if not sentences or case != case_id or not self._importer.analyzed:
            return ()
        return (say("{key} tells what changed, and that no decision did.", key=key),)

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda found: self.take_files([Path(one) for one in found]))
        return dialog
