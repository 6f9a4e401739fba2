"""What leaves the window without being asked for: files that it opens, addresses that it connects to; and what is
copied out of it."""

import contextlib
import ctypes
import os
import socket
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)
"""A picture of one point: what reads it can paint it."""
_OPENED = 0x20
_PLAIN = frozenset(("html", "head", "meta", "style", "title", "body", "p", "br", "span"))
"""What Qt puts around a plain text that is copied."""


class Decoys:
    """A picture in a file, and one at an address of this machine; both are watched.

    Attributes:
        addresses: theirs.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "decoy.png"
        self._file.write_bytes(PICTURE)
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.setblocking(False)
        self._watch = _watching(self._file)
        web = f"http://127.0.0.1:{self._server.getsockname()[1]}/decoy.png"
        self.addresses = (self._file.as_uri(), web)

    def reached(self) -> Iterator[str]:
        """Say what was opened or connected to since this was last asked."""
        with contextlib.suppress(BlockingIOError):
            self._server.accept()[0].close()
            yield "an address was connected to"
        if self._watch is not None:
            with contextlib.suppress(BlockingIOError):
                os.read(self._watch, 4096)
                yield "a file was opened"

    def close(self) -> Iterator[str]:
        """Reach both, and say which of it is not noticed: then it is not known that nothing else did."""
        self._file.read_bytes()
        with socket.create_connection(self._server.getsockname()):
            seen = tuple(self.reached())
        if len(seen) != 1 + (self._watch is not None):
            yield f"it is not noticed what is reached: {seen}"
        self._server.close()
        if self._watch is not None:
            os.close(self._watch)


def _watching(file: Path) -> int | None:
    """Return what can be read once a file was opened; `None` where the system has no such watch."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None, use_errno=True)
    watch = int(library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC))
    if watch < 0 or library.inotify_add_watch(watch, os.fsencode(file), _OPENED) < 0:
        raise OSError(ctypes.get_errno(), "inotify")
    return watch


def show_tips(app: Any) -> None:
    """Rest the pointer on all that is shown and has a tooltip, one after the other."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    for widget in app.allWidgets():
        if not isinstance(widget, QWidget) or not widget.isVisible():
            continue
        spots = [widget.rect().center()] if widget.toolTip() else []
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model, widget = widget.model(), widget.viewport()
            view = widget.parent()
            spots = [view.visualRect(model.index(row, 0)).center() for row in range(min(5, model.rowCount()))]
        for at in spots:
            app.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))


def copied(app: Any) -> Iterator[str]:
    """Copy what stands in each field that is shown, by keys; say where something else lands on the clipboard."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    for field in app.allWidgets():
        if (
            not isinstance(field, QLineEdit | QPlainTextEdit)
            or not field.isVisible()
            or not field.isEnabled()
        ):
            continue
        words = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        if not words:
            continue
        app.clipboard().clear()
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
        found = app.clipboard().mimeData()
        if found.text() != words:
            yield f"{found.text()[:60]!r} is copied of {words[:60]!r}"
        if found.hasHtml() and (problem := _active(found.html(), words)):
            yield f"{problem} is copied as markup of {words[:60]!r}"
        if found.hasUrls() or found.hasImage():
            yield f"more than words is copied of {words[:60]!r}"


def _active(html: str, words: str) -> str:
    """Return what is more than the words in a piece of markup."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.more:
        return reader.more[0]
    said, wanted = ("".join(one.split()) for one in ("".join(reader.said), words))
    return "" if said == wanted else "another text"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.more: list[str] = []
        self.said: list[str] = []
        self._in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_head = tag == "head" or (self._in_head and tag != "body")
        named = {name for name, _ in attrs} - {"style", "name", "content", "charset", "type", "dir"}
        if tag not in _PLAIN or named:
            self.more.append(f"<{tag} {' '.join(sorted(named))}>")

    def handle_data(self, data: str) -> None:
        if not self._in_head:
            self.said.append(data)
