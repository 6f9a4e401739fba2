"""What the program stands on: folders and their rights, bundled files, SQLite, settings, room, leftovers."""

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reviewer import __version__, paths, settings
from reviewer.domain.errors import ReviewerError
from reviewer.domain.progress import Progress
from reviewer.domain.tongue import count, say
from reviewer.services.doctor.finding import Diagnosis, ill, well
from reviewer.store import driver, places, quarantine
from reviewer.store.backup import size_of

_LEFTOVER = re.compile(
    r"\..+\.(?:db|restored|quarantined|[0-9a-f]{32})\.part(?:-wal|-shm|-journal)?", re.DOTALL
)
"""Names of files that exports, backups and restores write before they have their own."""

OLD_S = 600
"""Seconds after which such a file, unchanged, is taken for one whose program was killed."""

_SPARE = 100 << 20
_NAMED = 5


def surroundings(database: Path | None, backups: Path | None) -> Iterator[Diagnosis]:
    """Look at everything but the database itself.

    Args:
        database: its file, `None` where the address is none.
        backups: the folder of its backups.
    """
    yield well(say("program"), f"Reviewer {__version__}, Python {sys.version.split()[0]}, {sys.platform}")
    yield _folders(database, backups)
    yield tried(say("bundled files"), lambda: f"{paths.resource('templates').parent}, {paths.seeds()}")
    yield _sqlite()
    yield _settings()
    if database is not None and backups is not None:
        yield _room(database)
        yield _place(database)
        yield _leftovers(database, backups)


def tried(part: str, work: Callable[[], str]) -> Diagnosis:
    """Return what a part says of itself, or the known problem that it has."""
    try:
        return well(part, work())
    except ReviewerError as error:
        return ill(part, str(error))


def _folders(database: Path | None, backups: Path | None) -> Diagnosis:
    part = say("folders")
    try:
        own = [paths.data_dir(), paths.config_dir(), paths.log_dir()]
    except ReviewerError as error:
        return ill(part, str(error))
    files: list[Path] = []
    closed = list(own)
    if database is not None and backups is not None:
        closed += [backups, quarantine.folder_of(database)]
        files += [
            database.with_name(database.name + end) for end in ("", "-wal", "-shm", "-journal", ".lock")
        ]
        files += sorted(backups.glob("*.db"))
    locked = [one for one in own if not os.access(one, os.W_OK | os.X_OK)]
    if locked:
        return ill(
            part,
            say("{folder} cannot be written; check its rights.", folder=", ".join(map(str, locked))),
        )
    try:
        open_ones = [one for one in (*closed, *files) if one.exists() and not driver.is_private(one)]
    except OSError as error:
        return ill(part, say("{path} cannot be read; check its rights.", path=error.filename))
    if not open_ones:
        return well(part, ", ".join(map(str, own)))
    return ill(
        part,
        say("Others may read {paths}; they should be yours alone.", paths=_some(open_ones)),
        say("make them yours alone (0700, 0600)"),
        lambda _: _close(open_ones),
    )


def _close(open_ones: Iterable[Path]) -> str:
    done = []
    for one in open_ones:
        try:
            one.chmod(0o700 if one.is_dir() else 0o600)
        except OSError as error:
            raise ReviewerError(
                say(
                    "The rights of {path} cannot be changed ({strerror}); its owner has to.",
                    path=one,
                    strerror=error.strerror,
                )
            ) from error
        done.append(one)
    return say("{paths} can now be read by you alone.", paths=_some(done))


def _some(found: Iterable[Path]) -> str:
    """Name a few paths, and count the rest."""
    names = [str(one) for one in found]
    rest = len(names) - _NAMED
    shown = ", ".join(names[:_NAMED])
    return count("{shown} and %n more", "", rest, shown=shown) if rest > 0 else shown


def _sqlite() -> Diagnosis:
    version = driver.sqlite.sqlite_version
    if driver.is_sound():
        return well("SQLite", say("{version}, with write-ahead logging", version=version))
    text = say("{version}, without write-ahead logging, which has a fault in it", version=version)
    return well("SQLite", text)


def _settings() -> Diagnosis:
    part = say("settings")
    try:
        path = paths.config_dir() / settings.FILE_NAME
        wrong = settings.problems(path)
    except ReviewerError as error:
        return ill(part, str(error))
    if not wrong:
        return well(part, str(path) if path.exists() else say("none were saved yet"))
    return ill(
        part,
        " ".join(wrong),
        say("leave out what does not fit, and keep the rest"),
        lambda _: _mend_settings(path),
    )


def _mend_settings(path: Path) -> str:
    settings.save(settings.load(path, tell=lambda _: None), path)
    return say("What did not fit in {path} was left out.", path=path)


def _room(database: Path) -> Diagnosis:
    part = say("room on disk")
    folder = next(one for one in (database.parent, *database.parent.absolute().parents) if one.exists())
    try:
        free = shutil.disk_usage(folder).free
        size = size_of(database)
    except OSError as error:
        return ill(part, say("{path} cannot be read; check its rights.", path=error.filename))
    text = say("{free} MB are free in {folder}", free=f"{free >> 20:,}", folder=folder)
    if free >= 2 * size + _SPARE:
        return well(part, text)
    needed = f"{(2 * size + _SPARE) >> 20:,}"
    return ill(part, say("{text}; backups need {needed} MB, make room.", text=text, needed=needed))


def _place(database: Path) -> Diagnosis:
    part = say("place")
    wrong = places.warning(database)
    return ill(part, wrong) if wrong else well(part, say("{path}, on a local disk", path=database.parent))


def _leftovers(database: Path, backups: Path) -> Diagnosis:
    part = say("leftovers")
    before = time.time() - OLD_S
    found = []
    for folder in dict.fromkeys((database.parent, backups)):
        for one in sorted(folder.iterdir()) if folder.is_dir() and os.access(folder, os.R_OK) else ():
            if _LEFTOVER.fullmatch(one.name) and one.is_file() and one.stat().st_mtime < before:
                found.append(one)
    if not found:
        return well(part, say("none"))

    def away(_: Progress) -> str:
        moved = [quarantine.move(one, database) for one in found]
        return say("They lie now at {paths}.", paths=_some(moved))

    return ill(
        part,
        say("Work that was killed left {paths}.", paths=_some(found)),
        say("move them into {folder}", folder=quarantine.folder_of(database)),
        away,
    )
