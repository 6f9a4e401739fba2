"""The acts of the export panel: the name of the file, the export, and what came of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from reviewer.domain.endings import with_ending
from reviewer.domain.tongue import say
from reviewer.gui.sheet.export_panel import Offered
from reviewer.gui.sheet.exporting import Exporting, Target, Wanted, format_of, typed_path

if TYPE_CHECKING:
    from reviewer.gui.sheet.mode import SheetMode

LOOK_MS = 200
"""How long after a letter was typed the disk is asked what stands at a place."""


class Exports:
    """What the panel's file box does."""

    def __init__(self, view: "SheetMode", exporting: Exporting) -> None:
        self._view, self._exporting = view, exporting
        self._box = view.panel.file
        self._suffixes: Mapping[str, str] = {}
        self._title, self._case = "", ""
        self._armed: Path | None = None
        self._typed = False
        self._folder = Path.home()
        self._later = QTimer(view, singleShot=True, interval=LOOK_MS)
        self._later.timeout.connect(self._look)
        self._box.export.connect(self.press)
        self._box.edited.connect(self._edited)
        self._box.other_place.connect(self.other_place)
        self._box.stop.connect(exporting.cancel)
        self._box.left.connect(view.leave_panel)
        view.panel.format_changed.connect(self._format_chosen)
        exporting.progress.connect(self._box.show_progress)

    def set_formats(self, formats: Mapping[str, Offered]) -> None:
        """Offer formats, by key."""
        self._suffixes = {key: one.suffix for key, one in formats.items()}
        self._exporting.endings = tuple(self._suffixes.values())
        self._view.panel.set_formats(formats)

    def forget(self) -> None:
        """Forget the case that was open."""
        self._title = self._case = ""
        self._armed = None
        self._box.clear()

    def case_read(self, title: str) -> None:
        """Propose a file for the case that is open now."""
        case = self._view.session.case_id
        if case == self._case and title == self._title:
            return
        fresh, self._case, self._title = case != self._case, case, title
        last = self._exporting.last()
        if fresh and last is not None:
            self._view.panel.choose_format(format_of(last, self._suffixes))
        if fresh or last is None:
            self._propose()

    def ask(self) -> None:
        """Give the focus to the file's name: Enter exports."""
        if not self._box.field.text().strip() and self._title:
            self._propose()
        self._box.ask()
        self._look(free=not self._typed)

    def press(self) -> None:
        """Export to the path that is in the field."""
        path = self._path()
        if path is None:
            self._box.show_problem(say("Name a file first."))
            self._box.field.setFocus()
            return
        key = format_of(path, self._suffixes)
        if not path.suffix:
            key = self._view.panel.format()
            path = path.with_name(path.name + self._suffixes.get(key, f".{key}"))
            self._box.show_path(path)
        self.write(path, key or self._view.panel.format(), replace=self._armed == path)

    def write(self, path: Path, key: str, *, replace: bool = False) -> None:
        """Export to a file."""
        if self._exporting.busy:
            return
        self._box.show_path(path)
        self._box.show_running(True)
        focus = self._box.focusWidget()
        had_focus = focus is not None and focus.hasFocus()

        def done(written: Path | None) -> None:
            self._armed = None
            if written is None:
                self._armed = path
                self._box.show_running(False)
                self._box.ask_twice(path.name)
                self._box.field.setFocus()
                return
            self._typed = False
            self._box.show_path(written)
            self._box.show_done(written)
            self._view.told.emit(say("Exported to {path}", path=written))
            self._view.session.did.emit("export")
            if had_focus:
                self._view.paper.setFocus()

        def failed(sentence: str) -> None:
            self._armed = None
            self._box.show_problem(sentence)

        self._exporting.start(Wanted(path, key, self._view.panel.options, replace), done, failed)

    def other_place(self) -> None:
        """Let the person choose a place in a window of the system."""
        key, panel = self._view.panel.format(), self._view.panel
        name = panel.formats[key].text() if key in panel.formats else key
        suffix = self._suffixes.get(key, f".{key}")
        dialog = QFileDialog(self._view.window(), say("Export the fact sheet"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(f"{name} (*{suffix})")
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        path = self._path()
        if path is not None:
            dialog.setDirectory(str(path.parent))
            dialog.selectFile(path.name)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, text: str) -> None:
        self._box.show_path(Path(text))
        self._edited(text)
        self._box.ask()

    def _path(self) -> Path | None:
        return typed_path(self._box.field.text(), self._folder)

    def _propose(self) -> None:
        suffix = self._suffixes.get(self._view.panel.format(), ".html")
        path = self._exporting.propose(self._title, suffix)
        self._folder = path.parent
        self._box.show_path(path)
        self._armed, self._typed = None, False

    def _edited(self, text: str) -> None:
        self._armed, self._typed = None, True
        path = self._path()
        if path is not None:
            self._view.panel.choose_format(format_of(path, self._suffixes))
        self._later.start()

    def _format_chosen(self) -> None:
        """Give the file the ending of the format."""
        self._armed = None
        suffix = self._suffixes.get(self._view.panel.format(), "")
        path = self._path()
        if path is None or not suffix or format_of(path, self._suffixes) == self._view.panel.format():
            return
        known = format_of(path, self._suffixes)
        endings = self._exporting.endings if known else ()
        self._box.show_path(path.with_name(with_ending(path.name, endings, suffix)))
        self._look()

    def _look(self, *, free: bool = False) -> None:
        """Tell what stands at the path; `free`: take a name that no file has instead."""
        path = self._path()
        if path is None or self._exporting.busy:
            return

        def told(target: Target, other: Path) -> None:
            if path != self._path() or self._armed is not None or self._exporting.busy:
                return
            if free and target is Target.TAKEN:
                self._box.show_path(other)
                self._box.show_beside(path.name)
            else:
                self._box.show_target(target, path.name)

        self._exporting.look(path, told)
