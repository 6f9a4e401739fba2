"""REFI-QDA projects (`.qdpx`): plain-text sources with their selections and codes.

Places count code points from 0 ("REFI-QDA Standard", 1.5).
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from lxml import etree

from reviewer.annotations.model import Foreign, ForeignDocument, ForeignSpan
from reviewer.annotations.parts import children, damaged, local, quoted, text_of, whole
from reviewer.domain.tongue import count
from reviewer.ingest.xml_safe import parse_xml

NAME = "REFI-QDA"
PROJECT = "project.qde"
_OTHER = frozenset({"PictureSource", "PDFSource", "AudioSource", "VideoSource"})


def is_it(names: Mapping[str, bytes]) -> bool:
    """Tell whether the parts of an archive are a project."""
    return any(PurePosixPath(one).suffix.lower() == ".qde" for one in names)


def read(parts: Mapping[str, bytes], name: str) -> Foreign:
    """Read a project.

    Raises:
        InputError: its description is no XML, or a text is missing.
    """
    root = parse_xml(parts[next(one for one in parts if one.lower().endswith(".qde"))], name)
    people = {_guid(one): one.get("name") or "" for one in root.iter() if local(one) == "User"}
    codes = dict(_codes(root, ()))
    notes = {_guid(one): _note_text(one, parts, name) for one in root.iter() if local(one) == "Note"}
    documents, passed = [], 0
    for source in root.iter():
        if local(source) == "TextSource":
            text = _text(source, parts, name)
            spans = tuple(_spans(source, text, codes, people, notes))
            documents.append(ForeignDocument(source.get("name") or "", text, "", spans))
        elif local(source) in _OTHER:
            passed += 1
    told = []
    if passed:
        told.append(count("Passed over %n source(s) that (is|are) no plain text.", "", passed))
    return Foreign(NAME, tuple(documents), tuple(told))


def _guid(element: etree._Element, name: str = "guid") -> str:
    return str(element.get(name) or "").strip("{}").lower()


def _codes(element: etree._Element, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each code's id with its name and those of the codes above it, the outermost first."""
    waiting = [(one, above) for one in element]
    while waiting:
        one, path = waiting.pop()
        if local(one) == "Code":
            path = (*path, str(one.get("name") or ""))
            yield _guid(one), path
        waiting += [(child, path) for child in one]


def _text(source: etree._Element, parts: Mapping[str, bytes], name: str) -> str:
    inline = next(children(source, "PlainTextContent"), None)
    if inline is not None:
        return str(inline.text or "")
    return _part(str(source.get("plainTextPath") or ""), parts, name)


def _part(path: str, parts: Mapping[str, bytes], name: str) -> str:
    """Return the text of a part of the archive."""
    wanted = path.partition("://")[2] or path
    last = PurePosixPath(wanted.replace("\\", "/")).name.lower()
    part = next((one for one in parts if PurePosixPath(one).name.lower() == last), "") if last else ""
    if not part:
        raise damaged(name)
    return text_of(parts[part], name)


def _note_text(note: etree._Element, parts: Mapping[str, bytes], name: str) -> str:
    if note.get("plainTextPath") or any(True for _ in children(note, "PlainTextContent")):
        return _text(note, parts, name).strip()
    return str(note.get("name") or "")


def _spans(
    source: etree._Element,
    text: str,
    codes: Mapping[str, tuple[str, ...]],
    people: Mapping[str, str],
    notes: Mapping[str, str],
) -> Iterator[ForeignSpan]:
    for one in children(source, "PlainTextSelection"):
        start, end = whole(one.get("startPosition")), whole(one.get("endPosition"))
        told = [str(part.text or "").strip() for part in children(one, "Description")]
        told += [notes.get(_guid(part, "targetGUID"), "") for part in children(one, "NoteRef")]
        by = people.get(_guid(one, "creatingUser"), "")
        paths = [(codes.get(key, ()), who) for key, who in _codings(one)] or [((), "")]
        for path, who in paths:
            above = [" / ".join(path)] if len(path) > 1 else []
            note = "; ".join(filter(None, [*above, *told]))
            yield ForeignSpan(
                start, end, quoted(text, start, end), label=path[-1] if path else "", note=note,
                author=people.get(who, "") or by, id=one.get("guid") or "",
            )  # fmt: skip


def _codings(selection: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the ids of the codes of a selection, and of who gave each."""
    for coding in children(selection, "Coding"):
        for code in children(coding, "CodeRef"):
            yield _guid(code, "targetGUID"), _guid(coding, "creatingUser")
