"""Writing a file whole or not at all."""

import errno
from pathlib import Path

from reviewer import paths
from reviewer.domain.errors import ExportError
from reviewer.domain.tongue import say

_REASONS = {
    errno.ENOSPC: "the disk is full; make room and try again",
    errno.EDQUOT: "your share of the disk is used up; make room and try again",
    errno.EFBIG: "the file would be too large for this place; choose another one",
    errno.EACCES: "you may not write there; choose another place",
    errno.EPERM: "you may not write there; choose another place",
    errno.EROFS: "that place is read-only; choose another one",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


def check_target(path: Path) -> None:
    """Refuse a path that cannot become a file, before any work is done for it.

    Raises:
        ExportError: it is a folder, no regular file, or its folder is missing.
    """
    try:
        if path.is_dir():
            raise ExportError(say("“{path}” is a folder; name a file in it.", path=path))
        if path.exists() and not path.is_file():
            raise ExportError(say("“{path}” is no ordinary file; name another one.", path=path))
        if not path.resolve().parent.is_dir():
            raise ExportError(
                say("The folder of “{path}” does not exist; make it, or name another one.", path=path)
            )
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def write_file(path: Path, data: bytes) -> Path:
    """Write `data` so that `path` holds either what it held or all of it; return the path.

    Raises:
        ExportError: it cannot be written; what was there before still is.
    """
    check_target(path)
    try:
        paths.replace_file(path, data)
    except OSError as error:
        raise _unwritable(path, error) from error
    return path


def _unwritable(path: Path, error: OSError | ValueError) -> ExportError:
    code = error.errno if isinstance(error, OSError) else None
    reason = _REASONS.get(code or 0) or f"{getattr(error, 'strerror', None) or error}; choose another place"
    return ExportError(say("“{path}” cannot be written: {reason}.", path=path, reason=reason))
