"""Encrypting a database, changing its passphrase, decrypting it; and opening the encrypted ones."""

import hmac
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.domain.errors import PassphraseError, ReviewerError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.tongue import say
from reviewer.services.backups import Backups
from reviewer.store import cipher, quarantine, recode
from reviewer.store.backup import backups_of as backups_in
from reviewer.store.cipher import KEYRING
from reviewer.store.restoring import stays_encrypted as stays_encrypted


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a database.

    Attributes:
        path: the database.
        kept: the old file, where it was kept.
        left: backups and old files that are as they were: in plain, or with the passphrase of before.
        done: backups that were written anew, too.
        failed: what could not be written anew, with the reason.
    """

    path: Path
    kept: Path | None = None
    left: tuple[Path, ...] = ()
    done: tuple[Path, ...] = ()
    failed: tuple[str, ...] = field(default=())


def is_encrypted(path: Path) -> bool:
    """Tell whether a file may be an encrypted database; nobody in this process may have it open."""
    return cipher.looks_encrypted(path)


def is_installed() -> bool:
    """Tell whether SQLCipher is installed."""
    return cipher.is_installed()


def is_keyed(path: Path) -> bool:
    """Tell whether a database that this process has open is encrypted; the file itself is not read."""
    return bool(KEYRING.key_of(path))


def opens(path: Path, passphrase: str) -> bool:
    """Tell whether a passphrase is that of a database that this process has open; the file is not read."""
    known = KEYRING.key_of(path)
    try:
        typed = cipher.normal(passphrase)
    except PassphraseError:
        return False
    return bool(known) and hmac.compare_digest(typed.encode(), known.encode())


def require() -> None:
    """Make sure that SQLCipher is installed.

    Raises:
        PassphraseError: it is not; the sentence says how to install it.
    """
    cipher.require()


def unlock(path: Path, passphrase: str) -> None:
    """Note the passphrase of an encrypted database, until this process ends.

    Raises:
        PassphraseError: it does not open the file, or SQLCipher is missing; nothing was changed.
    """
    before = KEYRING.key_of(path)
    try:
        KEYRING.set(path, passphrase)
        cipher.prove(path)
    except PassphraseError:
        if before:
            KEYRING.set(path, before)
        else:
            KEYRING.forget(path)
        raise


def recode_all(
    path: Path, passphrase: str, folder: Path, *, everything: bool = False, progress: Progress = silent
) -> Outcome:
    """Encrypt a database with a passphrase, or decrypt it with `""`; what opens it now was told to `unlock`.

    Args:
        path: the database; nobody may have it open.
        passphrase: the new one.
        folder: where its backups are.
        everything: write its backups anew, too, and overwrite and remove the old files, after one more
            backup where none holds what the database holds; otherwise these stay and are named.
        progress: told of each step; may cancel between two files.

    Raises:
        BusyError: another program has the database open; it is as it was, as with the others.
        Cancelled: `progress` raised it before the database itself was written anew; it is as it was.
        PassphraseError: the passphrase of now does not open it, or SQLCipher is missing.
        StoreError: it cannot be read, or the folder not be written; it is as it was.
    """
    former = KEYRING.key_of(path)
    if is_encrypted(path) and not former:
        raise PassphraseError(
            say("{path} is encrypted already; `reviewer passphrase` changes it.", path=path)
        )
    if everything:
        Backups(path, folder).force("before the database is written anew")
    others = [one.path for one in backups_in(path, folder)]
    others += sorted(one for one in path.parent.glob(f"{path.name}.before-*") if one.is_file())
    made = recode.recode(path, passphrase, remove=everything, progress=progress)
    if not everything:
        return Outcome(path, made.kept, (*others, *_quarantined(path)))
    done, left, failed = [], _quarantined(path), []
    for one in others:
        try:
            if is_encrypted(one):
                unlock(one, former)
            recode.recode(one, passphrase, remove=True, progress=progress)
            done.append(one)
        except ReviewerError as error:
            left.append(one)
            failed.append(str(error))
        finally:
            one.with_name(one.name + ".lock").unlink(missing_ok=True)
    return Outcome(path, None, tuple(left), tuple(done), tuple(failed))


def _quarantined(path: Path) -> list[Path]:
    """Return what the doctor moved aside: it may be damaged, and is never written anew."""
    kept = quarantine.folder_of(path)
    return sorted(one for one in kept.rglob("*") if one.is_file()) if kept.is_dir() else []
