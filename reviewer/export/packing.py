"""Files that are zip archives, written so that the same parts give the same bytes."""

import io
import zipfile
import zlib
from collections.abc import Mapping

MOST_SHRUNK = 80
"""How many times smaller a part may be in the archive than outside.

What shrinks more looks like a bomb to those who open it: odfdo refuses 200, Apache POI 100.
"""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip archive can name


def archived(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files, in their order; `mimetype` is not compressed, as OpenDocument asks for."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            part = zipfile.ZipInfo(name, _LONG_AGO)
            part.create_system = 3  # the same on every system
            part.external_attr = 0o644 << 16
            stored = name == "mimetype" or _is_like_a_bomb(data)
            part.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(part, data)
    return made.getvalue()


def repacked(data: bytes, first: str) -> bytes:
    """Return an archive without the time of its writing, its parts in the order of their names.

    Args:
        data: the archive.
        first: the part that comes first.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        names = sorted(old.namelist(), key=lambda name: (name != first, name))
        return archived({name: old.read(name) for name in names})


def _is_like_a_bomb(data: bytes) -> bool:
    return len(data) > MOST_SHRUNK * len(zlib.compress(data))
