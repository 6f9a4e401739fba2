"""Passphrases: asked on the terminal without echo, or taken from the environment; never an argument."""

import getpass
import os
import sys
from pathlib import Path

from reviewer.cli.commands import Options, settings_of, tell
from reviewer.cli.terminal import Watched, complain
from reviewer.domain.addresses import PASSWORD_VARIABLE as VARIABLE
from reviewer.domain.errors import InputError, PassphraseError
from reviewer.domain.tongue import say

NEW_VARIABLE = "REVIEWER_NEW_PASSPHRASE"
"""The one that holds the new passphrase, where it is changed."""


def unlock(path: Path) -> None:
    """Ask for the passphrase of a database, if it is encrypted.

    Raises:
        PassphraseError: it does not open the database, or cannot be asked for.
    """
    from reviewer.services import encrypting

    if encrypting.is_encrypted(path):
        encrypting.require()
        encrypting.unlock(path, _asked(say("Passphrase of {path}: ", path=path), VARIABLE))


def keeps(path: Path, backup: Path, *, plain: bool) -> bool:
    """Ask for the passphrase of an encrypted database before a plain backup takes its place.

    What such a restoring changes is said.

    Args:
        path: the database.
        backup: what takes its place.
        plain: it does so as it is; this is said.

    Returns:
        Whether what is restored is encrypted though the backup is not.

    Raises:
        PassphraseError: it does not open the database, or cannot be asked for.
    """
    from reviewer.services import encrypting

    if encrypting.is_encrypted(backup) and path.exists() and not encrypting.is_encrypted(path):
        complain(say("The backup is encrypted: its passphrase is that of the database from now on."))
    if not encrypting.stays_encrypted(backup, path):
        return False
    if plain:
        complain(say("{path} will not be encrypted any more; the backup is not.", path=path))
        return False
    if can_ask():
        unlock(path)
    return True


def can_ask() -> bool:
    """Tell whether a passphrase can be had: it stands in the environment, or there is a terminal."""
    return bool(os.environ.get(VARIABLE)) or sys.stdin.isatty()


def _asked(prompt: str, variable: str) -> str:
    if os.environ.get(variable):
        return os.environ[variable]
    if not sys.stdin.isatty():
        raise PassphraseError(
            say("A passphrase is needed; set {variable}, or run this on a terminal.", variable=variable)
        )
    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise PassphraseError(say("No passphrase was typed; nothing was changed.")) from None


def _new(variable: str) -> str:
    """Ask for a new passphrase, twice."""
    first = _asked(say("New passphrase: "), variable)
    if not os.environ.get(variable) and getpass.getpass(say("The same again: ")) != first:
        raise PassphraseError(say("The two passphrases differ; nothing was changed."))
    return first


def _path(options: Options) -> Path:
    from reviewer.services.workspace import file_of

    path = file_of(options.database, settings=settings_of(options))
    if not path.exists():
        raise InputError(say("There is no database {path}; check the name.", path=path))
    return path


def encrypt(options: Options) -> int:
    """Encrypt the database with a passphrase."""
    from reviewer.services import encrypting

    encrypting.require()
    path = _path(options)
    if encrypting.is_encrypted(path):
        raise PassphraseError(
            say("{path} is encrypted already; `reviewer passphrase` changes it.", path=path)
        )
    complain(say("Without the passphrase nothing and nobody can open the database again: keep it safe."))
    code = _recode(options, path, _new(VARIABLE))
    tell(options, say("{path} is encrypted.", path=path))
    return code


def passphrase(options: Options) -> int:
    """Change the passphrase of the database."""
    path = _encrypted(options)
    code = _recode(options, path, _new(NEW_VARIABLE))
    tell(options, say("{path} has the new passphrase.", path=path))
    return code


def decrypt(options: Options) -> int:
    """Decrypt the database."""
    path = _encrypted(options)
    code = _recode(options, path, "")
    tell(options, say("{path} is not encrypted any more.", path=path))
    return code


def _encrypted(options: Options) -> Path:
    from reviewer.services import encrypting

    encrypting.require()
    path = _path(options)
    if not encrypting.is_encrypted(path):
        raise PassphraseError(say("{path} is not encrypted; `reviewer encrypt` does that.", path=path))
    unlock(path)
    return path


def _recode(options: Options, path: Path, new: str) -> int:
    from reviewer.services import encrypting
    from reviewer.services.backups import folder_of

    folder = folder_of(path, settings_of(options))
    with Watched(quiet=options.quiet) as progress:
        done = encrypting.recode_all(path, new, folder, everything=options.yes, progress=progress)
        progress.clear()
    if done.kept is not None:
        complain(say("The old file is kept as {path}; remove it when it is needed no more.", path=done.kept))
    for sentence in done.failed:
        complain(sentence)
    for one in done.left:
        complain(say("{path} is as it was, under the old passphrase or none.", path=one))
    return 1 if done.failed else 0
