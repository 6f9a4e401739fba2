"""Backups: made by the library's own copy, never as a copy of the file; checked; thinned out with age."""

import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.tongue import say
from reviewer.store import driver, opening
from reviewer.store.cipher import KEYRING
from reviewer.store.driver import Raw
from reviewer.store.faults import DRIVER_ERRORS, translated

_STAMP = "%Y%m%dT%H%M%S%fZ"
_HEADS = 'SELECT uid, seq, head FROM "case" ORDER BY uid'


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in a folder."""

    path: Path
    at: datetime
    size: int
    """Bytes."""


def make_backup(path: Path, folder: Path, *, busy_ms: int = driver.BUSY_MS) -> Path:
    """Copy a database, in use or not, into a folder; return the copy, checked and safe on the disk.

    Raises:
        BusyError: another program holds the database.
        StoreError: it cannot be read, or the folder not be written; nothing is left behind.
    """
    stamp = datetime.now(UTC).strftime(_STAMP)
    final = folder / f"{path.stem}-{stamp}.db"
    beside = folder / f".{final.name}.part"
    try:
        opening.make_file(beside)
        _copy(path, beside, busy_ms)
        _sync(beside)
        beside.replace(final)
        _sync(folder)
    except OSError as error:
        raise StoreError(
            say(
                "The backup in {folder} failed ({strerror}); name another folder.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from error
    finally:
        _forget(beside)
    return final


def _copy(path: Path, target: Path, busy_ms: int) -> None:
    """Copy one state of a database and compare the copy with it."""
    with translated(path):
        source = driver.connect(path, busy_ms=busy_ms)
        try:
            source.execute("BEGIN")
            known = source.execute("SELECT 1 FROM sqlite_master WHERE name = 'case'").fetchone()
            heads = source.execute(_HEADS).fetchall() if known else []
            KEYRING.lend(path, target)  # the copy of an encrypted database is encrypted
            with translated(target):
                copy = driver.connect(target, busy_ms=busy_ms)
                try:
                    source.backup(copy)
                    copy.execute("PRAGMA journal_mode = DELETE").fetchall()
                    _check(copy, target, heads if known else None)
                finally:
                    copy.close()
        finally:
            source.close()


def _check(raw: Raw, path: Path, heads: list[tuple[str, int, str]] | None) -> None:
    found = raw.execute("PRAGMA quick_check").fetchone()[0]
    if found != "ok":
        raise StoreError(
            say(
                "The copy {path} is damaged ({found}); the database it was made of may be, too.",
                path=path,
                found=found,
            )
        )
    if heads is not None and raw.execute(_HEADS).fetchall() != heads:
        raise StoreError(say("The copy {path} differs from the database; try again.", path=path))


def _sync(path: Path) -> None:
    if os.name != "posix" and path.is_dir():  # Windows opens no folders
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget(part: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError, NotADirectoryError):
            part.with_name(part.name + suffix).unlink()


def backups_of(path: Path, folder: Path) -> list[Backup]:
    """Return the backups of a database in a folder, the newest first."""
    pattern = re.compile(re.escape(path.stem) + r"-(\d{8}T\d{12}Z)\.db")
    found = []
    for one in folder.glob("*.db") if folder.is_dir() else ():
        named = pattern.fullmatch(one.name)
        if named:
            at = datetime.strptime(named.group(1), _STAMP).replace(tzinfo=UTC)
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


def restore_backup(backup: Path, path: Path, *, busy_ms: int = driver.BUSY_MS) -> Path | None:
    """Put a backup in the place of a database; return where the old one lies now, `None` if there was none.

    Nobody may have the database open. The backup stays where it is.

    Raises:
        BusyError: another program has the database open.
        StoreError: the backup is damaged or no database of this program; the database is as it was.
    """
    if not backup.exists() or opening.look(backup, busy_ms=busy_ms).content is not opening.Content.OURS:
        raise StoreError(say("{backup} is no backup; name a file made by `reviewer backup`.", backup=backup))
    beside = path.with_name(f".{path.name}.restored.part")
    try:
        _forget(beside)
        opening.make_file(beside)
        _copy(backup, beside, busy_ms)
        _sync(beside)
        aside = _move_aside(path, busy_ms) if path.exists() else None
        beside.replace(path)
        _sync(path.parent)
    except OSError as error:
        raise StoreError(
            say(
                "{path} could not be restored ({strerror}); check the folder.",
                path=path,
                strerror=error.strerror,
            )
        ) from error
    finally:
        _forget(beside)
    return aside


def _move_aside(path: Path, busy_ms: int) -> Path:
    """Keep the old file under another name, with the log beside it if that could not be brought in."""
    if _readable(path, busy_ms):  # the library throws the log of a file that it cannot read away
        _settle(path, busy_ms)
    aside = path.with_name(f"{path.name}.before-{datetime.now(UTC).strftime(_STAMP)}")
    for suffix in ("", "-wal", "-journal"):
        old = path.with_name(path.name + suffix)
        if old.exists():
            old.replace(aside.with_name(aside.name + suffix))
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return aside


def _readable(path: Path, busy_ms: int) -> bool:
    try:
        opening.look(path, busy_ms=busy_ms)
    except BusyError:
        raise
    except StoreError:
        return False
    return True


def _settle(path: Path, busy_ms: int) -> None:
    """Bring the write-ahead log into the file, and make sure that nobody else has it open."""
    raw = driver.connect(path, busy_ms=busy_ms)
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        mode = raw.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        raw.execute("BEGIN EXCLUSIVE")
        raw.execute("ROLLBACK")
    except DRIVER_ERRORS as error:
        if (getattr(error, "sqlite_errorcode", 0) & 0xFF) in (5, 6):  # busy, locked
            raise BusyError(
                say("Another program has {path} open; close it, then restore again.", path=path)
            ) from error
        return  # damaged: that is why it is restored
    finally:
        raw.close()
    if mode != "delete":
        raise BusyError(say("Another program has {path} open; close it, then restore again.", path=path))
