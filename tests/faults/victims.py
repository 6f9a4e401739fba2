"""Children that act and are killed for it: forked from a process that has the program imported, so that each is cheap.

A child says of each act that it is saved only after the program said so to it; what it says is in the file `said` of
its folder, which outlives it. What it may do stands in `acts.py` (and `acts_window.py`, where Qt is imported).

    python victims.py acts      the process they are forked from: a request a line, an answer a line
"""

import atexit
import contextlib
import json
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PATIENCE = 120.0
"""Seconds after which a child that neither ends nor is killed is told as one that hangs."""

NAMED = frozenset(
    ("execute", "executemany", "executescript", "backup", "open", "write", "flush", "fsync", "close", "replace",
     "rename", "unlink", "chmod", "mkdir", "truncate", "ftruncate")
)  # fmt: skip
"""Calls around which a child may be killed: those that leave something on the disk."""
STORING = (
    "/store/database.py",
    "/store/backup.py",
    "/store/migrate.py",
    "/store/opening.py",
    "/reviewer/paths.py",
)
"""Where acts begin and end: a child may be killed around the calls of these alone."""

Tell = Callable[..., None]
Act = Callable[[Path, random.Random, Tell], None]


@dataclass(frozen=True, slots=True)
class Death:
    """How a child ended.

    Attributes:
        status: exit code; negative: the signal.
        said: what it told, in order.
        words: what it wrote on standard error.
    """

    status: int
    said: tuple[dict[str, Any], ...]
    words: str

    def of(self, key: str) -> list[Any]:
        """Return the values told under a key."""
        return [one[key] for one in self.said if key in one]

    def unexpected(self) -> str | None:
        """Return what is wrong with the end: neither done nor killed."""
        if self.status in (0, -signal.SIGKILL):
            return None
        return f"the child ended with {self.status}: {self.words[:300]} ... {self.words[-300:]}"


def instant(
    chance: random.Random, seconds: float, calls: int, storing: int, where: tuple[str, ...] = STORING
) -> dict[str, Any]:
    """Choose when a child dies: after a time, around a call that writes, or where an act begins or ends."""
    kind = min(chance.randrange(4), 2)
    if kind == 0:
        return {"after": chance.uniform(0, seconds)}
    return {"call": chance.randint(1, calls if kind == 1 else storing), "where": where if kind == 2 else ()}


class Nursery:
    """The warm process, seen from the test."""

    def __init__(self, module: str) -> None:
        folders = (HERE.parents[1], HERE.parent / "helpers", HERE)
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(map(str, folders)),
            "QT_QPA_PLATFORM": "offscreen",
        }
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "victims.py"), module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )
        atexit.register(self.close)
        self.made = Path(self._answer()["made"])
        """The folder of what the module made for all children."""

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the process that children are forked from has ended")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _ask(self, request: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()

    def child(self, act: str, folder: Path, seed: int, **how: Any) -> Death:
        """Have a child act in a folder until it is done or dies; see `_Mother` for how."""
        self._ask({"act": act, "folder": str(folder), "seed": seed, **how})
        return self._death(folder)

    def begin(self, act: str, folder: Path, seed: int, home: Path) -> int:
        """Have a child act beside others, in a home that they share; return its process id."""
        self._ask({"act": act, "folder": str(folder), "seed": seed, "home": str(home), "beside": True})
        child: int = self._answer()["child"]
        return child

    def end(self, child: int, folder: Path) -> Death:
        """Wait for a child that was begun."""
        self._ask({"wait": child})
        return self._death(folder)

    @contextlib.contextmanager
    def stopped(self, act: str, folder: Path, seed: int, after: float) -> Iterator[Callable[[], Death]]:
        """Have a child stopped, not killed, so that the disk can be looked at; then it is killed."""
        self._ask({"act": act, "folder": str(folder), "seed": seed, "after": after, "stop": True})
        self._answer()
        yield lambda: Death(-signal.SIGKILL, _said(folder), "")
        self._ask({})
        self._answer()

    def _death(self, folder: Path) -> Death:
        status = self._answer()["status"]
        words = folder / "words"
        return Death(status, _said(folder), words.read_text("utf-8", "replace") if words.exists() else "")

    def close(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait(10)


def _said(folder: Path) -> tuple[dict[str, Any], ...]:
    said = folder / "said"
    lines = said.read_text("utf-8").splitlines() if said.exists() else []
    return tuple(json.loads(one) for one in lines)


@cache
def nursery(module: str = "acts") -> Nursery:
    """Return the warm process of this one; it is started when it is first asked for."""
    return Nursery(module)


# --- inside the warm process -----------------------------------------------------------------------------------


class _Mother:
    """Forks children. A request says `act`, `folder` and `seed`; and how the child dies, if it does:

    `after` so many seconds (with `stop`: it is stopped first, until the next request); around the `call` of this
    number that writes, of some files alone with `where`; or by what `strace` with these arguments does to it. With
    `beside` nobody waits for it until a request says `wait`.
    """

    def __init__(self, acts: Mapping[str, Act]) -> None:
        self._acts = acts

    def serve(self) -> None:
        for line in sys.stdin:
            request = json.loads(line)
            if "wait" in request:
                _answer(json.dumps({"status": _ended(request["wait"])}))
                continue
            ready, told = os.pipe()
            held, free = os.pipe()
            child = os.fork()
            if child == 0:
                os.close(free)
                os.close(ready)
                self._be_child(request, told, held)
            os.close(told)
            os.close(held)
            if request.get("beside"):
                os.close(ready)
                os.write(free, b"1")
                os.close(free)
                _answer(json.dumps({"child": child}))
            else:
                _answer(json.dumps({"status": self._watched(request, child, ready, free)}))

    def _watched(self, request: Mapping[str, Any], child: int, ready: int, free: int) -> int:
        tracer = None
        if "strace" in request:
            tracer = subprocess.Popen(["strace", "-f", "-qq", "-p", str(child), *request["strace"]])
            _until_traced(child)
        os.write(free, b"1")
        os.close(free)
        os.read(ready, 1)
        os.close(ready)
        if "after" in request:
            time.sleep(request["after"])
            if request.get("stop"):
                os.kill(child, signal.SIGSTOP)
                os.waitid(os.P_PID, child, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
                _answer("{}")
                sys.stdin.readline()
            os.kill(child, signal.SIGKILL)  # it may have ended; it is waited for below
        status = _ended(child)
        if tracer is not None:
            tracer.wait()
        return status

    def _be_child(self, request: Mapping[str, Any], told: int, held: int) -> None:
        code = 70
        try:
            folder = Path(request["folder"])
            os.environ["REVIEWER_HOME"] = request.get("home") or str(folder / "home")
            words = os.open(folder / "words", os.O_CREAT | os.O_APPEND | os.O_WRONLY)
            nothing = os.open(os.devnull, os.O_RDWR)
            for at, handle in enumerate((nothing, nothing, words)):
                os.dup2(handle, at)
            out = os.open(folder / "said", os.O_CREAT | os.O_APPEND | os.O_WRONLY)

            def tell(**said: Any) -> None:
                os.writev(out, [json.dumps(said).encode() + b"\n"])  # `write` may be what fails

            os.read(held, 1)
            if not request.get("beside"):
                os.write(told, b"1")
            if "call" in request:
                _die_around(request["call"], tuple(request["where"]))
            self._acts[request["act"]](folder, random.Random(f"{request['act']} {request['seed']}"), tell)
            sys.setprofile(None)
            tell(done=True)
            code = 0
        except BaseException:  # noqa: BLE001 - whatever it is, the parent tells it
            sys.setprofile(None)
            os.writev(2, [traceback.format_exc().encode()])
        finally:
            os._exit(code)


def _answer(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _die_around(number: int, where: tuple[str, ...]) -> None:
    left = number

    def watch(frame: Any, event: str, called: Any) -> None:
        nonlocal left
        if event[0] != "c" or event == "call" or called.__name__ not in NAMED:
            return
        if where and not frame.f_code.co_filename.endswith(where):
            return
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    import threading

    threading.setprofile(watch)
    sys.setprofile(watch)


def _until_traced(child: int) -> None:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        if "TracerPid:\t0" not in Path(f"/proc/{child}/status").read_text("ascii"):
            return
        time.sleep(0.001)


def _ended(child: int) -> int:
    handle = os.pidfd_open(child)
    try:
        if not select.select([handle], [], [], PATIENCE)[0]:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return 124
    finally:
        os.close(handle)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main() -> None:
    """Import what the children need, make what they share, and wait for requests."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started it decides
    module = import_module(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="reviewer-faults-made-") as folder:
        module.make(Path(folder))
        _answer(json.dumps({"made": folder}))
        _Mother(module.ACTS).serve()


if __name__ == "__main__":
    main()
