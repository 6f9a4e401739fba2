"""Which file a person means by a path or a database address."""

import re
from pathlib import Path
from urllib.parse import unquote

from reviewer.domain.addresses import PASSWORD_VARIABLE, holds_password
from reviewer.domain.errors import StoreError
from reviewer.domain.tongue import say

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def database_path(target: str | Path) -> Path:
    """Return the file behind a path or a `sqlite:///` address.

    Raises:
        StoreError: it is the address of another database system, or of no file, or holds a password, which
            the message does not repeat.
    """
    if isinstance(target, Path):
        return target
    if holds_password(target):
        raise StoreError(
            say(
                "The address of the database holds a password, and others may see it there; leave it out. "
                "A password is taken from the environment variable {variable} alone.",
                variable=PASSWORD_VARIABLE,
            )
        )
    found = _SCHEME.match(target)
    if found is None:
        if not target.strip() or target.startswith(":"):
            raise StoreError(say("The database needs a file name, such as cases.sqlite3."))
        return Path(target).expanduser()
    scheme = found.group(1).lower().split("+")[0]
    if scheme in ("postgresql", "postgres"):
        raise StoreError(
            say(
                "PostgreSQL is not supported yet; name a file instead, or an address such as sqlite:///cases.sqlite3."
            )
        )
    if scheme != "sqlite":
        raise StoreError(
            say(
                "Databases of the kind {scheme!r} are not supported; name a file, or sqlite:///cases.sqlite3.",
                scheme=scheme,
            )
        )
    rest = target[found.end() :]
    name = unquote(rest.partition("?")[0].removeprefix("/"))
    if not rest.startswith("/") or not name or name == ":memory:":
        raise StoreError(
            say(
                "The address names no file; write sqlite:///cases.sqlite3 or sqlite:////folder/cases.sqlite3."
            )
        )
    return Path(name)
