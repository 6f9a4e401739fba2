"""The log file: what went wrong and where, never the articles.

Only the program's own loggers write to it. Libraries put the data they worked on into their messages. So of
an error's message it keeps the first line, cut short, and of that only words that stand in the code that
raised it, or that Python itself says of errors; in the place of all else stands `…`.
"""

import logging
import os
import re
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from reviewer import __version__, paths
from reviewer.domain.errors import ReviewerError

FILE_NAME = "reviewer.log"
MAX_BYTES = 1_000_000
"""Size at which the log file is put away and a new one begun."""
KEPT = 4
"""How many put-away files are kept."""
MESSAGE_LIMIT = 160
"""Characters kept of an error's message."""

_LEFT_OUT = "…"
_WORD = re.compile(r"\w+")
_QUOTED, _QUOTE_LEFT_OUT = re.compile(r"['\"“‘].*['\"”’]"), "'…'"
_FOREIGN = re.compile(r"[^ -~]+")
_GAPS = re.compile(r"…(?:\W*…)+")
_PYTHON = """
a an and any are argument arguments array as at attribute attributes base be but byte bytes call callable
called can cannot changed character choose closed code codec column columns constraint contains convert
could database decode depth dict dictionary different digit division does during elements empty encode end
error exceeded exist existing expected extra failed file float for foreign format found function got handle
has hashable have in index input instance int integer invalid is it item items iterable iteration iterations
key keys keyword length limit list literal locked many mapping maximum memory missing more most must name
names no non none nonetype not number object objects of on one open operand operation or ordinal out pickle
pop position positional process range read recursion required sequence set size start str string subscript
subscriptable supported surrogates table take takes than that the thread timeout to too tuple type types
unexpected unhashable unique unknown unpack unsupported utf value values was were with without write wrong
you zero
"""
_SAID = frozenset(_PYTHON.split())
"""What Python and SQLite say of errors in code that holds no words of its own."""
_ROOT = "reviewer"
_log = logging.getLogger(__name__)


def start() -> Path | None:
    """Send the program's log to the rotating log file; a second call changes nothing.

    Returns:
        The log file; `None` where it cannot be written and the log goes to standard error instead.
    """
    logger = logging.getLogger(_ROOT)
    for handler in logger.handlers:
        if isinstance(handler, logging.FileHandler):
            return Path(handler.baseFilename)
        if isinstance(handler, logging.StreamHandler):
            return None
    handler, path = _handler()
    handler.setFormatter(_Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return path


def keep_private() -> None:
    """Take the rights of others away from the person's folders; if others had any, the log tells it."""
    found = paths.make_private()
    if found:
        start()
    for one in found:
        _log.info("others could read %s: now it is private", one)


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
        return _private_file(path), path
    except (ReviewerError, OSError):
        return logging.StreamHandler(), None


def _one(error: BaseException) -> str:
    lines = traceback.format_tb(error.__traceback__)
    text = "".join(lines) + f"{type(error).__module__}.{_named(error)}"
    if isinstance(error, BaseExceptionGroup):
        text += "".join("\none of them:\n" + describe(one) for one in error.exceptions)
    return text


def _message(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno is not None:  # its other words are names of files
        return f"[Errno {error.errno}] {os.strerror(error.errno)}"
    known = _SAID | _words_of(error)
    first = next(iter(str(error).splitlines()), "")
    kept = _QUOTED.sub(lambda found: found[0] if _all_in(known, found[0]) else _QUOTE_LEFT_OUT, first)
    kept = _WORD.sub(lambda found: found[0] if found[0].casefold() in known else _LEFT_OUT, kept)
    kept = _GAPS.sub(_LEFT_OUT, _FOREIGN.sub(_LEFT_OUT, kept))
    return kept if len(kept) <= MESSAGE_LIMIT else kept[:MESSAGE_LIMIT] + _LEFT_OUT


def _all_in(known: frozenset[str], text: str) -> bool:
    return all(one.casefold() in known for one in _WORD.findall(text))


def _words_of(error: BaseException) -> frozenset[str]:
    """Return the words that stand in the code that the error passed through: they are nobody's articles."""
    found: list[str] = []
    for frame, _ in traceback.walk_tb(error.__traceback__):
        code = frame.f_code
        found += (*code.co_names, *code.co_varnames, *code.co_freevars, *code.co_cellvars)
        for one in code.co_consts[1:]:  # the first is what the function says of itself
            found += one if isinstance(one, tuple) else (one,)
    return frozenset(word.casefold() for one in found if isinstance(one, str) for word in _WORD.findall(one))


def _private_file(path: Path) -> logging.Handler:
    """Return what writes to a rotating file that is for the owner alone."""
    from logging.handlers import RotatingFileHandler  # it brings sockets along: not before the first frame

    class PrivateFile(RotatingFileHandler):
        def _open(self) -> Any:  # noqa: ANN401 - a text file, as typeshed names it
            return open(self.baseFilename, self.mode, encoding=self.encoding, opener=paths.for_the_owner)

    return PrivateFile(path, maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8")


class _Formatter(logging.Formatter):
    """Writes errors, as what is told or beside it, as `describe` and `_message` have them."""

    def format(self, record: logging.LogRecord) -> str:
        given = record.args if isinstance(record.args, tuple) else ()
        if any(isinstance(one, BaseException) for one in given):
            record = logging.makeLogRecord(record.__dict__)
            record.args = tuple(_named(one) if isinstance(one, BaseException) else one for one in given)
        return super().format(record)

    def formatException(self, info: object) -> str:  # noqa: N802 - logging's name
        error = info[1] if isinstance(info, tuple) else None
        return describe(error) if isinstance(error, BaseException) else ""


def _named(error: BaseException) -> str:
    return f"{type(error).__qualname__}: {_message(error)}"
