"""doccano: JSON lines, with labels as `[start, end, label]` or as entities; places count code points."""

from collections.abc import Iterator
from typing import Any

from reviewer.annotations.model import Foreign, ForeignDocument, ForeignSpan
from reviewer.annotations.parts import Data, damaged, json_of, objects, quoted, text_of, whole, words
from reviewer.domain.tongue import count

NAME = "doccano"
_LISTS = ("entities", "label", "labels", "annotations")
_STARTS, _ENDS = ("start_offset", "start"), ("end_offset", "end")


def is_it(value: object) -> bool:
    """Tell whether a JSON value is a line, or a list of lines, of doccano."""
    return any(isinstance(_text(one), str) and any(name in one for name in _LISTS) for one in objects(value))


def read(data: bytes, name: str) -> Foreign:
    """Read lines, or one list of them.

    Raises:
        InputError: a line is no JSON object.
    """
    passed: list[object] = []
    documents = tuple(_document(one, passed) for one in _lines(data, name))
    notes = []
    if passed:
        notes.append(count("Passed over %n label(s) of whole texts, which mark no words.", "", len(passed)))
    return Foreign(NAME, documents, tuple(notes))


def _lines(data: bytes, name: str) -> Iterator[Data]:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from objects(json_of(data, name))
        return
    for line in text_of(data, name).split("\n"):
        if line.strip():
            value = json_of(line.encode("utf-8", "surrogatepass"), name)
            if not isinstance(value, dict):
                raise damaged(name)
            yield value


def _text(line: Data) -> object:
    return line.get("text", line.get("data"))


def _document(line: Data, passed: list[object]) -> ForeignDocument:
    text = words(_text(line))
    meta = line.get("meta")
    known: Data = {**(meta if isinstance(meta, dict) else {}), **line}
    author = words(known.get("annotator") or known.get("username"))
    spans = []
    for name in _LISTS:
        held = line.get(name)
        for one in held if isinstance(held, list) else []:
            span = _span(text, one, author)
            if span is None:
                passed.append(one)
            else:
                spans.append(span)
    called = words(known.get("filename") or known.get("name") or known.get("title") or known.get("id"))
    address = words(known.get("url") or known.get("address"))
    return ForeignDocument(called, text, address, tuple(spans))


def _span(text: str, one: Any, author: str) -> ForeignSpan | None:  # noqa: ANN401 - any JSON value
    if isinstance(one, list) and len(one) >= 3:
        start, end, label, key, note = whole(one[0]), whole(one[1]), words(one[2]), "", ""
    elif isinstance(one, dict):
        start = whole(next((one[name] for name in _STARTS if name in one), None))
        end = whole(next((one[name] for name in _ENDS if name in one), None))
        label, key, note = words(one.get("label")), words(one.get("id")), words(one.get("comment"))
    else:
        return None
    return ForeignSpan(start, end, quoted(text, start, end), label=label, note=note, author=author, id=key)
