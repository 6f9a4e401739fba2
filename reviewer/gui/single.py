"""One window for each database: a second start raises the first.

Of several starts at once, one gets the lock and becomes the window; the others wait until it answers. The
lock is held from the start until the database is closed, so also while a passphrase is asked for.
"""

import getpass
import hashlib
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

WAIT_MS = 10_000
"""How long a start waits for the window that is there: it may be starting itself, or closing."""
_AGAIN_MS = 50


class Single(QObject):
    """Finds the window that holds a database, or waits for others that look for it."""

    def __init__(self, database: str, *, wait_ms: int = WAIT_MS) -> None:
        """Name the meeting place.

        Args:
            database: its address; `""` for the default file.
            wait_ms: how long to wait for an answer.

        Raises:
            ReviewerError: the folder of data cannot be made.
        """
        from reviewer import paths

        super().__init__()
        home = paths.data_dir()
        meant = database or str(paths.default_database())
        if "://" not in meant:
            with suppress(RuntimeError):  # the home of a person who is not here
                meant = os.path.realpath(Path(meant).expanduser())
        told = f"{getpass.getuser()}\n{home}\n{meant}".encode()
        self._name = f"reviewer-{hashlib.sha256(told).hexdigest()[:20]}"
        self._lock = QLockFile(str(home / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # it is held for as long as the window is open
        self._wait_ms = wait_ms
        self._server: QLocalServer | None = None

    def raise_other(self) -> bool:
        """Ask a window that holds the database to come to the front; return whether there is one.

        If there is none, this start has the right to `listen`. If there is one that does not answer in time,
        it has not, and the lock of the database will refuse it in words.
        """
        ends = time.monotonic() + self._wait_ms / 1000
        while True:
            if self._lock.tryLock(0):
                return False
            if self._asked(ends):
                return True
            if self._lock.error() is not QLockFile.LockError.LockFailedError or time.monotonic() > ends:
                return False
            time.sleep(_AGAIN_MS / 1000)

    def _asked(self, ends: float) -> bool:
        """Ask once; return whether a window has answered."""
        from PySide6.QtNetwork import QLocalSocket  # here and below: most starts are alone, and show first

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_AGAIN_MS):
            return False
        socket.write(b"raise\n")
        socket.waitForBytesWritten(_AGAIN_MS)
        left = max(1, round(1000 * (ends - time.monotonic())))
        # the answer may have come while this wrote
        answered = socket.bytesAvailable() or socket.waitForReadyRead(left)
        socket.disconnectFromServer()
        return bool(answered)

    def listen(self, window: Callable[[], QMainWindow]) -> None:
        """Raise the window that there is when another start asks for it; only who holds the lock listens."""
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # what a crash may have left
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(lambda: self._come(window()))
        server.listen(self._name)
        self._server = server

    def leave(self) -> None:
        """Make room for the next start, once the database is closed; who asks by now gets no answer."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _come(self, window: QMainWindow) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(b"here\n")
            socket.flush()
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()
