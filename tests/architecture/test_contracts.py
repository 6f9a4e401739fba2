"""The contracts on imports hold, and each of them bites.

A contract that names the wrong package is kept for ever. So each one is broken on purpose, in a copy, and
must be reported by its name.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from itertools import product
from pathlib import Path

import pytest

LAYERS = "Imports run one way"
DOMAIN = "The domain needs the standard library alone"
QT = "Qt in the window alone"
DATABASE = "The database in the store alone"
LANGUAGE = "The language model in the analysis alone"
FOLDERS = "The folders of the system in paths alone"
ANNOTATIONS = "Annotations need ingest and the domain alone"
NETWORK = "The network in the second opinion and where an address is fetched alone"
WORKERS = "Processes and machines where an analysis is spread alone"
PARAMETERS = "Store, ingest, analysis, export and opinion take parameters, not settings"

UPWARD = [
    ("domain", "paths"),
    ("paths", "settings"),
    ("settings", "services"),
    ("store", "services"),
    ("ingest", "services"),
    ("analysis", "services"),
    ("export", "services"),
    ("opinion", "services"),
    ("ingest", "annotations"),
    ("annotations", "services"),
    ("services", "cli"),
    ("services", "gui"),
    ("gui", "app"),
    ("app", "__main__"),
]
SIDEWAYS = [
    ("gui", "cli"),
    ("cli", "gui"),
    ("store", "ingest"),
    ("ingest", "analysis"),
    ("analysis", "export"),
    ("export", "store"),
    ("analysis", "store"),
    ("analysis", "opinion"),
    ("opinion", "analysis"),
    ("settings", "logs"),
]
LATE = "def late():\n    "
TABLE = [  # contract, the rooms that must not, what they must not write
    (LAYERS, ["domain"], [LATE + "from reviewer.services import anything"]),
    (DOMAIN, ["domain"], ["import spacy", "import lxml.html", "import PySide6.QtCore", "import jinja2"]),
    (QT, ["__main__", "cli", "services", "export", "domain"], ["from PySide6 import QtCore"]),
    (QT, ["cli"], [LATE + "from PySide6.QtWidgets import QApplication"]),
    (
        DATABASE,
        ["services", "gui"],
        ["import sqlalchemy.orm", "import alembic.op", "import pysqlite3", "import sqlcipher3"],
    ),
    (LANGUAGE, ["services", "ingest", "store", "cli"], ["import spacy.tokens", "import onnxruntime"]),
    (WORKERS, ["services", "analysis", "gui"], ["import pebble", LATE + "from distributed import Client"]),
    (NETWORK, ["services", "ingest", "gui", "analysis"], ["import httpx", LATE + "from httpx import Client"]),
    (
        ANNOTATIONS,
        ["annotations"],
        [f"import reviewer.{one}" for one in ("store", "analysis", "export", "opinion")],
    ),
    (FOLDERS, ["settings", "store"], ["import platformdirs"]),
    (PARAMETERS, ["store", "ingest", "analysis", "export", "opinion"], ["from reviewer import settings"]),
]
SABOTAGE = [
    *((LAYERS, room, f"import reviewer.{other}") for room, other in UPWARD + SIDEWAYS),
    *((contract, *one) for contract, rooms, statements in TABLE for one in product(rooms, statements)),
]


def lint(folder: Path) -> tuple[int, set[str], str]:
    """Run the linter on a copy; return its exit code, the broken contracts and what it printed."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"},
        capture_output=True,
        encoding="utf-8",
    )
    out = done.stdout + done.stderr
    broken = {line.removesuffix(" BROKEN") for line in out.splitlines() if line.endswith(" BROKEN")}
    return done.returncode, broken, out


@pytest.fixture(scope="module")
def pristine(project, tmp_path_factory):
    """A copy of the package's sources and the contracts."""
    copy = tmp_path_factory.mktemp("pristine")
    shutil.copy(project / "pyproject.toml", copy)
    for file in (project / "reviewer").rglob("*.py"):
        target = copy / file.relative_to(project)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    return copy


@pytest.fixture
def copy(pristine, tmp_path):
    return shutil.copytree(pristine, tmp_path / "copy")


def offend(copy: Path, room: str, statement: str) -> None:
    """Add one offending import to a room: in a new file, or at the end of a room that is one file."""
    folder = copy / "reviewer" / room
    target = folder / "sabotage.py" if folder.is_dir() else folder.with_suffix(".py")
    assert folder.is_dir() or target.is_file(), f"there is no room {room}"
    with target.open("a", encoding="utf-8") as out:
        out.write(f"\n{statement}\n")


def test_the_contracts_hold(pristine):
    code, broken, out = lint(pristine)
    assert (code, broken) == (0, set()), out


@pytest.mark.parametrize(("contract", "room", "statement"), SABOTAGE)
def test_an_offending_import_is_reported_by_its_contract(copy, contract, room, statement):
    offend(copy, room, statement)
    code, broken, out = lint(copy)
    assert code == 1, out
    assert contract in broken, out


def test_a_new_room_must_be_given_its_place(copy):
    (copy / "reviewer" / "attic.py").write_text('"""A room in no layer."""\n', encoding="utf-8")
    code, broken, out = lint(copy)
    assert (code, broken) == (1, {LAYERS}), out


def test_every_contract_is_sabotaged(project):
    config = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    names = {one["name"] for one in config["tool"]["importlinter"]["contracts"]}
    assert names == {contract for contract, _, _ in SABOTAGE}
