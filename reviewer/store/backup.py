"""Backups: made by the library's own copy, never as a copy of the file; checked; thinned out with age."""

import os
import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reviewer.domain.errors import StoreError
from reviewer.domain.tongue import say
from reviewer.store import driver, opening
from reviewer.store.cipher import KEYRING
from reviewer.store.driver import Raw
from reviewer.store.faults import DRIVER_ERRORS, translated
from reviewer.store.lock import alone

STAMP = "%Y%m%dT%H%M%S%fZ"
MARGIN = 16 << 20
"""Bytes that a backup leaves free: the next decision needs some, too."""
TURN_MS = 30_000
"""How long to wait for another program's backup into the same folder."""

Heads = tuple[tuple[str, int, str], ...]
"""Id, number of decisions and head of each case: two databases with the same ones hold the same."""

_HEADS = 'SELECT uid, seq, head FROM "case" ORDER BY uid'


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in a folder."""

    path: Path
    at: datetime
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database or a backup holds.

    Attributes:
        cases: how many cases.
        decisions: how many decisions are in their logs.
        heads: of the cases.
    """

    cases: int
    decisions: int
    heads: Heads


def contents(path: Path, *, backup: bool = False, busy_ms: int = driver.BUSY_MS) -> Contents:
    """Look into a database, or into a backup, which nobody writes.

    Raises:
        BusyError: another program holds it.
        StoreError: it cannot be read.
    """
    with translated(path):
        raw = driver.connect(path, mode="ro&immutable=1" if backup else "rw", busy_ms=busy_ms)
        try:
            heads = heads_in(raw)
        finally:
            raw.close()
    return Contents(len(heads), sum(seq for _, seq, _ in heads), heads)


def heads_in(raw: Raw) -> Heads:
    """Return the heads of the cases, none where there is no table of them."""
    known = raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'case'").fetchone()
    return tuple(raw.execute(_HEADS).fetchall()) if known else ()


def make_backup(
    path: Path,
    folder: Path,
    *,
    busy_ms: int = driver.BUSY_MS,
    check: Callable[[Raw], Iterable[str]] | None = None,
) -> Path:
    """Copy a database, in use or not, into a folder; return the copy, checked and safe on the disk.

    What a backup that was killed left behind is cleared up first.

    Args:
        path: the database.
        folder: where the copy goes; made if it is missing.
        busy_ms: how long to wait for another program that has the database.
        check: looks at the copy, too, and returns what is wrong with it.

    Raises:
        BusyError: another program holds the database, or makes a backup of it and does not end.
        StoreError: it cannot be read, or the folder not be written; nothing is left behind.
    """
    check_room(path, folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with alone(folder / f".{named_for(path)}.lock", TURN_MS, path) as sure:
            if sure:
                _clear_up(path, folder)
            stamp = datetime.now(UTC).strftime(STAMP)
            final = folder / f"{named_for(path)}-{stamp}.db"
            beside = folder / f".{final.name}.part"
            try:
                opening.make_file(beside)
                copy_checked(path, beside, busy_ms, check)
                sync(beside)
                beside.replace(final)
                sync(folder)
            finally:
                forget(beside)
    except OSError as error:
        raise StoreError(
            say(
                "The backup in {folder} failed ({strerror}); name another folder.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from error
    return final


def size_of(path: Path) -> int:
    """Return the bytes of a database with those that lie in its write-ahead log; 0 if there is none.

    Raises:
        OSError: that cannot be told.
    """
    beside = (path, path.with_name(path.name + "-wal"))
    return sum(one.stat().st_size for one in beside if one.exists())


def check_room(path: Path, folder: Path) -> None:
    """See that a copy of a database has room in a folder, and leaves some.

    Raises:
        StoreError: it has not; the sentence names what to do.
    """
    home = next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
    try:
        needed = size_of(path) + MARGIN
        free = shutil.disk_usage(home).free
    except OSError:  # what is wrong with it is told by whoever writes there
        return
    if free < needed:
        raise StoreError(
            say(
                "There is no room for a backup in {folder} ({free} MB free, {needed} MB needed); make room"
                " there, or name another folder in the settings (backup_folder).",
                folder=folder,
                free=free >> 20,
                needed=-(-needed >> 20),
            )
        )


def _clear_up(path: Path, folder: Path) -> None:
    """Remove what backups of this database left that were killed; whoever makes one has the turn."""
    pattern = re.compile(
        r"\." + re.escape(named_for(path)) + r"-\d{8}T\d{12}Z\.db\.part(-wal|-shm|-journal)?"
    )
    for one in folder.iterdir():
        if pattern.fullmatch(one.name):
            one.unlink(missing_ok=True)


def copy_checked(
    path: Path, target: Path, busy_ms: int, check: Callable[[Raw], Iterable[str]] | None = None
) -> None:
    """Copy one state of a database into an empty file, and compare the copy with it.

    Raises:
        BusyError: another program holds the database.
        StoreError: it cannot be read, or the copy is not what it should be.
    """
    with translated(path):
        source = driver.connect(path, busy_ms=busy_ms)
        try:
            source.execute("BEGIN")
            heads = heads_in(source)
            KEYRING.lend(path, target)  # the copy of an encrypted database is encrypted
            with translated(target):
                copy = driver.connect(target, busy_ms=busy_ms)
                try:
                    source.backup(copy)
                    copy.execute("PRAGMA journal_mode = DELETE").fetchall()
                    _leave_out(copy)
                    _check(copy, target, heads, path)
                    _check_further(copy, path, check)
                finally:
                    copy.close()
        finally:
            source.close()


def _leave_out(copy: Raw) -> None:
    """Take out of a copy what an analysis under way has read: no case has it, so no erasure finds it."""
    known = copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'reading'").fetchone()
    if known and copy.execute("SELECT 1 FROM reading LIMIT 1").fetchone():
        copy.execute("PRAGMA secure_delete = ON").fetchall()
        copy.execute("DELETE FROM reading")


def _check(raw: Raw, path: Path, heads: Heads, source: Path) -> None:
    try:
        found = raw.execute("PRAGMA quick_check").fetchone()[0]
    except DRIVER_ERRORS as error:
        found = str(error)
    if found != "ok":
        raise StoreError(
            say(
                "The copy of {path} is damaged ({found}); the database it was made of may be, too.",
                path=source,
                found=found,
            )
        )
    if heads_in(raw) != heads:
        raise StoreError(say("The copy {path} differs from the database; try again.", path=path))


def _check_further(raw: Raw, path: Path, check: Callable[[Raw], Iterable[str]] | None) -> None:
    problem = next(iter(check(raw)), "") if check is not None else ""
    if problem:
        raise StoreError(
            say(
                "{path} is not what its log says ({problem}); no copy was kept, and older backups stay.",
                path=path,
                problem=problem.rstrip("."),
            )
        )


def sync(path: Path) -> None:
    """Have a file or a folder safe on the disk."""
    if os.name != "posix" and path.is_dir():  # Windows opens no folders
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def forget(part: Path) -> None:
    """Remove a copy that was not finished, and what the library keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError, NotADirectoryError):
            part.with_name(part.name + suffix).unlink()


def named_for(path: Path) -> str:
    """Return how the names of a database's backups begin: those of `cases.db` are not of `cases.sqlite3`."""
    return path.stem if path.suffix == ".sqlite3" else path.name


def backups_of(path: Path, folder: Path) -> list[Backup]:
    """Return the backups of a database in a folder, the newest first."""
    pattern = re.compile(re.escape(named_for(path)) + r"-(\d{8}T\d{12}Z)\.db")
    found = []
    for one in folder.glob("*.db") if folder.is_dir() else ():
        named = pattern.fullmatch(one.name)
        if named:
            at = datetime.strptime(named.group(1), STAMP).replace(tzinfo=UTC)
            with suppress(FileNotFoundError):  # another program thins them out
                found.append(Backup(one, at, one.stat().st_size))
    return sorted(found, key=lambda one: one.at, reverse=True)


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which backups stay: all of 2 days, then the last of each of 12 days, 10 weeks and 9 months."""
    steps: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (12, lambda one: one.date()),
        (10, lambda one: one.isocalendar()[:2]),
        (9, lambda one: (one.year, one.month)),
    )
    newest_first = sorted(set(times), reverse=True)
    stay = {one for one in newest_first if (now - one).days < 2}
    for most, period in steps:
        seen: set[object] = set()
        for one in newest_first:
            if period(one) not in seen and len(seen) < most:
                seen.add(period(one))
                stay.add(one)
    return stay


def rotate(path: Path, folder: Path, *, now: datetime | None = None) -> list[Path]:
    """Remove the backups of a database that have outlived their use; return what was removed."""
    found = backups_of(path, folder)
    stay = kept([one.at for one in found], now or datetime.now(UTC))
    gone = [one.path for one in found if one.at not in stay]
    for one in gone:
        one.unlink(missing_ok=True)
    return gone
