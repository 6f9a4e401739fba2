"""Faults on purpose, counted: each row of figures is a trial that is done with many seeds.

    python tests/faults/harness.py                                what every commit does
    python tests/faults/harness.py --count release --minutes 30   goes on where it was, and adds up

Rows stand in the files `rows_*.py` beside this one, each with a tuple `ROWS`. Stop it at any time: what was
counted is kept. Figures belong to the sources they were counted on; those of other sources are shown apart.
"""

# ruff: noqa: T201
import argparse
import ast
import contextlib
import hashlib
import importlib
import json
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
SHOWN = 5
"""Seeds of failures that are kept and shown."""
PROGRAM = tuple(
    f"reviewer/{one}"
    for one in (
        "domain",
        "store",
        "services",
        "analysis",
        "ingest",
        "languages.py",
        "logs.py",
        "paths.py",
        "settings.py",
    )
)
"""What runs wherever a database is worked on, be it without a window and the command line."""
COMMANDS = (*PROGRAM, "reviewer/__main__.py", "reviewer/cli", "reviewer/export")
"""What runs where the command line does."""
MOST_WORKERS = 4
BATCH_SECONDS = 4.0
"""How long one batch is to take: that much is lost at most when the harness is stopped."""

Trial = Callable[[int, Path], str | None]
Together = Callable[[Sequence[int], Path], dict[int, str]]
Lacks = Callable[[], str | None]


@dataclass(frozen=True)
class Row:
    """One figure.

    Attributes:
        name: short, unique, without spaces.
        what: what is counted, in words.
        commit: how many trials on every commit.
        release: how many before a release.
        trial: one trial: gets a seed and an empty folder; returns what went wrong, `None` if nothing.
        together: many trials at once, where they share something that is slow to make: gets the seeds and an
            empty folder, and returns what went wrong by seed. Instead of `trial`.
        sources: folders or files of the project that the figure depends on. Its own file is among them, and what
            that and these import from here and from the helpers.
        lacks: what this machine lacks to do the row, as a sentence; `None` if nothing. Such a row is left out,
            and said to be.
    """

    name: str
    what: str
    commit: int
    release: int
    trial: Trial | None = None
    together: Together | None = None
    sources: tuple[str, ...] = ("reviewer",)
    lacks: Lacks = lambda: None

    def run(self, seeds: Sequence[int], folder: Path) -> dict[int, str]:
        """Do the trials of these seeds; return what went wrong, by seed."""
        if self.together is not None:
            return self.together(seeds, folder)
        said = {}
        for seed in seeds:
            own = folder / str(seed)
            own.mkdir()
            problem = self._tried(seed, own)
            shutil.rmtree(own, ignore_errors=True)
            if problem is not None:
                said[seed] = problem
        return said

    def _tried(self, seed: int, folder: Path) -> str | None:
        assert self.trial is not None
        try:
            return self.trial(seed, folder)
        except Exception as error:  # noqa: BLE001 - whatever a trial raises is its figure
            at = traceback.extract_tb(error.__traceback__)[-1]
            return f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}: {error}"[:500]


@cache
def rows() -> dict[str, Row]:
    """Return all rows by name, in order."""
    return {row.name: row for row, _ in _with_files()}


def _with_files() -> Iterator[tuple[Row, Path]]:
    for file in sorted(HERE.glob("rows_*.py")):
        for row in importlib.import_module(file.stem).ROWS:
            yield row, file


@cache
def digests() -> dict[str, str]:
    """Return for each row the digest of the sources that its figure depends on."""
    return {row.name: _digest((*row.sources, str(file.relative_to(PROJECT)))) for row, file in _with_files()}


def _digest(places: tuple[str, ...]) -> str:
    files: set[Path] = set()
    for place in places:
        top = PROJECT / place
        files.update(one for one in (top.rglob("*") if top.is_dir() else [top]) if one.is_file())
    for file in tuple(files):
        if "tests" in file.relative_to(PROJECT).parts:
            files |= _with_imported(file)
    summed = hashlib.sha256()
    for file in sorted(files):
        if file.suffix != ".pyc":
            summed.update(f"{file.relative_to(PROJECT).as_posix()}\n".encode() + _read(file))
    return summed.hexdigest()[:12]


@cache
def _read(file: Path) -> bytes:
    return file.read_bytes()


@cache
def _with_imported(file: Path) -> frozenset[Path]:
    """Return a file of tests and those that it imports, by way of others too; but not this one."""
    found, left = {file}, [file]
    while left:
        for node in ast.walk(ast.parse(_read(left.pop()))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            paths = {
                folder / f"{name}.py" for name in names for folder in (HERE, PROJECT / "tests" / "helpers")
            }
            new = {one for one in paths - found if one.is_file() and one != HERE / "harness.py"}
            found |= new
            left += new
    return frozenset(found)


class State:
    """What was counted so far, in a file that is always whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._rows: dict[str, dict[str, Any]] = {}
        if path.exists():
            self._rows = json.loads(path.read_text(encoding="utf-8"))["rows"]

    def of(self, name: str, digest: str) -> dict[str, Any]:
        """Return a row's figures on one state of the sources: `done` as ranges of seeds, and what failed."""
        fresh = {"done": [], "failures": 0, "first": {}, "seconds": 0.0}
        found: dict[str, Any] = self._rows.setdefault(name, {}).setdefault(digest, fresh)
        return found

    def others(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield row, digest and figures that belong to other sources."""
        known = digests()
        for name, by_digest in self._rows.items():
            for digest, figures in by_digest.items():
                if known.get(name) != digest and figures["done"]:
                    yield name, digest, figures

    def add(self, name: str, seeds: Sequence[int], said: dict[int, str], seconds: float) -> None:
        """Count a batch, and save."""
        figures = self.of(name, digests()[name])
        figures["done"] = merged([*figures["done"], *([seed, seed + 1] for seed in seeds)])
        figures["failures"] += len(said)
        first = {**figures["first"], **{str(seed): words for seed, words in said.items()}}
        figures["first"] = dict(sorted(first.items(), key=lambda one: int(one[0]))[:SHOWN])
        figures["seconds"] = round(figures["seconds"] + seconds, 3)
        self.save()

    def save(self) -> None:
        """Write the file as a whole or not at all."""
        beside = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        with beside.open("w", encoding="utf-8") as out:
            json.dump({"rows": self._rows}, out, indent=1)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(self.path)


def merged(ranges: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return ranges of seeds in order, joined where they touch."""
    out: list[list[int]] = []
    for start, end in sorted(map(tuple, ranges)):
        if out and start <= out[-1][1]:
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
    return out


def counted(figures: dict[str, Any]) -> int:
    """Return how many trials were done."""
    return sum(end - start for start, end in figures["done"])


def _left(done: Sequence[Sequence[int]], wanted: int) -> Iterator[int]:
    have = iter([*done, [wanted, wanted]])
    seed = 0
    for start, end in have:
        yield from range(seed, min(start, wanted))
        seed = max(seed, end)


def _batch(name: str, seeds: Sequence[int]) -> tuple[dict[int, str], float]:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="reviewer-faults-", ignore_cleanup_errors=True) as folder:
        said = rows()[name].run(seeds, Path(folder))
    return said, time.monotonic() - started


class _Run:
    """Does what is left of the chosen rows, batch by batch."""

    def __init__(self, state: State, chosen: Sequence[Row], count: str, ends: float) -> None:
        self.state, self.chosen, self.count, self.ends = state, chosen, count, ends
        self.told: dict[str, int] = {}

    def batches(self) -> Iterator[tuple[str, list[int]]]:
        """Yield batches in turns, one of each row, so that all rows grow when time is short."""
        left = {}
        for row in self.chosen:
            if row.lacks():
                continue
            done = self.state.of(row.name, digests()[row.name])["done"]
            left[row.name] = list(_left(done, getattr(row, self.count)))
        while any(left.values()):
            for name, seeds in left.items():
                size = self._size(name)
                if seeds and time.monotonic() < self.ends:
                    yield name, seeds[:size]
                    del seeds[:size]
            if time.monotonic() >= self.ends:
                return

    def _size(self, name: str) -> int:
        figures = self.state.of(name, digests()[name])
        done = counted(figures)
        fits = int(BATCH_SECONDS * done / max(figures["seconds"], 0.01))
        return max(1, min(fits, done, 1000))

    def here(self) -> None:
        for name, seeds in self.batches():
            said, seconds = _batch(name, seeds)
            self._add(name, seeds, said, seconds)

    def beside(self, workers: int) -> None:
        """In several processes; what is running when it is stopped is not counted."""
        pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin_worker)
        running: dict[Future[tuple[dict[int, str], float]], tuple[str, list[int]]] = {}
        try:
            for name, seeds in self.batches():
                running[pool.submit(_batch, name, seeds)] = (name, seeds)
                if len(running) >= workers:
                    self._take(running)
            while running:
                self._take(running)
        except BaseException:
            for process in list((pool._processes or {}).values()):
                process.terminate()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _take(self, running: dict[Future[tuple[dict[int, str], float]], tuple[str, list[int]]]) -> None:
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            self._add(*running.pop(future), *future.result())

    def _add(self, name: str, seeds: list[int], said: dict[int, str], seconds: float) -> None:
        self.state.add(name, seeds, said, seconds)
        for seed, words in said.items():
            self.told[name] = self.told.get(name, 0) + 1
            if self.told[name] > SHOWN:
                break
            print(f"{name}, seed {seed}: {words}", file=sys.stderr, flush=True)


def _begin_worker(home: Path | None = None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started it decides
    prepare()
    if home is not None:
        warnings.simplefilter("error")  # as in the tests
        own = home / str(os.getpid())
        own.mkdir()
        os.environ["REVIEWER_HOME"] = str(own)


class Beside:
    """Does rows beside each other, in as many processes as there are cores; each is asked for in its turn."""

    def __init__(self, wanted: dict[str, int], home: Path) -> None:
        """Begin.

        Args:
            wanted: how many trials of each row.
            home: an empty folder for the data of the program.
        """
        workers = min(os.cpu_count() or 1, MOST_WORKERS)
        self._pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin_worker, (home,))
        long_first = sorted(
            wanted, key=lambda name: "reviewer" not in rows()[name].sources
        )  # those with windows
        self._running = {one: self._pool.submit(_batch, one, range(wanted[one])) for one in long_first}

    def said(self, name: str) -> dict[int, str]:
        """Return what went wrong in a row, by seed, once it is done."""
        return self._running[name].result()[0]

    def close(self) -> None:
        """Give up what has not begun, and wait for the rest."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def prepare() -> None:
    """Have the project found by this process and those it starts, and its data kept apart."""
    for folder in (PROJECT / "tests" / "helpers", HERE, PROJECT):
        if str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
    os.environ["PYTHONPATH"] = os.pathsep.join([str(PROJECT), os.environ.get("PYTHONPATH", "")]).strip(":;")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("REVIEWER_DATABASE", None)


def table(state: State, chosen: Sequence[Row], count: str) -> str:
    """Return the figures as a table in words."""
    width = max([len(row.name) for row in chosen] + [3])
    lines = [f"{'row':{width}}  {'done of wanted':>17}  {'failed':>6}  {'seconds':>8}  first failing seeds"]
    for row in chosen:
        figures = state.of(row.name, digests()[row.name])
        of = f"{counted(figures):,} of {getattr(row, count):,}"
        lacking = row.lacks()
        seeds = f"skipped: {lacking}" if lacking else ", ".join(figures["first"]) or "-"
        lines.append(
            f"{row.name:{width}}  {of:>17}  {figures['failures']:6}  {figures['seconds']:8.1f}  {seeds}"
        )
    apart = [
        f"{name:{width}}  {counted(figures):>17,}  {figures['failures']:6}  {figures['seconds']:8.1f}  on {digest}"
        for name, digest, figures in state.others()
    ]
    return "\n".join([*lines, *(["", "On other sources, not added:", *apart] if apart else [])])


def main() -> int:
    """Run the program; 1 if anything failed."""
    parser = argparse.ArgumentParser(description="Faults on purpose, counted.")
    parser.add_argument("--count", choices=("commit", "release"), default="commit")
    parser.add_argument("--row", nargs="+", metavar="NAME", help="these rows, by name or by how it begins")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop after so long")
    parser.add_argument("--state", type=Path, default=PROJECT / ".faults.json", help="where figures are kept")
    parser.add_argument("--workers", type=int, default=1, help="processes")
    parser.add_argument("--table", action="store_true", help="show the figures alone")
    given = parser.parse_args()
    prepare()
    chosen = [row for row in rows().values() if not given.row or row.name.startswith(tuple(given.row))]
    if not chosen:
        parser.error(f"there is no such row; the rows are: {', '.join(rows())}")
    for stop in (signal.SIGINT, signal.SIGTERM):  # the first is ignored in what a script starts beside itself
        signal.signal(stop, signal.default_int_handler)
    state = State(given.state)
    run = _Run(state, chosen, given.count, time.monotonic() + 60 * given.minutes)
    with _own_home(), contextlib.suppress(KeyboardInterrupt):
        if not given.table:
            run.beside(given.workers) if given.workers > 1 else run.here()
    print(table(state, chosen, given.count))
    return int(any(state.of(row.name, digests()[row.name])["failures"] for row in chosen))


@contextlib.contextmanager
def _own_home() -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="reviewer-faults-home-", ignore_cleanup_errors=True) as home:
        os.environ["REVIEWER_HOME"] = home
        yield


if __name__ == "__main__":
    prepare()
    import harness  # the rows know it by this name

    sys.exit(harness.main())
