"""Processes of this machine as an executor: each can die, and is replaced."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from reviewer.domain.tongue import Catalogue, in_force, speak

_EACH = 8
"""Articles from which one more process is worth its start, which takes as long as reading so many."""


def width_for(articles: int, wanted: int = 0) -> int:
    """Return how many processes read so many articles best.

    Args:
        articles: how many are to be read.
        wanted: what the person asked for; 0: as many as there are processors for this program.
    """
    most = wanted or available()
    return max(1, min(most, articles // _EACH))


def available() -> int:
    """Return how many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


class Processes(Executor):
    """A pool of processes that are started anew where one dies; the call it was at fails, no other does.

    The pool of the standard library fails as a whole when one process dies, and cannot stop one that works.

    Args:
        width: how many processes.
    """

    def __init__(self, width: int) -> None:
        from pebble import ProcessPool

        self._pool = ProcessPool(
            max_workers=width,
            context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(in_force(),),
        )

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":  # noqa: ANN401
        """Hand over a call; cancelling its future ends the process that works on it."""
        future: Future[Any] = self._pool.schedule(fn, args=args, kwargs=kwargs)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes: those at work at once if `cancel_futures`, else when they are done."""
        if cancel_futures:
            self._pool.stop()
        else:
            self._pool.close()
        if wait:
            self._pool.join()


def _begin(catalogue: Catalogue) -> None:
    """Run first in each process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the parent decides
    speak(catalogue)
