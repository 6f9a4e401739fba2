"""The real command line, in a process of its own, on a database with one imported case."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reviewer.__main__ import main

PROJECT = Path(__file__).resolve().parents[2]

ARTICLES = {
    "north.txt": "The bridge in Oden cost 40 million euros. It was opened in May 2024. 🎉 The bridge is 300 metres long.\n",
    "south.txt": "The bridge in Oden cost 45 million euros.\r\nIt was opened in May 2024.\r\n",
}


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def problem(self) -> str:
        """The one sentence of a known problem."""
        assert self.code == 1, self
        assert self.out == "", self
        lines = self.err.splitlines()
        assert len(lines) == 1, self
        assert lines[0].startswith("reviewer: "), self
        assert lines[0].endswith("."), self
        return lines[0].removeprefix("reviewer: ")


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "LANG")
    }
    return {
        **kept,
        "REVIEWER_HOME": str(home),
        "PYTHONPATH": str(PROJECT),
        "PYTHONIOENCODING": "utf-8",
        **more,
    }


def dump(database: Path) -> list[tuple[object, ...]]:
    """All that a database holds, row by row."""
    raw = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        names = [one for (one,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        plain = sorted(one for one in names if "_fts" not in one)
        return [(name, *row) for name in plain for row in raw.execute(f'SELECT * FROM "{name}"')]
    finally:
        raw.close()


@pytest.fixture
def run(tmp_path: Path, home: Path) -> Callable[..., Ran]:
    """Runs `python -m reviewer` with these arguments, in the test's folder, without a display."""

    def ran(*arguments: object, text: str = "", **more: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "reviewer", *map(str, arguments)],
            cwd=tmp_path,
            env=environment(home, **more),
            input=text.encode(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return ran


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles and a database, `cases.sqlite3`, into which they were imported by the real command."""
    folder = tmp_path_factory.mktemp("imported")
    for name, text in ARTICLES.items():
        (folder / name).write_bytes(text.encode())
    command = [
        sys.executable,
        "-m",
        "reviewer",
        "--database",
        "cases.sqlite3",
        "--analyst",
        "mk",
        "import",
        "Bridge",
    ]
    done = subprocess.run(
        [*command, *ARTICLES],
        cwd=folder,
        env=environment(folder / "home"),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done
    return folder


@pytest.fixture
def case(imported: Path, tmp_path: Path) -> Path:
    """The test's own copy of that database, with its articles beside it."""
    for one in imported.glob("*.*"):
        shutil.copy(one, tmp_path / one.name)
    return tmp_path / "cases.sqlite3"


@pytest.fixture(scope="session")
def dumped() -> Callable[[Path], list[tuple[object, ...]]]:
    """Reads all that a database holds."""
    return dump


@pytest.fixture(scope="session")
def bare_environment() -> Callable[..., dict[str, str]]:
    """Makes the environment of a command: no display, a home of its own."""
    return environment


@pytest.fixture
def do(case, home, tmp_path, monkeypatch, capsys):
    """Runs a command in this process, on the imported case; returns code, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REVIEWER_DATABASE", str(case))

    def done(*arguments):
        code = main([str(one) for one in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return done
