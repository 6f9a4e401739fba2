"""Checking the database from the window, and repairing it: what the doctor finds, line by line."""

import contextlib
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QScrollArea, QWidget

from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.progress import Progress
from reviewer.domain.tongue import mark, say
from reviewer.gui.checking import Checking
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, label, rule
from reviewer.settings import Settings

if TYPE_CHECKING:
    from reviewer.services.doctor import Finding

    Doctor = Callable[[str, Settings, Progress], Iterable[Finding]]
    """Examines or repairs a database that is named, and yields what it found or did."""

ABOUT_REPAIR = mark("Before it repairs anything, it makes a backup; nothing is deleted.")


class CheckPanel(Overlay):
    """Shows what the check at the start came to and what the doctor finds; repairs what can be repaired."""

    _found = Signal(object)
    _step = Signal(int, int, str)
    _failed = Signal(str)
    _bug = Signal(object)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        parent: QWidget,
        settings: Callable[[], Settings],
        examine: "Doctor",
        repair: "Doctor | None",
    ) -> None:
        """Build the panel, hidden.

        Args:
            session: the database.
            theme: colours and faces.
            parent: the window's central widget.
            settings: the person's settings as they are then.
            examine: looks; it runs in a thread, beside the window.
            repair: repairs; it runs while the window has the database closed. `None`: there is no repair.
        """
        super().__init__(theme, parent, say("Check the database"))
        self._session, self._settings = session, settings
        self._examine, self._repair_by = examine, repair
        self._stop = threading.Event()
        self._work = ""  # or "look" or "repair"
        self._trouble = ""
        self.findings: tuple[Finding, ...] = ()
        unit = theme.unit()
        box = rows(self, unit * 0.6, (unit,) * 4)
        box.addWidget(label(say("Check the database"), "h2"))
        self.told = label("", "soft", wrap=True)
        box.addWidget(self.told)
        box.addWidget(rule())
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.addWidget(self.area, 1)
        self.doing = label("", "muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("Progress"))
        box.addWidget(self.doing)
        box.addWidget(self.bar)
        self.again = KeyButton(say("Check again"), "C", theme, act=self.examine)
        self.repair = KeyButton(say("Repair"), "R", theme, "primary", self.mend)
        self.halt = KeyButton(say("Stop"), "S", theme, act=self.stop)
        line = FlowLayout(gap=round(unit * 0.5))
        for button in (self.again, self.repair, self.halt):
            line.addWidget(button)
        line.addWidget(KeyButton(say("Close"), "Esc", theme, act=self.close_panel))
        box.addLayout(line)
        self._found.connect(self._show_found)
        self._step.connect(self._show_step)
        self._failed.connect(self._show_failed)
        self._bug.connect(session.bug)
        for signal in (session.checking.checked, session.checking.ended):
            signal.connect(self._fit)
        session.checking.progress.connect(self._show_step)

    @property
    def busy(self) -> bool:
        """Tell whether it looks or repairs."""
        return bool(self._work)

    def open(self) -> None:
        """Show the panel, and look."""
        super().open()
        if not self.busy:
            self.examine()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking when the panel or the window closes; what repairs goes on."""
        if self._work == "look":
            self._stop.set()
        super().hideEvent(event)

    def stop(self) -> None:
        """Stop looking, repairing, and the thorough part of the check at the start."""
        self._stop.set()
        self._session.checking.cancel()

    def examine(self) -> None:
        """Have the doctor look; after a check that failed, that is made again, too."""
        if self.busy:
            return
        last = self._session.checking.last
        if last is not None and (last.trouble or last.problems) and not self._session.checking.busy:
            self._session.check_again()
        self._begin("look", ())
        threading.Thread(target=self._look, name="reviewer-doctor", daemon=True).start()

    def mend(self) -> None:
        """Have the doctor repair, while the window has the database closed."""
        if self.busy or self._repair_by is None or not self._can_repair:
            return
        self._begin("repair", self.findings)
        repair, database, settings = self._repair_by, self._session.database, self._settings()
        self._session.aside(
            lambda: tuple(repair(database, settings, self._report)),
            self._show_found,
            lambda error: self._show_failed(str(error)),
        )

    @property
    def _can_repair(self) -> bool:
        return self._repair_by is not None and any(one.would for one in self.findings)

    def _begin(self, work: str, findings: "tuple[Finding, ...]") -> None:
        self._stop.clear()
        self._work, self._trouble = work, ""
        self._show_step(0, 0, say("Starting"))
        self._show_lines(findings)
        self._fit()

    def _look(self) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone meanwhile
            try:
                found = tuple(self._examine(self._session.database, self._settings(), self._report))
                self._found.emit(found)
            except ReviewerError as error:
                self._failed.emit(str(error))
            except Exception as error:  # noqa: BLE001 - logged with its traceback by the window
                self._failed.emit("")
                self._bug.emit(error)

    def _report(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled(say("Stopped."))
        self._step.emit(done, total, what)

    # What is shown

    def _show_found(self, findings: "tuple[Finding, ...]") -> None:
        self._work = ""
        self._show_lines(findings)
        self._fit()

    def _show_failed(self, why: str) -> None:
        self._work, self._trouble = "", why
        self._fit()

    def _show_step(self, done: int, total: int, what: str) -> None:
        self.doing.setText(f"{what}…")
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show_lines(self, findings: "tuple[Finding, ...]") -> None:
        self.findings = findings
        page = QWidget()
        page.setProperty("look", "paper")
        unit = self.theme.unit()
        box = rows(page, unit * 0.5, (unit * 0.5, unit * 0.4, unit, unit * 0.4))
        lines = _lines(findings)
        for text, look in lines:
            line = label(text, look, wrap=True)
            line.setIndent(0 if look else round(unit * 1.2))  # what would be done belongs to the line above
            box.addWidget(line)
        box.addStretch()
        self.area.setWidget(page)
        self.area.setAccessibleName(" ".join(text for text, _ in lines) or say("Nothing was found yet."))

    def _fit(self, _: object = None) -> None:
        """Show what holds now: what runs, and what can be done."""
        replays = self._session.checking.busy
        for one in (self.doing, self.bar, self.halt):
            one.setVisible(self.busy or replays)
        self.again.setEnabled(not self.busy)
        self.repair.setEnabled(not self.busy and self._can_repair)
        sentences = [self._trouble or at_start(self._session.checking)]
        if self._can_repair and not self.busy:
            sentences.append(say(ABOUT_REPAIR))
        self.told.setText(" ".join(sentences))

    def widths(self) -> tuple[float, float]:
        """Return the panel's width and part of the height."""
        return 46.0, 0.8

    def wanted_height(self) -> int:
        """Return a height for a dozen findings."""
        return round(self.theme.unit() * 30)

    def focus_first(self) -> None:
        """Let the arrows scroll."""
        self.area.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check again by `C`, repair by `R`, stop by `S`."""
        press = {Qt.Key.Key_C: self.again, Qt.Key.Key_R: self.repair, Qt.Key.Key_S: self.halt}
        button = press.get(Qt.Key(event.key())) if not event.modifiers() else None
        if button is None:
            super().keyPressEvent(event)
        elif button.isVisible() and button.isEnabled():
            button.click()


def at_start(checking: Checking) -> str:
    """Return what the check at the start came to so far."""
    last = checking.last
    if last is None:
        return say("The database is being checked; deciding waits for it.") if checking.busy else ""
    if last.problems:
        return say("The check at the start found damage: {problems}", problems=" ".join(last.problems[:3]))
    if last.trouble:
        return last.trouble
    if last.thorough:
        return say("The check at the start found nothing wrong.")
    if checking.busy:
        return say("The file, the texts and the logs are whole; whether the records follow is being checked.")
    return say("The file, the texts and the logs are whole; whether the records follow was not checked.")


def _lines(findings: "Sequence[Finding]") -> list[tuple[str, str]]:
    """Return the lines with their looks."""
    found = []
    for one in findings:
        sign, look = ("✓", "soft") if one.ok else ("✗", "red")
        found.append((f"{sign} {one.part}: {one.text}", look))
        if one.would:
            found.append((say("Repair: {would}", would=one.would), ""))
    return found


def made(session: Session, theme: Theme, parent: QWidget, settings: Callable[[], Settings]) -> CheckPanel:
    """Return the panel with the doctor of this program."""
    from reviewer.services.checking import examine_apart, repair_apart

    return CheckPanel(session, theme, parent, settings, examine_apart, repair_apart)
