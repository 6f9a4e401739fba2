"""The backups of the database: what each holds, one made now, and one put in the database's place."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import count, mark, say
from reviewer.gui.auto_backup import AutoBackup
from reviewer.gui.choices import ChoiceList, Row
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.place import Place
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.widgets import label, rule

if TYPE_CHECKING:
    from reviewer.gui.ports import WorkspacePort
    from reviewer.services.backups import Kept, Newer

HINT = mark("Enter on a backup: restore it, after another question. B: back up now; Esc: close.")
SURE = mark("Enter chooses. Esc: back to the list; nothing is changed.")
NOTHING = mark("There are no backups yet.")
NOW = mark("Back up now")
MAKING = mark("A backup is being made…")
MADE = mark("A backup was made, and checked.")
RESTORING = mark("The backup is being checked and put in the database's place…")
CODED = mark("The backup is not encrypted; what is restored of it has the passphrase of the database.")
UNPLAIN = mark("The backup is encrypted: the database has its passphrase from then on.")
KEEP = mark("Keep the database as it is")
RESTORE = mark("Restore the backup")


class BackupsPanel(Overlay):
    """Lists the backups; Enter asks whether one shall take the database's place."""

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget, backing: AutoBackup, place: Place
    ) -> None:
        """Build the panel, hidden.

        Args:
            session: the database.
            theme: colours and faces.
            parent: the window's central widget.
            backing: makes backups.
            place: knows the settings.
        """
        super().__init__(theme, parent, say("Backups"))
        self._session, self._backing, self._kept = session, backing, place
        self._working = self._asking = False
        unit = theme.unit()
        pad = round(unit * 0.9)
        self.told = label("", "soft", wrap=True)
        self.hint = label(say(HINT), "muted", wrap=True)
        title = label(say("Backups"), "h2")
        title.setContentsMargins(pad, round(unit * 0.7), pad, 0)
        for one in (self.told, self.hint):
            one.setContentsMargins(pad, round(unit * 0.4), pad, round(unit * 0.4))
        self.list = ChoiceList(theme, say("Backups"))
        self.list.installEventFilter(self)
        box = rows(self, 0, (1, 1, 1, 6))
        for part in (title, self.told, rule()):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        box.addWidget(self.hint)

    def widths(self) -> tuple[float, float]:
        """Have room for a time and what a backup holds."""
        return 42.0, 0.8

    def wanted_height(self) -> int:
        """Return a height for many rows."""
        return round(self.theme.unit() * 30)

    def focus_first(self) -> None:
        """Let the arrows go through the rows."""
        self.list.setFocus()

    def open(self) -> None:
        """Show the backups that there are by now."""
        if not self._working:
            self.told.setText("")
            self.list.set_rows([])
            self.read()
        super().open()

    def read(self) -> None:
        """Read the list again."""
        self._asking = False
        self.hint.setText(say(HINT))
        self._session.ask_workspace(
            lambda workspace: workspace.backups.list(), self._show, lambda error: self._tell(str(error))
        )

    def make(self) -> None:
        """Make a backup now."""
        if not self._working and not self._asking and not self._backing.busy:
            self._tell(say(MAKING))
            self._backing.make(self._made)

    def _made(self, error: ReviewerError | None) -> None:
        self._tell(str(error) if error is not None else say(MADE))
        if not self._asking and not self._working:
            self.read()

    def _show(self, found: Sequence["Kept"]) -> None:
        if self._asking or self._working:
            return
        if not found and not self.told.text():
            self._tell(say(NOTHING))
        self.list.set_rows(list(self._rows(found)))

    def _rows(self, found: Sequence["Kept"]) -> Iterator[Row]:
        yield Row(say(NOW), self.make, (), "+", "muted", keys=("B",))
        if found:
            yield Row(say("Restore one of them"))
        for one in found:
            size = QLocale().formattedDataSize(one.size, 1)
            if one.holds is None:
                text = say("{time}: it cannot be read", time=_time(one))
            else:
                text = say(
                    "{time}: {cases}, {decisions}",
                    time=_time(one),
                    cases=count("%n case(s)", "", one.holds.cases),
                    decisions=count("%n decision(s)", "", one.holds.decisions),
                )
            yield Row(text, partial(self._ask, one), (), "↺", "muted", size)

    # Restoring

    def _ask(self, one: "Kept") -> None:
        """Ask once more, and say what would be set aside."""

        def work(workspace: "WorkspacePort") -> "tuple[Path, Newer, str]":
            from reviewer.services import encrypting

            coded, key = encrypting.is_encrypted(one.path), encrypting.is_keyed(workspace.path)
            told = "" if coded is key else say(CODED) if key else say(UNPLAIN)
            return workspace.path, workspace.backups.newer_than(one.path), told

        self._session.ask_workspace(
            work, lambda found: self._ask_again(one, *found), lambda error: self._tell(str(error))
        )

    def _ask_again(self, one: "Kept", database: Path, newer: "Newer", told: str) -> None:
        if self._working or not self.isVisible():
            return
        self._asking = True
        aside = say("The database that is there now is set aside as a file beside it; it is not deleted.")
        lost = say("Nothing was decided since this backup.")
        if not newer.readable:
            lost = say("What was decided since this backup cannot be told: the database cannot be read.")
        elif newer.decisions:
            lost = count(
                "%n decision(s) in {cases} (is|are) not in this backup and would no longer be seen.",
                "",
                newer.decisions,
                cases=", ".join(f"“{name}”" for name in newer.cases),
            )
        self._tell(f"{lost} {aside} {told}".rstrip())
        self.hint.setText(say(SURE))
        self.list.set_rows(
            [
                Row(say("Restore the backup of {time}?", time=_time(one))),
                Row(say(KEEP), self._back, (), "✕"),
                Row(say(RESTORE), partial(self._restore, one.path, database), (), "↺", "amber"),
            ]
        )

    def _back(self) -> None:
        self._tell("")
        self.read()

    def _restore(self, backup: Path, database: Path) -> None:
        self._working, self._asking = True, False
        self._tell(say(RESTORING))
        self.list.set_rows([])
        self._backing.hold()
        settings = self._kept.settings

        def work() -> Path | None:
            from reviewer.services.workspace import restore

            self._backing.wait()
            return restore(str(database), backup, settings=settings)

        def done(aside: Path | None) -> None:
            self._finished()
            self.close_panel()
            name = aside.name if aside is not None else ""
            self._session.said.emit(
                say("The backup was restored; the database that was there is now {name}.", name=name), False
            )

        def failed(error: ReviewerError) -> None:
            self._finished()
            self._tell(str(error))
            self.read()

        self._session.aside(work, done, failed)

    def _finished(self) -> None:
        self._working = False
        self._backing.let_go()

    def _tell(self, text: str) -> None:
        self.told.setText(text)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what a key says in the list."""
        if watched is not self.list or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.type() == QEvent.Type.ShortcutOverride and plain:
            event.accept()  # the mode below has acts with these letters
            return True
        if event.type() == QEvent.Type.KeyPress and plain:
            return self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            if self._asking:
                self._back()
            else:
                self.close_panel()
        elif key == Qt.Key.Key_B:
            self.make()
        elif key in ENTER:
            self.list.choose()
        else:
            return False
        return True


def _time(one: "Kept") -> str:
    return day_and_time(one.at.isoformat())
