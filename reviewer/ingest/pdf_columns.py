"""A page's pieces in reading order: columns beside one another, what spans them, lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reviewer.domain.text import has_right_to_left
from reviewer.ingest.pdf_bidi import as_read
from reviewer.ingest.pdf_chars import GAP, Piece

_MOST_PIECES = 3000
"""On a page with more pieces no columns are looked for: a page of a newspaper has some 600."""
_MOST_TRIES = 80
"""Rows of a stretch from which columns are tried to begin."""
_DEEPEST = 6
_NARROWEST = 5.0
"""Heights of a line that a column is wide, at least."""
_PROSE_LETTERS = 12
"""Characters that a column's lines have at least: figures in a table have fewer."""
_FULL, _FULL_SHARE = 0.6, 0.5
"""In a column of prose at least this share of the lines fill so much of its width."""
_COLUMN_LINES = 4
_ALIGNED = 0.5
"""Share of a column's lines that begin at its edge."""
_CELL_GAP = 0.9
_LOOSE_GAP, _LOOSE_EVEN = 3.0, 0.25
"""Heights of a line: the widest gap of a loosely set line, and how much its gaps differ."""
_SPACE = 0.1
_INITIAL = 1.8
"""Times the height of the text from which a letter is an initial."""
_MARK = re.compile(r"^(?:[•◦▪‣·*–—-]|[(\[]?\w{1,3}[.)\]]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$")
"""What stands before an item of a list or a note."""
_CHAPTER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?$")


@dataclass(slots=True)
class Line:
    """One line of a column.

    Attributes:
        text: as it is read.
        left: where it begins, in points; on a page read from right to left, its right edge, negative.
        right: where it ends.
        bottom: its foot.
        top: its head.
        bold: whether it is bold from end to end.
        cells: the words of its cells, if it is the row of a table.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool
    cells: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        """Return the height of its characters."""
        return self.top - self.bottom


def columns_of(pieces: Sequence[Piece]) -> list[list[Line]]:
    """Return the lines of a page, column by column as they are read; what spans columns stands by itself."""
    return [lines for part in _parts(list(pieces), 0) if (lines := _lines(part))]


def rows_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return pieces in rows, from top to bottom, each from left to right."""
    rows: list[list[Piece]] = []
    for one in sorted(pieces, key=lambda piece: -piece.top):
        last = rows[-1] if rows else []
        if last and _beside(min(last, key=lambda piece: piece.height), one):
            last.append(one)
        else:
            rows.append([one])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def text_of(row: Sequence[Piece]) -> str:
    """Return the words of a row."""
    if any(has_right_to_left(one.text) for one in row):
        glyphs = [glyph for one in row for glyph in one.glyphs]
        return as_read(glyphs, max(one.height for one in row))
    out = row[0].text
    for before, one in pairwise(row):
        initial = before.height > _INITIAL * one.height and len(before.text) == 1
        out += ("" if initial or one.left - before.right < _SPACE * one.height else " ") + one.text
    return out


def _beside(tall: Piece, one: Piece) -> bool:
    lowest = min(tall.height, one.height)
    return min(tall.top, one.top) - max(tall.bottom, one.bottom) > 0.5 * lowest


def _parts(pieces: list[Piece], depth: int) -> list[list[Piece]]:
    """Cut a stretch of a page into parts that are read one after the other."""
    if depth >= _DEEPEST or not 2 * _COLUMN_LINES <= len(pieces) <= _MOST_PIECES:
        return [pieces]
    pieces.sort(key=lambda one: -one.top)
    out: list[list[Piece]] = []
    single: list[Piece] = []
    at = tries = 0
    while at < len(pieces):
        end, columns = _band(pieces, at)
        if not columns:
            tries += 1
            end = _row_end(pieces, at) if tries < _MOST_TRIES else len(pieces)
            single += pieces[at:end]
            at = end
            continue
        if single:
            out.append(single)
            single = []
        for column in columns:
            out += _parts(column, depth + 1)
        at = end
    return [*out, single] if single else out


def _row_end(pieces: Sequence[Piece], start: int) -> int:
    """Return where the pieces end that stand in one row with a piece."""
    end = start + 1
    while end < len(pieces) and _beside(pieces[start], pieces[end]):
        end += 1
    return end


def _band(pieces: Sequence[Piece], start: int) -> tuple[int, list[list[Piece]]]:
    """Return where the columns end that begin with a piece, and the pieces of each; none: there are none."""
    left, right = min(one.left for one in pieces), max(one.right for one in pieces)
    least = GAP * median(one.height for one in pieces)
    spans: list[tuple[float, float]] = []
    end, edges = start, spans
    for at in range(start, len(pieces)):
        spans = _with(spans, pieces[at].left, pieces[at].right, least)
        if len(spans) > 1:
            end, edges = at + 1, spans
        elif spans[0][1] - spans[0][0] > 0.9 * (right - left):
            break
    if end == start:
        return start, []
    columns = [[one for one in pieces[start:end] if a <= one.left <= b] for a, b in edges]
    return (end, columns) if _are_columns(columns) else (start, [])


def _with(
    spans: list[tuple[float, float]], left: float, right: float, least: float
) -> list[tuple[float, float]]:
    """Return stretches of a width with one more, joined where less than `least` lies between."""
    if any(a <= left and right <= b for a, b in spans):
        return spans
    out = []
    for a, b in spans:
        if b + least < left or right + least < a:
            out.append((a, b))
        else:
            left, right = min(a, left), max(b, right)
    return sorted([*out, (left, right)])


def _are_columns(columns: Sequence[Sequence[Piece]]) -> bool:
    """Tell columns of prose from those of a table."""
    rows = [rows_of(column) for column in columns]
    return max(map(len, rows)) >= _COLUMN_LINES and all(map(_is_prose, columns, rows))


def _is_prose(column: Sequence[Piece], rows: Sequence[Sequence[Piece]]) -> bool:
    left, right = min(one.left for one in column), max(one.right for one in column)
    if right - left < _NARROWEST * median(one.height for one in column):
        return False
    letters = median(sum(len(one.text) for one in row) for row in rows)
    full = sum(row[-1].right - row[0].left >= _FULL * (right - left) for row in rows)
    flush = sum(row[0].left - left < row[0].height / 2 for row in rows)
    return letters >= _PROSE_LETTERS and min(full / _FULL_SHARE, flush / _ALIGNED) >= len(rows)


def _lines(pieces: Sequence[Piece]) -> list[Line]:
    rows = rows_of(pieces)
    left, right = min(one.left for one in pieces), max(one.right for one in pieces)
    cells = [[row] if _is_loose(row, left, right) else _cells(row) for row in rows]
    out = []
    for i, row in enumerate(rows):
        near = [cells[j] for j in (i - 1, i + 1) if 0 <= j < len(rows)]
        in_table = (
            len(cells[i]) > 1
            and not _is_numbered(cells[i])
            and any(_aligned(cells[i], other) for other in near)
        )
        parts = tuple(text_of(cell) for cell in cells[i]) if in_table else ()
        if in_table and any(has_right_to_left(text) for text in parts):
            parts = tuple(text_of(cell) for cell in sorted(cells[i], key=lambda cell: cell[0].left))
        out.append(
            Line(
                " | ".join(parts) if parts else text_of(row),
                row[0].left,
                max(one.right for one in row),
                min(one.bottom for one in row),
                max(one.top for one in row),
                all(one.bold for one in row),
                parts,
            )
        )
    return out


def _is_numbered(row: Sequence[Sequence[Piece]]) -> bool:
    """Tell a line that begins with the number of a chapter or item."""
    number = _CHAPTER.match(row[0][0].text) if len(row) == 2 else None
    return number is not None and row[1][0].text[0].isalpha()


def _is_loose(row: Sequence[Piece], left: float, right: float) -> bool:
    """Tell a line whose words are spread to fill the column from the row of a table."""
    gaps = [one.left - before.right for before, one in pairwise(row)]
    tall = row[0].height
    if not gaps or max(gaps) > _LOOSE_GAP * tall or max(gaps) - min(gaps) > _LOOSE_EVEN * tall:
        return False
    fills = row[0].left - left < tall and right - row[-1].right < tall
    return fills and not row[-1].text[-1:].isdigit()


def _cells(row: Sequence[Piece]) -> list[list[Piece]]:
    out = [[row[0]]]
    for before, one in pairwise(row):
        if one.left - before.right < _CELL_GAP * one.height or (
            len(out) == 1 and _MARK.match(text_of(out[0]))
        ):
            out[-1].append(one)
        else:
            out.append([one])
    return out


def _aligned(row: Sequence[Sequence[Piece]], other: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether two rows have a cell after the first at the same place: by its start, end or middle."""
    for cell in row[1:]:
        left, right, slack = cell[0].left, cell[-1].right, cell[0].height / 2
        for beside in other[1:]:
            begins, ends = beside[0].left, beside[-1].right
            off = min(abs(left - begins), abs(right - ends), abs(left + right - begins - ends) / 2)
            if off < slack:
                return True
    return False
