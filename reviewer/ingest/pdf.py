"""PDF with a text layer: columns in reading order, paragraphs whole, headers and footers as furniture."""

import ctypes
from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import count, say
from reviewer.ingest.pdf_chars import Piece, pieces_of
from reviewer.ingest.pdf_meta import known_of
from reviewer.ingest.pdf_text import reading_of
from reviewer.ingest.reading import Asked, Found

MOST_PAGES = 2000
"""Pages that are read of one file."""
MOST_CHARACTERS = 1_000_000
"""Characters that are read of one file: three hundred full pages; more takes longer than a file may."""
_LONGEST_TAG = 64
_UNREADABLE = 0.3
"""Share of characters without meaning from which a text layer is none."""


def read_pdf(data: bytes, asked: Asked) -> Found:
    """Read a PDF.

    Raises:
        InputError: it is damaged, asks for a password, or has no text layer.
    """
    with _opened(data, asked.name) as document:
        notes: list[str] = []
        pages = _pages(document, asked.name, notes)
        known = known_of(document.get_metadata_dict(), _language(document), data, asked.name)
    return Found((reading_of(pages, known),), tuple(notes))


def _opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise InputError(
                say("“{name}” is protected by a password; save it without one, or paste its text.", name=name)
            ) from None
        raise _damaged(name) from None


def _damaged(name: str) -> InputError:
    return InputError(
        say("“{name}” is damaged or no PDF; get it again from where it came, or paste its text.", name=name)
    )


def _language(document: pypdfium2.PdfDocument) -> str:
    """Return the language that the catalog names."""
    buffer = (ctypes.c_ushort * _LONGEST_TAG)()
    size = pdfium.FPDFCatalog_GetLanguage(document, buffer, ctypes.sizeof(buffer))
    return bytes(buffer)[: min(size, ctypes.sizeof(buffer))].decode("utf-16-le", "replace").strip("\x00")


def _pages(document: pypdfium2.PdfDocument, name: str, notes: list[str]) -> list[list[Piece]]:
    """Return the pieces of each page; adds to the notes what was passed over."""
    total = len(document)
    out: list[list[Piece]] = []
    empty, left, number = 0, MOST_CHARACTERS, 0
    for number in range(min(total, MOST_PAGES)):
        if left <= 0:
            break
        try:
            page = document[number]
            pieces, size = pieces_of(page, left)
        except pypdfium2.PdfiumError:
            pieces, size = [], 0
        else:
            page.close()
        left -= size
        empty += not pieces
        out.append(pieces)
    _check(out, name)
    if len(out) < total:
        notes.append(
            say(
                "Of “{name}” the first {pages} of {total} pages were read; part the file to read the rest.",
                name=name,
                pages=len(out),
                total=total,
            )
        )
    if empty:
        notes.append(_without(name, empty))
    return out


def _without(name: str, pages: int) -> str:
    return count(
        "“{name}” has %n page(s) without text; run text recognition (OCR) on it if they show any.",
        "",
        pages,
        name=name,
    )


def _check(pages: Sequence[Sequence[Piece]], name: str) -> None:
    """Refuse a document without words.

    Raises:
        InputError: it is a scan, or its letters have no meaning.
    """
    size = unknown = 0
    for page in pages:
        for one in page:
            size += len(one.text)
            unknown += sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" for char in one.text)
    if not pages:
        raise _damaged(name)
    if not size:
        raise InputError(
            say(
                "“{name}” holds no text, like a scan; run text recognition (OCR) on it, or paste its text.",
                name=name,
            )
        )
    if unknown > _UNREADABLE * size:
        raise InputError(
            say(
                "The letters of “{name}” do not tell what they stand for; run text recognition (OCR) on it, "
                "or paste its text.",
                name=name,
            )
        )
