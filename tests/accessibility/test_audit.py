"""The real app, seen and used from outside through the accessibility bus; `audit.py` is that outside."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROGRAM = Path(__file__).with_name("audit.py")
LACKING = 77
pytest.importorskip("PySide6", reason="the window is what is audited")
pytest.importorskip("jeepney", reason="it speaks to the bus")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the audit found; its table is printed."""
    home = tmp_path_factory.mktemp("audited")
    surroundings = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(home)],
        capture_output=True,
        text=True,
        check=False,
        env=surroundings,
    )
    if done.returncode == LACKING:
        pytest.skip(done.stdout.strip())
    print(done.stdout)  # noqa: T201 - the table
    assert done.returncode in (0, 1), (
        done.stderr[-4000:] + (home / "app.txt").read_text(encoding="utf-8")[-4000:]
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_all_of_the_window_was_seen(found: Any) -> None:
    assert found["surfaces"] >= 40
    assert found["controls"] >= 500


@pytest.mark.parametrize("what", ["nameless", "roleless", "painted"])
def test_every_control_has_a_name_and_a_role_and_every_painted_place_words(found: Any, what: str) -> None:
    assert found[what] == []


def test_every_decision_is_made_by_a_screen_readers_means(found: Any) -> None:
    assert found["missed"] == []
    assert found["decisions"] >= 28


def test_decisions_are_announced(found: Any) -> None:
    told = found["announced"]
    assert "Accept A1" in told
    assert any(one.startswith("Settle the fact") for one in told)
