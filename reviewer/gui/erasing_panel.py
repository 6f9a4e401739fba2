"""Erasing from the window: an article, or all that name a person, for good."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QWidget

from reviewer.domain.errors import Cancelled, CommandError, ReviewerError
from reviewer.domain.readmodel import ArticleItem
from reviewer.domain.tongue import mark, say
from reviewer.gui.auto_backup import AutoBackup
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.overlay import Overlay, scrolled
from reviewer.gui.place import Place
from reviewer.gui.ports import WorkspacePort
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, label

if TYPE_CHECKING:
    from reviewer.services.erasing import Left
    from reviewer.services.workspace import Workspace
    from reviewer.settings import Settings

ASKED = mark(
    "Name the article by its letter, or a person: every article that names the person is meant then"
    " (several forms of the name: with commas between them)."
)
UNFINISHED = mark(
    "An erasure was cut off: until it is finished, what was erased can be found in the file or in a backup."
)
FOR_GOOD = mark("A backup is made first, and erased from like the others in the end.")
GONE = mark("It is gone from the database, its search index, and the backups.")
FINISHED = mark("What was erased is gone from the file and from the backups that could be rewritten.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to be erased.

    Attributes:
        letters: of the articles.
        sentences: what goes with them, and what stays.
        kin: letters of other versions and copies, which go only if that is wanted.
        kin_sentences: what would go with these.
    """

    letters: tuple[str, ...]
    sentences: tuple[str, ...]
    kin: tuple[str, ...] = ()
    kin_sentences: tuple[str, ...] = ()


def looked_up(workspace: WorkspacePort, case: str, words: str) -> Asked:
    """Return what words mean, an article or a person, and what would go.

    Raises:
        CommandError: they mean nothing that can be erased.
    """
    try:
        sentences = workspace.what_goes(case, words)
    except CommandError as no_article:
        names = [one.strip() for one in words.split(",") if one.strip()]
        try:
            letters = workspace.mentioning(case, names)
        except CommandError as nobody:
            raise (no_article if _is_letter(words) else nobody) from None
        sentences = [one for letter in letters for one in workspace.what_goes(case, letter)]
        return Asked(tuple(letters), (*sentences, *workspace.decided_by(case, names)))
    letter = workspace.letter_of(case, words)
    kin = workspace.kin_of(case, letter)
    more = tuple(one for other in kin for one in workspace.what_goes(case, other))
    return Asked((letter,), tuple(sentences), tuple(kin), more)


def _is_letter(words: str) -> bool:
    return len(words.strip()) == 1


class ErasingPanel(Overlay):
    """Asks what, tells what would go, has its letters typed, and erases."""

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
        super().__init__(theme, parent, say("Erase for good"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session, self._backing, self._kept = session, backing, place
        self._stop = threading.Event()
        self._asked: Asked | None = None
        self._cut_off = self._working = self._looking = False
        unit = theme.unit()
        box = self._box = rows(self, unit * 0.6, (unit,) * 4)
        box.addWidget(label(say("Erase for good"), "h2"))
        page = QWidget()
        inner = self._inner = rows(page, unit * 0.5, (0, 0, unit * 0.3, 0))
        self.told = label("", "body", wrap=True)
        self.about = label("", "soft", wrap=True)
        self.what = _field(say("Letter of the article, or name of a person"))
        self.kin = QCheckBox()
        self.sure = _field("")
        self.doing = label("", "muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("Progress"))
        for part in (self.told, self.about, self.kin, self.doing, self.bar):
            inner.addWidget(part)
        self._area = scrolled(page, say("Erase for good"))
        box.addWidget(self._area, 1)
        self._typed = label("", "body", wrap=True)
        for field in (self.what, self._typed, self.sure):  # in sight, however small the window is
            box.addWidget(field)
        self.look = KeyButton(say("See what would go"), "Return", theme, "primary", self.submit)
        self.erase = KeyButton(say("Erase for good"), "Return", theme, "primary", self.submit)
        self.finish = KeyButton(say("Finish it"), "F", theme, "primary", self.finish_it)
        self.halt = KeyButton(say("Stop"), "S", theme, act=self._stop.set)
        self.leave = KeyButton(say("Close"), "Esc", theme, act=self.back)
        line = FlowLayout(gap=round(unit * 0.5))
        for button in (self.look, self.finish, self.halt, self.leave, self.erase):
            line.addWidget(button)
        box.addLayout(line)
        self.kin.toggled.connect(lambda _: self._fit())
        self.sure.textChanged.connect(lambda _: self.erase.setEnabled(self._is_sure()))
        self._step.connect(self._show_step)
        self._broke.connect(self._ended)

    @property
    def busy(self) -> bool:
        """Tell whether something is looked up or erased."""
        return self._working or self._looking

    def widths(self) -> tuple[float, float]:
        """Have room for its sentences."""
        return 40.0, 0.86

    def wanted_height(self) -> int:
        """Return the height that all of it takes."""
        return self.height_with(self._box, self._area, self._inner)

    def ask(self, article: ArticleItem | None = None) -> None:
        """Ask what is to be erased; the open article is proposed. What runs goes on."""
        if not self._working:
            self._forget()
            self.what.setText(article.letter if article is not None else "")
            self.told.setText("")
            self._session.ask_workspace(lambda one: one.erasing_unfinished(), self._take_state)
        self._fit()
        super().open()

    def _take_state(self, cut_off: bool) -> None:
        if not self._working:
            self._cut_off = cut_off
            if cut_off:
                self.told.setText(say(UNFINISHED))
            self._fit()
            self.focus_first()

    def focus_first(self) -> None:
        """Type at once, where something is asked."""
        fields = (self.what, self.sure)
        first = next((one for one in fields if not one.isHidden()), None)
        (first or self).setFocus()
        if first is self.what:
            first.selectAll()

    def close_panel(self) -> None:
        """Hide the panel."""
        if not self._working:
            self._forget()
        super().close_panel()

    # Asking

    def submit(self) -> None:
        """See what would go; erase it, if its letters were typed."""
        if self._working or self._looking or self._cut_off:
            return
        if self._asked is None:
            self._look_up()
        elif self._is_sure():
            self._run()
        else:
            self.sure.setFocus()

    def back(self) -> None:
        """Go back to what is asked first, or close."""
        if self._working or self._asked is None:
            self.close_panel()
        else:
            self._forget()
            self.told.setText("")
            self._fit()
            self.focus_first()

    def _look_up(self) -> None:
        case, words = self._session.case_id, " ".join(self.what.text().split())
        if not words:
            self.what.setFocus()
            return
        self._looking = True

        def found(asked: Asked) -> None:
            self._looking = False
            if self.isVisible() and case == self._session.case_id:
                self._asked = asked
                self.told.setText("")
                self._fit()
                self.focus_first()

        def failed(error: ReviewerError) -> None:
            self._looking = False
            self.told.setText(str(error))
            self._fit()
            self.focus_first()

        self._session.ask_workspace(lambda one: looked_up(one, case, words), found, failed)

    def _letters(self) -> tuple[str, ...]:
        asked = self._asked
        if asked is None:
            return ()
        return (*asked.letters, *(asked.kin if self.kin.isChecked() else ()))

    def _is_sure(self) -> bool:
        typed = "".join(one for one in self.sure.text().upper() if one.isalnum())
        return bool(typed) and typed == "".join(self._letters())

    def _forget(self) -> None:
        self._asked = None
        self.sure.clear()
        self.kin.setChecked(False)

    # Doing

    def finish_it(self) -> None:
        """Finish an erasure that was cut off."""
        if self._cut_off and not self._working:
            self._do(lambda one: (one.finish_erasing(), say(FINISHED)))

    def _run(self) -> None:
        case, letters = self._session.case_id, self._letters()

        def work(workspace: "Workspace") -> "tuple[Left, str]":
            _, left = workspace.erase(case, *letters, progress=self._report)
            return left, say("Erased: {letters}.", letters=", ".join(letters)) + " " + say(GONE)

        self._do(work)

    def _do(self, work: "Callable[[Workspace], tuple[Left, str]]") -> None:
        self._working = True
        self._stop.clear()
        self._backing.hold()
        path, settings = self._session.database, self._kept.settings

        def aside() -> "tuple[Left, str]":
            self._report(0, 0, say("Making a backup"))
            self._backing.wait()
            try:
                return _apart(path, settings, work)
            except ReviewerError:
                raise
            except Exception:  # which the window tells
                self._broke.emit()
                raise

        def done(outcome: "tuple[Left, str]") -> None:
            left, sentence = outcome
            rest = left.told()
            self._ended(" ".join([say("Erased, but not everywhere.") if left.backups else sentence, *rest]))

        self._show_step(0, 0, say("Closing the database"))
        self._fit()
        self.setFocus()
        self._session.aside(aside, done, lambda error: self._ended(str(error), failed=True))

    def _ended(self, sentence: str = "", *, failed: bool = False) -> None:
        self._working = False
        self._backing.let_go()
        self._forget()
        self.what.setText("")
        self.told.setText(sentence)
        self._session.ask_workspace(lambda one: one.erasing_unfinished(), self._take_end)
        self._fit()
        if not self.isVisible() and sentence:
            if failed:
                self._session.problem.emit(sentence)
            else:
                self._session.said.emit(sentence, False)

    def _take_end(self, cut_off: bool) -> None:
        self._cut_off = cut_off
        if cut_off:
            self.told.setText(f"{self.told.text()} {say(UNFINISHED)}".strip())
        self._fit()
        if self.isVisible():
            self.focus_first()

    def _report(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled(say("Stopped."))
        self._step.emit(done, total, what)

    # What is shown

    def _show_step(self, done: int, total: int, what: str) -> None:
        self.doing.setText(f"{what}…")
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _fit(self) -> None:
        """Show what holds now: what is asked, what would go, or what runs."""
        asked, works = self._asked, self._working
        first = asked is None and not works and not self._cut_off
        second = asked is not None and not works
        for part in (self.what, self.look):
            part.setVisible(first)
        self.finish.setVisible(self._cut_off and not works)
        for field in (self._typed, self.sure, self.erase):
            field.setVisible(second)
        self.kin.setVisible(second and asked is not None and bool(asked.kin))
        for one in (self.doing, self.bar, self.halt):
            one.setVisible(works)
        self.leave.setText(say("Back") if second else say("Close"))
        self.leave.setAccessibleName(say("Back") if second else say("Close"))
        self.about.setText(say(ASKED) if first else "\n".join(self._goes()) if second else "")
        self.about.setVisible(bool(self.about.text()))
        self.told.setVisible(bool(self.told.text()) and not works)
        if asked is not None:
            self.kin.setText(
                say("Its other versions and copies, too: {letters}", letters=", ".join(asked.kin))
            )
            asks = say("To erase it, type {letters}", letters=" ".join(self._letters()))
            self._typed.setText(f"{asks}:")
            self.sure.setAccessibleName(asks)
        self.erase.setEnabled(self._is_sure())
        self._area.setAccessibleName(
            f"{self.told.text()} {self.about.text()}".strip() or say("Erase for good")
        )
        self._follow()

    def _goes(self) -> Sequence[str]:
        asked = self._asked
        if asked is None:
            return ()
        with_kin = asked.kin_sentences if self.kin.isChecked() else ()
        stays = (
            [
                say(
                    "Most of its words stand in {letters}, too (another version, or a copy).",
                    letters=", ".join(asked.kin),
                )
            ]
            if asked.kin and not with_kin
            else []
        )
        return list(dict.fromkeys((*asked.sentences, *with_kin, *stays, say(FOR_GOOD))))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, finish by `F`, stop by `S`, go back by Escape."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.back()
        elif key in ENTER:
            self.submit()
        elif event.modifiers():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_S and self._working:
            self.halt.click()
        elif key == Qt.Key.Key_F and self._cut_off:
            self.finish_it()
        else:
            super().keyPressEvent(event)


def _apart(
    path: str, settings: "Settings", work: "Callable[[Workspace], tuple[Left, str]]"
) -> "tuple[Left, str]":
    """Do it while nothing of the window has the database open."""
    from reviewer.services.workspace import Workspace

    with Workspace.open(str(Path(path)), settings=settings) as workspace:
        return work(workspace)


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    return made
