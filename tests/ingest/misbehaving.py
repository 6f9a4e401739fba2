"""A reader that does what a file made to break it might make it do; the file's words say what."""

import os
import socket
import subprocess
import sys
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


def _raise(_: str) -> None:
    raise ZeroDivisionError("a secret of the file")


ACTS = {
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
