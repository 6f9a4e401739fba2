"""What the command line tells: a bar while it works, one sentence when something is wrong."""

import io
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Self

from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.tongue import say

STOPPED = "Stopped; nothing was changed."
RESUMES = f"{STOPPED} What was read is kept for 30 days: the same command goes on from there."
"""The same, where many articles are analyzed for a database."""
INTERRUPTED = 130
"""Exit code after Ctrl+C, as shells have it."""


def complain(sentence: str) -> None:
    """Write a problem to standard error, on one line."""
    print(f"reviewer: {' '.join(sentence.split())}", file=sys.stderr)


def prepare_streams() -> None:
    """Let what a terminal or a pipe cannot show be written as an escape, rather than stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def guarded(work: Callable[[], int]) -> int:
    """Run a command and return the exit code; a known problem is a sentence, a bug is logged."""
    try:
        return _flushed(work)
    except KeyboardInterrupt:
        complain(STOPPED)
        return INTERRUPTED
    except Cancelled as told:
        complain(str(told))
        return INTERRUPTED
    except ReviewerError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:  # whoever read the output has had enough, as `head` has
        _drop_output()
        return 1
    except Exception as error:  # noqa: BLE001 - the last resort: a bug is logged with its traceback
        return _bug(error)


def _flushed(work: Callable[[], int]) -> int:
    code = work()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop_output()
        raise ReviewerError(
            say("The output cannot be written ({strerror}); send it elsewhere.", strerror=error.strerror)
        ) from error
    return code


def _drop_output() -> None:
    """Send what is left of the output nowhere; the interpreter would try again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug(error: Exception) -> int:
    from reviewer import logs

    path = logs.log_bug(error)
    where = f"the details are in {path}" if path else "the details stand above"
    complain(f"The program made an error ({type(error).__name__}) and stopped; {where}.")
    return 1


class Watched:
    """A block of work that shows its progress and can be stopped by Ctrl+C, but not in the midst of a save.

    Inside, Ctrl+C is only noted; the next report of progress raises `Cancelled`. A second Ctrl+C interrupts.

    Args:
        quiet: show no bar.

    Attributes:
        stopped: what is told once it was stopped.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self.stopped = STOPPED
        self._shown = not quiet and sys.stderr.isatty()
        self._stop = False
        self._old: Callable[[int, FrameType | None], object] | int | None = None
        self._line = ""

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._old = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._old is not None:
            signal.signal(signal.SIGINT, self._old)
        self._show("")

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self._stop = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def __call__(self, done: int, total: int, what: str) -> None:
        """Report progress (see `reviewer.domain.progress`).

        Raises:
            Cancelled: the person pressed Ctrl+C.
        """
        if self._stop:
            raise Cancelled(self.stopped)
        part = min(max(done / total, 0.0), 1.0) if total else 0.0
        bar = "█" * round(part * 20)
        self._show(f"{bar:·<20} {part:4.0%}  {' '.join(what.split())}")

    def clear(self) -> None:
        """Take the bar away, so that a line can be written."""
        self._show("")

    def _show(self, line: str) -> None:
        if not self._shown or line == self._line:
            return
        width = max(shutil.get_terminal_size().columns - 1, 20)
        blank = " " * min(len(self._line), width)
        sys.stderr.write(f"\r{blank}\r{line[:width]}")
        sys.stderr.flush()
        self._line = line
