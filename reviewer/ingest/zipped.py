"""Archives of articles: each file in a ZIP by its own reader."""

from pathlib import PurePosixPath

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import mark, say
from reviewer.ingest.archive import Archive
from reviewer.ingest.decode import decode
from reviewer.ingest.formats import KINDS, suffix_of
from reviewer.ingest.inside import is_read, read_inside
from reviewer.ingest.order import natural
from reviewer.ingest.reading import Asked, Found, Reading

MOST_READ = 64 << 20
"""Bytes of all files that are read of one archive: its text and bytes are held several times on their way."""
_LARGEST = 32 << 20
_NOT_MEANT = frozenset(["__macosx", "thumbs.db", "desktop.ini"])
_MOST_NAMED = 5


def read_zip(data: bytes, asked: Asked) -> Found:
    """Read the files in an archive, in natural order; one that cannot be read is noted with the reason.

    Raises:
        InputError: it cannot be opened safely, or holds no article.
    """
    archive = Archive.opened(data, asked)
    readings: list[Reading] = []
    notes: list[str] = []
    passed: list[str] = []
    size = 0
    for inner in sorted(filter(_is_meant, archive.names()), key=lambda one: natural(PurePosixPath(one))):
        if suffix_of(inner) and not is_read(inner):
            passed.append(inner)
            continue
        found = _member(archive, inner, asked, MOST_READ - size)
        if found is None:
            passed.append(inner)
            continue
        readings += found.readings
        notes += found.notes
        size += sum(len(one.data or b"") for one in found.readings)
    if not readings:
        text = mark("“{name}” holds no articles; they end in {kinds}.")
        raise InputError(notes[0] if notes else say(text, name=asked.name, kinds=KINDS))
    return Found(tuple(readings), (*notes, *_told(passed, asked.name)))


def _is_meant(inner: str) -> bool:
    """Tell whether a file was packed on purpose, not by the system."""
    parts = PurePosixPath(inner).parts
    return not any(part.startswith(".") or part.casefold() in _NOT_MEANT for part in parts)


def _member(archive: Archive, inner: str, asked: Asked, left: int) -> Found | None:
    """Read one file; `None` if it has no ending and is no text."""
    try:
        data = archive.read(inner, _LARGEST)
    except InputError as error:
        return Found((), (str(error),))
    if not suffix_of(inner) and (not data.strip() or decode(data) is None):
        return None
    if len(data) > left:
        text = mark("“{name}” holds more than is read at once; “{inner}” was passed over, add it alone.")
        return Found((), (say(text, name=asked.name, inner=inner),))
    return read_inside(data, inner, inner, asked)


def _told(passed: list[str], name: str) -> list[str]:
    if not passed:
        return []
    names = ", ".join(f"“{inner}”" for inner in passed[:_MOST_NAMED])
    if len(passed) > _MOST_NAMED:
        names = say("{names} and others", names=names)
    text = mark("Passed over in “{folder}”, because such files are not read: {names}.")
    return [say(text, folder=name, names=names)]
