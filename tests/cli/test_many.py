"""Many articles: read by several processes, stopped by Ctrl+C and gone on with, and the case is the same."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from many import many

from reviewer.store.readings import DAYS

COUNT = 32


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles of some 3,000 characters each: it takes seconds to read them."""
    made = tmp_path / "articles"
    made.mkdir()
    told = [one.text.split("\n\n", 1) for one in many(COUNT)]
    for n in range(COUNT):
        body = "\n\n".join(told[(n + step) % COUNT][1] for step in range(7))
        (made / f"{n:03}.txt").write_text(f"{told[n][0]}\n\n{body}\n", encoding="utf-8")
    return made


def kept(database: Path) -> int:
    """Return how many parsed articles a database holds; -1: it is not made yet."""
    if not database.exists():
        return -1
    raw = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return raw.execute("SELECT count(*) FROM reading").fetchone()[0]
    except sqlite3.OperationalError:
        return -1
    finally:
        raw.close()


def what_it_says(database: Path) -> list[tuple[object, ...]]:
    """Return claims, facts and conflicts, without the ids that are made anew in each import."""
    raw = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return raw.execute(
            "SELECT article.letter, claim.number, claim.statement, claim.start, fact.line, fact.letters, fact.conflicts"
            " FROM claim JOIN article ON article.uid = claim.article JOIN fact ON fact.uid = claim.fact"
            " ORDER BY article.rank, claim.number"
        ).fetchall()
    finally:
        raw.close()


def importing(folder: Path, database: str, environment, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "reviewer", "--database", database, "import", "Harbour", str(folder), *more],
        cwd=folder.parent,
        env=environment(folder.parent / "home"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C reaches a process in another way")
def test_an_import_that_is_stopped_goes_on_and_makes_the_same_case(folder, tmp_path, bare_environment):
    database = tmp_path / "stopped.sqlite3"
    first = importing(folder, "stopped.sqlite3", bare_environment, "--workers", "2")
    while kept(database) < 1:
        assert first.poll() is None, first.communicate()
        time.sleep(0.01)
    first.send_signal(signal.SIGINT)
    out, err = first.communicate(timeout=60)
    assert (first.returncode, out) == (130, "")
    assert err.endswith(f"What was read is kept for {DAYS} days: the same command goes on from there.\n")
    before = kept(database)
    assert 0 < before < COUNT
    assert what_it_says(database) == []
    second = importing(folder, "stopped.sqlite3", bare_environment, "--workers", "2")
    out, err = second.communicate(timeout=120)
    assert (second.returncode, err) == (0, "")
    assert kept(database) == 0
    alone = importing(folder, "alone.sqlite3", bare_environment, "--workers", "1")
    assert alone.communicate(timeout=120) == (out, "")
    assert what_it_says(database) == what_it_says(tmp_path / "alone.sqlite3")
    assert len(what_it_says(database)) > COUNT


@pytest.mark.parametrize("number", ["0", "-1", "two", "513", "1.5", ""])
def test_a_number_of_processes_that_is_none_is_refused(run, number):
    done = run("analyze", "x.txt", "--output", "x.json", "--workers", number)
    assert done.code == 2
    assert "is no number of processes from 1 to 512" in done.err


def test_a_scheduler_that_is_none_is_told_before_anything_is_read(run):
    done = run("import", "Bridge", "missing.txt", "--scheduler", "127.0.0.1:8786")
    assert done.problem.startswith("“127.0.0.1:8786” is no scheduler's address")
