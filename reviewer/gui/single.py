"""One window for each database: a second start raises the first."""

import getpass
import hashlib
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QMainWindow

WAIT_MS = 300
"""How long the first window may take to answer."""


class Single(QObject):
    """Finds the window that holds a database, or waits for others that look for it."""

    def __init__(self, database: str) -> None:
        """Name the meeting place.

        Args:
            database: its address; `""` for the default file.
        """
        super().__init__()
        told = f"{getpass.getuser()}\n{_home()}\n{database}".encode()
        self._name = f"reviewer-{hashlib.sha256(told).hexdigest()[:20]}"
        self._server: QLocalServer | None = None

    def raise_other(self) -> bool:
        """Ask a window that holds the database to come to the front; return whether there is one."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(b"raise\n")
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return True

    def listen(self, window: Callable[[], QMainWindow]) -> None:
        """Raise the window that there is when another start asks for it."""
        QLocalServer.removeServer(self._name)  # what a crash may have left
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(lambda: self._come(window()))
        server.listen(self._name)
        self._server = server

    def _come(self, window: QMainWindow) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()


def _home() -> str:
    from reviewer import paths

    return str(paths.data_dir())
