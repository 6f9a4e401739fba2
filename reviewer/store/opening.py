"""Opening a database file: what it is, and whether this program may touch it.

A file is looked at without a lock and without a trace beside it, until it is known to be ours.
"""

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sqlalchemy.schema import CreateIndex, CreateTable

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.tongue import say
from reviewer.store import cipher, driver
from reviewer.store.cipher import KEYRING
from reviewer.store.driver import APPLICATION_ID, Raw
from reviewer.store.faults import translated
from reviewer.store.tables import METADATA, REVISION, SEARCH_DDL

_HEADER = 100
_APPLICATION_ID_AT = slice(68, 72)


class Content(Enum):
    """What a file holds."""

    NOTHING = "nothing"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Look:
    """What was found at a path.

    Attributes:
        content: nothing yet, or a database of this program.
        revision: the migration it stands at, `""` if there is nothing.
    """

    content: Content
    revision: str = ""


def look(path: Path, *, busy_ms: int = driver.BUSY_MS) -> Look:
    """Find out what a file is, and leave it untouched.

    Raises:
        BusyError: another program holds it.
        PassphraseError: it is encrypted, and its passphrase is not on the keyring.
        StoreError: it is no database, another program's, or cannot be read.
    """
    header = _read_header(path)
    _check_beside(path)
    if not header:
        _check_alone(path)
        return Look(Content.NOTHING)
    if header.startswith(cipher.MAGIC):
        KEYRING.forget(path)  # it was decrypted elsewhere
    elif cipher.looks_encrypted(path):
        KEYRING.adopt(path, header[:16])
        cipher.prove(path)
    else:
        raise StoreError(say("{path} is not a database; name another file.", path=path))
    with translated(path):
        application, tables, revision, trigger = _peek(path, busy_ms)
    if not application and not tables:
        return Look(Content.NOTHING)
    if application != APPLICATION_ID or not revision:
        raise StoreError(say("{path} is a database of another program; name another file.", path=path))
    if trigger:
        raise StoreError(_changed_by_others(path, trigger))
    if revision.isdigit() and revision > REVISION:
        raise StoreError(
            say(
                "{path} was made by a newer Reviewer (schema {revision}, this one knows {known}); "
                "install the newer one. Nothing was changed.",
                path=path,
                revision=revision,
                known=REVISION,
            )
        )
    return Look(Content.OURS, revision)


def _read_header(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise StoreError(
                say(
                    "{path} is a folder; name a file in it, such as {example}.",
                    path=path,
                    example=path / "cases.sqlite3",
                )
            )
        if not path.exists():
            return b""
        if not path.is_file():  # a pipe would be waited for without end
            raise StoreError(say("{path} is not a database; name another file.", path=path))
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise StoreError(
            say("{path} cannot be read ({strerror}); check its rights.", path=path, strerror=error.strerror)
        ) from error
    if not os.access(path, os.W_OK):
        raise StoreError(say("The database {path} cannot be written; check its rights.", path=path))
    return header


def _check_alone(path: Path) -> None:
    """Refuse an empty file beside a log that is not empty; the library would remove the log."""
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise StoreError(
            say("The database {path} is damaged; restore a backup (reviewer restore).", path=path)
        )


def _check_beside(path: Path) -> None:
    """Refuse folders where the library wants files; what it says of them is about rights and disks."""
    for suffix in ("-wal", "-shm", "-journal"):
        beside = path.with_name(path.name + suffix)
        if beside.is_dir():
            raise StoreError(
                say("{path} is a folder where the database needs a file; move it away.", path=beside)
            )


def _changed_by_others(path: Path, trigger: str) -> str:
    """Say that statements wait in a database that change what is decided; this program makes none."""
    return say(
        "The database {path} was changed by another program (trigger {trigger}); "
        "restore a backup (reviewer restore).",
        path=path,
        trigger=trigger,
    )


def _peek(path: Path, busy_ms: int) -> tuple[int, int, str, str]:
    """Return application id, number of tables, revision, and the name of a trigger, `""` if there is none."""
    raw = driver.connect(path, mode=_mode(path), busy_ms=busy_ms)
    try:
        application = int(raw.execute("PRAGMA application_id").fetchone()[0])
        tables = int(raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
        known = raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        row = raw.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
        trigger = raw.execute("SELECT min(name) FROM sqlite_master WHERE type = 'trigger'").fetchone()[0]
    finally:
        raw.close()
    return application, tables, str(row[0]) if row else "", str(trigger or "")


def is_damaged(path: Path) -> bool:
    """Tell whether a file that `look` refused is so damaged that nobody can read it."""
    try:
        if not path.is_file() or not os.access(path, os.R_OK | os.W_OK) or not path.stat().st_size:
            return False
        with path.open("rb") as file:
            if not file.read(_HEADER).startswith(cipher.MAGIC):
                return not cipher.looks_encrypted(path)
        with translated(path):
            application, *_, trigger = _peek(path, 0)
    except BusyError:
        return False
    except OSError:
        return False
    except StoreError:
        return True
    return bool(trigger) and application == APPLICATION_ID


def _mode(path: Path) -> str:
    """Return how to open a file for a look.

    A write-ahead log or a journal beside it belongs to what it says, and its program may be running. Without
    one, the file is read as it lies, which leaves no trace; so are ours in that mode.
    """
    beside = [path.with_name(path.name + suffix) for suffix in ("-wal", "-journal")]
    if any(_holds(one) for one in beside):
        known = is_ours(path) or bool(KEYRING.key_of(path))
        if not known and not _holds(beside[0]):
            return "ro&immutable=1"  # its program undoes by it what was not committed, not this one
        return "rw" if known and beside[1].exists() else "ro"
    return "ro&immutable=1" if not is_ours(path) or _in_wal_mode(path) else "ro"


def _holds(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def is_ours(path: Path) -> bool:
    """Tell whether the file's header names this program; one still in the log beside it does not count."""
    with path.open("rb") as file:
        return int.from_bytes(file.read(_HEADER)[_APPLICATION_ID_AT], "big") == APPLICATION_ID


def _in_wal_mode(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(_HEADER)[18:20] == b"\x02\x02"


def make_file(path: Path) -> None:
    """Make an empty file that only its owner can read, with its folder.

    Raises:
        StoreError: the folder cannot be made or written.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if not path.parent.is_dir():
            raise StoreError(
                say("{parent} is a file; name a folder that can be written.", parent=path.parent)
            ) from None
    except OSError as error:
        raise StoreError(
            say(
                "The database {path} cannot be made ({strerror}); name another place.",
                path=path,
                strerror=error.strerror,
            )
        ) from error


def create_schema(raw: Raw) -> None:
    """Write the newest schema into an empty database, unless another program has done so meanwhile."""
    raw.execute("BEGIN IMMEDIATE")
    try:
        if not raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            for statement in schema():
                raw.execute(statement)
            raw.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (REVISION,))
            raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise


def schema() -> list[str]:
    """Return the statements that make the newest schema."""
    dialect = driver.DIALECT
    statements = [
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    ]
    for table in METADATA.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            statements.append(str(CreateIndex(index).compile(dialect=dialect)).strip())
    return [*statements, *SEARCH_DDL]
