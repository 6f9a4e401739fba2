"""What a PDF tells about itself: its document information, and the XMP packet beside it."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from lxml import etree

from reviewer.domain.errors import InputError
from reviewer.domain.language import language_code
from reviewer.ingest.dates import iso_date
from reviewer.ingest.reading import Metadata
from reviewer.ingest.xml_safe import parse_xml

_STARTS, _ENDS = b"<x:xmpmeta", b"</x:xmpmeta>"
_LONGEST_PACKET = 200_000
_DATE = re.compile(r"^(?:D:)?(\d{4})[-:]?(\d\d)[-:]?(\d\d)")
_NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_FILE = re.compile(
    r"\.(?:docx?|odt|rtf|pdf|indd|qx[dp]|tex|dvi|pages|pptx?|xlsx?|txt|html?|wpd|ps|eps|ai|pub|cdr|jpe?g|tiff?)$"
    r"|^microsoft (?:word|powerpoint|excel)\b|^[A-Za-z]:\\|^/|^https?://|^about:blank",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^\W*(?:untitled|unbenannt|ohne titel|sans titre|sin t[ií]tulo|senza titolo|no title|title|"
    r"(?:untitled )?(?:document|dokument)|print|scan\w*|page|seite|slide|layout|none|null|"
    r"unknown)[\W\d]*$",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"^\W*(?:admin\w*|user|owner|root|unknown|anonymous|author|autor|default|guest|none|null|test|pc|"
    r"microsoft.*|office.*|adobe.*|.*@.*)\W*\d*$",
    re.IGNORECASE,
)
_LONGEST_TITLE, _LONGEST_AUTHOR = 400, 200


def known_of(info: Mapping[str, str], language: str, data: bytes, name: str) -> Metadata:
    """Return what a document tells about itself, without what programs put there.

    Args:
        info: the document information.
        language: the language of its catalog.
        data: the file, for its XMP packet.
        name: of the file.

    Returns:
        Its metadata; `published_on` is the day the file was made.
    """
    packet = _packet(data, name)
    told = {**packet, **{key: value for key, value in info.items() if value.strip()}}
    return Metadata(
        title=_title(told.get("Title", ""), name) or _title(packet.get("Title", ""), name),
        author=_author(told.get("Author", "")) or _author(packet.get("Author", "")),
        published_on=day_of(told.get("CreationDate", "")),
        language=language_code(language or packet.get("Language", "")),
    )


def day_of(stamp: str) -> str:
    """Return the day of a PDF or XMP time stamp as `2025-06-13`, `""` for none."""
    match = _DATE.match(stamp.strip())
    return iso_date("-".join(match.groups())) if match else ""


def _clean(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _title(text: str, name: str) -> str:
    title = _clean(text)
    stems = {name.casefold(), PurePosixPath(name).stem.casefold()}
    if _FILE.search(title) or _NO_TITLE.match(title) or title.casefold() in stems:
        return ""
    words = sum(any(char.isalpha() for char in word) for word in re.split(r"[\s_]+", title))
    if len(title) > _LONGEST_TITLE or not words or ("_" in title and " " not in title):
        return ""
    return title


def _author(text: str) -> str:
    author = re.sub(r"\s*;\s*", ", ", _clean(text)).strip(" ,")
    return "" if _NO_AUTHOR.match(author) or _FILE.search(author) or len(author) > _LONGEST_AUTHOR else author


def _packet(data: bytes, name: str) -> dict[str, str]:
    """Return the fields of the last XMP packet that is not compressed."""
    end = data.rfind(_ENDS)
    start = data.rfind(_STARTS, max(end - _LONGEST_PACKET, 0), end) if end > 0 else -1
    if start < 0:
        return {}
    try:
        root = parse_xml(data[start : end + len(_ENDS)], name)
    except InputError:  # the packet is beside the point: the file is read without
        return {}
    found = {
        "Title": _first(root, "dc:title"),
        "Author": ", ".join(_all(root, "dc:creator")),
        "CreationDate": _first(root, "xmp:CreateDate") or _attribute(root, "CreateDate"),
        "Language": _first(root, "dc:language"),
    }
    return {key: value for key, value in found.items() if value}


def _all(root: "etree._Element", tag: str) -> list[str]:
    out = []
    for element in root.iterfind(f".//{tag}", _NAMES):
        items = [item.text or "" for item in element.iterfind(".//rdf:li", _NAMES)] or [element.text or ""]
        out += [_clean(item) for item in items if item.strip()]
    return out


def _first(root: "etree._Element", tag: str) -> str:
    return next(iter(_all(root, tag)), "")


def _attribute(root: "etree._Element", name: str) -> str:
    wanted = f"{{{_NAMES['xmp']}}}{name}"
    return next((value for one in root.iter() if (value := one.get(wanted, ""))), "")
