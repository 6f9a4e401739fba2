"""Case files: packing a case into one, and opening one without trusting it."""

import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from reviewer.domain.errors import ExportError, InputError, StoreError
from reviewer.domain.review.records import Table
from reviewer.domain.review.state import CaseState
from reviewer.domain.tongue import say
from reviewer.export.files import check_target, write_file
from reviewer.ingest.archive import MOST_ENTRIES, MOST_TOTAL, Archive
from reviewer.ingest.reading import Asked
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


def pack(database: Database, case_id: str, path: Path) -> Path:
    """Write a case, with everything that belongs to it, into one file; return its path.

    Raises:
        ExportError: it cannot be written, or the case is too large; what was there before still is.
        StoreError: there is no such case, or it is not what its log says.
    """
    check_target(path)
    with database.read(case_id) as view:
        problems: list[str] = []
        read_inputs(view.sql, view.case, problems)
        try:
            copy = read_copy(view)
            state = replayed(copy)
        except UNREADABLE as error:
            raise _unsound(error) from error
    if problems:
        raise _unsound(problems[0].rstrip("."))
    return write_file(path, zipped(form.entries_of(copy, state) | form.told_entries(), path.name))


def _unsound(why: object) -> StoreError:
    return StoreError(say("This case is not what its log says ({error}); run `reviewer verify`.", error=why))


def zipped(entries: Entries, name: str) -> bytes:
    """Return entries as a ZIP archive, the same bytes for the same entries.

    Raises:
        ExportError: it would be too large to be opened again.
    """
    first = (form.CASE, *form.TOLD)
    order = [*(one for one in first if one in entries), *sorted(entries.keys() - set(first))]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for one in order:
            archive.writestr(_info(one), entries[one], _method(entries[one]), 6)
    data = made.getvalue()
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


def _method(data: bytes) -> int:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(_info("x"), data, zipfile.ZIP_DEFLATED, 6)
        size = archive.infolist()[0].compress_size
    return zipfile.ZIP_DEFLATED if size * _MOST_PACKED > len(data) else zipfile.ZIP_STORED


def open_casefile(path: Path) -> CaseFile:
    """Open a case file and check everything in it.

    Raises:
        InputError: it cannot be read, is no case file, comes from a newer program, or was altered.
    """
    entries = _entries(path)
    _check_version(entries, path)
    try:
        copy = form.copy_of(entries)
        state = replayed(copy)
        again = form.entries_of(copy, state)
    except UNREADABLE as error:
        raise _altered(path, error) from error
    for name in sorted(entries.keys() | again.keys()):
        if entries.get(name) != again.get(name):
            raise _altered(path, name)
    return CaseFile(path, copy, state)


def _entries(path: Path) -> Entries:
    """Return the entries of the file that are read, after the archive was checked."""
    try:
        if path.is_dir():
            raise InputError(say("“{name}” is a folder; name the case file in it.", name=path.name))
        if path.stat().st_size > MOST_TOTAL:
            raise InputError(say("“{name}” is too large for a case file; ask for it again.", name=path.name))
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(
            say(
                "“{name}” cannot be read ({reason}); check the name.",
                name=path.name,
                reason=getattr(error, "strerror", None) or error,
            )
        ) from error
    archive = Archive.opened(data, Asked(path.name), document=True)
    if form.CASE not in archive:
        raise _no_casefile(path)
    return {name: archive.read(name) for name in archive.names() if name not in form.TOLD}


def _check_version(entries: Entries, path: Path) -> None:
    about = _about(entries[form.CASE])
    if about.get("format") != form.FORMAT:
        raise _no_casefile(path)
    version = about.get("version")
    if type(version) is int and version > form.VERSION:
        raise InputError(
            say("“{name}” was packed by a newer Reviewer; update this one, then try again.", name=path.name)
        )


def _about(data: bytes) -> dict[str, object]:
    try:
        about = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return about if isinstance(about, dict) else {}


def _no_casefile(path: Path) -> InputError:
    return InputError(say("“{name}” is no case file; `reviewer pack` makes one of a case.", name=path.name))


def _altered(path: Path, what: object) -> InputError:
    return InputError(
        say(
            "“{name}” is damaged or was altered since it was packed ({what}); ask for it again.",
            name=path.name,
            what=what,
        )
    )
