"""What office documents have in common: how they are opened, and how their blocks become an article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import etree

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import count, say
from reviewer.ingest.archive import Archive
from reviewer.ingest.blocks import Block, lay_out
from reviewer.ingest.dates import iso_date
from reviewer.ingest.plain import dress
from reviewer.ingest.reading import Asked, Found, Metadata
from reviewer.ingest.xml_safe import MOST_XML, Budget, parse_xml

BULLET = "• "
CELLS = " | "
TITLE = 0
"""The level of a document's own title; its headings have 1 to 9."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MANIFEST = "META-INF/manifest.xml"
_SOFT = "\u00ad"
_NUMBER = re.compile(r"[0-9+−-]+")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_GAPS = re.compile(r"[ \t]+")
_ENDS = re.compile(r"[.!?…:;,–—][\"”’»)\]]*$")
_LONGEST = 300
_PROSE, _BEFORE_TITLE = 170, 6
"""A heading behind a paragraph of so many characters, or behind so many blocks, is not the headline."""
_NO_TITLE = re.compile(
    r"^(?:(?:microsoft )?word\b.*|(?:untitled|document|dokument|new|title|titel|template|normal|slide)[\W\d]*"
    r"|.*\.\w{2,5}|\W*)$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:.*\b(?:user|admin|administrator|owner|author|unknown|default|microsoft|libreoffice|openoffice|python-docx"
    r"|docx|odfdo|pandoc|apache poi|aspose)\b.*|\W*|.*@.*|\w{1,2})$",
    re.IGNORECASE,
)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What a document's properties say; `""` where they do not.

    Attributes:
        title: its title.
        author: who made it.
        created: when, as it stands there.
        changed: when it was last saved.
    """

    title: str = ""
    author: str = ""
    created: str = ""
    changed: str = ""


class Page:
    """The blocks of a document as they are found, and which of them are headings."""

    def __init__(self) -> None:
        """Begin with none."""
        self.blocks: list[Block] = []
        self.headings: list[tuple[int, Block]] = []
        self._rows: set[int] = set()
        self._items: set[int] = set()

    def add(
        self, text: str, *, furniture: bool = False, level: int | None = None, item: bool = False
    ) -> None:
        """Add a paragraph; `level` makes it a heading, `item` one of a list."""
        if not (text := tidy(text)):
            return
        block = Block(text, tight=item and len(self.blocks) in self._items, furniture=furniture)
        self.blocks.append(block)
        if item:
            self._items.add(len(self.blocks))
        if level is not None and not furniture:
            self.headings.append((level, block))

    def add_row(self, cells: Sequence[str], *, furniture: bool = False) -> None:
        """Add a row of a table."""
        texts = [" ".join(cell.split()) for cell in cells]
        if any(texts):
            tight = len(self.blocks) in self._rows
            self.blocks.append(Block(CELLS.join(texts), tight, furniture, keep=not furniture))
            self._rows.add(len(self.blocks))

    def headline(self) -> Block | None:
        """Return the document's title, else its first heading where that stands at the top."""
        for level, block in self.headings:
            if level == TITLE:
                return block
        first = next((block for level, block in self.headings if level == 1), None)
        before = 0
        for block in self.blocks:
            if block is first:
                return first
            before += not block.furniture
            if before >= _BEFORE_TITLE or (len(block.text) >= _PROSE and not block.furniture):
                break
        return None


class Package:
    """An office document as the archive of parts that it is."""

    def __init__(self, data: bytes, asked: Asked) -> None:
        """Open it.

        Raises:
            InputError: it is of the old kind, protected, damaged or made to mislead.
        """
        if data.startswith(_OLE):
            raise protected(asked.name) if _ENCRYPTED in data else old(asked.name)
        self._archive = Archive.opened(data, asked, document=True)
        self._name, self._budget = asked.name, Budget()
        if _MANIFEST in self._archive and b"encryption-data" in self._archive.read(_MANIFEST, MOST_XML):
            raise protected(asked.name)

    def part(self, inner: str) -> etree._Element | None:
        """Return a part as a tree, `None` if there is no such part.

        Raises:
            InputError: it cannot be read safely.
        """
        if inner not in self._archive:
            return None
        return parse_xml(self._archive.read(inner, MOST_XML), self._name, self._budget)


def finished(page: Page, told: Told, notes: Sequence[str]) -> Found:
    """Make an article of the blocks; what its own words tell goes before what the properties say."""
    headline = page.headline()
    if headline is not None:
        headline.keep = True
    laid = lay_out(page.blocks)
    title = " ".join(headline.text.split()) if headline else ""
    if not title and not _NO_TITLE.match(told.title[:_LONGEST].strip()):
        title = " ".join(told.title[:_LONGEST].split())
    reading = dress(laid.text, Metadata(title=title), laid.furniture, laid.keep)
    return Found((replace(reading, metadata=reading.metadata.or_else(_properties(told))),), tuple(notes))


def _properties(told: Told) -> Metadata:
    """Return author and date, if a person made the document.

    The day of its making is that of the article only where it was not saved again later: a template, or an
    article that was kept and edited, tells another day.
    """
    author = " ".join(told.author[:_LONGEST].split())
    if _NOBODY.match(author):
        return Metadata()
    day = iso_date(told.created[:10])
    return Metadata(author=author, published_on=day if told.changed[:10] in ("", told.created[:10]) else "")


def tidy(text: str) -> str:
    """Return a paragraph's words without soft hyphens, tabs and gaps; its lines stay."""
    return "\n".join(_GAPS.sub(" ", line).strip() for line in text.replace(_SOFT, "").split("\n")).strip()


def raised(text: str) -> str:
    """Return words that stand above the line; a number keeps its place (`10⁶` is not `106`)."""
    return text.translate(_RAISED) if _NUMBER.fullmatch(text) else text


def in_one_cell(paragraphs: Sequence[str]) -> str:
    """Return the paragraphs of a cell as one line, so that no two sentences run together."""
    out = ""
    for text in (" ".join(tidy(one).split()) for one in paragraphs):
        if text:
            out += ("" if not out else " " if _ENDS.search(out) else " / ") + text
    return out


def numbered(number: int, kind: str) -> str:
    """Return a list's number as it is shown.

    Args:
        number: from 1.
        kind: `1`, `a`, `A`, `i`, `I`, or `""` for none.
    """
    match kind:
        case "a" | "A" if number > 0:
            shown = chr(ord(kind) + (number - 1) % 26) * min(9, (number - 1) // 26 + 1)
        case "i" | "I" if 0 < number < 4000:
            shown, left = "", number
            for value, letters in _ROMAN:
                shown += letters * (left // value)
                left %= value
            shown = shown.upper() if kind == "I" else shown
        case "":
            shown = ""
        case _:
            shown = str(number)
    return shown


def passed_over(name: str, changed: bool, comments: int, embedded: int) -> list[str]:
    """Return the sentences about what of a document is not in its text.

    Args:
        name: of the file.
        changed: whether it holds tracked changes.
        comments: how many it holds.
        embedded: how many files within it were not read.
    """
    said = []
    if changed:
        text = say("“{name}” holds tracked changes; it was read with all of them accepted.", name=name)
        said.append(text)
    if comments:
        said.append(count("%n comment(s) in “{name}” (was|were) left out.", "", comments, name=name))
    if embedded:
        said.append(count("%n file(s) within “{name}” (was|were) not read.", "", embedded, name=name))
    return said


def protected(name: str) -> InputError:
    """Return the refusal of a document with a password."""
    return InputError(
        say(
            "“{name}” is protected by a password; save it without one and add that.",
            name=name,
        )
    )


def old(name: str) -> InputError:
    """Return the refusal of a document from before 2007."""
    return InputError(
        say("“{name}” is an old Word document; open it in a word processor and save it as DOCX.", name=name)
    )


def other(name: str) -> InputError:
    """Return the refusal of an archive that is no such document."""
    return InputError(
        say("“{name}” is not a text document; save the article as DOCX, ODT or text and add that.", name=name)
    )
