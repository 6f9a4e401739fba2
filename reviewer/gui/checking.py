"""The check at the start, beside the window: in a thread of its own, told when a part is done."""

import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, SignalInstance

from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.tongue import say
from reviewer.gui.ports import CheckPort

LATEST_S = 2.0
"""After which a check begins while the window is not done yet; two threads take the interpreter in turns."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a part of the check came to.

    Attributes:
        problems: what is wrong, a sentence each.
        thorough: whether the log was replayed, too.
        unclean: the window before this one was not closed properly; told with the first part alone.
        trouble: why the part could not be finished; `""` if it was.
        place: why the database lies in a bad place; told with the first part alone.
    """

    problems: tuple[str, ...] = ()
    thorough: bool = False
    unclean: bool = False
    trouble: str = ""
    place: str = ""


class Checking(QObject):
    """Runs the check of whichever database was opened last.

    Attributes:
        checked: a `Checked`, after each part.
        progress: how much of how much is replayed, and what is being done.
        ended: nothing runs any more.
        bug: an exception that nobody expected.
        last: what came of the latest part.
    """

    checked = Signal(object)
    progress = Signal(int, int, str)
    ended = Signal()
    bug = Signal(object)

    def __init__(self, parent: QObject, calm: SignalInstance) -> None:
        """Prepare.

        Args:
            parent: owner.
            calm: nobody waits for the database.
        """
        super().__init__(parent)
        calm.connect(self.go)
        self.last: Checked | None = None
        self._stop, self._calm = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a part runs."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, check: CheckPort) -> None:
        """Have a check made, once nobody waits for the database or an act waits for the check.

        One that runs is stopped first. Any thread may call, one at a time.
        """
        self.stop()
        self._stop.clear()
        self._calm.clear()
        self.last = None
        check.wanted = self.go
        self._thread = threading.Thread(target=self._run, args=(check,), name="reviewer-check", daemon=True)
        self._thread.start()

    def go(self) -> None:
        """Let the check begin, if it does not run yet; any thread may call."""
        self._calm.set()

    def cancel(self) -> None:
        """Let the thorough part end early; the fast one is always finished, for deciding waits for it."""
        self._stop.set()
        self._calm.set()

    def stop(self) -> None:
        """Cancel, and wait until nothing runs."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(20)

    def _run(self, check: CheckPort) -> None:
        self._calm.wait(LATEST_S)
        try:
            problems = check.fast()
            self._tell(Checked(problems, unclean=check.unclean, place=check.place))
            if not problems and not self._stop.is_set():
                self._tell(Checked(check.replay(self._report), thorough=True))
        except Cancelled:
            pass
        except ReviewerError as error:
            thorough = self.last is not None
            self._tell(Checked(thorough=thorough, unclean=check.unclean and not thorough, trouble=str(error)))
        except Exception as error:  # noqa: BLE001 - logged with its traceback by the window
            self.bug.emit(error)
        finally:
            self.ended.emit()

    def _tell(self, checked: Checked) -> None:
        self.last = checked
        self.checked.emit(checked)

    def _report(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled(say("Cancelled; nothing was changed."))
        self.progress.emit(done, total, what)
