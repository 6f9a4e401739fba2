"""The fact sheet as an OpenDocument text: real headings, a footnote for each citation, sources as a table."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import count as counting
from typing import TYPE_CHECKING

from lxml import etree

from reviewer.domain.tongue import say
from reviewer.export import words
from reviewer.export.document import Document
from reviewer.export.docx import REGIONS
from reviewer.export.laid_out import Cited, LaidOut, Line, Source, laid_out, to_the_left
from reviewer.export.odt_body import SPACES, Part, element
from reviewer.export.odt_styles import RTL, dress
from reviewer.export.packing import repacked

if TYPE_CHECKING:
    from odfdo import Document as Odt

_NO_TIME = datetime(1980, 1, 1)  # odfdo writes times without a zone
_NOT_OURS = ("Thumbnails/thumbnail.png", "manifest.rdf")
_DIRECTORIES = "Configurations2/"


def write_odt(document: Document) -> bytes:
    """Return the file's bytes."""
    return repacked(_Writer(laid_out(document)).written(), "mimetype")


class _Writer:
    def __init__(self, sheet: LaidOut) -> None:
        import odfdo  # 150 ms that only this format needs

        self._sheet = sheet
        self._document: Odt = odfdo.Document("text")
        self._document.body.clear()
        self._body: list[Part] = []
        self._numbers = counting(1)
        language, _, country = REGIONS.get(sheet.language, sheet.language).partition("-")
        dress(self._document, language, country or "none", sheet.foot)

    def written(self) -> bytes:
        sheet = self._sheet
        self._about()
        self._add("Title", sheet.title)
        self._add("Subtitle", sheet.opening)
        if sheet.notice:
            self._add("Remark", sheet.notice)
        for section in sheet.sections:
            self._heading(section.name)
            for line in section.lines:
                self._line(line)
        self._heading(say(words.SOURCES))
        if sheet.sources:
            self._body.append(self._table(sheet.sources))
        self._heading(say(words.ABOUT))
        for one in sheet.imprint:
            self._add("Small", one)
        self._fill()
        out = io.BytesIO()
        self._document.save(out)
        return out.getvalue()

    def _fill(self) -> None:
        """Put what was made into the document's part of contents."""
        root = etree.fromstring(self._document.content.serialize())
        text = next(root.iter(f"{{{SPACES['office']}}}text"))
        text.extend(self._body)
        self._document.set_part("content.xml", etree.tostring(root, encoding="UTF-8", xml_declaration=True))

    def _about(self) -> None:
        sheet, meta = self._sheet, self._document.meta
        made = sheet.made.replace(tzinfo=None) if sheet.made else _NO_TIME
        meta.title, meta.subject = sheet.title, sheet.opening
        meta.language = REGIONS.get(sheet.language, sheet.language)
        meta.creator = meta.initial_creator = "; ".join(sheet.authors)
        meta.creation_date = meta.date = made
        for one in meta.meta_body.get_elements("descendant::meta:document-statistic"):
            one.delete()  # of the empty template
        manifest = self._document.manifest
        for path in {*self._document.parts, *manifest.get_paths()}:
            if path in _NOT_OURS or path.startswith(_DIRECTORIES):
                if path in self._document.parts:
                    self._document.del_part(path)
                if path in manifest.get_paths():
                    manifest.del_full_path(path)

    def _paragraph(self, style: str, text: str, more: Iterable[Part | str] = ()) -> Part:
        style = f"{style}{RTL}" if to_the_left(text) else style
        return element("text:p", [text, *more], text__style_name=style)

    def _add(self, style: str, text: str, more: Iterable[Part | str] = ()) -> None:
        self._body.append(self._paragraph(style, text, more))

    def _heading(self, text: str) -> None:
        style = f"Heading_20_1{RTL}" if to_the_left(text) else "Heading_20_1"
        heading = element("text:h", [text], text__style_name=style, text__outline_level="1")
        self._body.append(heading)

    def _line(self, line: Line) -> None:
        marks = [self._span("Mark", f" ({one})") for one in line.marks]
        self._add("Fact", line.text, [*marks, *self._cited(line.citations)])
        for text, cites in line.remarks:
            self._add("Remark", text, self._cited(cites))

    def _span(self, style: str, text: str) -> Part:
        return element("text:span", [text], text__style_name=style)

    def _link(self, style: str, text: str, to: str) -> Part:
        inner = self._span(style, text)
        return element("text:a", [inner], xlink__type="simple", xlink__href=to)

    def _cited(self, cites: Sequence[Cited]) -> Iterable[Part | str]:
        for one in cites:
            yield " "
            label = f"[{one.label}]"
            yield self._link("Cited", label, f"#{one.source}") if one.source else self._span("Cited", label)
            yield self._note(one.note, one.passage)

    def _note(self, text: str, passage: str) -> Part:
        number = str(next(self._numbers))
        more: list[Part | str] = [" ", self._link("Cited", say(words.PASSAGE), passage)] if passage else []
        body = element("text:note-body", [self._paragraph("Note", text, more)])
        citation = element("text:note-citation", [number])
        return element("text:note", [citation, body], text__id=f"ftn{number}", text__note_class="footnote")

    def _table(self, sources: Sequence[Source]) -> Part:
        columns = [
            element("table:table-column", table__style_name=f"Sources.{one}") for one in ("A", "B", "C")
        ]
        names = (say("Letter"), say("Source"), say("Claims"))
        head = self._row([[self._paragraph("Small", name)] for name in names])
        rows = [self._row(self._cells(one)) for one in sources]
        header = element("table:table-header-rows", [head])
        return element(
            "table:table", [*columns, header, *rows], table__name="Sources", table__style_name="Sources"
        )

    def _row(self, cells: Sequence[Sequence[Part]]) -> Part:
        made = [
            element("table:table-cell", one, table__style_name="Sources.Cell", office__value_type="string")
            for one in cells
        ]
        return element("table:table-row", made, table__style_name="Sources.Row")

    def _cells(self, source: Source) -> list[list[Part]]:
        named = element("text:bookmark", text__name=source.target)
        name = self._paragraph("Cell", source.name)
        lines = [name]
        if source.address:
            style = f"Cell{RTL}" if to_the_left(source.name) else "Cell"
            lines = [
                element("text:p", [self._link("Web", source.name, source.address)], text__style_name=style),
                self._paragraph("Small", source.address),
            ]
        letter = element("text:p", [named, source.letter], text__style_name="Cell")
        return [[letter], lines, [self._paragraph("Small", source.counts)]]
