"""Backups that the window makes by itself, beside all other work."""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import mark, say
from reviewer.gui.jobs import Rank
from reviewer.gui.session import Session

if TYPE_CHECKING:
    from reviewer.gui.ports import WorkspacePort
    from reviewer.services.backups import Backups

_log = logging.getLogger(__name__)

LOOK_MS = 60_000
"""How often the window asks whether a backup is due."""
FAILED = mark("No backup could be made: {why}")


class AutoBackup(QObject):
    """Makes a backup when one is due, and one at the end; a failure is told once, until one succeeds.

    A backup has connections of its own: neither the window nor what the person decides waits for it.

    Attributes:
        problem: a sentence about a backup that failed by itself.
        bug: an exception that nobody expected.
    """

    problem = Signal(str)
    bug = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._thread: threading.Thread | None = None
        self._answer: Callable[[ReviewerError | None], None] | None = None
        self._told = False
        self._held = False
        self._asked = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Tell whether a backup is being made, or asked for."""
        return self._thread is not None or self._asked

    def look(self) -> None:
        """Make a backup if one is due."""
        if self._session.ready and not self._held and not self.busy:
            self._ask(lambda backups: backups.make("due") if backups.due() else None, None)

    def make(self, answer: Callable[[ReviewerError | None], None]) -> None:
        """Make a backup now, because the person asked for it.

        Args:
            answer: is told when it ended, and why it failed if it did.
        """
        if not self._held and not self.busy:
            self._ask(lambda backups: backups.make("by hand"), answer)

    def hold(self) -> None:
        """Begin no backup until `let_go`, because the database is exchanged."""
        self._held = True

    def let_go(self) -> None:
        """Make backups again when they are due."""
        self._held = False

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the backup that is being made; for any thread."""
        thread = self._thread
        if thread is not None:
            thread.join(seconds)

    def close(self) -> None:
        """Have one made before the database is closed, if something changed since the newest."""
        self._timer.stop()
        self._held = True
        self._session.ask_workspace(self._last, rank=Rank.LAST)

    def _last(self, workspace: "WorkspacePort") -> None:
        self.wait()
        backups = workspace.backups
        try:
            if backups.minutes and backups.changed():
                backups.make("at the end")
        except ReviewerError as error:
            _log.warning("no backup at the end: %s", error)

    def _ask(
        self, work: "Callable[[Backups], object]", answer: Callable[[ReviewerError | None], None] | None
    ) -> None:
        """Run `work` in a thread of its own, once the worker has said where the backups are."""
        self._asked, self._answer = True, answer

        def start(backups: "Backups") -> None:
            self._asked = False
            if self._held:
                return
            self._thread = threading.Thread(
                target=self._run, args=(work, backups), name="reviewer-backup", daemon=True
            )
            self._thread.start()

        def failed(error: ReviewerError) -> None:
            self._asked = False
            self._end(None, error)

        self._session.ask_workspace(lambda workspace: workspace.backups, start, failed, Rank.LATER)

    def _run(self, work: "Callable[[Backups], object]", backups: "Backups") -> None:
        try:
            made, error = work(backups), None
        except Exception as caught:  # noqa: BLE001 - told in the window's thread
            made, error = None, caught
        self._ended.emit(made, error)

    def _end(self, made: object, error: Exception | None) -> None:
        self._thread = None
        answer, self._answer = self._answer, None
        if error is not None and not isinstance(error, ReviewerError):
            self.bug.emit(error)
        elif answer is None and error is not None and not self._told:
            self.problem.emit(say(FAILED, why=error))
        self._told = error is not None or (self._told and made is None)
        if answer is not None:
            answer(error if isinstance(error, ReviewerError) else None)
