"""A reader that does what a file made to break it might make it do; the file's words say what."""

import ctypes
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from reviewer.ingest.reading import Asked, Found, Metadata, Reading


def read(data: bytes, asked: Asked) -> Found:
    """Do what the file says, then return what came of it as its text."""
    act, _, rest = data.decode().partition(" ")
    told = ACTS[act](rest)
    return Found((Reading(str(told or "done"), (), Metadata()),), ("told",))


def _deep(_: str) -> None:
    def go(n: int) -> int:
        return go(n + 1) + 1

    go(0)


def _in_a_thread() -> str:
    found: list[str] = []
    thread = threading.Thread(target=lambda: found.append("in a thread"))
    thread.start()
    thread.join()
    return found[0]


def _raise(_: str) -> None:
    raise ZeroDivisionError("a secret of the file")


def _kernel(name: str, *arguments: object) -> str:
    """Call the system as a library written in C would: no hook of Python's is asked."""
    found = LIBC[name](*arguments)
    if found < 0:
        raise OSError(ctypes.get_errno(), name)
    return str(found)


LIBC = ctypes.CDLL(None, use_errno=True)
ACTS = {
    "c-open": lambda rest: _kernel("open", rest.encode(), os.O_RDONLY),
    "c-write": lambda rest: _kernel("open", rest.encode(), os.O_WRONLY | os.O_CREAT, 0o600),
    "c-remove": lambda rest: _kernel("unlink", rest.encode()),
    "list": lambda rest: " ".join(one.name for one in Path(rest).iterdir()),
    "c-socket": lambda _: _kernel("socket", 2, 1, 0),
    "c-fork": lambda _: _kernel("fork"),
    "c-exec": lambda _: _kernel("execv", b"/bin/true", (ctypes.c_char_p * 2)(b"true", None)),
    "c-kill": lambda rest: _kernel("kill", int(rest), 0),
    "thread": lambda _: _in_a_thread(),
    "spin": lambda _: all(iter(lambda: 1, 0)),
    "say": lambda rest: rest,
    "print": lambda rest: print(rest, flush=True),  # noqa: T201 - it must not be taken for an answer
    "sleep": lambda rest: time.sleep(float(rest)),
    "memory": lambda _: len(bytearray(4 << 30)),
    "end": lambda _: os._exit(3),
    "crash": lambda _: os.abort(),
    "deep": _deep,
    "raise": _raise,
    "connect": lambda rest: socket.create_connection(("127.0.0.1", int(rest)), 1),
    "lookup": lambda _: socket.getaddrinfo("host.example", 80),
    "open": lambda rest: Path(rest).read_text(),
    "write": lambda rest: Path(rest).write_text("x"),
    "remove": lambda rest: Path(rest).unlink(),
    "start": lambda _: subprocess.run([sys.executable, "-c", "1"], check=True),
    "import": lambda _: __import__("colorsys").__name__,
}
