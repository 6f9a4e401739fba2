"""Case files: packing a case into one, and opening one without trusting it."""

import hashlib
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reviewer.domain.errors import ExportError, InputError, StoreError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review.records import Table
from reviewer.domain.review.state import CaseState
from reviewer.domain.tongue import say
from reviewer.domain.uncollected import uncollected
from reviewer.export.files import check_target, write_file
from reviewer.export.packing import packed
from reviewer.ingest.archive import MOST_ENTRIES, MOST_TOTAL, Archive
from reviewer.ingest.limited import LIMITED, OverLimitError
from reviewer.ingest.reading import Asked, shortened, shown
from reviewer.services.casefile import form
from reviewer.services.casefile.checking import UNREADABLE, replayed
from reviewer.services.casefile.form import Entries
from reviewer.store.copying import CaseCopy, read_copy
from reviewer.store.database import Database
from reviewer.store.recheck import read_inputs

SUFFIX = ".reviewcase"
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The date of every entry, so that the same case makes the same file."""
_MOST_PACKED = 100
"""How often an entry may be larger than packed; beyond it, it is stored whole: readers fear bombs."""
_LONGEST_NAME = 100
"""Characters of what is named as altered: a file from elsewhere may call its entries anything."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case file that was opened and found to be whole.

    Attributes:
        path: the file.
        copy: the case in it.
        state: what its log leads to.
    """

    path: Path
    copy: CaseCopy
    state: CaseState

    @property
    def name(self) -> str:
        """The case's name."""
        return form.name_of(self.state)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of its claims."""
        return tuple(key for table, key in self.state.rows if table is Table.CLAIM)


@uncollected()
def pack(database: Database, case_id: str, path: Path, progress: Progress = silent) -> Path:
    """Write a case, with everything that belongs to it, into one file; return its path.

    Args:
        database: where the case is.
        case_id: the case.
        path: the file.
        progress: told how far the work is; what it raises (`Cancelled`) leaves what was there before.

    Raises:
        ExportError: it cannot be written, or the case is too large; what was there before still is.
        StoreError: there is no such case, or it is not what its log says.
    """
    check_target(path)
    return write_casefile(copied(database, case_id), path, progress)


@uncollected()
def copied(database: Database, case_id: str) -> CaseCopy:
    """Return a case with everything that belongs to it, as it is stored.

    Raises:
        StoreError: there is no such case, or its inputs are not what their hashes say.
    """
    problems: list[str] = []
    with database.read(case_id) as view:
        read_inputs(view.sql, view.case, problems)
        try:
            copy = read_copy(view)
        except UNREADABLE as error:
            raise _unsound(error) from error
    if problems:
        raise _unsound(problems[0].rstrip("."))
    return copy


def texts_to(database: Database, case_id: str, decisions: int) -> dict[str, Any]:
    """Return the texts that the first decisions of a case stand on, see `form.texts_of`.

    Raises:
        StoreError: there is no such case, or its inputs are not what their hashes say.
    """
    try:
        return form.texts_of(copied(database, case_id), decisions)
    except UNREADABLE as error:
        raise _unsound(error) from error


def write_casefile(copy: CaseCopy, path: Path, progress: Progress = silent) -> Path:
    """Write a copy of a case into one file, after its log was replayed; return its path. See `pack`."""
    check_target(path)
    try:
        state = replayed(copy, progress)
    except UNREADABLE as error:
        raise _unsound(error) from error
    entries = form.entries_of(copy, state) | form.told_entries()
    return write_file(path, zipped(entries, path.name, progress))


def _unsound(why: object) -> StoreError:
    return StoreError(say("This case is not what its log says ({error}); run `reviewer verify`.", error=why))


def zipped(entries: Entries, name: str, progress: Progress = silent) -> bytes:
    """Return entries as a ZIP archive, the same bytes for the same entries.

    Args:
        entries: bytes by name.
        name: of the file.
        progress: told of each entry; what it raises ends the work.

    Raises:
        ExportError: it would be too large to be opened again.
    """
    first = (form.CASE, *form.TOLD)
    order = [*(one for one in first if one in entries), *sorted(entries.keys() - set(first))]

    def told(number: int) -> None:
        progress(number, len(order), say("Packing {name}", name=name))

    data = packed({one: entries[one] for one in order}, _info, _shrinks_too_much, progress=told)
    try:
        Archive.opened(data, Asked(name), document=True)
    except InputError as error:
        raise ExportError(
            say(
                "The case is too large for one file: at most {files} files of {mb} MB together go into one.",
                files=MOST_ENTRIES,
                mb=MOST_TOTAL >> 20,
            )
        ) from error
    return data


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _WHEN)
    info.create_system, info.external_attr = 3, 0o100644 << 16
    return info


def _shrinks_too_much(part: zipfile.ZipInfo) -> bool:
    return part.compress_size * _MOST_PACKED <= part.file_size


def open_casefile(path: Path, progress: Progress = silent) -> CaseFile:
    """Open a case file and check everything in it.

    Somebody else wrote it: it is examined in the process for foreign files first, whose memory and time are
    limited. What that process could do with these bytes, this one can.

    Args:
        path: the file.
        progress: told how far the work is; what it raises (`Cancelled`) ends it.

    Raises:
        InputError: it cannot be read, is no case file, comes from a newer program, was altered, or takes more
            memory or time than a case file may.
    """
    data = _bytes(path)

    def check() -> None:
        progress(0, 1, say("Checking {name}", name=path.name))

    check()
    try:
        LIMITED.run("reviewer.services.casefile.filing:examine", data, path.name, check)
    except OverLimitError as error:
        raise InputError(
            say(
                "“{name}” takes more memory or time to check than a case file may; ask for it again.",
                name=path.name,
            )
        ) from error
    entries = _entries(data, path.name)
    try:
        copy = form.copy_of(entries)
        state = replayed(copy, progress)
    except UNREADABLE as error:
        raise _altered(path.name, error) from error
    return CaseFile(path, copy, state)


def examine(data: bytes, name: str) -> dict[str, Any]:
    """Check that bytes are a case file and say nothing but what is in it; run where little can go wrong.

    Args:
        data: the bytes.
        name: of the file.

    Raises:
        InputError: they are no case file, or one of a newer program, or were altered.
    """
    entries = _entries(data, name)
    _check_version(entries, name)
    there = _digests(entries)
    try:
        copy = form.copy_of(entries)
        del entries  # a large case needs the room
        again = _digests(form.entries_of(copy, replayed(copy)))
    except UNREADABLE as error:
        raise _altered(name, error) from error
    for one in sorted(there.keys() | again.keys()):
        if there.get(one) != again.get(one):
            raise _altered(name, one)
    return {}


def _digests(entries: Entries) -> dict[str, bytes]:
    return {name: hashlib.sha256(data).digest() for name, data in entries.items()}


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(say("“{name}” is a folder; name the case file in it.", name=path.name))
        if path.stat().st_size > MOST_TOTAL:
            raise InputError(say("“{name}” is too large for a case file; ask for it again.", name=path.name))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(
            say(
                "“{name}” cannot be read ({reason}); check the name.",
                name=path.name,
                reason=getattr(error, "strerror", None) or error,
            )
        ) from error


def _entries(data: bytes, name: str) -> Entries:
    """Return the entries of the file that are read, after the archive was checked."""
    archive = Archive.opened(data, Asked(name), document=True)
    if form.CASE not in archive:
        raise _no_casefile(name)
    entries = {one: archive.read(one) for one in archive.names()}  # what is for people is to be whole, too
    return {name: data for name, data in entries.items() if name not in form.TOLD}


def _check_version(entries: Entries, name: str) -> None:
    about = _about(entries[form.CASE])
    if about.get("format") != form.FORMAT:
        raise _no_casefile(name)
    version = about.get("version")
    if type(version) is int and version > form.VERSION:
        raise InputError(
            say("“{name}” was packed by a newer Reviewer; update this one, then try again.", name=name)
        )


def _about(data: bytes) -> dict[str, object]:
    try:
        about = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return about if isinstance(about, dict) else {}


def _no_casefile(name: str) -> InputError:
    return InputError(say("“{name}” is no case file; `reviewer pack` makes one of a case.", name=name))


def _altered(name: str, what: object) -> InputError:
    return InputError(
        say(
            "“{name}” is damaged or was altered since it was packed ({what}); ask for it again.",
            name=name,
            what=shortened(shown(str(what)), _LONGEST_NAME),
        )
    )
