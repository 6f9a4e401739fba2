"""One window at a time holds a database; the command line writes beside it under SQLite's own locks.

The lock is the system's, on a file beside the database: it goes when its process does, however that ends.
What the file says stays then, and goes only with a window that is closed: so the next one knows.
"""

import contextlib
import errno
import importlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.tongue import say

_FAR = 1 << 30
"""Where Windows locks a byte, so that the process id before it can still be read."""
_SQLITE_FIRST, _SQLITE_MANY = 0x40000000, 512
"""The bytes that SQLite locks: those of who waits, who is about to write, and all who read."""
_AGAIN_S = 0.02
_TAKEN = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
"""What the systems say of a lock that another one has."""


class WindowLock:
    """The right to show a database in a window.

    Attributes:
        unclean: whether the window that had it before ended without closing the database: it was killed,
            it crashed, or the power failed.
    """

    def __init__(self, database: Path) -> None:
        self.unclean = False
        self.path = database.with_name(database.name + ".lock")
        self._database = database
        self._handle: int | None = None

    def acquire(self) -> Self:
        """Take the lock.

        Raises:
            BusyError: another window has it.
            StoreError: the lock file cannot be made.
        """
        if self._handle is not None:
            return self
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StoreError(
                say(
                    "{path} cannot be made ({strerror}); check the folder.",
                    path=self.path,
                    strerror=error.strerror,
                )
            ) from error
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise BusyError(
                say(
                    "{database} is open in another Reviewer window{by}; go on there, or close it.",
                    database=self._database,
                    by=self._by(),
                )
            ) from error
        self.unclean = os.fstat(handle).st_size > 0
        with contextlib.suppress(OSError):  # a full disk is told by the database, if it matters to it
            os.ftruncate(handle, 0)
            os.write(handle, str(os.getpid()).encode("ascii"))
            os.fsync(handle)
        self._handle = handle
        return self

    def release(self) -> None:
        """Give the lock back; the file stays, for removing it could pull it from under the next holder."""
        if self._handle is not None:
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = None

    def holder(self) -> int | None:
        """Return the process id that the file names, `None` if it names none."""
        try:
            text = self.path.read_text("ascii", "replace").strip()
        except OSError:
            return None
        return int(text) if text.isdigit() else None

    def _by(self) -> str:
        holder = self.holder()
        return f" (process {holder})" if holder is not None else ""

    def __enter__(self) -> Self:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()


@contextmanager
def alone(path: Path, wait_ms: int, database: Path) -> Iterator[bool]:
    """Make sure that no other program, and no other thread, runs a block of this name at once.

    Args:
        path: the file that is locked; it stays.
        wait_ms: how long to wait for the others.
        database: what it is about.

    Yields:
        Whether that is sure: some file systems of networks know no locks.

    Raises:
        BusyError: another one did not end in that time.
        OSError: the file cannot be made.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        latest = time.monotonic() + wait_ms / 1000
        sure = False
        while not sure:
            try:
                _lock(handle)
                sure = True
            except OSError as error:
                if error.errno not in _TAKEN:
                    break
                if time.monotonic() > latest:
                    raise BusyError(
                        say("Another program makes a backup of {database}; wait for it.", database=database)
                    ) from error
                time.sleep(_AGAIN_S)
        try:
            yield sure
        finally:
            if sure:
                _unlock(handle)
    finally:
        os.close(handle)


@contextmanager
def used_by_nobody(database: Path, wait_ms: int) -> Iterator[bool]:
    """Keep the bytes that SQLite locks for whoever reads or writes a file that cannot be opened here.

    A connection that has a write-ahead log holds them as long as it is open, another one while it reads or
    writes. Nobody in this process may have the file open: it would lose its own locks.

    Args:
        database: the file.
        wait_ms: how long to wait for the others.

    Yields:
        Whether nobody else has them, as far as can be told. On Windows they are free again by then: no file
        is replaced there that has such locks.
    """
    try:
        handle = os.open(database, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:  # nobody could write it
        yield True
        return
    try:
        latest = time.monotonic() + wait_ms / 1000
        while not (alone := _take_range(handle)) and time.monotonic() < latest:
            time.sleep(_AGAIN_S)
        if os.name != "nt":
            yield alone
    finally:
        os.close(handle)
    if os.name == "nt":
        yield alone


def _take_range(handle: int) -> bool:
    """Lock all bytes that SQLite uses to tell of readers and writers; tell whether that could be done."""
    try:
        if os.name == "nt":
            windows: Any = importlib.import_module("msvcrt")
            os.lseek(handle, _SQLITE_FIRST, os.SEEK_SET)
            windows.locking(handle, windows.LK_NBLCK, _SQLITE_MANY)
            os.lseek(handle, _SQLITE_FIRST, os.SEEK_SET)
            windows.locking(handle, windows.LK_UNLCK, _SQLITE_MANY)
        else:
            posix: Any = importlib.import_module("fcntl")
            posix.lockf(handle, posix.LOCK_EX | posix.LOCK_NB, _SQLITE_MANY, _SQLITE_FIRST, os.SEEK_SET)
    except OSError as error:
        return error.errno not in _TAKEN  # some file systems of networks know no locks
    return True


def _lock(handle: int) -> None:
    if os.name == "nt":
        windows: Any = importlib.import_module("msvcrt")
        os.lseek(handle, _FAR, os.SEEK_SET)
        windows.locking(handle, windows.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        posix: Any = importlib.import_module("fcntl")
        posix.flock(handle, posix.LOCK_EX | posix.LOCK_NB)


def _unlock(handle: int) -> None:
    """Give a lock back at once: a process forked meanwhile holds the file open, too."""
    if os.name != "nt":
        posix: Any = importlib.import_module("fcntl")
        posix.flock(handle, posix.LOCK_UN)
