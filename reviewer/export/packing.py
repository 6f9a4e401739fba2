"""Files that are zip archives, written so that the same parts give the same bytes."""

import io
import zipfile

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip archive can name


def repacked(data: bytes, first: str) -> bytes:
    """Return an archive without the time of its writing, its parts in the order of their names.

    Args:
        data: the archive.
        first: the part that comes first; `mimetype` is stored as it is, as OpenDocument asks for.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != first, name)):
            part = zipfile.ZipInfo(name, _LONG_AGO)
            part.create_system = 3  # the same on every system
            part.external_attr = 0o600 << 16
            part.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return made.getvalue()
