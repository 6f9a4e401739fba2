"""The window's session with one database: asks, sends commands, and tells every view what changed."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reviewer.domain.errors import BusyError, Cancelled, ReviewerError, StaleError, StoreError
from reviewer.domain.tongue import again, say
from reviewer.gui.checking import Checking
from reviewer.gui.fresh import Fresh, read_fresh
from reviewer.gui.jobs import Jobs, Rank
from reviewer.gui.ports import PublishPort, ReviewPort, WorkspacePort
from reviewer.gui.typed import being_sent, versions

if TYPE_CHECKING:
    from reviewer.domain.readmodel import Changes
    from reviewer.domain.review.commands import Command
    from reviewer.domain.views import SavedView
    from reviewer.gui.edges import Overview

_T = TypeVar("_T")
_log = logging.getLogger(__name__)

ANSWER_MS = 8
"""How long a key press stands still for its decision to be saved, so that one frame shows all of it.

Two threads that compute at once share the interpreter, and take it from each other at each call of SQLite:
together they take longer than one after the other. What takes longer is shown when it is saved.
"""
OVERVIEW_MS, OVERVIEW_LATEST_MS = 90, 450
"""How long after a decision the numbers at the edges are read, and at most, while others follow it."""
MOST_GIVEN_WAY = 8
"""How often in a row the reading of these numbers stops for what a person waits for."""
WIDE = frozenset({"merge", "split", "same", "different", "assign", "rename section", "go back"})
"""Names of commands that change more than what one looks at."""
POLL_MS = 1000
"""How often the window asks whether another program wrote."""


class Session(QObject):
    """The only object of the window that speaks to the services.

    Attributes:
        checking: the check of the database at its opening.
        database: its file; until it is open, how it was named.
        own_views: the person's own views of the open case; their facts are counted with the overview.
        fresh: what the decision that `changed` tells of left; it holds while `changed` is told.
        case_opened: another case (its id) or none (`""`) is open.
        case_ready: the same, once everyone has forgotten the case before.
        changed: a `Changes`, after it was saved.
        refreshed: another program wrote, or the database was opened again: read everything again.
        reopened: the database was closed and is open again; it may be another one.
        saved: a decision was saved.
        refused: a command was not done.
        unsaved: a decision could not be saved.
        did: what the person did: the name of a command once it was saved, or `export`.
        overview: an `Overview`, after every change.
        said: a sentence for the person, and whether it can be undone.
        problem: a sentence about what could not be done.
        bug: an exception that nobody expected.
    """

    case_opened = Signal(str)
    case_ready = Signal(str)
    changed = Signal(object)
    refreshed = Signal()
    reopened = Signal()
    saved = Signal()
    refused = Signal()
    unsaved = Signal()
    did = Signal(str)
    overview = Signal(object)
    said = Signal(str, bool)
    problem = Signal(str)
    bug = Signal(object)

    def __init__(
        self, open_workspace: Callable[[], WorkspacePort], parent: QObject | None = None, database: str = ""
    ) -> None:
        """Prepare; the database is opened by `start`.

        Args:
            open_workspace: opens the database; it is called in the worker.
            parent: owner.
            database: how it was named; `""`: as the settings have it.
        """
        super().__init__(parent)
        self.database = database
        self._open_workspace = open_workspace
        self._workspace: WorkspacePort | None = None
        self._review: ReviewPort | None = None
        self._written: dict[str, int] = {}  # worker only: versions that this window itself made
        self._version: int | None = None  # worker only
        self._overview_waits = self._overview_again = False
        self._poll_waits = False
        self.case_id = ""
        self.own_views: tuple[SavedView, ...] = ()
        self.fresh = Fresh()
        self.ready = False
        self.jobs = Jobs(self)
        self.checking = Checking(self, self.jobs.idle)
        self.jobs.problem.connect(lambda error: self.problem.emit(str(error)))
        self.jobs.bug.connect(self._broken)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._overview_timer = QTimer(self, singleShot=True)
        self._overview_timer.timeout.connect(self._read_overview)
        self._overview_since = 0.0
        self._gave_way = 0
        self._last_overview: Overview | None = None

    def start(self, done: Callable[[], None], failed: Callable[[ReviewerError], None]) -> None:
        """Open the database in the worker."""

        def opened(_: None) -> None:
            self.ready = True
            done()

        self.jobs.do(self._open, opened, failed, Rank.COMMAND)

    def close(self) -> None:
        """Finish what waits and close the database."""
        self._timer.stop()
        self._overview_timer.stop()
        self.jobs.do(self._shut, rank=Rank.LAST)
        self.jobs.close()

    def aside(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None] | None = None,
        failed: Callable[[ReviewerError], None] | None = None,
    ) -> None:
        """Close the database, run `work`, and open the database again, however the work ended.

        All of it is one piece of work of the worker: whatever is asked or decided meanwhile waits, and meets
        the database that is there then. If that cannot be opened, `problem` tells it; `reopen` tries again.

        Args:
            work: runs in the worker while nothing of the window has the database open.
            done: takes what it found, once the database is open again.
            failed: takes a `ReviewerError` of `work` instead of `problem`.
        """
        case_id = self.case_id

        def between() -> tuple[_T | None, Exception | None, str | ReviewerError]:
            found, refused = None, None
            try:
                self._shut()
                found = work()
            except Exception as error:  # noqa: BLE001 - told below, once the database is open again
                refused = error
            return found, refused, self._again(case_id)

        def answer(outcome: tuple[_T | None, Exception | None, str | ReviewerError]) -> None:
            found, refused, there = outcome
            self._reopened(case_id, there)
            if refused is None:
                if done is not None:
                    done(found)  # type: ignore[arg-type]  # it is what `work` returned
            elif not isinstance(refused, ReviewerError):
                self._broken(refused)
            elif failed is not None:
                failed(refused)
            else:
                self.problem.emit(str(refused))

        self.jobs.do(between, answer, rank=Rank.COMMAND)

    def reopen(self, done: Callable[[], None] | None = None) -> None:
        """Open the database again where `aside` could not; `problem` tells if that fails once more."""
        case_id = self.case_id

        def opened(there: str | ReviewerError) -> None:
            self._reopened(case_id, there)
            if done is not None and not isinstance(there, ReviewerError):
                done()

        self.jobs.do(lambda: self._again(case_id), opened, rank=Rank.COMMAND)

    def check_again(self) -> None:
        """Make the check at the start once more: another program may have been in its way."""
        self.ask_workspace(lambda workspace: self.checking.begin(workspace.start_check()))

    def _open(self) -> None:
        """Open the database; worker only, as are the next two."""
        self._workspace = self._open_workspace()
        self.database = str(self._workspace.path)
        self.checking.begin(self._workspace.start_check())

    def _shut(self) -> None:
        self.checking.stop()
        workspace, self._workspace, self._review = self._workspace, None, None
        if workspace is not None:
            workspace.close()

    def _again(self, case_id: str) -> str | ReviewerError:
        """Open the database and the case that was open; return its id, `""` without it, or why not."""
        try:
            if self._workspace is None:
                self._open()
            self._take(case_id)
        except ReviewerError as error:
            if self._workspace is None:
                return error
            _log.warning("the case that was open is gone: %s", error)
            return ""
        return case_id

    def _take(self, case_id: str) -> None:
        """Take a case of the open database in hand, or none; worker only."""
        self._written.clear()
        self._review = None
        self._review = self._the_workspace().review(case_id) if case_id else None
        self._version = self._review.data_version() if self._review else None

    def _reopened(self, case_id: str, there: str | ReviewerError) -> None:
        """Have everyone read again what the open database holds."""
        if isinstance(there, ReviewerError):
            self.ready = False
            self.problem.emit(str(there))
            return
        self.ready = True
        self.reopened.emit()
        if self.case_id != case_id:
            return  # another one was opened meanwhile: it is read when its turn comes
        if there != case_id:
            self.open_case("")
        elif case_id:
            self.refreshed.emit()
            self.refresh_overview()

    def ask_workspace(
        self,
        work: Callable[[WorkspacePort], _T],
        done: Callable[[_T], None] | None = None,
        failed: Callable[[ReviewerError], None] | None = None,
        rank: Rank = Rank.READ,
    ) -> None:
        """Run `work` on the database, in the worker."""
        self.jobs.do(lambda: work(self._the_workspace()), done, failed, rank)

    def open_case(self, case_id: str) -> None:
        """Open a case, or none (`""`)."""
        self._timer.stop()
        self.case_id = case_id

        def failed(error: ReviewerError) -> None:
            self.case_id = ""
            self.problem.emit(str(error))
            self.case_opened.emit("")
            self.case_ready.emit("")

        def done(_: None) -> None:
            if self.case_id != case_id:
                return
            self.case_opened.emit(case_id)
            self.case_ready.emit(case_id)
            if case_id:
                self._timer.start()
                self.refresh_overview()
                self.overview.connect(self._rehearse, Qt.ConnectionType.SingleShotConnection)

        self.ask_workspace(lambda _: self._take(case_id), done, failed, Rank.COMMAND)

    def ask(
        self,
        work: Callable[[ReviewPort], _T | None],
        done: Callable[[_T], None],
        rank: Rank = Rank.READ,
        wait_ms: int = 0,
    ) -> None:
        """Read from the open case; the answer is dropped if another case is open by then.

        Args:
            work: reads, in the worker.
            done: takes what it found.
            rank: what goes first where several wait.
            wait_ms: how long the window stands still for the answer, so that the next frame shows it.
        """
        case_id = self.case_id
        if not case_id:
            return

        def answer(result: _T | None) -> None:
            if result is not None and self.case_id == case_id:
                done(result)

        self.jobs.do(lambda: self._on_case(case_id, work), answer, rank=rank, wait_ms=wait_ms)

    def ask_publish(
        self,
        work: Callable[[PublishPort], _T],
        done: Callable[[_T], None],
        failed: Callable[[ReviewerError], None] | None = None,
        rank: Rank = Rank.READ,
    ) -> None:
        """Read or export the sheet of the open case."""
        case_id = self.case_id
        if case_id:
            self.ask_workspace(lambda workspace: work(workspace.publish(case_id)), done, failed, rank)

    def send(
        self,
        command: Command,
        seen: Mapping[str, int] | None = None,
        done: Callable[[Changes], None] | None = None,
        toast: bool = False,
        failed: Callable[[ReviewerError], None] | None = None,
    ) -> None:
        """Have a command done and saved; then tell everyone.

        Args:
            command: what is decided.
            seen: versions of the records that the person saw, by id.
            done: runs after `changed`.
            toast: tell it in a toast that offers to undo it, as is always done of the commands in `WIDE`.
            failed: runs if it was refused, after that was told.
        """
        from reviewer.domain.review.commands import Redo, Undo

        case_id = self.case_id
        if not case_id:
            return

        def answer(found: tuple[Changes, bool, Fresh] | None) -> None:
            if found is None or self.case_id != case_id:
                return
            changes, others, fresh = found
            self.saved.emit()
            if others:
                self.refreshed.emit()
            else:
                self.fresh = fresh
                self.changed.emit(changes)
                self.fresh = Fresh()
            self.refresh_overview(soon=True)
            wide = toast or command.name in WIDE
            if wide or isinstance(command, Undo | Redo):
                self.said.emit(again(changes.what), wide)
            if done is not None:
                done(changes)
            self.did.emit(command.name)

        typed = being_sent()
        seen = typed.known(seen) if typed is not None else seen

        def refused(error: ReviewerError) -> None:
            self._refused(error)
            if failed is not None and self.case_id == case_id:
                failed(error)
            if typed is not None:
                keys, back = tuple(seen or ()), typed.refused
                self.ask_workspace(lambda one: versions(one, case_id, keys), back, lambda _: back({}))

        self.jobs.do(
            lambda: self._on_case(case_id, lambda review: self._handle(review, command, seen)),
            answer,
            refused,
            Rank.COMMAND,
            ANSWER_MS,
        )

    def call(self, work: Callable[[WorkspacePort], _T]) -> _T:
        """Run `work` on the database and wait for it; for another thread than the window's.

        Raises:
            ReviewerError: what `work` raises.
        """
        return self.jobs.call(lambda: work(self._the_workspace()))

    def undo(self) -> None:
        """Take the last decision back."""
        from reviewer.domain.review.commands import Undo  # after the first paint

        self.send(Undo())

    def redo(self) -> None:
        """Bring back what was undone last."""
        from reviewer.domain.review.commands import Redo

        self.send(Redo())

    def refresh_overview(self, *, soon: bool = False) -> None:
        """Read what the edges of the window show; several requests at once are one.

        Args:
            soon: a decision was just made: once the keys rest for a moment.
        """
        if not self.case_id:
            return
        if not self._overview_waits:
            self._overview_waits = True
            self._overview_since = time.monotonic()
        elif not self._overview_timer.isActive():
            self._overview_again = True  # it is being read now, from before
            return
        waited = (time.monotonic() - self._overview_since) * 1000
        self._overview_timer.start(
            max(0, round(min(OVERVIEW_MS, OVERVIEW_LATEST_MS - waited))) if soon else 0
        )

    def _read_overview(self) -> None:
        case_id = self.case_id
        self._overview_again = False

        def done(result: Overview | None) -> None:
            self._overview_waits, self._gave_way = False, 0
            if self.case_id != case_id or self._overview_again:
                self.refresh_overview(soon=True)
            if self.case_id == case_id and result is not None:
                self._last_overview = result
                self.overview.emit(result)

        def failed(error: ReviewerError) -> None:
            self._overview_waits = False
            if not isinstance(error, Cancelled):
                return self.problem.emit(str(error))
            self._gave_way += 1
            return self.refresh_overview(soon=True)

        from reviewer.gui.edges import read_overview  # after the first frame

        ask = self.jobs.is_waited_for if self._gave_way < MOST_GIVEN_WAY else None
        read = partial(read_overview, own=self.own_views, asked=ask, before=self._last_overview)
        self.jobs.do(lambda: self._on_case(case_id, read), done, failed, Rank.LATER)

    def _rehearse(self) -> None:
        """Have what the first decision needs at hand, once everything is shown."""
        self.ask(lambda review: review.rehearse(), lambda _: None, Rank.LATER)

    def _the_workspace(self) -> WorkspacePort:
        if self._workspace is None:
            raise ReviewerError(say("The database is not open; close the window and open it again."))
        return self._workspace

    def _on_case(self, case_id: str, work: Callable[[ReviewPort], _T]) -> _T | None:
        """Run `work`, unless another case has been opened since; worker only.

        Raises:
            ReviewerError: the database is not open.
        """
        self._the_workspace()
        review = self._review
        return work(review) if review is not None and review.case_id == case_id else None

    def _handle(
        self, review: ReviewPort, command: Command, seen: Mapping[str, int] | None
    ) -> tuple[Changes, bool, Fresh]:
        """Do a command; versions that this window made itself meanwhile are no surprise to it.

        Returns:
            What changed, whether another program decided something meanwhile, and the changed records.
        """
        known = {key: max(version, self._written.get(key, version)) for key, version in (seen or {}).items()}
        changes = review.handle(command, known)
        fresh = read_fresh(review, changes, known)
        self._written.update((one.id, one.version) for one in fresh.claims.values())
        self._written.update((key, one.item.version) for key, one in fresh.facts.items())
        others = self._version is not None and changes.seq > self._version + 1
        self._version = changes.seq
        return changes, others, fresh

    def _refused(self, error: ReviewerError) -> None:
        self.problem.emit(str(error))
        self.refused.emit()
        if isinstance(error, StoreError):
            self.unsaved.emit()
        if isinstance(error, StaleError | StoreError) and not isinstance(error, BusyError):
            self.refreshed.emit()
            self.refresh_overview()

    def _broken(self, error: BaseException) -> None:
        self._overview_waits = self._overview_again = self._poll_waits = False
        self.bug.emit(error)

    def _poll(self) -> None:
        if self._poll_waits or self.jobs.busy:
            return
        self._poll_waits = True

        def work(review: ReviewPort) -> bool:
            before, self._version = self._version, review.data_version()
            return before != self._version

        def done(moved: bool) -> None:
            self._poll_waits = False
            if moved:
                _log.info("another program wrote to the case")
                self.refreshed.emit()
                self.refresh_overview()

        case_id = self.case_id
        self.jobs.do(lambda: bool(self._on_case(case_id, work)), done, lambda _: done(False), Rank.LATER)
