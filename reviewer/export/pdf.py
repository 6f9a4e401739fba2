"""The fact sheet as a tagged PDF (PDF/UA-1), set by typst; texts go to it as values, never as markup."""

import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from urllib.parse import quote as percent

from reviewer import paths
from reviewer.domain.errors import ExportError
from reviewer.domain.tongue import say
from reviewer.export import words
from reviewer.export.document import Document
from reviewer.export.laid_out import laid_out, to_the_left

TEMPLATE = "sheet.typ"

_NO_GLYPH = "\U0010ffff"  # a noncharacter: no font has it
_NOT_SHOWN = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_TRIES = 12
_LEFT_OUT = re.compile("[\ufeff\u00ad]")
"""What says nothing and is not seen. PDF/UA-1 allows no U+FEFF (ISO 14289-1, 7.21.7). A soft hyphen is drawn
with the glyph of the hyphen: after one, what is copied from the file has soft hyphens for all hyphens."""
_AS_THEY_ARE = ("id", "to", "address", "passage")
_NAMED = 24
_LONGEST_LINK = 8000
"""Bytes; typst takes no longer one."""
_LONG_WORD = re.compile(r"\S{29}")
"""What the template breaks anywhere if it has to."""
_LARGE = 500
"""Lines of a sheet whose sources begin on a page of their own."""
_GLYPHS = b"""
#set page(width: 100pt, height: auto, margin: 0pt)
#set text(font: "Libertinus Serif")
#for one in json(bytes(sys.inputs.characters)) [#box(text("x" + one)) \\ ]
"""


def write_pdf(document: Document) -> bytes:
    """Return the file's bytes.

    The fonts that come with typst are enough for Latin, Greek and Cyrillic. Other scripts take the system's
    fonts; what those lack, too, is printed as its number, such as `[U+D55C]`, because PDF/UA allows no box
    without meaning. The sheet says so in its last lines.

    Raises:
        ExportError: the texts cannot be set.
    """
    import typst  # 20 MB that only this format needs

    sheet, moment = _data(document)
    try:
        return _set(sheet, moment, system=False)
    except typst.TypstError as error:
        if not _NOT_SHOWN.search(str(error)):
            raise
    characters = _characters(sheet)
    missing = _without_glyph(characters)
    marks = {one for one in characters if unicodedata.category(one) in ("Mn", "Me", "Mc")}
    for left in reversed(range(_TRIES)):
        try:
            return _set(_numbered(sheet, missing), moment, system=True)
        except typst.TypstError as error:
            said = _NOT_SHOWN.findall(str(error))
            if not said:
                raise
            found = {one for text in said for one in _CODE.sub(_char, text) if one > "~"} - missing
            # A letter that is there may not be shown for a mark that no font has on it.
            missing |= marks if marks - missing else found
            missing |= set() if found and left > 1 else set(characters)
    raise ExportError(
        say("The fonts of this computer lack too many characters for a PDF; export a web page.")
    )


def _set(sheet: dict[str, Any], moment: int, *, system: bool) -> bytes:
    import typst

    compiler = typst.Compiler(
        paths.resource(f"templates/{TEMPLATE}").read_bytes(),
        ignore_system_fonts=not system,
        sys_inputs={"sheet": _LEFT_OUT.sub("", json.dumps(sheet, ensure_ascii=False))},
    )
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
    if not isinstance(made, bytes):
        raise TypeError("typst returned no PDF")
    return made


def _data(document: Document) -> tuple[dict[str, Any], int]:
    """Return what the template reads, and the moment that the file is of, in seconds since 1970."""
    sheet = laid_out(document)
    moment = sheet.made
    lines = [
        {
            "name": _directed(section.name),
            "lines": [
                {
                    "text": _directed(line.text),
                    "marks": list(line.marks),
                    "cites": [{"label": one.label, "to": one.target} for one in line.citations],
                    "remarks": [
                        {
                            "text": _directed(text),
                            "cites": [{"label": one.label, "to": one.target} for one in cites],
                        }
                        for text, cites in line.remarks
                    ],
                    "long": sum(map(len, (line.text, *(text for text, _ in line.remarks)))) > 1200,
                }
                for line in section.lines
            ],
        }
        for section in sheet.sections
    ]
    sources = [
        {
            "id": source.target,
            "letter": source.letter,
            "name": _directed(source.name),
            "address": _linked(source.address),
            "shown": source.address,
            "counts": f"({source.counts})",
            "quotes": [
                {
                    "id": one.target,
                    "label": one.label,
                    "quote": _directed(one.quote, one.attribution),
                    "passage": _linked(one.passage),
                    "who": f"({one.attribution})" if one.attribution else "",
                }
                for one in source.quotations
            ],
        }
        for source in sheet.sources
    ]
    data = {
        "title": _directed(sheet.title),
        "running": _directed(sheet.title if len(sheet.title) < 90 else f"{sheet.title[:88]}…"),
        "language": sheet.language,
        "authors": [one for one in sheet.authors if one],
        "opening": sheet.opening,
        "foot": sheet.foot,
        "notice": sheet.notice or None,
        "date": [moment.year, moment.month, moment.day] if moment else None,
        "sections": lines,
        "large": sum(len(one["lines"]) for one in lines) > _LARGE,
        "sources-title": say(words.SOURCES),
        "sources": sources,
        "about-title": say(words.ABOUT),
        "imprint": list(sheet.imprint),
    }
    return data, _seconds(moment)


def _linked(address: str) -> str:
    """Return an address as a link has it, in ASCII (ISO 32000-1, 12.6.4.7); `""` if it is too long."""
    address = "".join(one if one.isascii() else percent(one) for one in address)
    return address if len(address) <= _LONGEST_LINK else ""


def _seconds(moment: datetime | None) -> int:
    return max(0, int(moment.timestamp())) if moment else 0


def _directed(text: str, *beside: str) -> dict[str, Any]:
    """Return a text with its direction, and whether a word of it, or of what stands beside it, is long."""
    return {
        "text": text,
        "rtl": to_the_left(text),
        "long": any(_LONG_WORD.search(one) for one in (text, *beside)),
    }


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _characters(sheet: dict[str, Any]) -> list[str]:
    found = {one for text in _texts(sheet) for one in text}
    return sorted(one for one in found if one > "~" and unicodedata.category(one) not in ("Cf", "Zs"))


def _without_glyph(characters: list[str]) -> set[str]:
    """Return those that no font has.

    typst names only one of them at a time. So each is set on a line of a picture; where the sign for a
    missing character stands, there is none. A letter is before each, so that marks stand on something.
    """
    import typst

    asked = ["", _NO_GLYPH, *characters]
    compiler = typst.Compiler(_GLYPHS, sys_inputs={"characters": json.dumps(asked)})
    made = compiler.compile(format="svg")
    root = ElementTree.fromstring(made if isinstance(made, bytes) else b"<svg/>")
    lines = [one for one in root if one.tag.endswith("}g")]
    if len(lines) == 1:  # typst before 0.15
        lines = list(lines[0])
    if len(lines) != len(asked):
        return set()  # another way of drawing; they are found one after the other
    letter, none, *signs = map(_signs, lines)
    return {one for one, sign in zip(characters, signs, strict=True) if sign & (none - letter)}


def _signs(line: ElementTree.Element) -> set[str]:
    uses = [one for one in line.iter() if one.tag.endswith("}use")]
    return {value for one in uses for name, value in one.items() if name.endswith("href")}


def _numbered(sheet: dict[str, Any], missing: set[str]) -> dict[str, Any]:
    """Return the sheet with the numbers of characters that no font has."""
    if not missing:
        return sheet
    table = {ord(one): f"[U+{ord(one):04X}]" for one in missing}

    def changed(value: object) -> Any:  # noqa: ANN401 - JSON
        if isinstance(value, str):
            return value.translate(table)
        if isinstance(value, dict):
            return {name: one if name in _AS_THEY_ARE else changed(one) for name, one in value.items()}
        return [changed(one) for one in value] if isinstance(value, list) else value

    made: dict[str, Any] = changed(sheet)
    named = ", ".join(table[one].strip("[]") for one in sorted(table)[:_NAMED])
    more = ", …" if len(table) > _NAMED else ""
    told = say(
        "Characters that no font of this computer has are printed as numbers: {codes}.", codes=named + more
    )
    made["imprint"] = [*made["imprint"], told]
    return made


def _char(found: re.Match[str]) -> str:
    return chr(int(found.group(1), 16))
