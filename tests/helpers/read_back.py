"""Opens an exported file with another program's reader and says what is not as it was, or what is active in it.

Each check gets the document that was written and the file's bytes; it returns a sentence, `None` if all is well.
"""

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from html.parser import HTMLParser
from typing import Any

import docx
import lxml.html
import odfdo
import openpyxl
from docx.oxml.ns import qn
from lxml import etree
from markdown_it import MarkdownIt

from reviewer.domain.ordering import lines_of
from reviewer.domain.sheet import FactSheet, SheetLine
from reviewer.export import Document
from reviewer.export.document import chosen
from reviewer.export.words import clean, one_line

Check = Callable[[Document, bytes], str | None]
ALLOWED_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "section"),
    *("ul", "li", "div", "span", "a", "strong", "q"),
}
ALLOWED_ATTRIBUTES = {
    *("lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "dir", "aria-label", "rel"),
}
FORMULA = re.compile(r"[\s\u00a0]*[=+\-@＝＋－＠]|[\t\r\n]")
WEB = re.compile(r"https?://[^\s<>\"'`\\]+\Z", re.IGNORECASE)


def missing(what: str, wanted: Iterable[str], there: Iterable[str]) -> str | None:
    """Return which of some texts are not there as often as they should be."""
    left = Counter(wanted)
    left.subtract(Counter(there))
    gone = [text for text, number in left.items() if number > 0]
    return f"{what} is not there: {ascii(gone[0])[:200]}" if gone else None


def first(*said: str | None) -> str | None:
    """Return the first sentence that was said."""
    return next((one for one in said if one), None)


def lines(sheet: FactSheet) -> Sequence[SheetLine]:
    """Return all lines as they are read."""
    return lines_of(sheet)


# pages for people


class _Strict(HTMLParser):
    """The tags and links of a page, as the standard library sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.other: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)


def active_html(page: str) -> str | None:
    """Return what is active in a page, or was not in its template."""
    parser = _Strict()
    parser.feed(page)
    parser.close()
    tags = {tag for tag, _ in parser.found} - ALLOWED_TAGS
    names = {name for _, held in parser.found for name in held} - ALLOWED_ATTRIBUTES
    links = [held.get("href") or "" for tag, held in parser.found if tag == "a"]
    wrong = [one for one in links if not one.startswith("#") and not WEB.match(one)]
    found = sorted(tags) or sorted(names) or wrong or parser.other
    return f"active in the page: {found[0]!a}" if found else None


def check_html(document: Document, data: bytes) -> str | None:
    sheet, page = chosen(document.sheet), data.decode("utf-8")
    tree = lxml.html.document_fromstring(data)
    tags = {one.tag for one in tree.iter() if isinstance(one.tag, str)} - ALLOWED_TAGS
    if tags or [one for one in tree.iter() if not isinstance(one.tag, str)]:
        return f"other tags: {tags}"

    def texts(path: str) -> list[str]:
        return [one_line(one.xpath("string(text())")) for one in tree.xpath(path)]

    cited = {one.label: one for line in lines(sheet) for one in (*line.citations, *line.differing)}
    return first(
        active_html(page),
        missing("a line", (one_line(one.text) for one in lines(sheet)), texts("//li[starts-with(@id,'fact-')]//p[@class='text']")),
        missing("a quotation", (one_line(one.quote) for one in cited.values() if one.quote), texts("//q")),
        missing("a rejected claim", (one_line(one.citation.statement) for one in sheet.rejected), texts("//p[@class='text']")),
        missing("a remark", (one_line(one.note) for one in sheet.rejected if one.note.strip()), texts("//p[@class='remark']")),
        missing("the title", filter(None, [one_line(sheet.title)]), texts("//h1")),
    )  # fmt: skip


def inlines(text: str) -> tuple[list[str], str | None]:
    """Return what CommonMark with tables shows, paragraph by paragraph, and what is active in it."""
    shown, wrong = [], None
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        kinds = {token.type, *(one.type for one in token.children or ())}
        bad = kinds & {
            "html_block",
            "html_inline",
            "image",
            "fence",
            "code_block",
            "code_inline",
            "table_open",
            "s_open",
            "hr",
        }
        wrong = wrong or (f"the page holds {sorted(bad)[0]}" if bad else None)
        for one in token.children or ():
            if one.type == "link_open" and not WEB.match(str(one.attrs["href"])):
                wrong = wrong or f"a link leads to {one.attrs['href']}"
        if token.type == "inline":
            shown.append(
                "".join(one.content if one.type != "softbreak" else "\n" for one in token.children or ())
            )
    return shown, wrong


def check_md(document: Document, data: bytes) -> str | None:
    sheet = chosen(document.sheet)
    shown, wrong = inlines(data.decode("utf-8"))
    said = [
        f"{one_line(line.text)} [{', '.join(one.label for one in line.citations)}]" for line in lines(sheet)
    ]
    quoted = [
        f"{one.label}{f' ({one_line(one.attribution)})' if one.attribution.strip() else ''}: “{one_line(one.quote)}”"
        for line in lines(sheet) for one in line.citations if one.quote
    ]  # fmt: skip
    return first(
        wrong,
        next((f"a line is not there: {ascii(one)[:200]}" for one in said if not any(two.startswith(one.strip()) for two in shown)), None),
        all_begin("a quotation", quoted, shown),
    )  # fmt: skip


def check_csv(document: Document, data: bytes) -> str | None:
    sheet = chosen(document.sheet)
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    for row in rows:
        for cell in row.values():
            if cell is None or (FORMULA.match(cell) and not re.fullmatch(r"-?\d+", cell)):
                return f"a formula: {ascii(cell)[:100]}"

    def cell(text: str) -> str:
        text = clean(text).replace("\r\n", "\n").replace("\r", "\n")
        return f"'{text}" if FORMULA.match(text) or re.match("[ \xa0]*[\t\r\n]", text) else text

    cites = [(line, one) for line in lines(sheet) for one in (*line.citations, *line.differing)]
    return first(
        None if len(rows) == len(cites) + len(sheet.rejected) else "rows are missing",
        missing("a line", (cell(line.text) for line, _ in cites), (one["text"] for one in rows)),
        missing("a quotation", (cell(one.quote) for _, one in cites), (one["quote"] for one in rows)),
        missing("a statement", (cell(one.statement) for _, one in cites), (one["statement"] for one in rows)),
        missing("a note", (cell(line.note) for line, _ in cites), (one["note"] for one in rows)),
    )


def check_xlsx(document: Document, data: bytes) -> str | None:
    sheet = chosen(document.sheet)
    book = openpyxl.load_workbook(io.BytesIO(data))
    for one in book.worksheets:
        for row in one.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink is not None:
                    return f"a formula or a link in {one.title} {cell.coordinate}: {ascii(cell.value)[:100]}"
    values = cells(data, book.sheetnames)
    cites = [one for line in lines(sheet) for one in (*line.citations, *line.differing)]
    facts = [*values["Facts"], *values["Open questions"]]

    def fit(texts: Iterable[str]) -> list[str]:
        """Those that a cell can hold, as it holds them."""
        whole = (clean(one).replace("\r\n", "\n").replace("\r", "\n") for one in texts)
        return [one for one in whole if len(one.encode("utf-16-le")) // 2 <= 32_767]

    return first(
        missing("a line", fit(one.text for one in lines(sheet)), facts),
        missing("a note", fit(one.note for one in lines(sheet)), facts),
        missing("a quotation", fit(one.quote for one in cites), values["Citations"]),
        missing("a statement", fit(one.statement for one in cites), values["Citations"]),
        missing("a title", fit(one.title for one in sheet.sources), values["Sources"]),
        missing("an address", fit(one.address for one in sheet.sources), values["Sources"]),
    )


def cells(data: bytes, names: Sequence[str]) -> dict[str, list[str]]:
    """Return the texts of each sheet as ECMA-376 has them (`ST_Xstring`); openpyxl takes `x005F_` out of them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        shared = [
            "".join(
                _CODED.sub(lambda found: chr(int(found[1], 16)), one.text or "") for one in item.iter("{*}t")
            )
            for item in etree.fromstring(archive.read("xl/sharedStrings.xml")).iter("{*}si")
        ]
        return {
            name: [
                shared[int(one.findtext("{*}v") or "")] if one.get("t") == "s" else ""
                for one in etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml")).iter("{*}c")
            ]
            for number, name in enumerate(names, 1)
        }


_CODED = re.compile("_x([0-9A-Fa-f]{4})_")
_FIELDS = {"PAGE", "NUMPAGES"}


def check_docx(document: Document, data: bytes) -> str | None:
    sheet = chosen(document.sheet)
    opened = docx.Document(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    wrong = None
    for name, inner in parts.items():
        root = etree.fromstring(inner)
        fields = {one.get(qn("w:instr")) for one in root.iter(qn("w:fldSimple"))} - _FIELDS
        if fields or root.find(f".//{qn('w:instrText')}") is not None:
            wrong = f"a field in {name}: {fields}"
        for one in root.iter("{*}Relationship"):
            if one.get("TargetMode") == "External" and not WEB.match(one.get("Target", "")):
                wrong = f"a link leads to {one.get('Target')!a}"
    notes = [
        "".join(one.itertext())
        for one in etree.fromstring(parts["word/footnotes.xml"]).iter(qn("w:footnote"))
    ]
    shown = [one.text for one in opened.paragraphs if one.style is not None and one.style.name == "Fact"]
    cites = [one for line in lines(sheet) for one in line.citations if one.quote]
    return first(
        wrong,
        all_begin("a line", [one_line(one.text) for one in lines(sheet)], shown),
        all_within("a quotation", [one_line(f"“{one.quote}”") for one in cites], notes),
        None if opened.paragraphs[0].text.strip() else "there is no title",
    )  # fmt: skip


_OPEN_OFFICE = ("text", "table", "office", "xlink", "style", "dc", "meta", "svg", "drawing", "fo", "number")
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def check_odt(document: Document, data: bytes) -> str | None:
    sheet = chosen(document.sheet)
    odfdo.Document(io.BytesIO(data)).body.get_elements("text:p")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots = {
            one: etree.fromstring(archive.read(one)) for one in archive.namelist() if one.endswith(".xml")
        }
    content = roots["content.xml"]
    for one in content.iter():
        tag = etree.QName(one)
        if tag.localname in (
            "script",
            "event-listeners",
            "event-listener",
            "object",
            "image",
            "plugin",
            "applet",
            "dde-source",
        ):
            return f"active: {tag.localname}"
    for one in content.iter(f"{{{_TEXT}}}a"):
        href = one.get("{http://www.w3.org/1999/xlink}href", "")
        if not href.startswith("#") and not WEB.match(href):
            return f"a link leads to {href!a}"
    names = {"t": _TEXT}
    facts = content.xpath("//t:p[starts-with(@t:style-name, 'Fact')]", namespaces=names)
    notes = [_spoken(one) for one in content.xpath("//t:note/t:note-body", namespaces=names)]
    cites = [one for line in lines(sheet) for one in line.citations if one.quote]
    return first(
        all_begin("a line", [one_line(one.text) for one in lines(sheet)], map(one_line, map(_spoken, facts))),
        all_within("a quotation", [one_line(f"“{one.quote}”") for one in cites], map(one_line, notes)),
    )


def _spoken(element: Any) -> str:
    """Return a paragraph's text without its notes; `text:s` is so many spaces, `text:tab` one."""
    found = element.text or ""
    for one in element:
        name = etree.QName(one).localname
        found += " " * int(one.get(f"{{{_TEXT}}}c", "1")) if name == "s" else "\t" if name == "tab" else ""
        found += "" if name == "note" else _spoken(one)
        found += one.tail or ""
    return found


def all_begin(what: str, wanted: Sequence[str], shown: Iterable[str]) -> str | None:
    """Return which text begins none of those that are shown."""
    there = list(shown)
    gone = [one for one in wanted if not any(two.startswith(one) for two in there)]
    return f"{what} is not there: {ascii(gone[0])[:200]}" if gone else None


def all_within(what: str, wanted: Sequence[str], shown: Iterable[str]) -> str | None:
    """Return which text is in none of those that are shown."""
    there = "\n".join(shown)
    gone = [one for one in wanted if one not in there]
    return f"{what} is not there: {ascii(gone[0])[:200]}" if gone else None
