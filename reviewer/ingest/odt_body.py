"""The body of an OpenDocument text to blocks, in reading order.

Tracked deletions are kept apart in such a file, so that its body is read as if all changes were accepted.
"""

import re
from collections.abc import Iterator

from lxml import etree

from reviewer.ingest.odt_styles import Counter, Styles, is_small
from reviewer.ingest.office import TITLE, Page, in_one_cell, raised, tidy
from reviewer.ingest.xml_tree import local, shown_in, value

_OUT = {
    "tracked-changes", "annotation", "forms", "sequence-decls", "variable-decls", "user-field-decls", "desc",
    "note-citation", "script", "event-listeners", "ruby-text", "object", "object-ole", "image", "binary-data",
    "dde-connection-decls", "alphabetical-index-auto-mark-file", "table-of-content-source",
    "illustration-index-source", "table-index-source", "object-index-source", "user-index-source",
    "alphabetical-index-source", "bibliography-source", "plugin", "applet",
}  # fmt: skip
"""What holds no words of the document as it is shown."""
_CONTENTS = {
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index",
}  # fmt: skip
_SHAPES = {
    "frame", "g", "custom-shape", "rect", "line", "polyline", "polygon", "path", "ellipse", "circle",
    "caption", "text-box", "connector",
}  # fmt: skip
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SPACE = re.compile(r"[ \t\r\n]+")
_LONG = 200
"""A cell of several paragraphs with so many characters is a column of a page, not a cell of a table."""


class Body:
    """Walks through one part of a document and adds what it finds to a page."""

    def __init__(self, page: Page, styles: Styles, *, furniture: bool = False) -> None:
        """Begin; with `furniture` all of it is page and not article."""
        self.comments = 0
        self.embedded = 0
        self.changed = False
        self._page, self._styles, self._furniture = page, styles, furniture
        self._waiting: list[etree._Element] = []
        self._endnotes: list[etree._Element] = []
        self._counters: dict[str, Counter] = {}

    def take(self, root: etree._Element) -> None:
        """Add all that stands below an element, and the endnotes after it."""
        self._blocks(root)
        while self._endnotes:
            self._blocks(self._endnotes.pop(0))
            self._after()

    def _blocks(self, parent: etree._Element, contents: bool = False) -> None:
        for element in parent:
            name = local(element)
            if _is_hidden(element):
                continue
            if name in ("p", "h"):
                self._paragraph(element, contents, "")
                self._after()
            elif name == "list":
                self._list(element, contents, Counter(), 1)
            elif name == "table":
                self._table(element)
                self._after()
            elif self._is_out(element):
                continue
            else:
                self._blocks(element, contents or name in _CONTENTS)

    def _after(self) -> None:
        """Add the text boxes and footnotes that hang on what was just added."""
        while self._waiting:
            self._blocks(self._waiting.pop(0))

    def _is_out(self, element: etree._Element) -> bool:
        name = local(element)
        self.comments += name == "annotation"
        self.embedded += name in ("object-ole", "plugin", "applet")
        self.changed |= name == "tracked-changes" and len(element) > 0
        return name in _OUT or (name == "title" and element.tag != f"{_TEXT}title")

    def _paragraph(self, element: etree._Element, contents: bool, label: str) -> None:
        style = self._styles.of(element)
        words = self._words(element)
        if style.hidden:
            return
        level: int | None = TITLE if style.is_title else None
        if level is None and local(element) == "h":
            outline = value(element, "outline-level")
            level = int(outline) if outline in tuple("123456789") else 1
        furniture = self._furniture or contents or style.is_caption
        text = tidy(words)
        item = bool(label) and level is None
        self._page.add(label + text if text else "", furniture=furniture, level=level, item=item)

    def _list(self, element: etree._Element, contents: bool, counter: Counter, level: int) -> None:
        counter = self._counter(element) if level == 1 else self._inner(element, counter)
        for item in element:
            if local(item) not in ("list-item", "list-header"):
                continue
            label = counter.label(level, value(item, "start-value")) if _has_words(item) else ""
            for one in item:
                if local(one) == "list":
                    self._list(one, contents, counter, level + 1)
                elif local(one) in ("p", "h"):
                    self._paragraph(one, contents, label if local(item) == "list-item" else "")
                    self._after()
                    label = ""

    def _counter(self, element: etree._Element) -> Counter:
        """Return what counts a list: that of the list it goes on from, or a new one."""
        style, own = value(element, "style-name"), "#" + value(element, "id")
        after = "#" + value(element, "continue-list")
        if after != "#" and after in self._counters:
            counter = self._counters[after]
        elif value(element, "continue-numbering") == "true" and style in self._counters:
            counter = self._counters[style]
        else:
            counter = Counter(self._styles.lists.get(style, {}))
        self._counters[own], self._counters[style] = counter, counter
        return counter

    def _inner(self, element: etree._Element, outer: Counter) -> Counter:
        """Return what counts a list within a list, which may have a style of its own."""
        style = value(element, "style-name")
        if style and style in self._styles.lists:
            return Counter(self._styles.lists[style], dict(outer.at))
        return outer

    def _words(self, element: etree._Element) -> str:
        return "".join(self._inline(element))

    def _inline(self, parent: etree._Element) -> Iterator[str]:
        yield _SPACE.sub(" ", parent.text or "") if local(parent) else ""
        for element in parent:
            yield from self._one(element)
            yield _SPACE.sub(" ", element.tail or "")

    def _one(self, element: etree._Element) -> Iterator[str]:
        name = local(element)
        if name in ("s", "tab"):
            yield " "
        elif name == "line-break":
            yield "\n"
        elif name == "note":
            kept = self._endnotes if value(element, "note-class") == "endnote" else self._waiting
            kept += [one for one in element if local(one) == "note-body"]
        elif name in _SHAPES:
            self._waiting.append(element)
        elif self._is_out(element) or _is_hidden(element):
            return
        elif name == "span":
            style = self._styles.of(element)
            if not style.hidden:
                words = "".join(self._inline(element))
                yield raised(words) if style.raised else words
        else:
            yield from self._inline(element)

    def _table(self, table: etree._Element) -> None:
        for row in _below(table, "table-row"):
            cells = list(_cells(row))
            if len(cells) == 1 or any(map(_is_column, cells)):
                for cell in cells:
                    self._blocks(cell)
            else:
                texts = [in_one_cell([self._words(one) for one in _paragraphs(cell)]) for cell in cells]
                self._page.add_row(texts, furniture=self._furniture)


def _is_hidden(element: etree._Element) -> bool:
    """Tell whether a section, a paragraph or words are not shown."""
    if local(element) == "section":
        return value(element, "display") == "none" or value(element, "is-hidden") == "true"
    if local(element) == "hidden-text":
        return value(element, "is-hidden") == "true"
    return any(local(one) == "hidden-paragraph" and value(one, "is-hidden") == "true" for one in element)


def _below(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the elements of a name below, those in groups too, but none within another of its kind."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) not in _OUT and local(element) not in ("table", "table-cell", "p", "h"):
            yield from _below(element, name)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """Yield a row's cells, with empty ones where a cell above reaches down into it."""
    beside = 0
    for element in row:
        if local(element) == "table-cell":
            wide = value(element, "number-columns-spanned")
            beside = int(wide) - 1 if is_small(wide) else 0
            yield element
        elif local(element) == "covered-table-cell":
            if beside <= 0:
                yield etree.Element("empty")
            beside -= 1


def _paragraphs(cell: etree._Element) -> list[etree._Element]:
    return [one for one in cell.iter() if local(one) in ("p", "h") and not _within(one, cell)]


def _within(paragraph: etree._Element, cell: etree._Element) -> bool:
    """Tell whether a paragraph belongs to a note, a box or a comment in a cell."""
    for above in paragraph.iterancestors():
        if above is cell:
            return False
        if local(above) in ("p", "h") or local(above) in _OUT:
            return True
    return False


def _has_words(item: etree._Element) -> bool:
    """Tell whether an item has words of its own, or is there only to hold an inner list."""
    return any(local(one) in ("p", "h") and shown_in(one).strip() for one in item)


def _is_column(cell: etree._Element) -> bool:
    """Tell whether a cell holds a table, or prose in paragraphs, as tables that lay out a page do."""
    if any(True for _ in _below(cell, "table")):
        return True
    sizes = [len(shown_in(one)) for one in _paragraphs(cell)]
    return sum(size > 0 for size in sizes) > 1 and sum(sizes) >= _LONG
