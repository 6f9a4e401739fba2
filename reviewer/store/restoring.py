"""Putting a backup in the place of a database: checked wholly first, and what was there is kept."""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from reviewer.domain.errors import BusyError, PassphraseError, StoreError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.tongue import say
from reviewer.store import cipher, driver, opening
from reviewer.store.backup import STAMP, check_room, copy_checked, forget, sync
from reviewer.store.cipher import KEYRING
from reviewer.store.driver import Raw
from reviewer.store.faults import DRIVER_ERRORS, translated
from reviewer.store.lock import WindowLock, used_by_nobody
from reviewer.store.recode import recode
from reviewer.store.tables import REVISION
from reviewer.store.verify import unsound

_CASES = 'SELECT uid, name_text FROM "case"'
_DECISIONS = 'SELECT "case".uid, decision.hash FROM decision JOIN "case" ON "case".id = decision.case_id'


@dataclass(frozen=True, slots=True)
class Newer:
    """What a database holds that a backup does not.

    Attributes:
        decisions: how many decisions.
        cases: names of the cases that they are of.
        readable: the database could be read; otherwise nobody knows.
    """

    decisions: int = 0
    cases: tuple[str, ...] = ()
    readable: bool = True


def newer_than(backup: Path, path: Path, *, busy_ms: int = driver.BUSY_MS) -> Newer:
    """Return what would be set aside if a backup took the place of a database.

    Raises:
        BusyError: another program holds the database.
        StoreError: the backup is none, or cannot be read.
    """
    check_backup(backup, busy_ms=busy_ms)
    known = _decided(backup, "ro&immutable=1", busy_ms)[1]
    if not path.exists() or not path.stat().st_size:
        return Newer()
    try:
        names, found = _decided(path, "rw", busy_ms)
    except BusyError:
        raise
    except StoreError:
        return Newer(readable=False)
    more = found - known
    return Newer(len(more), tuple(sorted({names[case] for case, _ in more})))


def _decided(path: Path, mode: str, busy_ms: int) -> tuple[dict[str, str], set[tuple[str, str]]]:
    """Return the names of the cases by id, and case and hash of each decision."""
    with translated(path):
        raw = driver.connect(path, mode=mode, busy_ms=busy_ms)
        try:
            return dict(raw.execute(_CASES).fetchall()), set(raw.execute(_DECISIONS).fetchall())
        finally:
            raw.close()


def check_backup(backup: Path, *, busy_ms: int = driver.BUSY_MS) -> str:
    """See that a file is a backup of this program; return the revision of its tables.

    Raises:
        StoreError: it is missing, damaged, or something else.
    """
    if backup.exists():
        found = opening.look(backup, busy_ms=busy_ms)
        if found.content is opening.Content.OURS:
            return found.revision
    raise StoreError(say("{backup} is no backup; name a file made by `reviewer backup`.", backup=backup))


def stays_encrypted(backup: Path, path: Path) -> bool:
    """Tell whether a database is encrypted and a backup is not: restored, it is encrypted with the same key.

    Nobody in this process may have either of them open.
    """
    return cipher.looks_encrypted(path) and not cipher.looks_encrypted(backup)


def restore_backup(
    backup: Path,
    path: Path,
    progress: Progress = silent,
    *,
    plain: bool = False,
    busy_ms: int = driver.BUSY_MS,
) -> Path | None:
    """Put a backup in the place of a database; return where the old one lies now, `None` if there was none.

    Nobody may have the database open. The backup stays where it is; it is checked wholly, with its logs
    replayed, before anything is touched. Whenever this is killed, the old database is there, or the new one.
    Where the database is encrypted and the backup is not, what takes its place has its passphrase.

    Args:
        backup: the backup.
        path: the database.
        progress: told of the steps of the check; what it raises (`Cancelled`) leaves everything as it was.
        plain: let a backup that is not encrypted take the place of an encrypted database as it is.
        busy_ms: how long to wait for other programs.

    Raises:
        BusyError: another program has the database open.
        PassphraseError: the database is encrypted, the backup is not, and its passphrase is not known.
        StoreError: the backup is damaged or no database of this program; the database is as it was.
    """
    coded = not plain and stays_encrypted(backup, path)
    if coded:
        _check_key(path)
    revision = check_backup(backup, busy_ms=busy_ms)
    check_room(backup, path.parent)
    beside = path.with_name(f".{path.name}.restored.part")
    try:
        with WindowLock(path):
            try:
                _clear(beside)
                opening.make_file(beside)
                copy_checked(backup, beside, busy_ms, partial(_problems, beside, revision, progress))
                if coded:
                    _encode(beside, KEYRING.key_of(path), progress, busy_ms)
                sync(beside)
                return _exchange(path, beside, busy_ms)
            finally:
                _clear(beside)
    except OSError as error:
        raise StoreError(
            say(
                "{path} could not be restored ({strerror}); check the folder.",
                path=path,
                strerror=error.strerror,
            )
        ) from error


def _check_key(path: Path) -> None:
    """Make sure that what opens an encrypted database is known."""
    try:
        cipher.prove(path)
    except PassphraseError as error:
        cipher.require()
        raise PassphraseError(
            say(
                "{path} is encrypted and the backup is not: its passphrase is needed, for what is restored to"
                " be encrypted, too; or restore it in plain (reviewer restore --plain).",
                path=path,
            ),
            path,
        ) from error


def _encode(beside: Path, passphrase: str, progress: Progress, busy_ms: int) -> None:
    """Encrypt a copy that was checked; its plain bytes are overwritten."""
    recode(beside, passphrase, remove=True, progress=progress, busy_ms=busy_ms)


def _clear(beside: Path) -> None:
    """Remove a copy in the making, and what stands beside it while it is encrypted."""
    forget(beside)
    beside.with_name(beside.name + ".lock").unlink(missing_ok=True)
    for one in beside.parent.glob(f"{beside.name}.before-*"):
        one.unlink()


def _problems(path: Path, revision: str, progress: Progress, raw: Raw) -> Iterable[str]:
    """Bring a copy up to date if it is older, and return what is wrong with it."""
    if revision != REVISION:
        from reviewer.store.migrate import migrate  # Alembic takes a tenth of a second to import

        migrate(raw, path)
    return unsound(raw, progress, replay=True)


def _exchange(path: Path, beside: Path, busy_ms: int) -> Path | None:
    """Keep the old database under another name and put the new one in its place, with no moment between.

    The old one keeps the log beside it if that could not be brought in.
    """
    if not path.exists():
        _put(beside, path)
        return None
    if not _readable(path, busy_ms):  # nobody can be asked by way of the library
        with used_by_nobody(path, busy_ms) as alone:
            if not alone:
                raise _in_use(path)
            return _swap(path, beside, None)
    return _swap(path, beside, _settled(path, busy_ms))


def _swap(path: Path, beside: Path, held: Raw | None) -> Path:
    """Do it, while nobody else has the database, or `held` keeps the others out."""
    aside = path.with_name(f"{path.name}.before-{datetime.now(UTC).strftime(STAMP)}")
    try:
        for suffix in ("", "-wal", "-journal"):
            old = path.with_name(path.name + suffix)
            if old.exists():
                _keep(old, aside.with_name(aside.name + suffix))
        sync(path.parent)
        if held is not None and os.name == "nt":  # which replaces no file that is open
            held.close()
            held = None
        for suffix in ("-wal", "-journal", "-shm"):  # they would be taken for those of the new one
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        _put(beside, path)
    finally:
        if held is not None:
            held.close()
    return aside


def _put(beside: Path, path: Path) -> None:
    beside.replace(path)
    sync(path.parent)


def _keep(old: Path, aside: Path) -> None:
    """Give a file a second name; where there are none, copy it."""
    with suppress(OSError):
        os.link(old, aside)
        return
    part = aside.with_name(aside.name + ".part")
    shutil.copyfile(old, part)
    sync(part)
    part.replace(aside)


def _readable(path: Path, busy_ms: int) -> bool:
    """Tell whether the library can read a file; it throws the log of one that it cannot read away."""
    try:
        opening.look(path, busy_ms=busy_ms)
    except BusyError:
        raise
    except StoreError:
        return False
    return True


def _settled(path: Path, busy_ms: int) -> Raw | None:
    """Bring the write-ahead log into the file, and make sure that nobody else has it open.

    Returns:
        A connection that keeps the others out until it is closed; `None`: the file is damaged.
    """
    raw = driver.connect(path, busy_ms=busy_ms)
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        mode = raw.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        raw.execute("BEGIN EXCLUSIVE")
    except DRIVER_ERRORS as error:
        raw.close()
        if (getattr(error, "sqlite_errorcode", 0) & 0xFF) in (5, 6):  # busy, locked
            raise _in_use(path) from error
        return None  # that is why it is restored
    if mode != "delete":
        raw.close()
        raise _in_use(path)
    return raw


def _in_use(path: Path) -> BusyError:
    return BusyError(say("Another program has {path} open; close it, then restore again.", path=path))
