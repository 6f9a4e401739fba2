"""Files inside a file: what is attached to a message or lies in an archive."""

import logging
import sys
from dataclasses import replace
from pathlib import Path
from traceback import extract_tb

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import say
from reviewer.ingest.reading import Asked, Found, Reading

_log = logging.getLogger(__name__)


def is_read(name: str) -> bool:
    """Tell whether there is a reader for files of such a name, which must have an ending."""
    from reviewer.ingest.formats import BY_SUFFIX, suffix_of

    return bool(suffix_of(name)) and suffix_of(name) in BY_SUFFIX


def read_inside(data: bytes, name: str, part: str, asked: Asked) -> Found:
    """Read a file that lies in another one; where it cannot be read, a note says why.

    Args:
        data: its bytes.
        name: its name, by which its reader is chosen.
        part: where it stands in the outer file.
        asked: what the outer file's reader was told.

    Returns:
        Its articles, each with `part` and the bytes it was read from; there may be none.
    """
    from reviewer.ingest.formats import read_bytes  # it names the reader that calls this

    try:
        found = read_bytes(data, replace(asked, name=name, depth=asked.depth + 1, alone=False))
    except InputError as error:
        return Found((), (say("In “{outer}”: {reason}", outer=asked.name, reason=error),))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - what one file does to its parser must not cost the others
        _log.warning("a file inside another could not be read: %s", _where())
        text = say("“{name}” is damaged or made in a way that cannot be read; it was passed over.", name=name)
        return Found((), (say("In “{outer}”: {reason}", outer=asked.name, reason=text),))
    return Found(tuple(_placed(one, part, data) for one in found.readings), found.notes)


def _placed(reading: Reading, part: str, data: bytes) -> Reading:
    inner = f"{part}, {reading.part}" if reading.part else part
    return replace(reading, part=inner, data=data if reading.data is None else reading.data)


def _where() -> str:
    """Return what broke and where, without what it said, which could be words of the file."""
    kind, _, at = sys.exc_info()
    places = [f"{Path(one.filename).name}:{one.lineno}" for one in extract_tb(at)[-6:]]
    return f"{getattr(kind, '__name__', '')} at {' > '.join(places)}"
