"""What the styles and lists of a Word document say about a paragraph: heading, caption, item and number."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from reviewer.ingest.office import BULLET, TITLE, numbered
from reviewer.ingest.xml_tree import child, local, value

_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|toa|index|table of figures|toc heading)\b[ \d]*", re.IGNORECASE)
_KINDS = {
    "decimal": "1", "decimalZero": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i",
    "upperRoman": "I", "bullet": "•", "none": "",
}  # fmt: skip
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 20


def is_on(element: etree._Element | None) -> bool:
    """Tell whether a switch such as `w:vanish` is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says.

    Attributes:
        name: its name in English, as Word stores it in every language.
        level: of a heading, `None` for other text.
        list: number and level of its list; `("", 0)` for none.
    """

    name: str = ""
    level: int | None = None
    list: tuple[str, int] = ("", 0)

    @property
    def is_caption(self) -> bool:
        """Whether it is for the words below a picture."""
        return self.name.lower() == "caption"

    @property
    def is_contents(self) -> bool:
        """Whether it is for a table of contents or an index."""
        return _CONTENTS.fullmatch(self.name) is not None


def styles_of(root: etree._Element | None) -> dict[str, Style]:
    """Return the paragraph styles by their ids, each with what it takes from those it is based on."""
    raw = {value(one, "styleId"): one for one in root if local(one) == "style"} if root is not None else {}
    return {name: _style(name, raw) for name in raw}


def _style(name: str, raw: Mapping[str, etree._Element]) -> Style:
    own = value(child(raw[name], "name"))
    level: int | None = None
    lists: tuple[str, int] = ("", 0)
    for element in _bases(name, raw):
        inherited = value(child(element, "name")).strip()
        if level is None and inherited.lower() == "title":
            level = TITLE
        if level is None and (match := _HEADING.match(inherited)):
            level = int(match[1])
        if level is None:
            level = outline(child(element, "pPr"))
        lists = lists if lists[0] else list_of(child(element, "pPr"))
    return Style(own.strip(), level, lists)


def _bases(name: str, raw: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    for _ in range(_DEEPEST):  # a style may be based on itself, by way of others
        if name not in raw:
            return
        yield raw[name]
        name = value(child(raw[name], "basedOn"))


def outline(properties: etree._Element | None) -> int | None:
    """Return the heading level that a paragraph's own properties name."""
    level = value(child(properties, "outlineLvl"))
    return int(level) + 1 if level in tuple("012345678") else None


def list_of(properties: etree._Element | None) -> tuple[str, int]:
    """Return number and level of the list that a paragraph's own properties name."""
    numbering = child(properties, "numPr")
    level = value(child(numbering, "ilvl"))
    return value(child(numbering, "numId")), int(level) if level in tuple("012345678") else 0


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str = "1"
    text: str = ""
    start: int = 1


class Lists:
    """Counts the items of a document's lists."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read the definitions of `numbering.xml`."""
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._of: dict[str, str] = {}
        self._own: dict[str, dict[int, int]] = {}
        self._at: dict[str, dict[int, int]] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                levels = {int(value(one, "ilvl")): _level(one) for one in element if _is_level(one)}
                self._abstract[value(element, "abstractNumId")] = levels
            elif local(element) == "num":
                number = value(element, "numId")
                self._of[number] = value(child(element, "abstractNumId"))
                starts = {value(one, "ilvl"): value(child(one, "startOverride")) for one in element}
                self._own[number] = {
                    int(at): int(start) for at, start in starts.items() if _is_small(at) and _is_small(start)
                }

    def label(self, number: str, level: int) -> str:
        """Return what stands before the next item of a list: a bullet, or its number."""
        if number in ("", "0") or number not in self._of:
            return ""
        key = self._of[number]
        levels = self._abstract.get(key, {})
        at = self._at.setdefault(key, {})
        own = self._own[number].pop(level, None)  # it counts anew from there, once
        at[level] = own if own is not None else at.get(level, levels.get(level, _Level()).start - 1) + 1
        for deeper in [one for one in at if one > level]:
            del at[deeper]
        here = levels.get(level, _Level())
        if here.kind in ("•", ""):
            return BULLET if here.kind else ""

        def place(match: re.Match[str]) -> str:
            shown = int(match[1]) - 1
            of = levels.get(shown, _Level())
            return numbered(at.get(shown, of.start), of.kind)

        text = _PLACE.sub(place, here.text or f"%{level + 1}.").strip()
        return f"{text} " if text else ""


def _is_small(number: str) -> bool:
    return number.isascii() and number.isdecimal() and len(number) < 7


def _is_level(element: etree._Element) -> bool:
    return local(element) == "lvl" and value(element, "ilvl") in tuple("012345678")


def _level(element: etree._Element) -> _Level:
    kind = value(child(element, "numFmt"))
    start = value(child(element, "start"))
    text = value(child(element, "lvlText"))
    first = int(start) if _is_small(start) else 1
    return _Level(_KINDS.get(kind, "1"), text[:40], first)
