"""XML from strangers to a tree: no entities, no document types of their own, nothing fetched."""

import codecs
import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import say

MOST_XML = 24 << 20
"""Bytes: the XML of a book of a thousand pages."""
MOST_MARKS = 800_000
"""Elements and attributes: each takes some 250 bytes of a tree, so that all take less than 300 MB."""
_ENCODINGS = {"utf-8", "utf-16", "ascii", "iso8859-1", "cp1252"}
_DECLARED = re.compile(rb"\A\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"'][^>]{0,200}?\?>")
_BEFORE = "\ufeff \t\r\n"
"""What the parser passes over before a document; a second mark, too."""
_SPACE = re.compile(rb"\s*")
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]{0,400}?\?>")


@dataclass(slots=True)
class Budget:
    """How much XML one file may still hold, in all its parts together.

    Attributes:
        size: bytes.
        marks: elements and attributes.
    """

    size: int = MOST_XML
    marks: int = MOST_MARKS

    def spend(self, source: bytes) -> bool:
        """Take what a part needs; tell whether there was so much."""
        self.size -= len(source)
        if self.size < 0:
            return False
        self.marks -= source.count(b"<") + source.count(b"=")
        return self.marks >= 0


def parse_xml(data: bytes, name: str, budget: Budget | None = None) -> etree._Element:
    """Return the root of an XML document.

    Args:
        data: its bytes, in the encoding that they declare.
        name: of the file it lies in, for the sentence.
        budget: what it shares with other parts of that file.

    Raises:
        InputError: it is not well formed, declares entities, is too large or nested too deeply.
    """
    if len(data) > MOST_XML:
        raise _too_large(name)
    source = _utf8(data, name)
    if not (budget or Budget()).spend(source):
        raise _too_large(name)
    if _declares_types(source):
        raise _unsafe(name)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(source, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise _damaged(name) from None
    if root is None:
        raise _damaged(name)
    types: Any = root.getroottree().docinfo.internalDTD
    if types is not None and any(types.iterentities()):
        raise _unsafe(name)
    return root


def _utf8(data: bytes, name: str) -> bytes:
    """Return XML as UTF-8 without declaration, so that each check sees what the parser will see."""
    declared = _DECLARED.match(data)
    encoding = "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif declared:
        encoding = declared[1].decode("ascii")
    try:
        known = codecs.lookup(encoding).name
        if known not in _ENCODINGS:
            raise _damaged(name)
        text = data.decode("utf-8-sig" if known == "utf-8" else known)
        bare = _DECLARATION.sub("", text.lstrip(_BEFORE), count=1)
        return bare.lstrip(_BEFORE).encode("utf-8")
    except (LookupError, UnicodeError):
        raise _damaged(name) from None


def _declares_types(source: bytes) -> bool:
    """Tell whether a document type with definitions of its own stands before the root element."""
    at = 0
    while True:
        at = _SPACE.match(source, at).end()  # type: ignore[union-attr]
        if source.startswith(b"<?", at):
            after = source.find(b"?>", at)
        elif source.startswith(b"<!--", at):
            after = source.find(b"-->", at + 4)
        else:
            break
        if after < 0:
            return False  # not well formed: the parser says so
        at = after + (2 if source.startswith(b"?>", after) else 3)
    if not source.startswith(b"<!", at):
        return False
    bracket, end = source.find(b"[", at), source.find(b">", at)
    return bracket >= 0 and (end < 0 or bracket < end or b"<!ENTITY" in source[at:])


def _unsafe(name: str) -> InputError:
    return InputError(
        say("“{name}” holds definitions of its own that are not safe to read; leave it out.", name=name)
    )


def _too_large(name: str) -> InputError:
    return InputError(say("“{name}” is far larger than an article; save only the article's text.", name=name))


def _damaged(name: str) -> InputError:
    return InputError(say("“{name}” is damaged or no such file; get it again or leave it out.", name=name))
