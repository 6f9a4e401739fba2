"""PDF and office files, and annotations, that were made to cost memory or time or to reach out."""

import json
import zlib
from collections.abc import Callable
from functools import partial

from borrowing import borrowed
from hostile_files import MB, WORDS, Make, inner_of, packed

_pdf = borrowed("ingest/test_pdf_refused.py")
_word = borrowed("ingest/test_docx.py")
_office = borrowed("ingest/test_odt.py")
_marks = borrowed("annotations/test_reading.py")
_SHOWS = b"BT /F1 10 Tf 50 400 Td (The council agreed.) Tj ET"


def pdf(*objects: bytes, trailer: bytes = b"", content: bytes = _SHOWS) -> bytes:
    """Return a PDF whose objects 6, 7, … are these; 1 to 5 are catalogue, pages, page, content and font."""
    first = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
        stream(content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate([*first, *objects], 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    return (
        out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table
        + b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(out))
    )  # fmt: skip


def stream(data: bytes, more: bytes = b"", times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode " * times
    return b"<< /Length %d /Filter [%s] %s >>\nstream\n" % (len(data), filters, more) + data + b"\nendstream"


def _looping_pages() -> bytes:
    return pdf().replace(b"/Kids [3 0 R] /Count 1", b"/Kids [2 0 R] /Count 9")


def _picture(sizes: bytes) -> bytes:
    more = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 " + sizes
    return pdf(stream(b"\0" * 1000, more), content=_SHOWS + b" q 600 0 0 800 0 0 cm /X Do Q")


def _form(inside: bytes) -> bytes:
    more = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 6 0 R >> >>"
    return pdf(stream(inside, more), content=_SHOWS + b" /X Do")


def _looping_objects() -> bytes:
    """Objects in a stream that goes on in itself, and a table of places that goes back to itself."""
    data = pdf(stream(b"7 0 << >>", b"/Type /ObjStm /N 1 /First 4 /Extends 6 0 R"))
    start = data.rfind(b"xref\n0")
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def pdfs() -> dict[str, tuple[str, Make]]:
    made: dict[str, Callable[[], bytes]] = {
        **_pdf.BOMBS,
        "pages that hold themselves": _looping_pages,
        "a picture of a billion rows": lambda: _picture(b"/Width 1000000000 /Height 1000000000"),
        "a picture of 60,000 rows": lambda: _picture(b"/Width 60000 /Height 60000"),
        "a form that draws itself": lambda: _form(_SHOWS + b" /X Do"),
        "a form that draws itself twice": lambda: _form(b"/X Do " * 20),
        "objects that hold themselves": _looping_objects,
        "a stream packed four times": lambda: pdf().replace(
            stream(_SHOWS), stream(b" " * (100 * MB), times=4)
        ),
        "a thousand filters": lambda: pdf().replace(b"/FlateDecode ", b"/FlateDecode " * 1000),
        "lists in lists": lambda: pdf(b"[" * MB),
        "names in names": lambda: pdf(b"<< /A " * MB),
        "a page of the size of a country": lambda: pdf().replace(
            b"[0 0 600 800]", b"[0 0 99999999999999 99999999999999]"
        ),
        "a billion pages, it says": lambda: pdf().replace(b"/Count 1", b"/Count 1000000000"),
        "a negative length": lambda: pdf().replace(b"/Length ", b"/Length -"),
        "a table of places without end": lambda: pdf().replace(b"xref\n0 6", b"xref\n0 99999999"),
        "a content of open brackets": lambda: pdf(content=b"BT /F1 1 Tf " + b"[" * MB),
        "states in states": lambda: pdf(content=b"q " * (2 * MB) + _SHOWS),
        "an action that starts a program": lambda: pdf(
            b"<< /S /Launch /F (/bin/sh) >>", trailer=b"/OpenAction 6 0 R"
        ),
    }
    return {f"pdf: {kind}": ("a.pdf", partial(_made, make)) for kind, make in made.items()}


def _made(make: Callable[[], bytes], web: str, file: str) -> bytes:
    return make()


def _linked(relation: str, web: str) -> bytes:
    """A Word document with a part that lies elsewhere."""
    files = {
        "_rels/.rels": _word.links(officeDocument="word/document.xml"),
        "word/document.xml": f"<w:document {_word.SPACES}><w:body>{_word.p('One.')}<w:altChunk r:id='x1'/></w:body></w:document>",
        "word/_rels/document.xml.rels": _word.links(**{f"{relation}1": web}).replace(
            "/>", ' TargetMode="External"/>'
        ),
    }
    return packed(files)


def offices() -> dict[str, tuple[str, Make]]:
    p, table = _office.p, _office.content
    spaces, cells = "<text:s text:c='1000000000'/>", "table:number-columns-repeated='1000000000'"
    rows = "table:number-rows-repeated='1000000000'"
    cell = f"<table:table-cell {cells}>{p('x')}</table:table-cell>"
    inside: dict[str, Callable[[], str]] = {
        "a billion spaces": lambda: p(f"One{spaces}two"),
        "many times a million spaces": lambda: p("a<text:s text:c='1000000'/>" * 20_000),
        "a billion cells": lambda: f"<table:table><table:table-row {rows}>{cell}</table:table-row></table:table>",
        "boxes in boxes": lambda: "<text:section>" * 100_000 + "</text:section>" * 100_000,
        "lists in lists": lambda: "<text:list><text:list-item>" * 200 + p("x") + "</text:list-item></text:list>" * 200,
        "a paragraph of 20 MB": lambda: p("words " * (4 * MB)),
        "half a million paragraphs": lambda: p("x") * 500_000,
    }  # fmt: skip
    body = _word.by_hand
    word: dict[str, Callable[[], bytes]] = {
        "boxes in boxes": lambda: body("<w:sdt><w:sdtContent>" * 100_000),
        "half a million paragraphs": lambda: body("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 500_000),
        "a paragraph of 20 MB": lambda: body(_word.p("words " * (4 * MB))),
        "a picture that swells": lambda: packed(
            {"word/media/a.png": bytes(40 * MB), "word/document.xml": ""}
        ),
        "tables in tables": lambda: body("<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000),
        "styles that follow each other": lambda: body(
            _word.p("x"), styles="<w:style w:styleId='a'><w:basedOn w:val='a'/></w:style>" * 5_000
        ),
    }
    elsewhere = ("attachedTemplate", "aFChunk", "image", "subDocument", "frame", "footnotes", "styles")
    return {
        **{f"odt: {kind}": ("a.odt", partial(_inner, "odt", lambda make=make: table(make()))) for kind, make in inside.items()},
        **{f"fodt: {kind}": ("a.fodt", partial(_made, lambda make=make: _office.flat(make()))) for kind, make in inside.items()},
        **{f"docx: {kind}": ("a.docx", partial(_made, make)) for kind, make in word.items()},
        **{f"docx: {one} that lies in the web": ("a.docx", lambda web, file, one=one: _linked(one, web)) for one in elsewhere},
        **{f"docx: {one} that lies on this computer": ("a.docx", lambda web, file, one=one: _linked(one, file)) for one in elsewhere},
    }  # fmt: skip


def _inner(kind: str, make: Callable[[], str], web: str, file: str) -> bytes:
    return inner_of(kind, make())


def _project(path: str) -> bytes:
    source = f'<TextSource guid="S0" name="a" plainTextPath="{path}"><PlainTextSelection guid="s" startPosition="0" endPosition="3"/></TextSource>'
    return packed(
        {"project.qde": f'<Project xmlns="urn:QDA-XML:project:1.0"><Sources>{source}</Sources></Project>'}
    )


def marks() -> dict[str, tuple[str, Make]]:
    """Annotations: under endings that no article has."""
    text = WORDS.decode() * 20
    made: dict[str, tuple[str, Make]] = {
        "a project of a file of this computer": ("m.qdpx", lambda web, file: _project(file)),
        "a project of an address": ("m.qdpx", lambda web, file: _project(web)),
        "a project of a file above it": ("m.qdpx", lambda web, file: _project("internal://../../../../etc/passwd")),
        "a task with an address for its text": (
            "m.json", lambda web, file: json.dumps([{"data": {"text": web}, "annotations": [{"result": [
                {"type": "labels", "value": {"start": 0, "end": 3, "labels": ["x"], "text": "The"}}]}]}]).encode(),
        ),
        "an annotation of an address": ("m.jsonld", lambda web, file: json.dumps(
            {"@context": web, "type": "Annotation", "target": {"source": file, "selector": {"type": "TextQuoteSelector", "exact": "a"}}}
        ).encode()),
        "a million marks on one text": ("m.jsonl", lambda web, file: json.dumps(
            {"text": text, "label": [[n % 500, n % 500 + 3, "x"] for n in range(300_000)]}).encode()),
        "lists in lists": ("m.json", lambda web, file: b"[" * (10 * MB)),
        "numbers of a million figures": ("m.jsonl", lambda web, file: b'{"text": "x", "label": [[' + b"9" * MB + b"]]}"),
        "a cell of brackets": ("m.tsv", lambda web, file: _marks.TSV.encode() + b"3-1\t70-72\tx\t" + b"[1" * 500_000),
        "columns without end": ("m.tsv", lambda web, file: b"#FORMAT=WebAnno TSV 3.3\n" + b"#T_SP=a|b\n" * 200_000 + b"\n#Text=x\n1-1\t0-1\tx\n"),
        "an XMI of a million marks": ("m.xmi", lambda web, file: _marks.xmi().replace(
            b"<cas:View", b'<custom:Span xmi:id="1" sofa="1" begin="0" end="5" value="x"/>' * 500_000 + b"<cas:View")),
    }  # fmt: skip
    return {f"marks: {kind}": one for kind, one in made.items()}
