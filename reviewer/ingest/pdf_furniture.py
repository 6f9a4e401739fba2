"""What of a PDF's pages is no running text: headers and footers, page numbers, notes, captions."""

import re
from collections import Counter
from collections.abc import Sequence

from reviewer.ingest.pdf_chars import Piece
from reviewer.ingest.pdf_columns import rows_of
from reviewer.ingest.pdf_lines import CAPTION, Paragraph

_ROWS = 4
"""Rows at the head and at the foot of a page that are looked at."""
_NEAR = 4.0
"""Points within which two pages have something at the same height."""
_FEW_PAGES = 6
_NUMBER = re.compile(r"\d+")
_ROMAN = r"(?=[ivxlc])(?:x{0,3}|xl|l)(?:ix|iv|v?i{0,3})"
_PAGE_NUMBER = re.compile(
    rf"^[\W_]*(?:(?:page|seite|p\.|s\.|página|pagina|pag\.|blz\.)\s*)?"
    rf"(?:\d{{1,4}}|{_ROMAN})(?:\s*(?:/|of|von|de|sur|van|di)\s*\d{{1,4}})?[\W_]*$",
    re.IGNORECASE,
)
_APART = 0.6
"""Heights of a line that lie between a header or footer and the text."""
_CAPTION_LONGEST = 600
_NOTE = re.compile(r"^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]+|\(?\d{1,3}[).]?)\s*\S")
_NOTE_SIZE = 0.93


def edges_of(pages: Sequence[Sequence[Piece]]) -> list[tuple[list[Piece], list[Piece]]]:
    """Return the running header and the running footer of each page.

    What stands on several pages at the same height, in the same size and with the same words but for the
    numbers, runs; so does a page number alone at the very edge.
    """
    rows = [rows_of(page) for page in pages]
    heads = [page[:_ROWS] for page in rows]
    feet = [page[: -_ROWS - 1 : -1] for page in rows]
    return list(zip(_running(heads, rows), _running(feet, rows), strict=True))


def _running(edges: list[list[list[Piece]]], rows: list[list[list[Piece]]]) -> list[list[Piece]]:
    places: Counter[tuple[str, int, int]] = Counter()
    for edge in edges:
        places.update({key for row in edge for one in row for key in _keys(one)})
    need = 2 if len(edges) < _FEW_PAGES else 3
    out = []
    for edge, page in zip(edges, rows, strict=True):
        taken: list[Piece] = []
        rest: list[Piece] = []
        for number, row in enumerate(edge):
            known = all(max(places[key] for key in _keys(one)) >= need or _is_number(one) for one in row)
            if not known or (len(row) > 1 and all(_is_number(one) for one in row)):
                break
            rest += row
            if _is_apart(edge, number):
                taken, rest = [*taken, *rest], []
        out.append(taken if len(taken) < sum(map(len, page)) or len(edges) > 1 else [])
    return out


def _keys(one: Piece) -> tuple[tuple[str, int, int], ...]:
    """Return what is compared: words, height on the page (twice, for what stands on a boundary), size."""
    words = _NUMBER.sub("#", one.text.casefold()).strip()
    if not any(char.isalpha() for char in words):
        return (("", 0, -1),)
    at = one.middle / _NEAR
    return ((words, int(at), round(one.height)), (words, -int(at + 0.5) - 1, round(one.height)))


def _is_number(one: Piece) -> bool:
    return _PAGE_NUMBER.match(one.text) is not None


def _is_apart(edge: list[list[Piece]], number: int) -> bool:
    """Tell whether a row stands apart from the row next to it, towards the text."""
    if number + 1 >= len(edge):
        return len(edge) < _ROWS
    row, inner = edge[number], edge[number + 1]
    tall = max(one.height for one in edge[number + 1])
    gap = max(
        min(one.bottom for one in inner) - max(one.top for one in row),
        min(one.bottom for one in row) - max(one.top for one in inner),
    )
    return gap > _APART * tall


def set_apart(paragraphs: Sequence[Paragraph], body: float, foot: float) -> None:
    """Mark the captions and the footnotes of a page as standing beside its running text.

    Args:
        paragraphs: of one column, in order.
        body: the usual height of the document's lines.
        foot: below this height of the page a footnote stands.
    """
    for one in paragraphs:
        text = one.lines[0].text
        size = sum(len(line.text) for line in one.lines)
        if CAPTION.match(text) and size <= _CAPTION_LONGEST:
            one.aside = one.furniture = True
    small = len(paragraphs)
    while small and paragraphs[small - 1].height < _NOTE_SIZE * body:
        small -= 1
    for i in range(small, len(paragraphs)):
        if _NOTE.match(paragraphs[i].lines[0].text) and paragraphs[i].lines[0].top < foot:
            for one in paragraphs[i:]:
                one.aside = True
            break
