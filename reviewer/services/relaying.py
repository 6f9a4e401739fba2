"""An executor for a process that is watched: its calls go to whoever watches it, and are made there.

The process that puts an analysis together has no processes of its own, so that nothing outlives it when it is
killed. It asks for them over the pipe by which it tells its progress.
"""

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any

CALL = "call"
"""The kind of message that asks for a call: its number, the function and what it is given."""


class BrokenError(Exception):
    """Whoever makes the calls is gone, or the call failed there."""


class Asking(Executor):
    """The side that asks.

    Args:
        send: sends a message; it may be called from any thread.
        pipe: the answers come from here, and nothing else does.
    """

    def __init__(self, send: Callable[[tuple[str, Any]], None], pipe: Connection) -> None:
        self._send, self._pipe = send, pipe
        self._numbers = itertools.count()
        self._open: dict[int, Future[Any]] = {}
        threading.Thread(target=self._read, name="reviewer-answers", daemon=True).start()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":  # noqa: ANN401
        """Ask for a call."""
        number, future = next(self._numbers), Future[Any]()
        self._open[number] = future
        self._send((CALL, (number, fn, args, kwargs)))
        return future

    def _read(self) -> None:
        while True:
            try:
                number, answer, failed = self._pipe.recv()
            except (EOFError, OSError):
                for future in self._open.values():
                    future.set_exception(BrokenError())
                return
            future = self._open.pop(number)
            if failed:
                future.set_exception(BrokenError(failed))
            else:
                future.set_result(answer)


class Answering:
    """The side that makes the calls, by another executor.

    Args:
        executor: makes them.
        pipe: the answers go here.
    """

    def __init__(self, executor: Executor, pipe: Connection) -> None:
        self._executor, self._pipe = executor, pipe
        self._done: SimpleQueue[tuple[int, Future[Any]]] = SimpleQueue()
        self._running: set[Future[Any]] = set()

    @property
    def busy(self) -> bool:
        """Whether a call is not answered yet."""
        return bool(self._running)

    def take(self, call: tuple[int, Callable[..., Any], tuple[Any, ...], dict[str, Any]]) -> None:
        """Begin a call."""
        number, fn, args, kwargs = call
        future = self._executor.submit(fn, *args, **kwargs)
        self._running.add(future)
        future.add_done_callback(lambda one: self._done.put((number, one)))

    def answer(self) -> None:
        """Send what is done."""
        while not self._done.empty():
            number, future = self._done.get()
            self._running.discard(future)
            error = future.exception() if not future.cancelled() else BrokenError("cancelled")
            if error is None:
                self._pipe.send((number, future.result(), ""))
            else:
                self._pipe.send((number, None, type(error).__name__))

    def stop(self) -> None:
        """Cancel what runs."""
        for future in self._running:
            future.cancel()
