"""Articles as JSON: one object a line, or a list of objects, each with its bytes."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reviewer.ingest.decode import Decoded
from reviewer.ingest.table_csv import MOST_COLUMNS, WIDE, order_of
from reviewer.ingest.table_rows import MOST_LINES, Row, Table, each_once

_MARKS = frozenset('{}[],:"')
_DECODER = json.JSONDecoder(strict=False)
_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_LISTS = (
    "articles",
    "items",
    "results",
    "documents",
    "docs",
    "data",
    "entries",
    "hits",
    "value",
    "rows",
    "response",
)
"""Under which names services put their list of articles."""
_WORDS_IN = ("text", "content", "body", "rendered", "html", "name", "title", "value", "$t", "#text", "@value")
"""Under which names objects hold their words."""
_PARAGRAPH = 80
"""Characters from which an item of a list of strings is a paragraph, not a name."""
_DEEPEST = 6


class NoListError(ValueError):
    """The file is no JSON with articles in it."""


def json_lines(data: bytes, decoded: Decoded, *, most: int) -> Table:
    """Take JSON lines apart: one object a line, empty lines left out."""
    lines = decoded.text.split("\n")
    order = order_of(data, decoded)
    raw = [] if order.startswith(WIDE) else data.split(b"\n")
    if len(raw) != len(lines):
        raw = [line.encode(order, "replace") for line in lines]
    held: list[tuple[int, Mapping[str, Any], bytes]] = []
    broken: list[int] = []
    for number, (line, own) in enumerate(zip(lines, raw, strict=True), 1):
        if not line.strip(" \t\r\ufeff"):
            continue
        found = _object(line)
        if found is None:
            broken.append(number)
        else:
            held.append((number, found, own if order.startswith(WIDE) else own.rstrip(b"\r")))
    return _table(held, decoded, broken, most)


def json_list(data: bytes, decoded: Decoded, *, most: int) -> Table:
    """Take a JSON file apart that holds a list of objects, at the top or under a name, or one object.

    Raises:
        NoListError: it holds none, or is no JSON.
    """
    text = decoded.text
    try:
        start = _list_at(text)
        spans = list(_items(text, start)) if text[start] == "[" else [(start, *_value(text, start))]
        if text[start] == "{" and _skip(text, spans[0][2]) < len(text):
            raise NoListError("more than one object")
    except (ValueError, IndexError, RecursionError) as error:
        raise NoListError(str(error)) from None
    held: list[tuple[int, Mapping[str, Any], bytes]] = []
    broken: list[int] = []
    order = order_of(data, decoded)
    for number, (first, value, end) in enumerate(spans, 1):
        if isinstance(value, dict):
            held.append((number, value, text[first:end].encode(order, "replace")))
        else:
            broken.append(number)
    if not held:
        raise NoListError("no objects")
    return _table(held, decoded, broken, most)


def _table(
    held: Sequence[tuple[int, Mapping[str, Any], bytes]],
    decoded: Decoded,
    broken: Sequence[int],
    most: int,
) -> Table:
    keys = list(dict.fromkeys(key for _, one, _ in held[:most] for key in one))[:MOST_COLUMNS]
    rows = [Row(number, tuple(_words(one.get(key)) for key in keys), own) for number, one, own in held[:most]]
    more = tuple(number for number, _, _ in held[most:])
    return Table(each_once(keys), tuple(rows), decoded.encoding, decoded.guessed, tuple(broken), more)


def _object(line: str) -> Mapping[str, Any] | None:
    line = line.strip(" \t\r\ufeff")
    if not line.startswith("{"):  # what it holds instead may be very much
        return None
    try:
        found = json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _value(text: str, at: int) -> tuple[Any, int]:
    return _DECODER.raw_decode(text, at)


def _skip(text: str, at: int) -> int:
    if text[at : at + 1] in _MARKS:
        return at
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _items(text: str, at: int) -> Iterator[tuple[int, Any, int]]:
    """Yield where each item of a list starts, the item, and where it ends."""
    at = _skip(text, at + 1)
    count = 0
    while text[at] != "]":
        count += 1
        if count > MOST_LINES:
            raise NoListError("too many items")
        value, end = _value(text, at)
        yield at, value, end
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)
        elif text[at] != "]":
            raise ValueError("a list that does not end")


def _list_at(text: str, start: int = 0, depth: int = 0) -> int:
    """Return where the list of articles starts, or the one article.

    Raises:
        ValueError: there is none.
    """
    at = _skip(text, start)
    if text[at] == "[":
        return at
    if text[at] != "{" or depth > 1:
        raise ValueError("no list")
    places = {key: (first, value) for key, first, value in _members(text, at)}
    for name in _LISTS:
        first, value = places.get(name, (0, None))
        if isinstance(value, list) and any(isinstance(one, dict) for one in value):
            return first
        if isinstance(value, dict) and any(isinstance(one, list) for one in value.values()):
            return _list_at(text, first, depth + 1)
    return at


def _members(text: str, at: int) -> Iterator[tuple[str, int, Any]]:
    """Yield the names of an object's members, where their values start, and these."""
    at = _skip(text, at + 1)
    while text[at] != "}":
        key, at = _value(text, at)
        at = _skip(text, at)
        if not isinstance(key, str) or text[at] != ":":
            raise ValueError("no object")
        at = _skip(text, at + 1)
        value, end = _value(text, at)
        yield key, at, value
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)
        elif text[at] != "}":
            raise ValueError("an object that does not end")


def _words(value: object, depth: int = 0) -> str:
    """Return a value as a cell: an object's own words, paragraphs below one another, names in a row."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None or depth > _DEEPEST:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        words = [one for one in (_words(item, depth + 1) for item in value) if one]
        long = any(len(one) >= _PARAGRAPH for one in words)
        return ("\n\n" if long else ", ").join(words)
    if isinstance(value, dict):
        return next((found for key in _WORDS_IN if (found := _words(value.get(key), depth + 1))), "")
    return ""
