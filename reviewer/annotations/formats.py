"""The formats of annotations: which one a file has is told by its bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from reviewer.annotations import cas, doccano, label_studio, qdpx, web_annotation, webanno
from reviewer.annotations.model import Foreign, ForeignDocument
from reviewer.annotations.parts import Parts, json_of, text_of
from reviewer.domain.errors import InputError
from reviewer.domain.tongue import count, say
from reviewer.ingest.reading import shown

LARGEST = 64 << 20
"""Bytes that a file of annotations may have."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of annotations.

    Attributes:
        key: its name in the program.
        name: what people call it.
        suffixes: endings its files have.
        units: what its places count, in words.
    """

    key: str
    name: str
    suffixes: tuple[str, ...]
    units: str


FORMATS: Mapping[str, Format] = {
    one.key: one
    for one in (
        Format("label-studio", label_studio.NAME, (".json",), "code points, before 2021 UTF-16 units"),
        Format("webanno", webanno.NAME, (".tsv",), "UTF-16 units"),
        Format("cas", cas.NAME, (".xmi", ".zip"), "UTF-16 units"),
        Format("doccano", doccano.NAME, (".jsonl", ".json"), "code points"),
        Format("qdpx", qdpx.NAME, (".qdpx",), "code points"),
        Format("web-annotation", web_annotation.NAME, (".jsonld", ".json"), "code points"),
    )
}
"""Every format by its key."""
_JSON: Mapping[str, Callable[[object], bool]] = {
    "web-annotation": web_annotation.is_it,
    "label-studio": label_studio.is_it,
    "doccano": doccano.is_it,
}
_READERS: Mapping[str, Callable[[bytes, str], Foreign]] = {
    "label-studio": label_studio.read,
    "webanno": webanno.read,
    "cas": cas.read,
    "doccano": doccano.read,
    "web-annotation": web_annotation.read,
}
_PACKED = b"PK\x03\x04"


def detect(data: bytes, name: str) -> str:
    """Return the key of the format that some bytes have; an archive that is no project counts as `cas`.

    Args:
        data: the file's bytes.
        name: the file's name, for what is said of it.

    Raises:
        InputError: it is none of these formats.
    """
    if data.startswith(_PACKED):
        return "qdpx" if qdpx.is_it(Parts(data, name)) else "cas"
    if webanno.is_it(data):
        return "webanno"
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"<" and cas.is_it(data):
        return "cas"
    if start in (b"{", b"["):
        value = _json(data, name)
        found = next((key for key, is_it in _JSON.items() if is_it(value)), "")
        if found:
            return found
    known = ", ".join(one.name for one in FORMATS.values())
    raise InputError(
        say(
            "“{name}” holds no annotations that are known; export them as one of: {known}.",
            name=name,
            known=known,
        )
    )


def read(data: bytes, name: str) -> Foreign:
    """Read a file of annotations, whatever its format.

    Raises:
        InputError: it is none of these formats, damaged, too large, or marks nothing.
    """
    if len(data) > LARGEST:
        raise InputError(
            say(
                "“{name}” is larger than {largest} MB; export less at once.", name=name, largest=LARGEST >> 20
            )
        )
    key = detect(data, name)
    if data.startswith(_PACKED):
        parts = Parts(data, name)
        found = qdpx.read(parts, name) if key == "qdpx" else _of_archive(parts, name)
    else:
        found = _READERS[key](data, name)
    if not found.spans:
        raise InputError(say("“{name}” marks no words; export the annotations with their texts.", name=name))
    return found


def read_to_json(data: bytes, name: str) -> dict[str, Any]:
    """Read a file of annotations in the process that is made for it; see `reviewer.ingest.limited`.

    Raises:
        InputError: as `read`.
    """
    try:
        return read(data, name).as_json()
    except InputError as error:
        raise InputError(shown(str(error))) from error


def _json(data: bytes, name: str) -> object:
    """Return the value of a file, or of the first of its lines."""
    lines = [one for one in text_of(data, name).split("\n") if one.strip()]
    try:
        return json_of(data, name)
    except InputError:
        return json_of(lines[0].encode("utf-8", "surrogatepass"), name)


def _of_archive(parts: Mapping[str, bytes], name: str) -> Foreign:
    try:
        return _archive(parts)
    except InputError as error:
        if f"“{name}”" in str(error):
            raise
        raise InputError(say("In “{outer}”: {reason}", outer=name, reason=error)) from error


def _archive(parts: Mapping[str, bytes]) -> Foreign:
    """Read each file of annotations in an archive; a type system helps with the XMI files beside it."""
    types: dict[str, frozenset[str]] = {}
    for part, data in parts.items():
        if PurePosixPath(part).name.lower() == "typesystem.xml":
            types.update(cas.type_system(data, part))
    documents: list[ForeignDocument] = []
    notes: list[str] = []
    formats: dict[str, None] = {}
    passed = 0
    for part, data in sorted(parts.items()):
        called = PurePosixPath(part).name
        if called.lower() == "typesystem.xml":
            continue
        try:
            key = "" if data.startswith(_PACKED) else detect(data, called)
        except InputError:
            key = ""
        if not key:
            passed += 1
            continue
        found = cas.read(data, called, types) if key == "cas" else _READERS[key](data, called)
        documents += found.documents
        notes += [one for one in found.notes if one not in notes]
        formats[found.format] = None
    if passed:
        notes.append(count("Passed over %n file(s) of the archive that hold no annotations.", "", passed))
    return Foreign(", ".join(formats), tuple(documents), tuple(notes))
