"""One window for each database: starts that find it, wait for it, or take its place."""

import subprocess
import sys

import pytest

from reviewer.gui.single import Single

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)
ASKS = (
    "import sys; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
    "from reviewer.gui.single import Single; single = Single(sys.argv[1]); print('asks', flush=True);"
    "sys.exit(7 if single.raise_other() else 0)"
)


@pytest.fixture
def made(home):
    """Makes starts that know each other by the database, and have them leave at the end."""
    starts = []

    def make(database, wait_ms=50):
        starts.append(Single(str(database), wait_ms=wait_ms))
        return starts[-1]

    yield make
    for one in starts:
        one.leave()
        one.deleteLater()


@pytest.fixture
def asking(home):
    """Begins starts in processes of their own; each has begun to ask."""
    begun = []

    def begin(database):
        begun.append(subprocess.Popen([sys.executable, "-c", ASKS, str(database)], stdout=subprocess.PIPE))
        assert begun[-1].stdout.readline() == b"asks\n"
        return begun[-1]

    yield begin
    for one in begun:
        one.kill()
        one.communicate()


def ended(desk, process):
    desk.qtbot.waitUntil(lambda: process.poll() is not None, timeout=20000)
    return process.returncode


@pytest.fixture
def raised(desk, monkeypatch):
    """How often the window was raised."""
    times = []
    monkeypatch.setattr(desk.window, "raise_", lambda: times.append(1))
    return times


def test_a_second_start_raises_the_first(desk, made, asking, raised, tmp_path):
    first = made(tmp_path / "cases")
    assert not first.raise_other()
    first.listen(lambda: desk.window)
    assert ended(desk, asking(tmp_path / "cases")) == 7
    assert len(raised) == 1


def test_starts_beside_one_that_is_starting_wait_for_it(desk, made, asking, raised, tmp_path):
    first = made(tmp_path / "cases")
    assert not first.raise_other()
    others = [asking(tmp_path / "cases") for _ in range(2)]
    assert [one.poll() for one in others] == [None, None]
    first.listen(lambda: desk.window)
    assert [ended(desk, one) for one in others] == [7, 7]
    assert len(raised) == 2


def test_a_start_beside_a_window_that_closes_takes_its_place(desk, made, asking, tmp_path):
    first = made(tmp_path / "cases")
    assert not first.raise_other()
    first.listen(lambda: desk.window)
    other = asking(tmp_path / "cases")
    first.leave()  # without having answered
    assert ended(desk, other) == 0


def test_a_start_beside_a_window_that_does_not_answer_goes_on_and_does_not_listen(
    desk, made, asking, raised, tmp_path
):
    first, second = (made(tmp_path / "cases") for _ in range(2))
    assert not first.raise_other()
    assert not second.raise_other()
    first.listen(lambda: desk.window)
    second.listen(pytest.fail)
    assert ended(desk, asking(tmp_path / "cases")) == 7
    assert len(raised) == 1


def test_what_was_killed_leaves_its_place(desk, made, asking, raised, tmp_path):
    script = ASKS.replace("sys.exit", "print('has it', flush=True); import time; time.sleep(60); sys.exit")
    script = script.replace(
        "print('has it'", "single.raise_other(); single.listen(lambda: None); print('has it'"
    )
    killed = subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "cases")], stdout=subprocess.PIPE)
    assert [killed.stdout.readline() for _ in range(2)] == [b"asks\n", b"has it\n"]
    killed.kill()
    killed.communicate()
    next_one = made(tmp_path / "cases")
    assert not next_one.raise_other()
    next_one.listen(lambda: desk.window)
    assert ended(desk, asking(tmp_path / "cases")) == 7
    assert len(raised) == 1


def test_other_spellings_are_the_same_database_and_other_databases_are_not(made, home, tmp_path, monkeypatch):
    from reviewer import paths

    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "cases")
    names = {
        made(one)._name for one in ("cases", tmp_path / "cases", tmp_path / "x" / ".." / "cases", "link")
    }
    assert len(names) == 1
    assert made("")._name == made(paths.default_database())._name
    assert made("other")._name not in names
