"""Opens an exported PDF with pypdf and says what is missing or active in it."""

import io
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from read_back import WEB, first, lines

from reviewer.export import Document
from reviewer.export.document import chosen
from reviewer.export.laid_out import heading
from reviewer.export.words import one_line

_PAGES = 4
_ACTIVE = {
    "/AA",
    "/OpenAction",
    "/JavaScript",
    "/EmbeddedFiles",
    "/AcroForm",
    "/XFA",
    "/Launch",
    "/RichMedia",
}


def check_pdf(document: Document, data: bytes) -> str | None:
    """Return what is wrong with a PDF.

    Scripts from right to left and marks that combine stand in it in the order in which they are drawn: of such
    texts every letter has to be there, of others the words as they are.
    """
    sheet, reader = chosen(document.sheet), PdfReader(io.BytesIO(data), strict=True)
    there = squeezed("".join(page.extract_text() for page in reader.pages))
    wanted = [one.text for one in lines(sheet)]
    wanted += [one.quote for line in lines(sheet) for one in (*line.citations, *line.differing)]
    wanted += [one.citation.statement for one in sheet.rejected]
    texts = (f"a text is not there: {one!a}"[:300] for one in wanted if not shown(one_line(one), there))
    outlined = {one["/Title"] for one in flat(reader.outline)}
    titles = {heading(one.name) for one in sheet.sections}
    gone = [one for one in titles if not any(_same(one, two) for two in outlined)]
    return first(active(reader), next(texts, None), f"a heading is not there: {gone[0]!a}" if gone else None)


def squeezed(text: str) -> str:
    """Return the letters of a text alone, ligatures taken apart."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(one for one in text if not one.isspace() and not silent(one))


def silent(one: str) -> bool:
    """Tell whether a character says nothing here: it is not seen, or is a bracket, which a PDF may hold mirrored."""
    return (
        bool(unicodedata.mirrored(one))
        or unicodedata.category(one) in ("Cf", "Co", "Cn")
        or "\ufe00" <= one <= "\ufe0f"
    )


def shown(text: str, there: str) -> bool:
    """Tell whether a text is shown; some pages may end within it."""
    numbers = {ord(one): f"U+{ord(one):04X}" for one in set(text) if f"U+{ord(one):04X}" in there}
    text = text.translate(numbers)
    if any(map(drawn_otherwise, text)):
        kept = (one for one in squeezed(text) if unicodedata.category(one) not in ("Mn", "Me", "Mc"))
        return all(one in there or f"U+{ord(one):04X}" in there for one in kept)
    wanted = squeezed(text)
    return _stands(wanted, there) or _stands(wanted, _without_marks(there))


def _stands(rest: str, there: str) -> bool:
    pages = 0
    while rest and pages < _PAGES:
        size = bisect_left(range(1, len(rest) + 1), True, key=lambda size: rest[:size] not in there)
        rest, pages = rest[size:], pages + 1
    return not rest


@lru_cache(maxsize=2)
def _without_marks(text: str) -> str:
    """Return a text without marks that combine: a letter that bears one somewhere is told with it everywhere."""
    return "".join(one for one in text if unicodedata.category(one) not in ("Mn", "Me"))


def drawn_otherwise(one: str) -> bool:
    """Tell whether a letter may stand elsewhere in a PDF than in its text."""
    category, direction = unicodedata.category(one), unicodedata.bidirectional(one)
    return (
        category in ("Mn", "Me", "Mc", "Cf") or direction in ("R", "AL", "AN") or "\u0900" <= one < "\u1100"
    )


def _same(title: str, other: object) -> bool:
    return squeezed(title) == squeezed(str(other)) or "[U+" in str(other) or "\ufffd" in title


def flat(outline: Any) -> Iterator[Any]:
    """Yield the entries of an outline."""
    for one in outline:
        if isinstance(one, list):
            yield from flat(one)
        else:
            yield one


def active(reader: PdfReader) -> str | None:
    """Return what runs, opens or embeds something in a PDF."""
    root = reader.trailer["/Root"]
    held = {name for one in (root, root.get("/Names", DictionaryObject())) for name in one.get_object()}
    for page in reader.pages:
        held |= set(page)
        for found in page.get("/Annots", []):
            note = found.get_object()
            action = note.get("/A", DictionaryObject()).get_object()
            held |= set(note) | set(action)
            if action and action["/S"] not in ("/URI", "/GoTo"):
                return f"an action: {action['/S']}"
            if action.get("/S") == "/URI" and not WEB.match(str(action["/URI"])):
                return f"a link leads to {str(action['/URI'])!a}"
    return f"active: {sorted(held & _ACTIVE)[0]}" if held & _ACTIVE else None
