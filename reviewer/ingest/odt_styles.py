"""What the styles and lists of an OpenDocument text say about a paragraph."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from reviewer.ingest.office import BULLET, numbered
from reviewer.ingest.xml_tree import child, local, value

_CAPTIONS = {"caption", "illustration", "figure"}
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says.

    Attributes:
        names: its own and those of the styles it comes from, lower case.
        hidden: its words are not shown.
        raised: its words stand above the line.
    """

    names: frozenset[str] = frozenset()
    hidden: bool = False
    raised: bool = False

    @property
    def is_title(self) -> bool:
        """Whether it is for the document's title."""
        return "title" in self.names

    @property
    def is_caption(self) -> bool:
        """Whether it is for the words below a picture."""
        return not self.names.isdisjoint(_CAPTIONS)


@dataclass(frozen=True, slots=True)
class _Level:
    bullet: bool = True
    kind: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


class Styles:
    """The styles of a document by their names."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Read all definitions below some elements; the first of a name counts."""
        self._raw: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self.lists: dict[str, dict[int, _Level]] = {}
        self.pages: set[str] = set()
        for root in roots:
            for one in root:
                name = value(one, "name")
                if local(one) == "style":
                    self._raw.setdefault(name, one)
                    self.pages.add(value(one, "master-page-name"))
                elif local(one) == "list-style":
                    self.lists.setdefault(name, _levels(one))

    def of(self, element: etree._Element) -> Style:
        """Return the style of a paragraph or a run of words."""
        name = value(element, "style-name")
        if name not in self._known:
            self._known[name] = self._made(name)
        return self._known[name]

    def _made(self, name: str) -> Style:
        names: set[str] = set()
        hidden: str = ""
        place: str = ""
        for _ in range(_DEEPEST):  # a style may come from itself, by way of others
            names.add(name.replace("_20_", " ").lower())
            if name not in self._raw:
                break
            words = child(self._raw[name], "text-properties")
            hidden = hidden or value(words, "display")
            place = place or value(words, "text-position")
            name = value(self._raw[name], "parent-style-name")
        above = place.startswith("super") or (place[:1].isdigit() and not place.startswith("0%"))
        return Style(frozenset(names), hidden == "none", above)


def _levels(style: etree._Element) -> dict[int, _Level]:
    found = {}
    for one in style:
        level, kind = value(one, "level"), local(one)
        if not is_small(level):
            continue
        if kind == "list-level-style-number":
            start, shown = value(one, "start-value"), value(one, "display-levels")
            found[int(level)] = _Level(
                False,
                value(one, "num-format"),
                value(one, "num-prefix")[:20],
                value(one, "num-suffix")[:20],
                int(start) if is_small(start) else 1,
                int(shown) if is_small(shown) else 1,
            )
        elif kind.startswith("list-level-style"):
            found[int(level)] = _Level()
    return found


def is_small(number: str) -> bool:
    """Tell whether an attribute holds a number that can be counted with."""
    return number.isascii() and number.isdecimal() and len(number) < 7


@dataclass(slots=True)
class Counter:
    """A list as it is counted.

    Attributes:
        levels: what is shown at each level.
        at: the number reached at each level.
    """

    levels: Mapping[int, _Level] = field(default_factory=dict)
    at: dict[int, int] = field(default_factory=dict)

    def label(self, level: int, start: str = "") -> str:
        """Return what stands before the next item: a bullet, or its number.

        Args:
            level: from 1.
            start: the number that the item itself says it has.
        """
        here = self.levels.get(level, _Level())
        self.at[level] = int(start) if is_small(start) else self.at.get(level, here.start - 1) + 1
        for deeper in [one for one in self.at if one > level]:
            del self.at[deeper]
        if here.bullet:
            return BULLET
        if not here.kind:
            return f"{here.before}{here.after}".strip() and f"{here.before}{here.after}".strip() + " "
        places = range(max(1, level - min(here.shown, level) + 1), level + 1)
        shown = [
            numbered(self.at.get(one, 1), self.levels.get(one, _Level(kind="1")).kind or "1")
            for one in places
        ]
        return f"{here.before}{'.'.join(shown)}{here.after}".strip() + " "
