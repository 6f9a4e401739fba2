"""Where damaged files are kept: a folder beside the database, from which the program takes nothing away.

A database is copied there with what lies beside it before anything takes its place, so that no instant has
less than all of its bytes.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from reviewer.domain.errors import StoreError
from reviewer.domain.tongue import say
from reviewer.store.backup import make_backup, sync
from reviewer.store.lock import WindowLock

BESIDE = ("-wal", "-journal")
"""What belongs to a database file and lies beside it, by the ends of the names."""

_CHUNK = 1 << 20


def folder_of(database: Path) -> Path:
    """Return the quarantine of a database."""
    return database.parent / "quarantine"


def keep_copy(path: Path) -> Path:
    """Copy a database, byte by byte, into its quarantine with what lies beside it; return the copy.

    The same bytes are kept once. Nothing is changed in the place itself.

    Raises:
        StoreError: there is no room, or the file cannot be read.
    """
    try:
        there = [path, *(one for one in _besides(path) if one.exists())]
        folder = _made(folder_of(path))
        kept = folder / f"{path.name}.{_digest(there)}"
        if kept.exists():
            return kept
        for one in reversed(there):  # the file itself last: where it is, the rest is
            _copy(one, kept.with_name(kept.name + one.name.removeprefix(path.name)))
        sync(folder)
    except OSError as error:
        raise _failed(path, error) from error
    return kept


def move(path: Path, home: Path) -> Path:
    """Move a file that nobody needs into the quarantine of the database `home`; return where it lies now.

    Raises:
        StoreError: it cannot be moved; it is where it was.
    """
    try:
        folder = _made(folder_of(home))
        kept, number = folder / path.name, 1
        while kept.exists():
            number += 1
            kept = folder / f"{path.name}.{number}"
        try:
            path.rename(kept)
        except OSError:  # on another disk
            _copy(path, kept)
            path.unlink()
        sync(folder)
    except OSError as error:
        raise _failed(path, error) from error
    return kept


def replace_by(backup: Path, path: Path) -> Path:
    """Put a backup in the place of a database that cannot be read; return where that one is kept.

    Killed midway, it leaves the old file or the new one; the old one is in the quarantine before that.

    Raises:
        BusyError: a window shows the database.
        StoreError: the backup cannot be copied, or the quarantine not be written; the file is as it was.
    """
    with WindowLock(path):
        kept = keep_copy(path)
        fresh = make_backup(backup, folder_of(path))
        try:
            for one in (*_besides(path), path.with_name(path.name + "-shm")):  # they belong to the old one
                one.unlink(missing_ok=True)
            fresh.replace(path)
            sync(path.parent)
        except OSError as error:
            raise _failed(path, error) from error
    return kept


def _besides(path: Path) -> list[Path]:
    return [path.with_name(path.name + suffix) for suffix in BESIDE]


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _digest(files: Iterable[Path]) -> str:
    found = hashlib.sha256()
    for one in files:
        with one.open("rb") as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
        found.update(f"\n{one.stat().st_size}\n".encode())
    return found.hexdigest()[:16]


def _copy(path: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.quarantined.part")
    try:
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with path.open("rb") as source, os.fdopen(handle, "wb") as out:
            shutil.copyfileobj(source, out, _CHUNK)
            out.flush()
            os.fsync(out.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _failed(path: Path, error: OSError) -> StoreError:
    return StoreError(
        say(
            "{path} could not be put into quarantine ({strerror}); make room there or check its rights.",
            path=path,
            strerror=error.strerror,
        )
    )
