"""The body of a Word document to blocks: paragraphs, lists, tables, text boxes, notes, in reading order.

Changes that were tracked are read as accepted; hidden text and comments stay out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from reviewer.ingest.docx_styles import Lists, Style, is_on, list_of, outline
from reviewer.ingest.office import BULLET, Page, in_one_cell, raised, tidy
from reviewer.ingest.xml_tree import child, local, shown_in, value

_OUT = {
    "del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sectPr", "tblPr", "tblGrid",
    "trPr", "tcPr", "sdtPr", "sdtEndPr", "rt", "ctrlPr", "wpPr", "docPr", "annotation",
}  # fmt: skip
"""What holds no words of the document as it is shown."""
_CHARACTERS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_SYMBOLS = {
    0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0x2D: "−", 0x44: "Δ", 0x57: "Ω", 0x61: "α",
    0x62: "β", 0x6D: "μ", 0x70: "π", 0x73: "σ",
}  # fmt: skip
"""Characters of the font Symbol, by its own code table."""
_LONG = 200
"""A cell of several paragraphs with so many characters is a column of a page, not a cell of a table."""
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(slots=True)
class Parts:
    """What the body refers to.

    Attributes:
        styles: by id.
        lists: their counters.
        notes: `footnotes` and `endnotes`: id to the note's element.
    """

    styles: Mapping[str, Style]
    lists: Lists
    notes: Mapping[str, Mapping[str, etree._Element]] = field(default_factory=dict)


class Body:
    """Walks through one part of a document and adds what it finds to a page."""

    def __init__(self, page: Page, parts: Parts, *, furniture: bool = False) -> None:
        """Begin; with `furniture` all of it is page and not article."""
        self.changed = 0
        self.embedded = 0
        self._page, self._parts, self._furniture = page, parts, furniture
        self._waiting: list[etree._Element] = []
        self._endnotes: list[etree._Element] = []
        self._begun: list[str] = []
        self._fields: list[bool] = []
        self._told: set[tuple[str, str]] = set()

    def take(self, root: etree._Element) -> None:
        """Add all that stands below an element, and the endnotes after it."""
        self._blocks(root)
        self._page.add("".join(self._begun), furniture=self._furniture)
        self._begun.clear()
        while self._endnotes:
            self._blocks(self._endnotes.pop(0))
            self._after()

    def _blocks(self, parent: etree._Element, contents: bool = False) -> None:
        for element in parent:
            match local(element):
                case "p":
                    self._paragraph(element, contents)
                    self._after()
                case "tbl":
                    self._table(element)
                    self._after()
                case "sdt":
                    self._blocks(element, contents or _is_contents(element))
                case "altChunk":
                    self.embedded += 1
                case "AlternateContent":
                    self._blocks(_shown_of(element), contents)
                case name if name in _OUT:
                    self.changed += name in ("del", "moveFrom")
                case _:
                    self._blocks(element, contents)

    def _after(self) -> None:
        """Add the text boxes and footnotes that hang on what was just added."""
        while self._waiting:
            self._blocks(self._waiting.pop(0))

    def _paragraph(self, element: etree._Element, contents: bool) -> None:
        properties = child(element, "pPr")
        self._begun.append(self._words(element))
        if child(properties, "rPr", "del") is not None:  # the next paragraph runs on
            self.changed += 1
            return
        words = "".join(self._begun)
        self._begun.clear()
        if is_on(child(properties, "rPr", "vanish")) and not words.strip():
            return
        style = self._parts.styles.get(value(child(properties, "pStyle")), Style())
        furniture = self._furniture or contents or style.is_caption or style.is_contents
        label = self._label(properties, style) if words.strip() else ""
        level = outline(properties)
        level = style.level if level is None else level
        item = bool(label) and level is None
        self._page.add(label + tidy(words), furniture=furniture, level=level, item=item)

    def _label(self, properties: etree._Element | None, style: Style) -> str:
        number, level = list_of(properties)
        if not number:
            number, level = style.list
        return self._parts.lists.label(number, level)

    def _words(self, element: etree._Element) -> str:
        """Return what a paragraph shows; the state of its fields ends with it."""
        self._fields.clear()
        return "".join(self._inline(element))

    def _inline(self, parent: etree._Element) -> Iterator[str]:
        for element in parent:
            name = local(element)
            if name == "t":
                yield "" if any(self._fields) else element.text or ""
            elif name == "r":
                yield from self._run(element)
            elif name in _CHARACTERS:
                yield _CHARACTERS[name]
            elif name == "den":  # the lower part of a fraction
                yield "/"
                yield from self._inline(element)
            elif name in ("br", "sym"):
                yield _line_end(element) if name == "br" else _symbol(element)
            elif name == "fldChar":
                self._field(value(element, "fldCharType"))
            elif name in _NOTES:
                self._note(_NOTES[name], value(element, "id"))
            elif name == "txbxContent":
                self._waiting.append(element)
            elif name == "AlternateContent":
                yield from self._inline(_shown_of(element))
            elif name in _OUT:
                self.changed += name in ("del", "moveFrom")
            else:
                self.changed += name in ("ins", "moveTo")
                yield from self._inline(element)

    def _run(self, element: etree._Element) -> Iterator[str]:
        properties = child(element, "rPr")
        if is_on(child(properties, "vanish")):
            return
        words = "".join(self._inline(element))
        yield raised(words) if value(child(properties, "vertAlign")) == "superscript" else words

    def _field(self, kind: str) -> None:
        """Follow a field: until its separator stands what it computes, then what it shows."""
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _note(self, kind: str, number: str) -> None:
        note = self._parts.notes.get(kind, {}).get(number)
        if note is not None and (kind, number) not in self._told:
            self._told.add((kind, number))
            (self._waiting if kind == "footnotes" else self._endnotes).append(note)

    def _table(self, table: etree._Element) -> None:
        for row in _below(table, "tr"):
            if child(row, "trPr", "del") is not None:
                self.changed += 1
                continue
            cells = [cell for cell in _below(row, "tc") if child(cell, "tcPr", "cellDel") is None]
            if len(cells) == 1 or any(map(_is_column, cells)):
                for cell in cells:
                    self._blocks(cell)
            else:
                texts = [in_one_cell([self._cell_words(one) for one in _paragraphs(cell)]) for cell in cells]
                self._page.add_row(texts, furniture=self._furniture)

    def _cell_words(self, paragraph: etree._Element) -> str:
        words = self._words(paragraph)
        properties = child(paragraph, "pPr")
        style = self._parts.styles.get(value(child(properties, "pStyle")), Style())
        label = self._label(properties, style) if words.strip() else ""
        return ("" if label == BULLET else label) + words


def _below(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the elements of a name below, those in wrappers too, but none within another of its kind."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) not in _OUT and local(element) not in ("tbl", "p", "tc"):
            yield from _below(element, name)


def _paragraphs(cell: etree._Element) -> list[etree._Element]:
    return list(_below(cell, "p"))


def _is_column(cell: etree._Element) -> bool:
    """Tell whether a cell holds a table, or prose in paragraphs, as tables that lay out a page do."""
    paragraphs = _paragraphs(cell)
    if any(True for _ in _below(cell, "tbl")):
        return True
    sizes = [len(shown_in(one)) for one in paragraphs]
    return sum(size > 0 for size in sizes) > 1 and sum(sizes) >= _LONG


def _is_contents(element: etree._Element) -> bool:
    gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
    return value(gallery).lower() in ("table of contents", "bibliographies")


def _shown_of(element: etree._Element) -> etree._Element:
    """Return the first of several ways to show the same that holds words."""
    for way in element:
        if shown_in(way).strip():
            return way
    return element[0] if len(element) else element


def _line_end(element: etree._Element) -> str:
    return " " if value(element, "type") in ("page", "column") else "\n"


def _symbol(element: etree._Element) -> str:
    code = value(element, "char")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF:
        return _SYMBOLS.get(number - 0xF000, "") if value(element, "font") == "Symbol" else ""
    return chr(number) if 0x20 <= number < 0xD800 else ""
