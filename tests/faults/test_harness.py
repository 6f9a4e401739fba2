"""The harness: it adds up, goes on where it was stopped, and keeps figures of other sources apart."""

import json
import shutil
import signal
import subprocess
import sys
import time

import harness
import pytest

ROWS = """
import time
from harness import Row

def slow(seed, folder):
    assert not list(folder.iterdir())
    (folder / "left.txt").write_text("words")
    time.sleep(0.01)
    return "it is a multiple of seven" if seed % 7 == 6 else None

def breaks(seed, folder):
    return 1 / (seed - 3) and None

def many(seeds, folder):
    return {seed: "odd" for seed in seeds if seed == 5}

ROWS = (
    Row("slow", "sleeps", 20, 200, slow, sources=("reviewer/a.py",)),
    Row("breaks", "raises", 6, 6, breaks),
    Row("many", "all at once", 10, 40, together=many),
)
"""


@pytest.fixture
def project(tmp_path):
    """A project of two sources and three rows."""
    (tmp_path / "tests" / "faults").mkdir(parents=True)
    (tmp_path / "reviewer").mkdir()
    for name in "ab":
        (tmp_path / "reviewer" / f"{name}.py").write_text("X = 1\n", encoding="utf-8")
    shutil.copy(harness.__file__, tmp_path / "tests" / "faults" / "harness.py")
    (tmp_path / "tests" / "faults" / "rows_some.py").write_text(ROWS, encoding="utf-8")
    return tmp_path


def command(project, *more):
    program = project / "tests" / "faults" / "harness.py"
    return [sys.executable, str(program), "--state", str(project / "state.json"), *more]


def run(project, *more):
    done = subprocess.run(command(project, *more), capture_output=True, text=True, timeout=60)
    assert not [line for line in done.stderr.splitlines() if "Traceback" in line], done.stderr
    return done


def shown(done):
    """The table: by row, what was done of what, and what failed."""
    lines = done.stdout.split("\n\n")[0].splitlines()[1:]
    return {one.split()[0]: (*one.split()[1:4:2], int(one.split()[4])) for one in lines if one}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_each_row_is_counted_and_what_fails_is_told_with_its_seed(project, workers):
    done = run(project, "--workers", workers)
    assert shown(done) == {"slow": ("20", "20", 2), "breaks": ("6", "6", 1), "many": ("10", "10", 1)}
    assert done.returncode == 1
    assert "  6, 13" in done.stdout
    assert "breaks, seed 3: ZeroDivisionError at rows_some.py" in done.stderr
    again = run(project, "--workers", workers)
    assert shown(again) == shown(done)  # nothing is done twice
    assert not again.stderr


def test_what_was_counted_for_a_commit_counts_for_a_release(project):
    run(project, "--row", "many")
    assert shown(run(project, "--row", "many", "--count", "release")) == {"many": ("40", "40", 1)}


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_it_goes_on_where_it_was_stopped(project, how, workers):
    with subprocess.Popen(
        command(project, "--row", "slow", "--count", "release", "--workers", workers),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert "seed 6" in process.stderr.readline()
        process.send_signal(how)
        out, said = process.communicate(timeout=60)
    assert "Traceback" not in said
    assert "slow" in out
    state = json.loads((project / "state.json").read_text(encoding="utf-8"))
    [figures] = state["rows"]["slow"].values()
    assert 0 < sum(end - start for start, end in figures["done"]) < 200
    assert shown(run(project, "--row", "slow", "--count", "release")) == {"slow": ("200", "200", 28)}


def test_it_stops_when_its_time_is_over(project):
    started = time.monotonic()
    done = run(project, "--count", "release", "--minutes", "0.005")
    assert time.monotonic() - started < 10
    assert 0 < int(shown(done)["slow"][0]) < 200


def test_a_row_that_this_machine_cannot_do_is_left_out_and_says_why(project):
    file = project / "tests" / "faults" / "rows_some.py"
    lacking = 'Row("many", "all at once", 10, 40, together=many, lacks=lambda: "strace is not installed")'
    rows = ROWS.replace('Row("many", "all at once", 10, 40, together=many)', lacking)
    assert rows != ROWS
    file.write_text(rows, encoding="utf-8")
    done = run(project, "--row", "many")
    assert shown(done) == {"many": ("0", "10", 0)}
    assert "skipped: strace is not installed" in done.stdout
    assert done.returncode == 0


def test_figures_of_other_sources_are_shown_apart(project):
    run(project, "--row", "slow", "breaks")
    (project / "reviewer" / "b.py").write_text("X = 2\n", encoding="utf-8")  # `slow` does not depend on it
    done = run(project, "--table")
    assert shown(done) == {"slow": ("20", "20", 2), "breaks": ("0", "6", 0), "many": ("0", "10", 0)}
    assert "not added:\nbreaks" in done.stdout
    (project / "tests" / "faults" / "rows_some.py").write_text(ROWS + "#", encoding="utf-8")
    assert shown(run(project, "--table"))["slow"] == ("0", "20", 0)


def test_what_a_row_imports_from_the_tests_is_among_its_sources(project):
    helpers = project / "tests" / "helpers"
    helpers.mkdir()
    (helpers / "far.py").write_text("X = 1\n", encoding="utf-8")
    (helpers / "alone.py").write_text("X = 1\n", encoding="utf-8")
    (helpers / "near.py").write_text("def later():\n    from far import X\n", encoding="utf-8")
    rows = project / "tests" / "faults" / "rows_some.py"
    rows.write_text(f"import near\n{ROWS}", encoding="utf-8")
    run(project, "--row", "slow")
    (helpers / "alone.py").write_text("X = 2\n", encoding="utf-8")
    assert shown(run(project, "--table"))["slow"] == ("20", "20", 2)
    (helpers / "far.py").write_text("X = 2\n", encoding="utf-8")
    assert shown(run(project, "--table"))["slow"] == ("0", "20", 0)


def test_an_unknown_row_is_told(project):
    done = run(project, "--row", "none")
    assert done.returncode == 2
    assert "the rows are: slow, breaks, many" in done.stderr


@pytest.mark.parametrize(
    ("ranges", "joined"),
    [([], []), ([[3, 4], [0, 2], [2, 3]], [[0, 4]]), ([[0, 5], [1, 2], [7, 8]], [[0, 5], [7, 8]])],
)
def test_ranges_of_seeds_are_joined(ranges, joined):
    assert harness.merged(ranges) == joined


def test_rows_have_names_of_their_own_and_wish_for_more_before_a_release():
    rows = [row for row, _ in harness._with_files()]
    assert len({row.name for row in rows}) == len(rows)
    for row in rows:
        assert 0 < row.commit <= row.release
        assert (row.trial is None) != (row.together is None)
        assert all((harness.PROJECT / one).exists() for one in row.sources)
