"""What the command line shows while it works, and how it ends."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.cli.terminal import Watched, guarded
from reviewer.domain.errors import Cancelled, InputError


class Terminal(io.StringIO):
    """A terminal of sorts."""

    encoding = "utf-8"

    def isatty(self):
        return True


@pytest.fixture
def attach(monkeypatch):
    """Puts a terminal in the place of standard error; to be called in the test, for pytest sets it anew before."""

    def attached():
        made = Terminal()
        monkeypatch.setattr(sys, "stderr", made)
        monkeypatch.setenv("COLUMNS", "40")
        return made

    return attached


def test_a_bar_is_drawn_and_taken_away(attach):
    terminal = attach()
    with Watched() as progress:
        progress(1, 4, "Reading a very long\nname of an article indeed")
        progress(4, 4, "Done")
    shown = terminal.getvalue().split("\r")
    assert "█████···············  25%  Reading a ve" in shown
    assert "████████████████████ 100%  Done" in shown
    assert shown[-2].strip() == shown[-1] == ""
    assert "\n" not in terminal.getvalue()


@pytest.mark.parametrize("quiet", [True, False])
def test_no_bar_where_it_is_not_seen(monkeypatch, attach, quiet):
    terminal = attach()
    if not quiet:
        monkeypatch.setattr(Terminal, "isatty", lambda self: False)
    with Watched(quiet=quiet) as progress:
        progress(0, 0, "Reading")
    assert terminal.getvalue() == ""


def test_what_a_terminal_cannot_show_is_escaped(run, case):
    ran = run("--database", case, "export", "Brücke 🎉", "--output", "a.md", PYTHONIOENCODING="ascii")
    assert ran.code == 1
    assert r"There is no case \u201cBr\xfccke \U0001f389\u201d" in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_that_is_full_is_told(case, home, bare_environment):
    command = [sys.executable, "-m", "reviewer", "--database", str(case), "cases"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, env=bare_environment(home), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "reviewer: The output cannot be written (No space left on device); send it elsewhere."
    ]


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (InputError("There is nothing."), 1, "reviewer: There is nothing.\n"),
        (Cancelled("Stopped; nothing was changed."), 130, "reviewer: Stopped; nothing was changed.\n"),
        (KeyboardInterrupt(), 130, "reviewer: Stopped; nothing was changed.\n"),
    ],
)
def test_how_a_command_ends(attach, error, code, says):
    terminal = attach()

    def work():
        raise error

    assert guarded(work) == code
    assert terminal.getvalue() == says


def test_a_reader_that_has_had_enough_is_no_fault(case, home, bare_environment):
    command = [sys.executable, "-m", "reviewer", "--database", str(case), "cases"]
    process = subprocess.Popen(
        command, env=bare_environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(30) == 1
