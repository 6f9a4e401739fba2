"""What the readers of annotations share: careful looks into JSON, XML and archives."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from reviewer.annotations.model import NOWHERE
from reviewer.domain.errors import InputError
from reviewer.domain.text import Utf16Map
from reviewer.domain.tongue import mark, say
from reviewer.ingest.archive import Archive
from reviewer.ingest.reading import Asked

Data = dict[str, Any]

_DAMAGED = mark("“{name}” is damaged, or no file of annotations that can be read; export it again.")


def damaged(name: str) -> InputError:
    """Return the refusal of a file that is not what it seems to be."""
    return InputError(say(_DAMAGED, name=name))


def json_of(data: bytes, name: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return the value of a JSON file.

    Raises:
        InputError: it is none.
    """
    try:
        return json.loads(text_of(data, name))
    except (ValueError, RecursionError) as error:
        raise damaged(name) from error


def text_of(data: bytes, name: str) -> str:
    """Return the text of a UTF-8 or marked UTF-16 file, as it stands.

    Raises:
        InputError: it is none.
    """
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise damaged(name) from error


def objects(value: Any) -> list[Data]:  # noqa: ANN401 - any JSON value
    """Return the objects among a value: the members of a list, or the value itself."""
    found = value if isinstance(value, list) else [value]
    return [one for one in found if isinstance(one, dict)]


def words(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a value as words: a text as it stands, a number written, a list joined; else `""`."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(filter(None, map(words, value)))
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def whole(value: Any) -> int:  # noqa: ANN401 - any JSON value
    """Return a whole number, `NOWHERE` for what is none."""
    if isinstance(value, bool):
        return NOWHERE
    if isinstance(value, int):
        return value if 0 <= value < 1 << 40 else NOWHERE
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 13:
        return int(value)
    return NOWHERE


def points(units: Utf16Map, start: int, end: int) -> tuple[int, int]:
    """Return a place given in UTF-16 units in code points; what is nowhere stays so."""
    if start == NOWHERE or end == NOWHERE:
        return NOWHERE, NOWHERE
    return units.to_codepoint(start), units.to_codepoint(end)


def quoted(text: str, start: int, end: int) -> str:
    """Return the words at a place, `""` if it lies outside of the text."""
    return text[start:end] if 0 <= start < end <= len(text) else ""


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace; `""` for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the children of an element that have this name, in any namespace."""
    return (one for one in element if local(one) == name)


class Parts(Mapping[str, bytes]):
    """The files in an archive by their names; each is unpacked when it is asked for, into memory alone.

    Args:
        data: the archive's bytes.
        name: its name, for what is said of it.

    Raises:
        InputError: it is damaged, locked, made to mislead, or would take too much room.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._archive = Archive.opened(data, Asked(name))

    def __getitem__(self, name: str) -> bytes:
        return self._archive.read(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._archive.names())

    def __len__(self) -> int:
        return len(self._archive.names())
