"""The file of an export: its name, the button, the progress, and where it went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QWidget

from reviewer.domain.tongue import say
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.sheet.exporting import Target
from reviewer.gui.sheet.missing_list import LinkButton
from reviewer.gui.theme import Theme
from reviewer.gui.tips import plain_tip
from reviewer.gui.widgets import KeyButton, MarkedText, label

SHOW_MS = 250
"""An export that is done sooner shows no progress."""


class _Field(QLineEdit):
    """A path; Enter exports, Escape leaves.

    Attributes:
        entered: Enter was pressed.
        left: Escape was pressed.
    """

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Export, leave, or type."""
        if Qt.Key(event.key()) in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FileBox(QFrame):
    """Where the sheet goes.

    Attributes:
        export: the sheet is to be written.
        edited: another path was typed.
        other_place: a place is to be chosen in a window of the system.
        stop: the export is to be stopped.
        left: Escape was pressed in the field.
    """

    export = Signal()
    edited = Signal(str)
    other_place = Signal()
    stop = Signal()
    left = Signal()

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self._theme = theme
        self._path: Path | None = None
        self.field = _Field()
        self.field.setAccessibleName(say("File"))
        self.field.textEdited.connect(self.edited)
        self.field.entered.connect(self.export)
        self.field.left.connect(self.left)
        self.note = MarkedText(theme, spacing=1.2, size=0.95)
        self.button = KeyButton(say("Export"), keys("export"), theme, "primary", self.export.emit)
        self.place = QPushButton(say("Other place…"))
        self.place.setProperty("look", "flat")
        self.place.clicked.connect(self.other_place)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(say("Progress of the export"))
        self._what = label("", "soft", wrap=True)
        self.cancel = QPushButton(say("Cancel"))
        self.cancel.setAccessibleDescription(say("Stops the export; no file is changed"))
        self.cancel.clicked.connect(self.stop)
        self._running = QWidget()
        self._soon = QTimer(self, singleShot=True, interval=SHOW_MS)
        self._soon.timeout.connect(self._running.show)
        self.done = MarkedText(theme, ink="green", size=0.95, spacing=1.2)
        self.open_file = LinkButton(theme, say("Open the file"))
        self.open_file.clicked.connect(lambda: self._open(self._path))
        self.open_folder = LinkButton(theme, say("Open the folder"))
        self.open_folder.clicked.connect(lambda: self._open(self._path.parent if self._path else None))
        self._result = QWidget()
        self._fill()
        for one in (self.note, self._running, self._result):
            one.hide()

    def _fill(self) -> None:
        unit = self._theme.unit()
        line = QHBoxLayout()
        line.addWidget(label(say("FILE"), "caps"))
        line.addStretch()
        line.addWidget(self.place)
        running = rows(self._running, unit * 0.3)
        running.addWidget(self._what)
        running.addWidget(self._bar)
        running.addWidget(self.cancel)
        result = rows(self._result, unit * 0.2)
        result.addWidget(self.done)
        result.addWidget(self.open_file)
        result.addWidget(self.open_folder)
        box = rows(self, unit * 0.4, (unit * 1.1, unit * 0.5, unit * 1.1, unit * 0.9))
        box.addLayout(line)
        box.addWidget(self.field)
        box.addWidget(self.note)
        box.addWidget(self.button)
        box.addWidget(self._running)
        box.addWidget(self._result)

    def show_path(self, path: Path) -> None:
        """Put a path into the field."""
        if self.field.text() != str(path):
            whole = self.field.hasSelectedText() and self.field.hasFocus()
            self.field.setText(str(path))
            if whole:
                self.field.selectAll()
        self.field.setToolTip(plain_tip(str(path)))

    def ask(self) -> None:
        """Give the focus to the path, so that Enter exports."""
        self._result.hide()
        self.field.setFocus()
        self.field.setSelection(0, len(self.field.text()))

    def show_target(self, target: Target, name: str) -> None:
        """Tell what stands there already."""
        if target is Target.FREE:
            self.note.hide()
        elif target is Target.OURS:
            self._note(say("“{name}” was exported before; it is replaced.", name=name), "soft")
        else:
            self._note(
                say("“{name}” is there already; it is replaced only if you press twice.", name=name), "amber"
            )
        self._name_button(say("Export"))

    def show_beside(self, name: str) -> None:
        """Tell that another name is proposed because a file has this one."""
        self._note(say("“{name}” is there already; this name is free.", name=name), "soft")
        self._name_button(say("Export"))

    def ask_twice(self, name: str) -> None:
        """Tell that the next press replaces a file."""
        self._note(say("“{name}” is there already. Press once more to replace it.", name=name), "amber")
        self._name_button(say("Replace it"))

    def show_problem(self, text: str) -> None:
        """Tell why nothing was written."""
        self.show_running(False)
        self._name_button(say("Export"))
        self._note(text, "red")

    def show_running(self, on: bool) -> None:
        """Show that an export runs, if it takes a while."""
        self.button.setEnabled(not on)
        if on:
            self._result.hide()
            self.note.hide()
            self._bar.setRange(0, 0)
            self._soon.start()
        else:
            self._soon.stop()
            held = self.cancel.hasFocus()
            self._running.hide()
            if held:
                self.field.setFocus()

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Show how far it is."""
        self._what.setText(what)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_done(self, path: Path) -> None:
        """Tell where the sheet was written."""
        self.show_running(False)
        self._path = path
        self.note.hide()
        self._name_button(say("Export"))
        self.done.show_text(say("✓ Exported to {path}", path=path))
        self._result.show()

    def clear(self) -> None:
        """Forget the last export, and the file that was proposed for the next."""
        self._path = None
        self.field.clear()
        self.note.hide()
        self._result.hide()

    def _note(self, text: str, ink: str) -> None:
        self.note.show_text(text, (), ink)
        self.note.show()

    def _name_button(self, text: str) -> None:
        self.button.setText(text)
        self.button.setAccessibleName(text)

    def _open(self, path: Path | None) -> None:
        """Have the system show a file or a folder."""
        if path is None:
            return
        if not path.exists():
            self.show_problem(say("“{path}” is not there any more; export it again.", path=path))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.show_problem(say("Your system has no program that opens “{path}”.", path=path))
