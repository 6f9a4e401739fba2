"""A PDF's pieces to one article: paragraphs over columns and pages, headline, furniture."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewer.domain.language import language_of
from reviewer.domain.text import runs_right_to_left
from reviewer.ingest.blocks import Block, lay_out
from reviewer.ingest.dates import iso_date
from reviewer.ingest.pdf_bidi import brackets
from reviewer.ingest.pdf_chars import HYPHEN, Piece, upright
from reviewer.ingest.pdf_columns import Line, columns_of, text_of
from reviewer.ingest.pdf_furniture import edges_of, set_apart
from reviewer.ingest.pdf_lines import ENDS, LARGE, Paragraph, Words, paragraphs_of
from reviewer.ingest.plain import dress
from reviewer.ingest.reading import Metadata, Reading

_HEADLINE_WORDS, _HEADLINE_LONGEST = (4, 2, 1), 40
_TITLE_LETTERS = 8
"""Letters from which a title is looked for in parts of itself."""
_FOOT = 0.6
"""Share of a page's height, from its head, below which footnotes stand."""
_FULL = 0.97
"""Share of the column's width from which a line fills it."""
_LOWER = re.compile(r"^[\"“„»(]?[^\W\d_A-ZÀ-ÞА-ЯΑ-Ω]")
_BULLET = re.compile(r"[•◦▪‣●■]")


def reading_of(pages: Sequence[list[Piece]], known: Metadata) -> Reading:
    """Return what the pieces of a document's pages say.

    Args:
        pages: the pieces of each page.
        known: what the file tells about itself; the day it was made counts where no day is printed.
    """
    parted = [upright(page) for page in pages]
    straight = [_mirrored(page) for page, _ in parted]
    edges = edges_of(straight)
    body = _usual(straight)
    paragraphs: list[Paragraph] = []
    for number, (page, (head, foot), (_, turned)) in enumerate(zip(straight, edges, parted, strict=True)):
        paragraphs += _page(page, head, foot, turned, number, body)
    words = Words(line.text for one in paragraphs for line in one.lines)
    english = (known.language or language_of(_sample(paragraphs))) == "en"
    paragraphs = _gathered(paragraphs)
    blocks = [_block(one, before, words, english) for before, one in _with_before(paragraphs)]
    title = _headline(paragraphs, blocks, known.title, body)
    for i, block in enumerate(blocks):
        block.keep = block.keep or i == title
    laid = lay_out(blocks)
    if title >= 0:
        known = replace(known, title=blocks[title].text)
    reading = dress(laid.text, replace(known, published_on=""), laid.furniture, laid.keep)
    printed = next((day for one in blocks if one.furniture and (day := iso_date(one.text))), "")
    told = Metadata(published_on=printed or known.published_on)
    return replace(reading, metadata=reading.metadata.or_else(told))


def _mirrored(page: list[Piece]) -> list[Piece]:
    """Return a page that is read from right to left as in a mirror: its columns begin at the left."""
    if runs_right_to_left(" ".join(one.text for one in page)):
        for one in page:
            one.left, one.right = -one.right, -one.left
    return page


def _usual(pages: Iterable[Iterable[Piece]]) -> float:
    """Return the height of most characters."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for one in page:
            sizes[round(2 * one.height) / 2] += len(one.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _sample(paragraphs: Sequence[Paragraph]) -> str:
    return " ".join(line.text for one in paragraphs[:60] for line in one.lines)


def _page(
    page: Sequence[Piece],
    head: Sequence[Piece],
    foot: Sequence[Piece],
    turned: Sequence[Piece],
    number: int,
    body: float,
) -> list[Paragraph]:
    """Return the paragraphs of a page: header, columns, footnotes, footer, what stands across."""
    edge = {id(one) for one in (*head, *foot)}
    rest = [one for one in page if id(one) not in edge]
    out = [_edge(head, number)] if head else []
    notes: list[Paragraph] = []
    if rest:
        top, bottom = max(one.top for one in page), min(one.bottom for one in page)
        low = top - _FOOT * (top - bottom)
        for column in columns_of(rest):
            found = paragraphs_of(column, number, body)
            set_apart(found, body, low)
            notes += [one for one in found if one.aside and not one.furniture]
            out += [one for one in found if not one.aside or one.furniture]
    out += notes
    out += [_edge(foot, number)] if foot else []
    for one in turned:
        out.append(Paragraph([_as_line([one])], aside=True, page=number))
    return out


def _edge(pieces: Sequence[Piece], page: int) -> Paragraph:
    rows: dict[int, list[Piece]] = {}
    for one in pieces:
        rows.setdefault(round(one.middle / 4), []).append(one)
    lines = [_as_line(sorted(row, key=lambda one: one.left)) for row in rows.values()]
    return Paragraph(lines, aside=True, furniture=True, page=page)


def _as_line(row: Sequence[Piece]) -> Line:
    first = row[0]
    return Line(text_of(row), first.left, row[-1].right, first.bottom, first.top, first.bold)


def _gathered(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Join what columns and pages part; what stands between the two halves comes after them."""
    out: list[Paragraph] = []
    last: Paragraph | None = None
    for one in paragraphs:
        if one.aside:
            out.append(one)
        elif last is not None and _goes_on(last, one):
            last.lines += one.lines
        else:
            out.append(one)
            last = one
    return out


def _goes_on(before: Paragraph, one: Paragraph) -> bool:
    """Tell whether a paragraph that begins a column or page goes on from the one before."""
    above, line = before.lines[-1], one.lines[0]
    if before.is_row or one.is_row or before.bold != one.bold:
        return False
    if abs(before.height - one.height) > 0.1 * one.height or _is_below(line, above, before, one):
        return False
    if above.text.endswith((HYPHEN, "-", "\u00ad", ",")):
        return True
    full = above.right - before.left > _FULL * before.width > 0
    if ENDS.search(above.text):  # a sentence may end with the column
        return full and line.left - one.left < line.height / 2 and len(one.lines) > 1
    return full or _LOWER.match(line.text) is not None


def _is_below(line: Line, above: Line, before: Paragraph, one: Paragraph) -> bool:
    """Tell whether a line stands below in the same column: its gap or indent parts the paragraphs."""
    beside = abs(line.left - above.left) < before.width / 2
    return one.page == before.page and line.bottom < above.bottom and beside


def _with_before(paragraphs: Sequence[Paragraph]) -> Iterable[tuple[Paragraph | None, Paragraph]]:
    return zip([None, *paragraphs[:-1]], paragraphs, strict=True)


def _block(one: Paragraph, before: Paragraph | None, words: Words, english: bool) -> Block:
    texts = [line.text for line in one.lines]
    if one.furniture and one.width == 0:
        text = "\n".join(words.joined([text], english) for text in texts)
    else:
        text = words.joined(texts, english)
        text = brackets(text) if runs_right_to_left(texts[0]) else text
    tight = one.tight or (one.is_row and before is not None and before.is_row and before.page == one.page)
    item = _BULLET.match(text) is not None
    tight = tight or (item and before is not None and before.lines[0].text[:1] == text[0])
    return Block(text, tight=tight, furniture=one.furniture, keep=one.is_row)


def _headline(paragraphs: Sequence[Paragraph], blocks: Sequence[Block], told: str, body: float) -> int:
    """Return which block is the headline: it says the title, or is the first page's largest; -1: none."""
    first = [i for i, one in enumerate(paragraphs) if one.page == 0 and not one.aside and not one.is_row]
    wanted = _level(told)
    for i in first:
        level = _level(blocks[i].text)
        if wanted and len(level) >= _TITLE_LETTERS and (level == wanted or level in wanted):
            return i
    large = [i for i in first if paragraphs[i].height >= LARGE * body]
    if wanted and any(wanted in _level(block.text) for block in blocks):
        return -1
    for words in _HEADLINE_WORDS:  # a paper's name may be larger than its headline, and has fewer words
        fit = [i for i in large if words <= len(blocks[i].text.split()) <= _HEADLINE_LONGEST]
        if fit:
            return max(fit, key=lambda i: (round(paragraphs[i].height), -i))
    return -1


def _level(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
