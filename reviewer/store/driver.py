"""The SQLite library, how its connections are set up, and whether they took it.

The library is chosen once for plain files, and SQLCipher serves the encrypted ones: two SQLite libraries on
one file in one process undo each other's locks.
"""

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.tongue import say
from reviewer.store import cipher
from reviewer.store.cipher import KEYRING
from reviewer.store.faults import translated

try:
    from pysqlite3 import dbapi2 as _library
except ImportError:  # no wheel for this platform
    import sqlite3 as _library

sqlite: Any = _library

SOUND = (3, 51, 3)
"""First SQLite without the WAL-reset fault, which can lose commits after a checkpoint."""

BUSY_MS = 5000
"""How long a connection waits for another program's lock, in milliseconds."""

_AGAIN_S = 0.01
"""Pause before a refused journal mode is set again, in seconds."""

_STATEMENTS = 400
"""Compiled statements that a connection keeps: more than the store has."""

APPLICATION_ID = 0x52_56_57_31
"""`RVW1` in the header of every database of this program."""

DIALECT = SQLiteDialect_pysqlite(paramstyle="named")
"""What statements are compiled for."""

Raw = Any
"""A connection of the SQLite library."""


def is_sound(version: tuple[int, ...] | None = None) -> bool:
    """Tell whether write-ahead logging can be trusted with this SQLite version (default: the one in use)."""
    return (version or sqlite.sqlite_version_info) >= SOUND


def pragmas(*, sound: bool, busy_ms: int) -> Mapping[str, tuple[str, Any]]:
    """Return for each pragma what is set and what has to be read back.

    With a sound SQLite, WAL and `synchronous=FULL` lose nothing in a power cut; with the others only a
    rollback journal and `EXTRA` do.
    """
    return {
        "busy_timeout": (str(busy_ms), busy_ms),
        "journal_mode": ("WAL", "wal") if sound else ("DELETE", "delete"),
        "synchronous": ("FULL", 2) if sound else ("EXTRA", 3),
        "foreign_keys": ("ON", 1),
        "secure_delete": ("ON", 1),
        "trusted_schema": ("OFF", 0),
        "cell_size_check": ("ON", 1),
        "mmap_size": ("0", 0),
    }


def library_of(raw: Raw) -> Any:  # noqa: ANN401 - a module without types
    """Return the library of a connection: SQLCipher's for an encrypted file."""
    if cipher.library is not None and isinstance(raw, cipher.library.Connection):
        return cipher.library
    return sqlite


def connect(path: Path, *, mode: str = "rw", busy_ms: int = BUSY_MS) -> Raw:
    """Open a connection in autocommit mode; transactions are begun in words.

    A file whose passphrase is on the keyring is opened by SQLCipher. `opening.look` comes first: it sees to
    it that an encrypted file is never opened by the other library.

    Args:
        path: the file; it has to exist.
        mode: `rw`, `ro`, or `ro&immutable=1`, which takes no lock and leaves no file beside it.
        busy_ms: how long to wait for a lock.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    how: dict[str, Any] = {
        "timeout": busy_ms / 1000,
        "check_same_thread": False,
        "cached_statements": _STATEMENTS,
    }
    spec = KEYRING.spec_of(path)
    return (
        cipher.connect(uri, spec, **how)
        if spec
        else sqlite.connect(uri, uri=True, isolation_level=None, **how)
    )


def set_up(raw: Raw, path: Path, *, busy_ms: int = BUSY_MS, sound: bool | None = None) -> None:
    """Set every pragma and read it back.

    Raises:
        BusyError: another program's lock keeps the journal mode from being set.
        StoreError: the file system cannot do what the pragmas ask for.
    """
    used = library_of(raw)
    sound = is_sound(used.sqlite_version_info) if sound is None else sound
    wanted = dict(pragmas(sound=sound, busy_ms=busy_ms))
    if used is cipher.library:
        wanted["temp_store"] = ("MEMORY", 2)  # what is sorted or joined must not lie on the disk in plain
    with translated(path):
        for name, (value, expected) in wanted.items():
            _set(raw, name, value, busy_ms)
            row = raw.execute(f"PRAGMA {name}").fetchone()
            # a build without memory mapping answers nothing
            if row is not None and row[0] != expected:
                _refuse(path, name, row[0], expected)


def _set(raw: Raw, name: str, value: str, busy_ms: int) -> None:
    """Set a pragma; of two connections that change the journal mode, the library refuses one at once."""
    end = time.monotonic() + busy_ms / 1000
    while True:
        try:
            raw.execute(f"PRAGMA {name}={value}").fetchall()
        except library_of(raw).OperationalError as error:
            if not is_busy(error) or time.monotonic() >= end:
                raise
            time.sleep(_AGAIN_S)
        else:
            return


def _refuse(path: Path, name: str, found: object, expected: object) -> None:
    if name == "journal_mode" and expected == "delete":
        raise BusyError(say("Another program has {path} open; close it and try again.", path=path))
    raise StoreError(
        say(
            "The folder of {path} does not support a safe database ({name} is {found}, not {expected}); "
            "keep the database on a local disk.",
            path=path,
            name=name,
            found=found,
            expected=expected,
        )
    )


def is_busy(error: BaseException) -> bool:
    """Tell whether an error of the library says that another connection holds a lock."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in (5, 6)  # busy, locked


def is_private(path: Path) -> bool:
    """Tell whether only the owner may read a file; always true where files have no such rights."""
    return os.name != "posix" or path.stat().st_mode & 0o077 == 0
