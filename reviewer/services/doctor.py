"""Whether this installation works: each part is tried, none is changed."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reviewer import __version__, paths
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import driver


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one part.

    Attributes:
        part: its name.
        ok: whether it works.
        text: what was found, or what to do.
    """

    part: str
    ok: bool
    text: str


def examine(url: str, settings: Settings) -> Iterator[Finding]:
    """Try the parts of the installation one by one."""
    yield Finding("program", True, f"Reviewer {__version__}, Python {sys.version.split()[0]}, {sys.platform}")
    yield _tried("folders", lambda: f"{paths.data_dir()}, {paths.config_dir()}, {paths.log_dir()}")
    yield _tried("bundled files", lambda: f"{paths.resource('templates').parent}, {paths.seeds()}")
    yield _sqlite()
    yield _tried("database", lambda: _database(url, settings))
    yield _tried("language model", _model)


def _tried(part: str, work: Callable[[], str]) -> Finding:
    try:
        return Finding(part, True, work())
    except ReviewerError as error:
        return Finding(part, False, str(error))


def _sqlite() -> Finding:
    version = driver.sqlite.sqlite_version
    if driver.is_sound():
        return Finding("SQLite", True, f"{version}, with write-ahead logging")
    return Finding("SQLite", True, f"{version}, without write-ahead logging, which has a fault in it")


def _database(url: str, settings: Settings) -> str:
    with Workspace.open(url, settings=settings) as workspace:
        problems = workspace.library.check_file()
        if problems:
            raise ReviewerError(
                say(
                    "{path}: {problems} Restore a backup (reviewer restore).",
                    path=workspace.path,
                    problems=" ".join(problems),
                )
            )
        if workspace.erasing_unfinished():
            raise ReviewerError(
                say(
                    "{path}: an erasure was cut off, and what was erased may still be in the file or in a "
                    "backup; run `reviewer erase --finish`.",
                    path=workspace.path,
                )
            )
        return f"{workspace.path}, {len(workspace.library.cases())} cases"


def _model() -> str:
    from reviewer.analysis import ENGINE, model

    model.load()
    return ENGINE
