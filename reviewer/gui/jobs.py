"""The one serial worker that talks to the database; results come back as queued signals."""

import itertools
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from reviewer.domain.errors import ReviewerError

_T = TypeVar("_T")

LATER_MS = 25
"""What can wait starts when the next frame is painted: two threads at once would both be late."""


class Rank(IntEnum):
    """Which work goes first: what a person decided, then what they wait for, then the rest."""

    COMMAND = 0
    READ = 1
    LATER = 2
    LAST = 9


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[ReviewerError], None] | None
    counted: bool = True
    finished: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class _Result:
    job: _Job
    value: Any = None
    error: BaseException | None = None


class Jobs(QObject):
    """Runs work in one thread, one piece after the other.

    Attributes:
        problem: a `ReviewerError` that no caller took.
        bug: any other exception.
        idle: nothing is waiting any more.
    """

    problem = Signal(object)
    bug = Signal(object)
    idle = Signal()
    _result = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: queue.PriorityQueue[tuple[int, int, _Job | None]] = queue.PriorityQueue()
        self._count = itertools.count()
        self._open = 0
        self._closed = False
        self._waiting: list[_Job] = []
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._start_waiting)
        self._result.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="reviewer-database", daemon=True)
        self._thread.start()

    def do(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None] | None = None,
        failed: Callable[[ReviewerError], None] | None = None,
        rank: Rank = Rank.READ,
        wait_ms: int = 0,
    ) -> None:
        """Run `work` in the worker, then `done` with its result in the window's thread.

        Args:
            work: runs in the worker; it touches no widget.
            done: runs in the window's thread.
            failed: takes a `ReviewerError` instead of `problem`.
            rank: what goes first where several wait.
            wait_ms: how long the window stands still for the worker to be quick; the result comes as ever.
        """
        if self._closed:
            return
        self._open += 1
        job = _Job(work, done, failed)
        if rank is Rank.LATER:
            self._waiting.append(job)
            if not self._later.isActive():
                self._later.start(LATER_MS)
            return
        self._queue.put((rank, next(self._count), job))
        if wait_ms:
            job.finished.wait(wait_ms / 1000)

    def _start_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for job in waiting:
            self._queue.put((Rank.LATER, next(self._count), job))

    def call(self, work: Callable[[], _T]) -> _T:
        """Run `work` in the worker and wait for it; for another thread than the window's.

        Raises:
            ReviewerError: what `work` raises.
        """
        answer: queue.Queue[tuple[_T | None, BaseException | None]] = queue.Queue()

        def run() -> None:
            try:
                answer.put((work(), None))
            except BaseException as error:  # noqa: BLE001 - raised again in the thread that asked
                answer.put((None, error))

        self._queue.put((Rank.COMMAND, next(self._count), _Job(run, None, None, counted=False)))
        value, error = answer.get()
        if error is not None:
            raise error
        return value  # type: ignore[return-value]

    def is_waited_for(self) -> bool:
        """Tell whether something waits for what runs now; what can be done again later may stop for it."""
        return not self._queue.empty()

    @property
    def busy(self) -> bool:
        """Tell whether something runs, waits, or has not been delivered."""
        return self._open > 0

    def close(self, wait: float = 10.0) -> None:
        """Finish what waits and end the thread; nothing is delivered any more."""
        if self._closed:
            return
        self._start_waiting()
        self._closed = True
        self._queue.put((Rank.LAST, next(self._count), None))
        self._thread.join(wait)

    def _run(self) -> None:
        while (job := self._queue.get()[2]) is not None:
            try:
                result = _Result(job, job.work())
            except BaseException as error:  # noqa: BLE001 - it is told in the window's thread, with its traceback
                result = _Result(job, error=error)
            if not self._closed and job.counted:
                self._result.emit(result)
            job.finished.set()

    @Slot(object)
    def _deliver(self, result: _Result) -> None:
        self._open -= 1
        if self._closed:
            return
        try:
            self._settle(result)
        finally:
            if not self._open:
                self.idle.emit()

    def _settle(self, result: _Result) -> None:
        if isinstance(result.error, ReviewerError):
            if result.job.failed is not None:
                result.job.failed(result.error)
            else:
                self.problem.emit(result.error)
        elif result.error is not None:
            self.bug.emit(result.error)
        elif result.job.done is not None:
            result.job.done(result.value)
