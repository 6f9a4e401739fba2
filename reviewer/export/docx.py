"""The fact sheet as a Word document: real headings, a footnote for each citation, the sources as a table."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import count as counting
from typing import TYPE_CHECKING, Any

from reviewer.domain.tongue import say
from reviewer.export import words
from reviewer.export.document import Document
from reviewer.export.laid_out import Cited, LaidOut, Line, Source, laid_out, to_the_left
from reviewer.export.packing import repacked

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph

REGIONS = {"en": "en-US", "de": "de-DE", "es": "es-ES"}
"""Languages as Word names them; it knows none without a region."""

_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)
_LONGEST_PROPERTY = 255


def write_docx(document: Document) -> bytes:
    """Return the file's bytes."""
    return repacked(_Writer(laid_out(document)).written(), "[Content_Types].xml")


class _Writer:
    def __init__(self, sheet: LaidOut) -> None:
        import docx  # 100 ms that only this format needs

        from reviewer.export import docx_parts

        self._parts = docx_parts
        self._sheet = sheet
        self._document: Docx = docx.Document()
        self._notes = docx_parts.Notes()
        self._bookmarks = counting(1)
        docx_parts.slim(self._document)
        docx_parts.dress(self._document)
        docx_parts.set_language(self._document, REGIONS.get(sheet.language, sheet.language))
        styles = self._document.styles
        names = ("Title", "Subtitle", "Heading 1", "Fact", "Remark", "Small")
        self._styles = {name: styles[name] for name in names}  # looking one up takes long

    def written(self) -> bytes:
        sheet = self._sheet
        self._properties()
        self._foot()
        self._add("Title", sheet.title)
        self._add("Subtitle", sheet.opening)
        if sheet.notice:
            self._add("Remark", sheet.notice)
        for section in sheet.sections:
            self._add("Heading 1", section.name)
            for line in section.lines:
                self._line(line)
        self._add("Heading 1", say(words.SOURCES))
        self._sources(sheet.sources)
        self._add("Heading 1", say(words.ABOUT))
        for one in sheet.imprint:
            self._add("Small", one)
        self._notes.put_into(self._document)
        out = io.BytesIO()
        self._document.save(out)
        return out.getvalue()

    def _properties(self) -> None:
        sheet, about = self._sheet, self._document.core_properties
        about.title, about.subject = _short(sheet.title), _short(sheet.opening)
        about.author = about.last_modified_by = _short("; ".join(sheet.authors))
        about.language = sheet.language
        about.comments = about.keywords = about.category = ""
        about.created = about.modified = sheet.made or _NO_TIME
        about.revision = 1

    def _foot(self) -> None:
        parts = self._parts
        line = self._document.sections[0].footer.paragraphs[0]
        line.style = self._styles["Small"]
        for one in (parts.run(f"{self._sheet.foot} · "), parts.field("PAGE"), parts.run(" / ")):
            line._p.append(one)
        line._p.append(parts.field("NUMPAGES"))

    def _add(self, style: str, text: str, more: Iterable[Any] = (), to: Any = None) -> "Paragraph":  # noqa: ANN401
        """Add a paragraph that runs in the direction of its text."""
        made: Paragraph = to.add_paragraph(style=self._styles[style]) if to else self._paragraph(style)
        rtl = to_the_left(text)
        if rtl:
            self._parts.to_left(made)
        if text:
            made._p.append(self._parts.run(text, rtl=rtl))
        for one in more:
            made._p.append(one)
        return made

    def _paragraph(self, style: str) -> "Paragraph":
        """Add an empty paragraph at the end; python-docx would look through all of them and all styles."""
        from docx.text.paragraph import Paragraph

        named = self._parts.element("w:pStyle", val=self._styles[style].style_id)
        made = self._parts.element("w:p", [self._parts.element("w:pPr", [named])])
        self._document.element.body[-1].addprevious(made)  # the last one says how the pages are
        return Paragraph(made, self._document._body)

    def _line(self, line: Line) -> None:
        marks = [self._parts.run(f" ({one})", "Mark") for one in line.marks]
        self._add("Fact", line.text, [*marks, *self._cited(line.citations)])
        for text, cites in line.remarks:
            self._add("Remark", text, self._cited(cites))

    def _cited(self, cites: Sequence[Cited]) -> Iterable[Any]:
        for one in cites:
            yield self._parts.run(" ")
            label = self._parts.run(f"[{one.label}]", "Cited")
            yield self._parts.link([label], anchor=one.source) if one.source else label
            yield self._notes.add(one.note, web=one.passage, words=say(words.PASSAGE))

    def _sources(self, sources: Sequence[Source]) -> None:
        if not sources:
            return
        table = self._document.add_table(rows=1, cols=3)
        self._parts.rule(table)
        names = (say("Letter"), say("Source"), say("Claims"))
        for cell, name in zip(table.rows[0].cells, names, strict=True):
            cell.paragraphs[0].text, cell.paragraphs[0].style = name, self._styles["Small"]
        self._header(table.rows[0])
        for source in sources:
            row = table.add_row()
            row._tr.get_or_add_trPr().append(self._parts.element("w:cantSplit"))
            cells = row.cells
            first = cells[0].paragraphs[0]
            first.text = source.letter
            self._parts.bookmark(first, source.target, next(self._bookmarks))
            self._source(cells[1], source)
            counts = cells[2].paragraphs[0]
            counts.text, counts.style = source.counts, self._styles["Small"]
        self._widths(table)

    def _source(self, cell: Any, source: Source) -> None:  # noqa: ANN401 - python-docx
        line = cell.paragraphs[0]
        if not source.address:
            line.text = source.name
            return
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        relation = self._document.part.relate_to(source.address, kind, is_external=True)
        line._p.append(self._parts.link([self._parts.run(source.name, "Hyperlink")], relation=relation))
        self._add("Small", source.address, to=cell)

    def _header(self, row: Any) -> None:  # noqa: ANN401 - python-docx
        about = row._tr.get_or_add_trPr()
        about.append(self._parts.element("w:cantSplit"))
        about.append(self._parts.element("w:tblHeader"))
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True

    def _widths(self, table: Any) -> None:  # noqa: ANN401 - python-docx
        from docx.shared import Mm

        table.autofit = False
        for column, width in zip(table.columns, (16, 106, 38), strict=True):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)


def _short(text: str) -> str:
    """Return what the properties of a document can hold."""
    return text if len(text) <= _LONGEST_PROPERTY else f"{text[: _LONGEST_PROPERTY - 1]}…"
