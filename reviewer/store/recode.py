"""Encrypting a database, changing its passphrase, decrypting it: a new file beside it takes its place.

The new file is compared with the old one row by row and is safe on the disk before it takes the place, in one
step: whenever this is stopped, the database is the old one or the new one.
"""

import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.tongue import say
from reviewer.store import cipher, driver, opening
from reviewer.store.backup import forget, sync
from reviewer.store.cipher import KEYRING
from reviewer.store.driver import Raw
from reviewer.store.faults import translated
from reviewer.store.lock import WindowLock

_STAMP = "%Y%m%dT%H%M%S%fZ"
_HEADS = 'SELECT uid, seq, head FROM "case" ORDER BY uid'
_COPIED = ("application_id", "user_version")
_BLOCK = 1 << 20
_TABLES = (
    "SELECT name FROM {schema}.sqlite_master WHERE type = 'table' AND rootpage > 0 "
    "AND name NOT LIKE 'sqlite_stat%' ORDER BY name"
)
_SCHEMA = "SELECT type, name, tbl_name, sql FROM {schema}.sqlite_master WHERE sql IS NOT NULL ORDER BY 1, 2"


@dataclass(frozen=True, slots=True)
class Recoded:
    """What became of a database.

    Attributes:
        path: the database.
        kept: the old file, under another name; `None`: it was overwritten and removed.
    """

    path: Path
    kept: Path | None


def recode(
    path: Path,
    passphrase: str,
    *,
    remove: bool = False,
    progress: Progress = silent,
    busy_ms: int = driver.BUSY_MS,
) -> Recoded:
    """Encrypt a database with a passphrase, or decrypt it; what opens it now is on the keyring.

    Args:
        path: the database; nobody may have it open.
        passphrase: the new one, `""` to decrypt.
        remove: overwrite and remove the old file, rather than keep it under another name.
        progress: told of each step; may cancel.
        busy_ms: how long to wait for other programs.

    Raises:
        BusyError: another program has the database open.
        Cancelled: `progress` raised it; the database is as it was. So with the others.
        PassphraseError: the passphrase of now does not open it, or SQLCipher is missing.
        StoreError: it cannot be read, or the folder not be written.
    """
    cipher.require()
    if passphrase:
        passphrase = cipher.normal(passphrase)
    progress(0, 4, say("Opening the database"))
    with WindowLock(path):
        if opening.look(path, busy_ms=busy_ms).content is not opening.Content.OURS:
            raise StoreError(say("There is no database {path}; check the name.", path=path))
        beside = path.with_name(f".{path.name}.recoded.part")
        try:
            return _recoded(path, beside, passphrase, remove, progress, busy_ms)
        except OSError as error:
            raise StoreError(
                say(
                    "{path} could not be written anew ({strerror}); it is as it was.",
                    path=path,
                    strerror=error.strerror,
                )
            ) from error
        finally:
            KEYRING.forget(beside)
            forget(beside)


def _recoded(
    path: Path, beside: Path, passphrase: str, remove: bool, progress: Progress, busy_ms: int
) -> Recoded:
    forget(beside)  # of one that was stopped
    opening.make_file(beside)
    if passphrase:
        KEYRING.set(beside, passphrase)
    with translated(path):
        source = _alone(path, busy_ms)
        try:
            progress(1, 4, say("Writing the new file"))
            heads = _export(source, beside, progress)
            progress(3, 4, say("Checking the new file"))
            _prove(beside, heads, busy_ms)
            sync(beside)
            kept = path.with_name(f"{path.name}.before-{datetime.now(UTC).strftime(_STAMP)}")
            os.link(path, kept)
            if os.name == "nt":  # which replaces no file that is open
                source.close()
            try:
                beside.replace(path)
            except OSError:
                kept.unlink()
                raise
        finally:
            source.close()
    sync(path.parent)
    KEYRING.lend(path, kept)
    if passphrase:
        KEYRING.set(path, passphrase)
    else:
        KEYRING.forget(path)
    if remove:
        overwrite(kept)
    return Recoded(path, None if remove else kept)


def _alone(path: Path, busy_ms: int) -> Raw:
    """Open a database, plain or not, by SQLCipher; nobody else can read or write it until it is closed.

    Nothing of this process has it open by the other library.

    Raises:
        BusyError: another program has it open.
    """
    uri = f"{path.absolute().as_uri()}?mode=rw"
    raw = cipher.connect(uri, KEYRING.spec_of(path), timeout=busy_ms / 1000, check_same_thread=False)
    try:
        try:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            mode = raw.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
            raw.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()  # kept when the transaction ends
            raw.execute("BEGIN EXCLUSIVE")
            raw.execute("COMMIT")
        except cipher.library.OperationalError as error:
            if (getattr(error, "sqlite_errorcode", 0) & 0xFF) not in (5, 6):  # busy, locked
                raise
            mode = ""
        if mode != "delete":
            raise BusyError(say("Another program has {path} open; close it and try again.", path=path))  # noqa: TRY301
    except BaseException:
        raw.close()
        raise
    return raw


def _export(raw: Raw, target: Path, progress: Progress) -> list[tuple[str, int, str]]:
    """Write all that a database holds into a new file and compare the two; return the heads of its cases."""
    heads: list[tuple[str, int, str]] = raw.execute(_HEADS).fetchall()
    raw.execute("ATTACH ? AS made KEY ?", (str(target), KEYRING.spec_of(target)))
    try:
        with translated(target):
            raw.execute("PRAGMA made.synchronous = FULL").fetchall()
            raw.execute("SELECT sqlcipher_export('made')").fetchall()
            for name in _COPIED:
                value = raw.execute(f"PRAGMA main.{name}").fetchone()[0]
                raw.execute(f"PRAGMA made.{name} = {value}").fetchall()
            _compare(raw, target, progress)
    finally:
        with suppress(cipher.library.Error):
            raw.execute("DETACH made")
    return heads


def _compare(raw: Raw, target: Path, progress: Progress) -> None:
    names = [one for (one,) in raw.execute(_TABLES.format(schema="main"))]
    same = all(
        raw.execute(one.format(schema="main")).fetchall() == raw.execute(one.format(schema="made")).fetchall()
        for one in (_TABLES, _SCHEMA)
    )
    for name in names if same else ():
        progress(2, 4, say("Comparing the new file with the old"))
        same = same and _digest(raw, "main", name) == _digest(raw, "made", name)
    if not same:
        raise StoreError(say("The copy {path} differs from the database; try again.", path=target))


def _digest(raw: Raw, schema: str, table: str) -> str:
    made = hashlib.sha256()
    columns = raw.execute(f'SELECT count(*) FROM pragma_table_info(?, "{schema}")', (table,)).fetchone()[0]
    order = ", ".join(str(one + 1) for one in range(columns))
    for row in raw.execute(f'SELECT * FROM {schema}."{table}" ORDER BY {order}'):
        made.update(repr(row).encode("utf-8", "surrogatepass"))
    return made.hexdigest()


def _prove(path: Path, heads: list[tuple[str, int, str]], busy_ms: int) -> None:
    """Open the new file as it will be opened, and check it."""
    with translated(path):
        raw = driver.connect(path, busy_ms=busy_ms)
        try:
            found = raw.execute("PRAGMA quick_check").fetchone()[0]
            loose = raw.execute("PRAGMA foreign_key_check").fetchone()
            same = raw.execute(_HEADS).fetchall() == heads
        finally:
            raw.close()
    coded = cipher.looks_encrypted(path) is bool(KEYRING.key_of(path))
    ours = opening.look(path, busy_ms=busy_ms).content is opening.Content.OURS
    if found != "ok" or loose is not None or not (same and coded and ours):
        raise StoreError(say("The copy {path} differs from the database; try again.", path=path))


def overwrite(path: Path) -> None:
    """Overwrite a file that nobody has open with chance bytes, and remove it.

    A file that has another name besides is only removed: it is still a database.
    """
    if path.stat().st_nlink == 1:
        with path.open("r+b", buffering=0) as file:
            left = path.stat().st_size
            while left > 0:
                left -= file.write(secrets.token_bytes(min(left, _BLOCK)))
            os.fsync(file.fileno())
    path.unlink()
    KEYRING.forget(path)
