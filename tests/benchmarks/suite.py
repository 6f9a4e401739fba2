"""The benchmark suite: every goal for speed and size, measured beside its floor in the same run.

One command: python tests/benchmarks/suite.py [--rows NAME ...] [--claims 1000 100000 1000000] [--facts 1000000]
[--quick] [--json FILE] [--folder F]. It takes about an hour; `--quick` takes the smallest databases and few runs, to
see that all of it works. Each row runs in a process of its own, without a screen unless `QT_QPA_PLATFORM` names
one, and each of its lines is printed as soon as it is measured.

Columns: the floor is what the same takes without the program (plain `sqlite3` with the same settings, a bare PySide6
window, or one worker), in alternate runs with it. Median and p99 are those of the program, `ratio` is its median
beside that of the floor, and `met` tells whether the goal is reached. `loop` is a fixed loop of Python, timed around
the runs: machines change their speed, so compare lines of different runs by it.

Rows:
    decision   accepting a claim, from the command to the commit; floor: a commit of one row
    keys       from a key press to the frame that shows what was saved; floor: a commit of one row
    search     the first 50 hits of each sort, for frequent and for rare words; floor: the index of words alone
    open       an article, from the key press to its frame; floor: QTextBrowser with extra selections
    facts      the table of a million facts: opening, scrolling, filtering, sorting; floor: a bare QTableView
    size       the file of the database; floor: plain tables of the same columns and the same indexes
    import     articles that are analyzed; floor: articles and claims with an index of words, and the same rows
    memory     of the window, while claims are reviewed, and after 10,000 decisions
    start      of the window, with 250,000 claims; floor: a bare window, one that has imported SQLAlchemy
    export     all of a case; floor: the same rows as JSON lines, in a zip
    analysis   by two workers; floor: by one

The databases are those of `grown.py`, which are built once and kept.
"""

# ruff: noqa: T201

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from grown import grown, grown_facts, home
from rows_store import Asked
from timing import Goal, Line, head, line_of

CLAIMS = (1_000, 100_000, 1_000_000)
FACTS = 1_000_000
QUICK = 1_000
SAME = Goal("ratio", 1.25)
"""What counts as the same: twice the time would be something else, and a quarter more is chance."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table.

    Attributes:
        where: module and function that measure it.
        sizes: the sizes it is measured at, of those asked for (claims, facts) and whether few runs will do.
        facts: whether the size counts facts.
        build: whether it needs a grown database.
        same: whether it has to be the same at all sizes.
    """

    where: str
    sizes: Callable[[Sequence[int], int, bool], Sequence[int]]
    facts: bool = False
    build: bool = True
    same: bool = False


def _each(claims: Sequence[int], _facts: int, _quick: bool) -> Sequence[int]:
    return claims


def _largest(claims: Sequence[int], _facts: int, _quick: bool) -> Sequence[int]:
    return (max(claims),)


def _fixed(size: int) -> Callable[[Sequence[int], int, bool], Sequence[int]]:
    return lambda _claims, _facts, quick: (QUICK if quick else size,)


def _facts(_claims: Sequence[int], facts: int, _quick: bool) -> Sequence[int]:
    return (facts,)


ROWS: dict[str, Row] = {
    "decision": Row("rows_store:decision", _each),
    "keys": Row("rows_window:keys", _each, same=True),
    "search": Row("rows_store:search", _largest),
    "open": Row("rows_window:opening", _fixed(1_000), build=False),
    "facts": Row("rows_facts:table", _facts, facts=True),
    "size": Row("rows_store:size", _fixed(25_000)),
    "import": Row("rows_store:importing", _fixed(25_000), build=False),
    "memory": Row("rows_window:memory", _largest),
    "start": Row("rows_window:start", _fixed(250_000)),
    "export": Row("rows_store:export", _fixed(25_000)),
    "analysis": Row("rows_store:analysis", _fixed(5_000), build=False),
}


def lines(name: str, asked: Asked) -> Iterator[Line]:
    """Measure a row here."""
    module, _, function = ROWS[name].where.partition(":")
    yield from getattr(__import__(module), function)(asked)


def apart(name: str, size: int, folder: Path, *, quick: bool) -> Iterator[Line]:
    """Measure a row in a process of its own; a row that fails is a line, too."""
    env = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false", **os.environ}
    command = [sys.executable, __file__, "--one", name, "--size", str(size), "--folder", str(folder)]
    with tempfile.TemporaryDirectory(dir=folder) as work:
        env["REVIEWER_HOME"] = str(Path(work) / "home")
        with subprocess.Popen(
            [*command, "--work", work, *(["--quick"] if quick else [])],
            stdout=subprocess.PIPE,
            text=True,
            env=env,
        ) as process:
            assert process.stdout is not None
            for told in process.stdout:
                if told.startswith("{"):
                    yield line_of(json.loads(told))
        if process.returncode:
            yield Line(name, "failed", size, note=f"exit code {process.returncode}")


def alike(found: Sequence[Line], row: str) -> Iterator[Line]:
    """Yield, for a row that has to be the same at all sizes, its greatest beside its smallest.

    They ran one after the other: the smallest is taken as if the machine had been as fast as at the greatest.
    """
    for what in dict.fromkeys(one.what for one in found if one.row == row and one.median == one.median):
        ranked = sorted(
            (one for one in found if (one.row, one.what) == (row, what)), key=lambda one: one.size
        )
        small, great = ranked[0], ranked[-1]
        if small.size < great.size:
            floor = small.median * great.loop / small.loop
            told = f"{what}, beside {small.size:,}"
            yield Line(row, told, great.size, great.median, floor=floor, goal=SAME, loop=great.loop)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", nargs="*", choices=list(ROWS), default=list(ROWS))
    parser.add_argument("--claims", type=int, nargs="*", help=f"sizes; default: {CLAIMS}")
    parser.add_argument("--facts", type=int, help=f"facts of the table; default: {FACTS}")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", type=Path, help="write all figures to this file, too")
    parser.add_argument("--folder", type=Path, help="where databases are kept")
    for hidden in ("--one", "--size", "--work"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    folder = home(asked.folder)
    if asked.one:
        for line in lines(asked.one, Asked(int(asked.size), asked.quick, folder, Path(asked.work))):
            print(json.dumps(line.data()), flush=True)
        return
    claims = asked.claims or ((QUICK,) if asked.quick else CLAIMS)
    facts = asked.facts or (QUICK if asked.quick else FACTS)
    found: list[Line] = []

    def tell(line: Line) -> None:
        found.append(line)
        print(line.told(), flush=True)
        if asked.json:
            asked.json.write_text(json.dumps([one.data() for one in found], indent=1), "utf-8")

    print(head(), flush=True)
    for name in asked.rows:
        row = ROWS[name]
        for size in row.sizes(claims, facts, asked.quick):
            if row.build:
                (grown_facts if row.facts else grown)(size, folder)
            for line in apart(name, size, folder, quick=asked.quick):
                tell(line)
        for line in alike(found, name) if row.same else ():
            tell(line)
    missed = [one for one in found if one.met is False]
    print(f"{sum(one.met is True for one in found)} goals met, {len(missed)} missed")


if __name__ == "__main__":
    main()
