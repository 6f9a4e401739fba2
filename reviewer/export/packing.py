"""Files that are zip archives, written so that the same parts give the same bytes."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping

MOST_SHRUNK = 80
"""How many times smaller a part may be in the archive than outside.

What shrinks more looks like a bomb to those who open it: odfdo refuses 200, Apache POI 100.
"""
_ZLIB_FRAME = 6
"""Bytes around compressed data where it is no part of an archive."""
_LEVEL = 6
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip archive can name


def archived(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files, in their order; `mimetype` is not compressed, as OpenDocument asks for."""

    def part(name: str) -> zipfile.ZipInfo:
        made = zipfile.ZipInfo(name, _LONG_AGO)
        made.create_system = 3  # the same on every system
        made.external_attr = 0o644 << 16
        return made

    return packed(files, part, _is_like_a_bomb, {"mimetype"})


def packed(
    files: Mapping[str, bytes],
    part: Callable[[str], zipfile.ZipInfo],
    too_small: Callable[[zipfile.ZipInfo], bool],
    whole: Iterable[str] = (),
    progress: Callable[[int], object] = lambda _: None,
) -> bytes:
    """Return an archive of files, in their order; each is compressed once, unless one shrinks too much.

    Args:
        files: bytes by name.
        part: makes the description of one in the archive.
        too_small: tells of a file that was compressed whether it has to be stored whole.
        whole: names of those that are stored whole anyway.
        progress: told the number of each before it is written.
    """
    stored = set(whole)
    while True:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for number, (name, data) in enumerate(files.items()):
                progress(number)
                how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
                archive.writestr(part(name), data, how, _LEVEL)
        small = {one.filename for one in archive.infolist() if one.filename not in stored and too_small(one)}
        if not small:
            return made.getvalue()
        stored |= small


def repacked(data: bytes, first: str) -> bytes:
    """Return an archive without the time of its writing, its parts in the order of their names.

    Args:
        data: the archive.
        first: the part that comes first.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        names = sorted(old.namelist(), key=lambda name: (name != first, name))
        return archived({name: old.read(name) for name in names})


def _is_like_a_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > MOST_SHRUNK * (part.compress_size + _ZLIB_FRAME)
