"""Errors of the database become sentences here, and nowhere else."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from sqlalchemy.exc import DBAPIError

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.tongue import mark, say
from reviewer.store import cipher

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_DAMAGED_VALUES = ("Could not decode to UTF-8", "malformed JSON", "malformed database schema")
"""What the library says of a value that no program of ours wrote; it has no code for it."""

try:
    from pysqlite3 import dbapi2 as _current
except ImportError:  # no wheel for this platform
    _current = sqlite3

_CODES = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "database is locked": sqlite3.SQLITE_BUSY,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
}
"""What the library's words mean where it gives no code, as when a copy fails."""

_LIBRARIES = (sqlite3, _current, *([cipher.library] if cipher.library is not None else []))

DRIVER_ERRORS: tuple[type[BaseException], ...] = tuple(one.Error for one in _LIBRARIES)
"""What a SQLite library raises."""

DAMAGE_ERRORS: tuple[type[BaseException], ...] = tuple(one.DatabaseError for one in _LIBRARIES)
"""What it raises of a file that it cannot make sense of."""

CONSTRAINT_ERRORS: tuple[type[BaseException], ...] = tuple(one.IntegrityError for one in _LIBRARIES)
"""What it raises of a row that breaks a rule of its table."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the environment does to the database at `path` into a known problem.

    Errors that only a bug can cause (bad SQL, a broken constraint) pass through as they are.

    Raises:
        BusyError: another program holds a lock.
        StoreError: the disk is full, the file damaged or not writable, or the disk failed.
    """
    try:
        yield
    except DBAPIError as error:
        if error.orig is None:
            raise
        raise_known(path, error.orig)
        raise
    except DRIVER_ERRORS as error:
        raise_known(path, error)
        raise
    except UnicodeDecodeError as error:  # the library names a part of the schema that is no text any more
        raise StoreError(_sentence(path, sqlite3.SQLITE_CORRUPT)) from error


def raise_known(path: Path, error: BaseException) -> None:
    """Raise the known problem that `error` is; return if it is none.

    Raises:
        BusyError: another program holds a lock.
        StoreError: any other known problem.
    """
    code = (getattr(error, "sqlite_errorcode", 0) or _CODES.get(str(error), 0)) & 0xFF
    if code in _BUSY:
        raise BusyError(
            say(
                "The database {path} is locked by another program; close it there, then try again.", path=path
            )
        ) from error
    sentence = _damage(path) if any(one in str(error) for one in _DAMAGED_VALUES) else _sentence(path, code)
    if sentence:
        raise StoreError(sentence) from error


def raise_damaged(path: Path, error: BaseException) -> NoReturn:
    """Raise the known problem that `error` is; where only sound tables were asked, any other is damage.

    Raises:
        BusyError: another program holds a lock.
        StoreError: anything else.
    """
    raise_known(path, error)
    raise StoreError(_damage(path)) from error


def _damage(path: Path) -> str:
    return say("The database {path} is damaged; restore a backup (reviewer restore).", path=path)


def _sentence(path: Path, code: int) -> str:
    if code == sqlite3.SQLITE_FULL:
        return say("The disk is full: {path} was left as it was; make room, then try again.", path=path)
    if code in _BROKEN:
        return _damage(path)
    found = {
        sqlite3.SQLITE_READONLY: mark(
            "The database {path} cannot be written; check its rights and its folder's."
        ),
        sqlite3.SQLITE_CANTOPEN: mark(
            "The database {path} cannot be opened; check the rights of its folder."
        ),
        sqlite3.SQLITE_PERM: mark("The database {path} may not be opened; check its rights."),
        sqlite3.SQLITE_IOERR: mark("The disk failed under {path}; the last act was not saved, try again."),
        sqlite3.SQLITE_PROTOCOL: mark("The database {path} cannot be locked; keep it on a local disk."),
    }.get(code, "")
    return say(found, path=path) if found else ""
