"""Exporting beside the window: the name of the file, what stands there already, progress, stopping."""

import itertools
import os
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QStandardPaths, Signal

from reviewer.domain.endings import ending_of, with_ending
from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.sheet import SheetOptions
from reviewer.domain.tongue import say
from reviewer.gui.ports import PublishPort
from reviewer.gui.session import Session
from reviewer.settings import Settings

REMEMBERED = 50
"""Cases whose last export is remembered."""
MOST_LETTERS = 80
"""Letters of a proposed file name."""
_NUMBERED = re.compile(r" \d{1,3}$")
_UNFIT = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]+')


class Memory(Protocol):
    """Where the last export of each case is kept."""

    settings: Settings

    def change(self, **changes: object) -> None:
        """Keep changed settings."""


class Target(Enum):
    """What stands where a file shall be."""

    FREE = 1
    OURS = 2
    """The file that was exported there last, as it was written."""
    TAKEN = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """An export that is wanted.

    Attributes:
        path: the file.
        key: the format.
        options: what to include.
        replace: the person said that a file that is there may go.
    """

    path: Path
    key: str
    options: SheetOptions
    replace: bool = False


class Exporting(QObject):
    """One export at a time.

    Attributes:
        progress: how much of how much is done, and what is being done.
        endings: of the formats that can be chosen.
    """

    progress = Signal(int, int, str)

    def __init__(self, session: Session, memory: Memory) -> None:
        super().__init__(session)
        self._session, self._memory = session, memory
        self._stop = threading.Event()
        self.busy = False
        self.endings: tuple[str, ...] = ()

    def last(self) -> Path | None:
        """Return the file to which the open case was exported last."""
        known = _remembered(self._memory.settings.exports.get(self._session.case_id, ""))
        return known[0] if known is not None else None

    def propose(self, name: str, suffix: str) -> Path:
        """Return a file for the open case, in the folder of its last export.

        Args:
            name: the case's.
            suffix: of the format, with its dot.
        """
        last = self.last()
        if last is not None:
            return last.with_name(with_ending(last.name, self.endings, suffix))
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        home = Path(folder) if folder and Path(folder).is_dir() else Path.home()
        return home / (file_name(name) + suffix)

    def look(self, path: Path, done: Callable[[Target, Path], None]) -> None:
        """Tell what stands at a place, and a name beside it that is free.

        A place where nothing can be written is told when that is tried.
        """
        known = _remembered(self._memory.settings.exports.get(self._session.case_id, ""))

        def work() -> tuple[Target, Path]:
            found = _look(path, known)
            return found, path if found is not Target.TAKEN else _free(path, self.endings)

        self._session.jobs.do(work, lambda found: done(*found))

    def start(
        self,
        wanted: Wanted,
        done: Callable[[Path | None], None],
        failed: Callable[[str], None],
    ) -> None:
        """Export.

        Args:
            wanted: what and where.
            done: takes the file; `None`: one is there, and the person has to say that it may go.
            failed: takes a sentence; nothing was written.
        """
        self._stop.clear()
        self.busy = True
        case_id = self._session.case_id
        known = _remembered(self._memory.settings.exports.get(case_id, ""))

        def work(publish: PublishPort) -> tuple[Path, str] | None:
            found = _look(wanted.path, known)
            if found is Target.TAKEN and not wanted.replace:
                return None
            over = found is not Target.FREE
            path = publish.export(
                wanted.key, wanted.path, wanted.options, overwrite=over, progress=self._tell
            )
            time, size = _stamp(path) or (0, 0)
            return path, f"{time}:{size}:{path}"

        def ended(found: tuple[Path, str] | None) -> None:
            self.busy = False
            if found is not None:
                self._remember(case_id, found[1])
            done(found[0] if found is not None else None)

        def broken(error: ReviewerError) -> None:
            self.busy = False
            failed(str(error))

        self._session.ask_publish(work, ended, broken)

    def cancel(self) -> None:
        """Stop; what was there stays as it was."""
        self._stop.set()

    def _tell(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled(say("Stopped; no file was changed."))
        self.progress.emit(done, total, what)

    def _remember(self, case_id: str, file: str) -> None:
        known = {key: one for key, one in self._memory.settings.exports.items() if key != case_id}
        kept = dict(list(known.items())[-REMEMBERED + 1 :])
        self._memory.change(exports={**kept, case_id: file})


def _remembered(text: str) -> tuple[Path, tuple[int, int]] | None:
    """Return a file with its time and size, as the settings have them; nothing if they have none."""
    time, _, rest = text.partition(":")
    size, _, path = rest.partition(":")
    if not path or not time.isdecimal() or not size.isdecimal():
        return None
    return Path(path), (int(time), int(size))


def _look(path: Path, known: tuple[Path, tuple[int, int]] | None) -> Target:
    stamp = _stamp(path)
    if stamp is None:
        return Target.FREE
    return Target.OURS if known == (path, stamp) else Target.TAKEN


def _free(path: Path, endings: Sequence[str]) -> Path:
    """Return the first of `name 2`, `name 3`… that no file has."""
    bare = with_ending(path.name, endings, "")
    ending = path.name[len(bare) :] or path.suffix
    stem = _NUMBERED.sub("", path.name[: len(path.name) - len(ending)])
    return next(
        one
        for number in itertools.count(2)
        if not os.path.lexists(one := path.with_name(f"{stem} {number}{ending}"))
    )


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return time and size of a file, nothing if there is none; what is no file is found out by writing."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def file_name(name: str) -> str:
    """Return a case's name as every system takes it for a file, without an ending."""
    found = " ".join(_UNFIT.sub(" ", name).split())[:MOST_LETTERS].strip(" .")
    return found or say("Fact sheet")


def typed_path(text: str, folder: Path) -> Path | None:
    """Return the path that was typed; one without a folder is in `folder`."""
    text = text.strip()
    if not text:
        return None
    try:
        path = Path(text).expanduser()
    except RuntimeError:  # a home that nobody has
        path = Path(text)
    return path if path.is_absolute() else folder / path


def format_of(path: Path, suffixes: Mapping[str, str]) -> str:
    """Return the format that a file's ending names, `""` if it names none.

    Args:
        path: the file.
        suffixes: the endings by the keys of the formats.
    """
    ending = ending_of(path.name, suffixes.values())
    return next((key for key, suffix in suffixes.items() if suffix == ending), "")
