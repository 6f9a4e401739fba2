"""What python-docx has no calls for: footnotes, links, fields, the direction of a paragraph, styles."""

from collections.abc import Iterable, Mapping
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from lxml import etree

from reviewer.export.looks import INK, LINK, RULE, SOFT, WARN, WARN_PAPER

NOTE_MARK = "FootnoteReference"
NOTE_TEXT = "FootnoteText"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNUSED = ("/stylesWithEffects", "/customXml", "/thumbnail")


def element(name: str, children: Iterable[Any] = (), /, **attributes: str) -> Any:  # noqa: ANN401 - lxml
    """Return an element such as `w:p`; the names of the attributes are of the same namespace."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    for one in children:
        made.append(one)
    return made


def run(text: str, style: str = "", *, rtl: bool = False) -> Any:  # noqa: ANN401 - lxml
    """Return a run of text, in a style of characters or none."""
    words = element("w:t")
    words.text = text
    words.set(_SPACE, "preserve")
    about = [element("w:rStyle", val=style)] if style else []
    about += [element("w:rtl")] if rtl else []
    return element("w:r", [element("w:rPr", about), words] if about else [words])


def link(runs: Iterable[Any], *, anchor: str = "", relation: str = "") -> Any:  # noqa: ANN401 - lxml
    """Return a link to a bookmark, or to the address of a relation."""
    made = element("w:hyperlink", runs, history="1")
    if anchor:
        made.set(qn("w:anchor"), anchor)
    else:
        made.set(qn("r:id"), relation)
    return made


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Name a paragraph, so that links can lead to it."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    paragraph._p.append(start)
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))


def field(instruction: str) -> Any:  # noqa: ANN401 - lxml
    """Return a field, such as the number of the page."""
    return element("w:fldSimple", [run("1")], instr=instruction)


def to_left(paragraph: Paragraph) -> None:
    """Have a paragraph run from right to left."""
    about = paragraph._p.get_or_add_pPr()
    about.insert_element_before(
        element("w:bidi"), *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr")
    )


class Notes:
    """The footnotes of a document, in a part of their own."""

    def __init__(self) -> None:
        names = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
        self._root = etree.Element(qn("w:footnotes"), nsmap=names)
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            line = element("w:p", [element("w:r", [element(f"w:{kind}")])])
            self._root.append(element("w:footnote", [line], type=kind, id=str(number)))
        self._number = 0
        self._links: dict[str, str] = {}

    def add(self, text: str, *, rtl: bool = False, web: str = "", words: str = "") -> Any:  # noqa: ANN401 - lxml
        """Add a note; return the mark that stands for it in the text.

        Args:
            text: what it says.
            rtl: it runs from right to left.
            web: an address that the note leads to at its end, `""`: none.
            words: what leads there.
        """
        self._number += 1
        about = element("w:pPr", [element("w:pStyle", val=NOTE_TEXT), *([element("w:bidi")] if rtl else [])])
        own = element("w:r", [_raised(), element("w:footnoteRef")])
        made = element("w:p", [about, own, run(" "), run(text, rtl=rtl)])
        if web:
            key = self._links.setdefault(web, f"rId{len(self._links) + 1}")
            made.append(run(" "))
            made.append(link([run(words, "Hyperlink")], relation=key))
        self._root.append(element("w:footnote", [made], id=str(self._number)))
        return element("w:r", [_raised(), element("w:footnoteReference", id=str(self._number))])

    def put_into(self, document: Document) -> None:
        """Make the notes a part of a document."""
        data = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        package = document.part.package
        part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, data, package)
        for address, key in self._links.items():
            part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, key, is_external=True)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        ends = [element("w:footnote", id=str(number)) for number in (-1, 0)]
        settings = document.settings.element
        settings.find(qn("w:characterSpacingControl")).addnext(element("w:footnotePr", ends))


def _raised() -> Any:  # noqa: ANN401 - lxml
    return element("w:rPr", [element("w:rStyle", val=NOTE_MARK)])


def slim(document: Document) -> None:
    """Take out of the template what this document has no use for: its picture, a second set of styles."""
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith(_UNUSED):
                part.rels.pop(key)


def rule(table: Any) -> None:  # noqa: ANN401 - python-docx
    """Rule a table with thin lines between its rows."""
    sides = [
        element(f"w:{one}", val="single", sz="4", space="0", color=RULE)
        for one in ("top", "bottom", "insideH")
    ]
    about = table._tbl.tblPr
    about.insert_element_before(
        element("w:tblBorders", sides), "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )


def dress(document: Document) -> None:
    """Give the document its styles."""
    styles = document.styles
    looks: Mapping[str, tuple[float, str, bool, float, float]] = {
        "Normal": (10.5, INK, False, 0, 6),
        "Title": (20, INK, True, 0, 6),
        "Subtitle": (9.5, SOFT, False, 0, 12),
        "Heading 1": (11.5, SOFT, True, 20, 6),
    }
    for name, look in looks.items():
        _look(styles[name], *look)
    styles["Subtitle"].font.italic = False
    for spacing in styles["Subtitle"].element.rPr.findall(qn("w:spacing")):
        styles["Subtitle"].element.rPr.remove(spacing)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    page.top_margin = page.bottom_margin = Mm(24)
    border = styles["Title"].element.pPr.find(qn("w:pBdr"))
    if border is not None:
        styles["Title"].element.pPr.remove(border)
    for name, look in {
        "Fact": (10.5, INK, False, 4, 4),
        "Remark": (9.5, WARN, False, 2, 4),
        "Footnote Text": (9, INK, False, 0, 2),
        "Small": (9, SOFT, False, 0, 2),
    }.items():
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
        _look(made, *look)
    _frame(styles["Remark"])
    styles["Heading 1"].paragraph_format.keep_with_next = True
    for name, colour, size in (("Mark", SOFT, 8.5), ("Cited", LINK, 9), ("Hyperlink", LINK, None)):
        made = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        made.font.color.rgb = RGBColor.from_string(colour)
        made.font.size = Pt(size) if size else None
    mark = styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True


def _look(style: Any, size: float, colour: str, bold: bool, before: float, after: float) -> None:  # noqa: ANN401
    style.font.size, style.font.bold = Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(colour)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = 1.15


def _frame(style: Any) -> None:  # noqa: ANN401 - python-docx
    about = style.element.get_or_add_pPr()
    bar = element("w:left", val="single", sz="18", space="8", color=WARN)
    about.insert_element_before(element("w:pBdr", [bar]), "w:shd", "w:spacing", "w:ind")
    about.insert_element_before(
        element("w:shd", val="clear", color="auto", fill=WARN_PAPER), "w:spacing", "w:ind"
    )
    style.paragraph_format.left_indent = Pt(12)


def set_language(document: Document, code: str) -> None:
    """Say which language the document's own words are in."""
    for one in document.styles.element.iter(qn("w:lang")):
        one.set(qn("w:val"), code)
        one.set(qn("w:eastAsia"), code)
    for one in document.settings.element.iter(qn("w:themeFontLang")):
        one.set(qn("w:val"), code)
