"""Where things are: the person's folders, and the files that come with the program.

No other module knows that `resources/` and `seeds/` lie at the top of a checkout and inside the package of an
installed wheel.
"""

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

import platformdirs

from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say

HOME_VARIABLE = "REVIEWER_HOME"
"""Environment variable: one folder under which data, settings and logs are kept instead."""

_APP = "Reviewer"
_CLAIMED_WITHIN = 10.0
"""Seconds within which a new part is surely held by the one that writes it."""
_FOLDERS = (
    ("data", platformdirs.user_data_path),
    ("config", platformdirs.user_config_path),
    ("log", platformdirs.user_log_path),
)
_PACKAGE = Path(__file__).resolve().parent


def data_dir() -> Path:
    """Return the folder of databases and backups, made private if it was missing.

    Raises:
        ReviewerError: the folder cannot be made.
    """
    return _private(_home("data") or platformdirs.user_data_path(_APP, appauthor=False))


def config_dir() -> Path:
    """Return the folder of the settings, made private if it was missing.

    Raises:
        ReviewerError: the folder cannot be made.
    """
    return _private(_home("config") or platformdirs.user_config_path(_APP, appauthor=False))


def log_dir() -> Path:
    """Return the folder of the log files, made private if it was missing.

    Raises:
        ReviewerError: the folder cannot be made.
    """
    return _private(_home("log") or platformdirs.user_log_path(_APP, appauthor=False))


def default_database() -> Path:
    """Return the file that holds the cases unless another database is named.

    Raises:
        ReviewerError: its folder cannot be made.
    """
    return data_dir() / "reviewer.sqlite3"


def resource(name: str) -> Path:
    """Return a bundled file or folder: an icon, a template, a schema.

    Args:
        name: its path inside `resources/`, with forward slashes.

    Raises:
        ReviewerError: the installation lacks it.
    """
    return _bundled("resources", name)


def seeds() -> Path:
    """Return the folder of the demo cases, one folder each.

    Raises:
        ReviewerError: the installation lacks it.
    """
    return _bundled("seeds")


def replace_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a file so that it is either the old one or the whole new one, even if the power goes.

    A link is followed; a file that was there keeps its rights.

    What a killed program left of an earlier try goes.

    Args:
        path: the file.
        data: its bytes.
        private: a new file is for the owner alone.

    Raises:
        OSError: it cannot be written; what was there before still is, and nothing is left beside it.
    """
    path = path.resolve()
    beside = path.with_name(f".{path.name[:100]}.{os.urandom(16).hex()}.part")
    _clear_parts(path)
    try:
        with open(beside, "xb", opener=for_the_owner if private else None) as out:
            _claim(out)
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _clear_parts(path: Path) -> None:
    """Remove what killed tries left beside a file; whoever still writes holds a lock on its part."""
    parts = re.compile(re.escape(f".{path.name[:100]}.") + r"[0-9a-f]{32}\.part")
    with suppress(OSError):
        for one in path.parent.iterdir():
            if parts.fullmatch(one.name) and time.time() - one.stat().st_mtime > _CLAIMED_WITHIN:
                with suppress(OSError):
                    with one.open("rb+") as part:
                        _claim(part)
                    one.unlink()  # Windows refuses it while someone has it open


def _claim(file: IO[bytes]) -> None:
    """Hold a file for as long as it is open.

    Raises:
        BlockingIOError: another program holds it.
    """
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EAGAIN):
                raise
            # this file system knows no locks: the age alone decides


def make_private() -> list[Path]:
    """Take the rights of others away from the person's folders and from what lies in them.

    Folders that are missing are not made; links, and what belongs to another account, stay as they are.

    Returns:
        What others could have read.
    """
    if os.name != "posix":  # elsewhere the folder of the account is private, and rights are no bits
        return []
    homes = [_home(part) or of(_APP, appauthor=False) for part, of in _FOLDERS]
    return [one for home in homes for one in _tightened(home)]


def _tightened(folder: Path, deep: int = 3) -> Iterator[Path]:
    try:
        found = folder.lstat()
        own = found.st_uid == os.getuid()
        if not own or (not stat.S_ISDIR(found.st_mode) and not stat.S_ISREG(found.st_mode)):
            return
        if found.st_mode & 0o077:
            folder.chmod(found.st_mode & 0o700)
            yield folder
        inside = list(folder.iterdir()) if stat.S_ISDIR(found.st_mode) and deep else []
    except OSError:  # it is gone, or on a disk that knows no rights: nothing can be done about it
        return
    for one in inside:
        yield from _tightened(one, deep - 1)


def for_the_owner(path: str, flags: int) -> int:
    """Open a file, for the owner alone if it is new: what `open` takes as its `opener`."""
    return os.open(path, flags, 0o600)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows opens no folders
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _home(part: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser().absolute() / part if home else None


def _private(folder: Path) -> Path:
    """Make what is missing with rights for the owner alone; for what is there see `make_private`."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        for one in reversed(missing):
            one.mkdir(mode=0o700, exist_ok=True)
        if not folder.is_dir():
            raise NotADirectoryError(20, "it is a file")
    except OSError as error:
        raise ReviewerError(
            say(
                "The folder {folder} cannot be made ({strerror}); set {home_variable} to a folder you "
                "can write to.",
                folder=folder,
                strerror=error.strerror,
                home_variable=HOME_VARIABLE,
            )
        ) from error
    return folder


def _bundled(*parts: str) -> Path:
    inside = _PACKAGE / "_bundled"
    root = inside if inside.is_dir() else _PACKAGE.parent
    path = root.joinpath(*parts)
    if not path.exists():
        raise ReviewerError(
            say("This installation lacks {part}; install Reviewer again.", part="/".join(parts))
        )
    return path
