"""Elements of an OpenDocument text, made with lxml: odfdo reads each of its own out of a string."""

import re
from collections.abc import Iterable
from typing import Any

from lxml import etree

Part = Any
"""An element of lxml."""

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
SPACES = {name: _OASIS.format(name) for name in ("text", "table", "office")} | {
    "xlink": "http://www.w3.org/1999/xlink"
}
"""The namespaces that are used here, by prefix."""
_PIECES = re.compile(r"\t|\n| +|[^ \t\n]+")
_BREAKS = " \t\n"


def element(tag: str, children: Iterable["Part | str"] = (), **attributes: str) -> Part:
    """Return an element; `a__b` stands for the attribute `a:b`, as in `text__style_name`.

    White space in texts is kept: a reader of OpenDocument would make one space of several.
    """
    made = etree.Element(_named(tag))
    for name, value in attributes.items():
        made.set(_named(name.replace("__", ":").replace("_", "-")), value)
    for one in children:
        if isinstance(one, str):
            _write(made, one)
        else:
            made.append(one)
    return made


def _named(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"


def _write(parent: Part, text: str) -> None:
    for found in _PIECES.finditer(text):
        one, start, end = found[0], found.start(), found.end()
        if one == "\t":
            etree.SubElement(parent, _named("text:tab"))
        elif one == "\n":
            etree.SubElement(parent, _named("text:line-break"))
        elif one[0] != " " or (len(one) == 1 and _between(text, start, end)):
            _say(parent, one)
        else:
            etree.SubElement(parent, _named("text:s"), {_named("text:c"): str(len(one))})


def _between(text: str, start: int, end: int) -> bool:
    """Tell whether words stand on both sides: elsewhere, a space would be lost."""
    return start > 0 and end < len(text) and text[start - 1] not in _BREAKS and text[end] not in _BREAKS


def _say(parent: Part, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
