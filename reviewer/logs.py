"""The log file: what went wrong and where, never the articles.

Only the program's own loggers write to it. Of an error's message it keeps the first line, cut short, because
some libraries put the data they worked on into their messages.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from reviewer import __version__, paths
from reviewer.domain.errors import ReviewerError

FILE_NAME = "reviewer.log"
MAX_BYTES = 1_000_000
"""Size at which the log file is put away and a new one begun."""
KEPT = 4
"""How many put-away files are kept."""
MESSAGE_LIMIT = 160
"""Characters kept of an error's message."""

_ROOT = "reviewer"
_log = logging.getLogger(__name__)


def start() -> Path | None:
    """Send the program's log to the rotating log file; a second call changes nothing.

    Returns:
        The log file; `None` where it cannot be written and the log goes to standard error instead.
    """
    logger = logging.getLogger(_ROOT)
    for handler in logger.handlers:
        if isinstance(handler, RotatingFileHandler):
            return Path(handler.baseFilename)
        if isinstance(handler, logging.StreamHandler):
            return None
    handler, path = _handler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return path


def stop() -> None:
    """Close the log file; the next `start` opens it again."""
    logger = logging.getLogger(_ROOT)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def log_bug(error: BaseException) -> Path | None:
    """Write a bug with its traceback to the log.

    Returns:
        The log file, to be named to the person; `None` where standard error had to do.
    """
    path = start()
    _log.error(
        "version %s, Python %s, %s\n%s", __version__, sys.version.split()[0], sys.platform, describe(error)
    )
    return path


def describe(error: BaseException) -> str:
    """Return the traceback of an error and of what caused it, with the messages cut short."""
    parts: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        parts.append(_one(current))
        hidden = current.__suppress_context__
        current = current.__cause__ or (None if hidden else current.__context__)
    return "\ncaused by:\n".join(parts)


def install_excepthook(tell: Callable[[BaseException, Path | None], None]) -> None:
    """Log every error that nobody caught, in this and every other thread, then tell the person.

    Args:
        tell: is given the error and the log file; it runs in the thread that failed.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        tell(error, log_bug(error))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            hook(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook


def _handler() -> tuple[logging.Handler, Path | None]:
    try:
        path = paths.log_dir() / FILE_NAME
        return RotatingFileHandler(path, maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8"), path
    except (ReviewerError, OSError):
        return logging.StreamHandler(), None


def _one(error: BaseException) -> str:
    lines = traceback.format_tb(error.__traceback__)
    text = "".join(lines) + f"{type(error).__module__}.{type(error).__qualname__}: {_message(error)}"
    if isinstance(error, BaseExceptionGroup):
        text += "".join("\none of them:\n" + describe(one) for one in error.exceptions)
    return text


def _message(error: BaseException) -> str:
    first = next(iter(str(error).splitlines()), "")
    return first if len(first) <= MESSAGE_LIMIT else first[:MESSAGE_LIMIT] + "…"
