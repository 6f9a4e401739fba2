"""Encrypted databases: which files are, and what opens them.

SQLCipher encrypts a file page by page. It is a SQLite library of its own: an encrypted file is opened by it
alone, a plain one by the other library alone (see `driver`). The passphrase itself never stands in a
statement: the key is derived here as SQLCipher would derive it, so that the file opens with the passphrase
in any program that uses SQLCipher 4.
"""

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reviewer.domain.errors import PassphraseError
from reviewer.domain.tongue import say

try:
    from sqlcipher3 import dbapi2 as _found
except ImportError:  # the extra `encryption` is not installed
    _found = None

library: Any = _found

MAGIC = b"SQLite format 3\x00"
"""What a plain database begins with."""

PAGE = 4096
"""Bytes of a page of SQLCipher 4."""

_SALT = 16
ROUNDS = 256_000
"""Of the derivation of a key, as SQLCipher 4 has it."""

_MOST_DISTINCT = 250
"""A page of random bytes has nearly all 256 values; a damaged plain one, or a text, has far fewer."""


class _Key:
    """A passphrase and what was derived of it for one file."""

    __slots__ = ("passphrase", "raw", "salt")

    def __init__(self, passphrase: str, salt: bytes) -> None:
        self.passphrase = passphrase
        self.salt = salt
        self.raw = hashlib.pbkdf2_hmac("sha512", passphrase.encode("utf-8"), salt, ROUNDS, 32)

    def __repr__(self) -> str:
        return "<key>"


class Keyring:
    """The passphrases of this process, in memory alone, by file."""

    def __init__(self) -> None:
        self._keys: dict[str, _Key] = {}
        self._plain: set[str] = set()

    def __repr__(self) -> str:
        return f"<keyring of {len(self._keys)}>"

    def set(self, path: Path, passphrase: str, *, salt: bytes = b"") -> None:
        """Note the passphrase of a file, which nobody in this process may have open.

        Args:
            path: the file; one that is not there, or empty, becomes an encrypted one.
            passphrase: what the person typed.
            salt: the first bytes of the file; default: they are read.

        Raises:
            PassphraseError: SQLCipher is not installed, or it is no passphrase.
        """
        require()
        text = normal(passphrase)
        salt = salt or _salt_of(path) or os.urandom(_SALT)
        known = self._keys.get(_name(path))
        if known is None or (known.passphrase, known.salt) != (text, salt):
            self._keys.pop(_name(path), None)  # the latest stands last
            self._keys[_name(path)] = _Key(text, salt)

    def adopt(self, path: Path, salt: bytes) -> None:
        """Note the passphrase of an encrypted file: its own, else the latest that was typed.

        A backup has the passphrase of its database, unless that was changed since.
        """
        latest = list(self._keys.values())[-1:]
        passphrase = self.key_of(path) or "".join(one.passphrase for one in latest)
        if passphrase:
            self.set(path, passphrase, salt=salt)

    def key_of(self, path: Path) -> str:
        """Return the passphrase of a file, `""` if none is known."""
        key = self._keys.get(_name(path))
        return key.passphrase if key else ""

    def spec_of(self, path: Path) -> str:
        """Return a file's key as SQLCipher takes it, with its salt; `""`: it is plain, or none is known."""
        name = _name(path)
        if self._keys and name not in self._keys and name not in self._plain:
            if looks_encrypted(path):
                self.adopt(path, _salt_of(path))
            elif _salt_of(path) == MAGIC:
                self._plain.add(name)  # not to be read again: that would undo locks
        key = self._keys.get(name)
        return f"x'{key.raw.hex()}{key.salt.hex()}'" if key else ""

    def forget(self, path: Path) -> None:
        """Forget the passphrase of a file."""
        self._keys.pop(_name(path), None)

    def lend(self, path: Path, other: Path) -> None:
        """Let another file have the passphrase of this one, if it has any."""
        if self.key_of(path):
            self.set(other, self.key_of(path))
        else:
            self.forget(other)

    @contextmanager
    def lent(self, path: Path, other: Path) -> Iterator[None]:
        """Let a file that is in the making have the passphrase of this one for a while."""
        self.lend(path, other)
        try:
            yield
        finally:
            self.forget(other)


KEYRING = Keyring()
"""The passphrases of this process."""


def _name(path: Path) -> str:
    return os.path.realpath(path)


def _salt_of(path: Path) -> bytes:
    """Return the first bytes of an encrypted file, none if there is no such file."""
    try:
        with path.open("rb") as file:
            return file.read(_SALT)
    except OSError:
        return b""


def normal(passphrase: str) -> str:
    """Return a passphrase as it is used: the same letters are the same bytes on every keyboard.

    Raises:
        PassphraseError: it is empty, or holds what cannot be typed.
    """
    text = unicodedata.normalize("NFC", passphrase)
    if not text.strip():
        raise PassphraseError(say("The passphrase is empty; type one, better of several words."))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise PassphraseError(say("The passphrase holds what is no text; type another one.")) from None
    if "\x00" in text:
        raise PassphraseError(say("The passphrase holds what is no text; type another one."))
    return text


def is_installed() -> bool:
    """Tell whether encrypted databases can be opened here."""
    return library is not None


def require() -> None:
    """Make sure that encrypted databases can be opened here.

    Raises:
        PassphraseError: SQLCipher is not installed.
    """
    if library is None:
        raise PassphraseError(
            say('Encryption needs SQLCipher, which is not installed; run pip install "reviewer[encryption]".')
        )


def looks_encrypted(path: Path) -> bool:
    """Tell whether a file may be an encrypted database; only its passphrase can prove that.

    It has whole pages, no header of SQLite, and a first page of which nothing can be told from chance.
    Reading a file undoes this process's locks on it: call this before it is opened.
    """
    try:
        if not path.is_file() or path.stat().st_size % PAGE:
            return False
        with path.open("rb") as file:
            page = file.read(PAGE)
    except OSError:
        return False
    return len(page) == PAGE and not page.startswith(MAGIC) and len(set(page)) >= _MOST_DISTINCT


def connect(uri: str, spec: str, **how: Any) -> Any:  # noqa: ANN401 - of a library without types
    """Open a connection in autocommit mode to an encrypted file; whether the key fits shows later."""
    require()
    raw = library.connect(uri, uri=True, isolation_level=None, **how)
    try:
        raw.execute("PRAGMA cipher_log_level = NONE").fetchall()  # it would write to standard error
        if spec:
            raw.execute(f'PRAGMA key = "{spec}"').fetchall()
        raw.execute("PRAGMA temp_store = MEMORY").fetchall()
        _check_version(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def _check_version(raw: Any) -> None:  # noqa: ANN401 - so here
    """Make sure that it is SQLCipher and no plain SQLite, which would take a key and encrypt nothing."""
    row = raw.execute("PRAGMA cipher_version").fetchone()
    if row is None or not str(row[0]).startswith("4."):
        raise PassphraseError(
            say('The SQLCipher of this system is not version 4; run pip install "reviewer[encryption]".')
        )


def prove(path: Path) -> None:
    """Make sure that the passphrase on the keyring opens a file; no trace is left, no lock is taken.

    Its first page tells; a log or a journal beside it is not looked at.

    Raises:
        PassphraseError: it does not, or none is known.
    """
    spec = KEYRING.spec_of(path)
    if not spec:
        require()
        raise PassphraseError(
            say("{path} is encrypted; its passphrase is needed (or it is no database).", path=path), path
        )
    raw = connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", spec)
    try:
        raw.execute("PRAGMA user_version").fetchone()
        raw.execute("PRAGMA schema_version").fetchone()
    except library.DatabaseError:
        raise PassphraseError(
            say(
                "The passphrase does not open {path}: type it again, or restore a backup if it is the right "
                "one; nothing was changed.",
                path=path,
            ),
            path,
        ) from None
    finally:
        raw.close()
