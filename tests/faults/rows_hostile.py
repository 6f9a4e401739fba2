"""Bombs and files that reach out: refused or read within two seconds and 300 MB, and nothing is touched.

On Linux the seconds are those of work that the process was given, and the memory is what it held at most
beyond what it held before: two busy cores and what an earlier file left are no fault of a reader.
"""

import os
import re
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from harness import Row
from hostile_files import Make, all_kinds
from rows_readers import wrong_sentence

from reviewer.domain.errors import ReviewerError
from reviewer.ingest import read_paths
from reviewer.ingest.limited import LIMITED
from reviewer.ingest.limited import SECONDS as LIMIT
from reviewer.ingest.limited import SECONDS_PER_MB as LIMIT_PER_MB
from reviewer.ingest.reading import Asked
from reviewer.services.annotations import read_file

SECONDS, MEMORY, WALL = 2.0, 300 << 20, 20.0
HEAVY = (
    *(
        "letters in letters",
        "attributes without end",
        "open brackets",
        "a million breaks",
        "page: a million paragraphs",
    ),
    *("text: empty lines", "text: signatures", "names and colons", "markdown: brackets", "markdown: stars"),
    *(
        "base64 of 28 MB",
        "pictures in links",
        "a wide table",
        "named links",
        "messages in messages",
        "a million headers",
    ),
    *("earlier letters", "a form that draws itself twice", "states in states", "a million marks on one text"),
    "table: many rows",
)
"""What holds no bomb but very much, or what a library takes long for: the clock of the reading process ends it."""
MARKS = ("qdpx", "xmi", "m.json", "m.jsonl", "m.jsonld", "m.tsv")
SECRET = "the-word-that-only-stands-in-the-secret-file"
_MEASURED = sys.platform.startswith("linux")


@cache
def kinds() -> dict[str, tuple[str, Make]]:
    return all_kinds()


class Listener:
    """An address of this computer that notes who asks it."""

    def __init__(self) -> None:
        self.asked = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/x"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            other, _ = self._socket.accept()
            self.asked += 1
            other.close()


@cache
def listener() -> Listener:
    return Listener()


def process() -> int:
    """Return the id of the reading process, which is started and warm."""
    LIMITED.read(b"The council agreed.", Asked("a.txt"))
    assert LIMITED._worker is not None
    return LIMITED._worker._process.pid


def told(pid: int, name: str) -> int:
    """Return a figure of a process's memory in bytes."""
    found = re.search(rf"{name}:\s*(\d+) kB", Path(f"/proc/{pid}/status").read_text(encoding="ascii"))
    return int(found[1]) * 1024 if found else 0


def worked(pid: int) -> float:
    """Return the seconds of work that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Measured:
    """What the reading process takes while it reads one file."""

    def __init__(self) -> None:
        self.seconds, self.memory, self.wall = 0.0, 0, 0.0

    @contextmanager
    def taken(self) -> Iterator[None]:
        started = time.monotonic()
        pid = process() if _MEASURED else 0
        worker = LIMITED._worker
        if _MEASURED:
            Path(f"/proc/{pid}/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
            memory, seconds, started = told(pid, "VmRSS"), worked(pid), time.monotonic()
        yield
        self.wall = self.seconds = time.monotonic() - started
        if _MEASURED and LIMITED._worker is worker:
            self.memory, self.seconds = told(pid, "VmHWM") - memory, worked(pid) - seconds
        elif _MEASURED:
            self.memory = 1 << 30  # it ended: by its limit of memory, or because it was ended


def surroundings(folder: Path) -> set[str]:
    """Return what lies where a bad name would put it."""
    near = [folder, *folder.parents]
    names = {"a.txt", "b.txt", "x.txt", "0.txt", "CON.txt", "passwd"}
    return {str(one / name) for one in near for name in names if (one / name).exists()}


def heavy(seed: int, folder: Path) -> str | None:
    """Read the heavy one of this number: it may take what the limits of the process leave it."""
    return read_one(_chosen(True)[seed], folder, limit=1 << 30)


def hostile(seed: int, folder: Path) -> str | None:
    """Read the hostile one of this number."""
    return read_one(_chosen(False)[seed], folder)


def _chosen(heavy: bool) -> list[str]:
    return [one for one in kinds() if one.endswith(HEAVY) == heavy]


def read_one(kind: str, folder: Path, limit: int = MEMORY) -> str | None:
    """Read a file of a kind and return what was wrong with that."""
    name, make = kinds()[kind]
    secret = folder / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    path = folder / "in" / name
    path.parent.mkdir()
    data = make(listener().url, secret.as_uri())
    path.write_bytes(data)
    seconds = SECONDS if limit == MEMORY else LIMIT + LIMIT_PER_MB * (len(data) >> 20) + SECONDS
    asked, before, said, seen, measured = listener().asked, surroundings(path.parent), "", "", Measured()
    with measured.taken():
        try:
            seen = repr(read_file(path) if path.name.endswith(MARKS) else read_paths([path]).articles)
        except ReviewerError as error:
            said = str(error)
    wrong = wrong_sentence(said, name) if said else None
    if measured.seconds > seconds or measured.wall > WALL + seconds:
        wrong = f"took {measured.seconds:.1f} s ({said or 'read'})"
    elif measured.memory > limit:
        wrong = f"took {measured.memory >> 20} MB ({said or 'read'})"
    elif SECRET in seen + said:
        wrong = "a file of this computer was read"
    elif listener().asked > asked:
        wrong = "an address was asked"
    elif surroundings(path.parent) != before or sorted(one.name for one in path.parent.iterdir()) != [name]:
        wrong = "something was written"
    return f"{kind}: {wrong}" if wrong else None


SOURCES = ("reviewer/annotations", "reviewer/domain", "reviewer/ingest")
ROWS = (
    Row(
        "hostile-files",
        "bombs and hostile files refused, or read, within 2 s and 300 MB; nothing written, asked or read besides",
        100,  # archives, entities, PDF and office files come first
        len(_chosen(False)),
        hostile,
        sources=SOURCES,
    ),
    Row(
        "heavy-files",
        "files that take long: read, or refused in words when the clock of the process ends; nothing besides",
        2,
        len(_chosen(True)),
        heavy,
        sources=SOURCES,
    ),
)
