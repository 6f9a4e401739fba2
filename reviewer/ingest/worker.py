"""The process in which files are parsed: little memory, little time, no network, no file of the person's.

Foreign files are read by libraries written in C. What one of them does on a file that was made to break it
is confined to this process, which knows nothing and may do nothing but answer.

It reads jobs from its standard input and answers on its standard output: eight bytes of length, then JSON.
"""

import base64
import contextlib
import json
import math
import os
import re
import sys
import traceback
from collections.abc import Callable, Mapping
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from reviewer.domain.errors import InputError
from reviewer.domain.text import Span
from reviewer.ingest.fence import raise_fence
from reviewer.ingest.reading import Asked, Found, Metadata, Reading

MOST_MEMORY = 1 << 30
"""Bytes of address space."""
LENGTH = 8
"""Bytes that tell how long a message is."""
_STARTS = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn", "webbrowser.")
_REACHES = ("socket.", "ftplib.", "urllib.", "smtplib.")
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod", "shutil.")
_LISTS = ("os.listdir", "os.scandir")
_own: list[IO[bytes]] = []
"""What the system tells about this process, opened before it may open nothing more."""
_FORBIDDEN = (*_STARTS, *_REACHES, *_CHANGES)


def send(stream: IO[bytes], message: Mapping[str, Any]) -> None:
    """Write one message."""
    data = json.dumps(message, ensure_ascii=True).encode("ascii")
    stream.write(len(data).to_bytes(LENGTH, "big"))
    stream.write(data)
    stream.flush()


def packed(data: bytes) -> str:
    """Return bytes as a message holds them."""
    return base64.b64encode(data).decode("ascii")


def found_as_json(found: Found) -> dict[str, Any]:
    """Return what was found as a message holds it."""
    readings = []
    for one in found.readings:
        spans = [[part.start, part.end] for part in one.furniture]
        bare = {"text": one.text, "furniture": spans, "metadata": asdict(one.metadata), "part": one.part}
        data = None if one.data is None else packed(one.data)
        more = {"data": data, "encoding": one.encoding, "guessed": one.guessed, "reader": one.reader}
        readings.append({**bare, **more})
    return {"readings": readings, "notes": list(found.notes)}


def found_of_json(message: Mapping[str, Any]) -> Found:
    """Return what a message tells was found."""
    readings = []
    for one in message["readings"]:
        data = None if one["data"] is None else base64.b64decode(one["data"])
        spans = tuple(Span(start, end) for start, end in one["furniture"])
        known = Metadata(**one["metadata"])
        readings.append(
            Reading(
                one["text"], spans, known, one["part"], data, one["encoding"], one["guessed"], one["reader"]
            )
        )
    return Found(tuple(readings), tuple(message["notes"]))


def main() -> None:
    """Answer jobs until there are no more."""
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    with contextlib.suppress(OSError):
        _own.append(Path("/proc/self/status").open("rb", buffering=0))  # noqa: SIM115 - kept to the end
    confine()
    while len(head := jobs.read(LENGTH)) == LENGTH:
        job = json.loads(jobs.read(int.from_bytes(head, "big")))
        _no_longer_than(job.pop("seconds"))
        send(answers, {**_answer(job), "taken": _taken()})


def _no_longer_than(seconds: float) -> None:
    """Let the system end this process if a job takes longer, for the parent that would may be gone."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = math.ceil(used.ru_utime + used.ru_stime + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _taken() -> int:
    """Return how many bytes of memory this process has had at most; 0 where that is not told.

    On Linux `ru_maxrss` will not do: it counts what the process had that started this one.
    """
    if _own:
        _own[0].seek(0)
        match = re.search(rb"VmHWM:\s*(\d+) kB", _own[0].read(1 << 14))
        return int(match[1]) * 1024 if match else 0
    with contextlib.suppress(ImportError):
        import resource

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
    return 0


def _answer(job: dict[str, Any]) -> dict[str, Any]:
    from reviewer.ingest.formats import read_bytes

    try:
        data = base64.b64decode(job.pop("data"))
        if "where" in job:
            return {"result": _function(job["where"])(data, job["name"])}
        return {"found": found_as_json(read_bytes(data, Asked(**job["asked"])))}
    except InputError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"memory": True}
    except RecursionError:
        return {"broken": "nested too deeply"}
    except Exception:  # noqa: BLE001 - whatever a foreign file does to a parser, the answer is a refusal
        return {"broken": _where()}


def _function(where: str) -> Callable[[bytes, str], dict[str, Any]]:
    module, _, name = where.partition(":")
    return getattr(import_module(module), name)  # type: ignore[no-any-return]


def _where() -> str:
    """Return where it broke: files and lines without what they said, which could be words of the file."""
    kind, _, at = sys.exc_info()
    places = [f"{Path(one.filename).name}:{one.lineno}" for one in traceback.extract_tb(at)[-6:]]
    return f"{getattr(kind, '__name__', '')} at {' > '.join(places)}"


def confine() -> None:
    """Give up what parsing does not need; where the system limits no process, its parent's clock does."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    readable = _readable()
    raise_fence(readable)
    sys.addaudithook(_guard(readable))


def _readable() -> tuple[str, ...]:
    """Return the folders that the program itself is read from."""
    own = Path(__file__).resolve().parents[2]
    folders = {sys.prefix, sys.base_prefix, sys.exec_prefix, str(own / "reviewer"), str(own / "resources")}
    folders |= {one for one in sys.path if "site-packages" in one or "dist-packages" in one}
    return (*(str(Path(one).resolve()) + os.sep for one in folders), "/usr/share/zoneinfo/")


def _guard(readable: tuple[str, ...]) -> Callable[[str, tuple[Any, ...]], None]:
    def guard(event: str, details: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"a reader may not do that: {event}")
        if event in _LISTS and isinstance(details[0], str | bytes):
            folder = os.path.realpath(os.fsdecode(details[0])) + os.sep
            if not folder.startswith(readable):
                raise PermissionError("a reader may not list folders")
        if event == "open" and isinstance(details[0], str | bytes):
            path, mode, flags = (*details, None, None)[:3]
            writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
            writes = writes or (isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR)))
            if writes or not os.path.realpath(os.fsdecode(path)).startswith(readable):
                raise PermissionError("a reader may not open files")

    return guard


if __name__ == "__main__":
    main()
