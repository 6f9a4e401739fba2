"""The encryption of the database from the window: encrypted, its passphrase changed, or decrypted."""

import threading
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QWidget

from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.tongue import count, mark, say
from reviewer.gui.auto_backup import AutoBackup
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.overlay import Overlay, scrolled
from reviewer.gui.place import Place
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, label

if TYPE_CHECKING:
    from reviewer.services.encrypting import Outcome

PLAIN = mark("The database is not encrypted: whoever has the disk of this computer can read it.")
CODED = mark("The database is encrypted: nothing but its passphrase opens it.")
CLOSED = mark("The database is not open; close the window and open it again.")
MISSING = mark(
    'Encryption needs SQLCipher, which is not installed; run pip install "reviewer[encryption]" and open the'
    " window again. Or encrypt the whole disk (BitLocker, FileVault, LUKS): that protects exports and case"
    " files, too."
)
LOST = mark(
    "A lost passphrase cannot be recovered: without it nothing and nobody can open the database, or its"
    " encrypted backups, again. Keep it safe, apart from this computer."
)
BARE = mark("Without a passphrase, whoever has the disk of this computer can read the database.")
LATER_CODED = mark("Backups that are made from now on have this passphrase.")
LATER_PLAIN = mark("Backups that are made from now on are not encrypted.")
EVERYTHING = mark("Treat the backups that there are alike, and overwrite and remove the old file")
OTHERWISE = mark("Otherwise they stay as they are, and the old file is kept beside the database.")
DIFFER = mark("The two passphrases differ; type them again.")
WRONG = mark("That is not the passphrase of the database; nothing was changed.")
MOST_NAMES = 4
"""Names of files in one sentence."""


class Deed(Enum):
    """What can be done: its title, the button that begins it, the one that does it, what is said then."""

    ENCRYPT = (
        mark("Encrypt the database"),
        mark("Encrypt…"),
        mark("Encrypt"),
        mark("The database is encrypted."),
    )
    CHANGE = (
        mark("Change the passphrase"),
        mark("Change the passphrase…"),
        mark("Change"),
        mark("The database has the new passphrase."),
    )
    DECRYPT = (
        mark("Decrypt the database"),
        mark("Decrypt…"),
        mark("Decrypt"),
        mark("The database is not encrypted any more."),
    )


class EncryptionPanel(Overlay):
    """Tells whether the database is encrypted; asks for passphrases and has it written anew."""

    _step = Signal(int, int, str)
    _broke = Signal()

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget, backing: AutoBackup, place: Place
    ) -> None:
        """Build the panel, hidden.

        Args:
            session: the database.
            theme: colours and faces.
            parent: the window's central widget.
            backing: makes backups by itself, but not meanwhile.
            place: knows the settings.
        """
        super().__init__(theme, parent, say("Encryption"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session, self._backing, self._kept = session, backing, place
        self._stop = threading.Event()
        self._deed: Deed | None = None
        self._coded = self._working = False
        unit = theme.unit()
        box = self._box = rows(self, unit * 0.6, (unit,) * 4)
        self._title = label("", "h2")
        box.addWidget(self._title)
        page = QWidget()
        inner = self._inner = rows(page, unit * 0.5, (0, 0, unit * 0.3, 0))
        self.told = label("", "body", wrap=True)
        self.about = label("", "soft", wrap=True)
        for one in (self.told, self.about):
            one.setTextFormat(Qt.TextFormat.PlainText)
            inner.addWidget(one)
        self.now = _field(say("Passphrase of now"))
        self.new = _field(say("New passphrase"))
        self.again = _field(say("The same again"))
        self.fields = (self.now, self.new, self.again)
        for field in self.fields:
            inner.addWidget(field)
        self.everything = QCheckBox(say("The backups and the old file, too"))
        self.everything.setAccessibleDescription(f"{say(EVERYTHING)}. {say(OTHERWISE)}")
        self._rest = label(f"{say(EVERYTHING)}. {say(OTHERWISE)}", "muted", wrap=True)
        self.doing = label("", "muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("Progress"))
        for part in (self.everything, self._rest, self.doing, self.bar):
            inner.addWidget(part)
        self._area = scrolled(page, say("Encryption"))
        box.addWidget(self._area, 1)
        line = FlowLayout(gap=round(unit * 0.5))
        keys = {Deed.ENCRYPT: "E", Deed.CHANGE: "P", Deed.DECRYPT: "D"}
        self.begin = {
            deed: KeyButton(say(deed.value[1]), key, theme, act=lambda one=deed: self.ask(one))  # type: ignore[misc]
            for deed, key in keys.items()
        }
        self.do = KeyButton("", "Return", theme, "primary", self.submit)
        self.halt = KeyButton(say("Stop"), "S", theme, act=self._stop.set)
        self.leave = KeyButton(say("Close"), "Esc", theme, act=self.back)
        for button in (*self.begin.values(), self.halt, self.leave, self.do):
            line.addWidget(button)
        box.addLayout(line)
        self._step.connect(self._show_step)
        self._broke.connect(self._ended)

    @property
    def busy(self) -> bool:
        """Tell whether the database is being written anew."""
        return self._working

    def widths(self) -> tuple[float, float]:
        """Have room for its sentences."""
        return 40.0, 0.86

    def wanted_height(self) -> int:
        """Return the height that all of it takes."""
        return self.height_with(self._box, self._area, self._inner)

    def open(self) -> None:
        """Tell what holds now; what runs goes on."""
        if not self._working:
            self._deed = None
            self._tell_state()
        self._fit()
        super().open()

    def focus_first(self) -> None:
        """Type at once, where something is asked."""
        first = next((one for one in self.fields if not one.isHidden() and not one.text()), None)
        (first or self).setFocus()

    def close_panel(self) -> None:
        """Hide the panel; no passphrase stays in it."""
        self._clear()
        super().close_panel()

    # Asking

    def ask(self, deed: Deed) -> None:
        """Ask for what a deed needs."""
        if not self._working and self._can(deed):
            self._deed = deed
            self.everything.setChecked(False)
            self.told.setText("")
            self._fit()
            self.focus_first()

    def back(self) -> None:
        """Go back to what can be done, or close."""
        if self._working or self._deed is None:
            self.close_panel()
        else:
            self._clear()
            self._deed = None
            self._tell_state()
            self._fit()
            self.setFocus()

    def submit(self) -> None:
        """Do what was asked for, if what was typed allows it."""
        from reviewer.services import encrypting

        deed = self._deed
        if deed is None or self._working:
            return
        empty = [one for one in self.fields if not one.isHidden() and not one.text()]
        if empty:
            empty[0].setFocus()
            return
        path, new = Path(self._session.database), ""
        if deed is not Deed.ENCRYPT and not encrypting.opens(path, self.now.text()):
            self._refuse(say(WRONG), self.now)
            return
        if deed is not Deed.DECRYPT:
            new = self.new.text()
            if self.again.text() != new:
                self._refuse(say(DIFFER), self.new, self.again)
                return
            if not new.strip():
                self._refuse(
                    say("The passphrase is empty; type one, better of several words."), self.new, self.again
                )
                return
        self._run(deed, path, new)

    def _refuse(self, sentence: str, *fields: QLineEdit) -> None:
        """Tell why not, and have fields typed anew."""
        for one in fields:
            one.setText("")
        self.told.setText(sentence)
        self._fit()
        fields[0].setFocus()

    # Doing

    def _run(self, deed: Deed, path: Path, new: str) -> None:
        self._working = True
        self._stop.clear()
        self._clear()
        self._backing.hold()
        everything, settings = self.everything.isChecked(), self._kept.settings

        def work() -> "Outcome":
            from reviewer.services import encrypting
            from reviewer.services.backups import folder_of

            self._report(0, 0, say("Making a backup"))
            self._backing.wait()
            folder = folder_of(path, settings)
            try:
                return encrypting.recode_all(path, new, folder, everything=everything, progress=self._report)
            except ReviewerError:
                raise
            except Exception:  # which the window tells
                self._broke.emit()
                raise

        def done(outcome: "Outcome") -> None:
            self._ended(" ".join([say(deed.value[3]), *_sentences(outcome)]), failed=bool(outcome.failed))

        self._show_step(0, 0, say("Closing the database"))
        self._fit()
        self.setFocus()
        self._session.aside(work, done, lambda error: self._ended(str(error), failed=True))

    def _ended(self, sentence: str = "", *, failed: bool = True) -> None:
        self._working, self._deed = False, None
        self._backing.let_go()
        self._tell_state()
        if sentence:
            self.told.setText(f"{sentence} {self.told.text()}" if failed else sentence)
        self._fit()
        if not self.isVisible() and sentence:
            if failed:
                self._session.problem.emit(sentence)
            else:
                self._session.said.emit(sentence, False)

    def _report(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled(say("Stopped."))
        self._step.emit(done, total, what)

    # What is shown

    def _show_step(self, done: int, total: int, what: str) -> None:
        self.doing.setText(f"{what}…")
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _tell_state(self) -> None:
        from reviewer.services import encrypting

        self._coded = self._session.ready and encrypting.is_keyed(Path(self._session.database))
        if not self._session.ready:
            self.told.setText(say(CLOSED))
        else:
            self.told.setText(say(CODED) if self._coded else say(PLAIN))

    def _can(self, deed: Deed) -> bool:
        from reviewer.services import encrypting

        return self._session.ready and encrypting.is_installed() and (deed is not Deed.ENCRYPT) is self._coded

    def _fit(self) -> None:
        """Show what holds now: what can be done, what is asked, or what runs."""
        from reviewer.services import encrypting

        deed, works = self._deed, self._working
        asks = deed is not None and not works
        self._title.setText(say(deed.value[0]) if deed is not None else say("Encryption"))
        for one, button in self.begin.items():
            button.setVisible(deed is None and not works and self._can(one))
        self.now.setVisible(asks and deed is not Deed.ENCRYPT)
        for field in (self.new, self.again):
            field.setVisible(asks and deed is not Deed.DECRYPT)
        self.everything.setVisible(asks)
        self._rest.setVisible(asks)
        self.do.setVisible(asks)
        self.doing.setVisible(works)
        self.bar.setVisible(works)
        self.halt.setVisible(works)
        if deed is not None:
            self.do.setText(say(deed.value[2]))
            self.do.setAccessibleName(say(deed.value[2]))
        self.leave.setText(say("Back") if asks else say("Close"))
        self.leave.setAccessibleName(say("Back") if asks else say("Close"))
        sentences = []
        if asks:
            decrypts = deed is Deed.DECRYPT
            sentences = [say(BARE), say(LATER_PLAIN)] if decrypts else [say(LOST), say(LATER_CODED)]
        elif not works and not encrypting.is_installed():
            sentences = [say(MISSING)]
        self.about.setText(" ".join(sentences))
        self.about.setVisible(bool(sentences))
        self.told.setVisible(bool(self.told.text()) and not works)
        self._area.setAccessibleName(f"{self.told.text()} {self.about.text()}".strip() or say("Encryption"))
        self._follow()

    def _clear(self) -> None:
        for one in self.fields:
            one.setText("")  # which forgets what could be undone, too

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin by a letter, do by Enter, stop by `S`, go back by Escape."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.back()
        elif key in ENTER and self._deed is not None:
            self.submit()
        elif event.modifiers():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_S and self._working:
            self.halt.click()
        else:
            letters = {Qt.Key.Key_E: Deed.ENCRYPT, Qt.Key.Key_P: Deed.CHANGE, Qt.Key.Key_D: Deed.DECRYPT}
            if key in letters and self._deed is None:
                self.ask(letters[key])
            else:
                super().keyPressEvent(event)


def _field(name: str) -> QLineEdit:
    """Return a field for a passphrase, which shows nothing of it."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    return made


def _sentences(outcome: "Outcome") -> list[str]:
    """Return what became of the old file and the backups."""
    found = list(dict.fromkeys(outcome.failed))
    if outcome.kept is not None:
        found.append(
            say(
                "The old file is kept as {path}; remove it when it is needed no more.", path=outcome.kept.name
            )
        )
    if outcome.done:
        found.append(count("%n backup(s) (was|were) written anew, too.", "", len(outcome.done)))
    if outcome.left:
        names = [one.name for one in outcome.left[:MOST_NAMES]]
        rest = len(outcome.left) - len(names)
        if rest:
            names.append(count("and %n file(s) more", "", rest))
        found.append(say("As they were, under the old passphrase or none: {names}.", names=", ".join(names)))
    return found
