"""Delimited tables: which delimiter and quoting a file uses, and its rows with their bytes."""

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from typing import Protocol

from reviewer.ingest.decode import Decoded
from reviewer.ingest.table_columns import guessed, is_head
from reviewer.ingest.table_rows import Row, Table, each_once

LARGEST_CELL = 4 << 20
"""Characters of one cell: no article comes near it; a quotation mark that is never closed does."""
MOST_ROWS = 5_000
"""Rows of one table: a case has hundreds of articles, and so many are read within the time of a file."""
MOST_COLUMNS = 500
"""Columns that are looked at; exports of archives have some dozens."""
_DELIMITERS = ",;\t|"
_SAMPLE, _SAMPLE_ROWS = 1 << 16, 60
_SNIFFED = 1 << 12
"""Characters that the library's sniffer is given; its patterns take time that grows with the square."""
_DECLARED = re.compile(r"\ufeff?sep=(.)\r?\n", re.IGNORECASE)
_LINES = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
WIDE = ("utf-16", "utf-32")
"""Encodings whose line ends are no single bytes."""


class Records(Protocol):
    """The library's reader: the cells of each record, and how many lines it has taken."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]:
        """Return the records."""
        ...


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written.

    Attributes:
        delimiter: between cells.
        quote: around cells, `""` for none.
        escape: before a quotation mark inside a cell; `""`: the mark is doubled.
    """

    delimiter: str
    quote: str = '"'
    escape: str = ""

    def reader(self, lines: Sequence[str]) -> Records:
        """Return the library's reader of these lines."""
        csv.field_size_limit(LARGEST_CELL)
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar=self.quote or None,
            quoting=csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE,
            doublequote=not self.escape,
            escapechar=self.escape or None,
            strict=False,
        )


def csv_table(data: bytes, decoded: Decoded, *, most: int, tabs: bool = False) -> Table:
    """Take a delimited table apart.

    Args:
        data: the file.
        decoded: its text.
        most: rows that are read; the others are numbered.
        tabs: its name says that cells are separated by tabs.
    """
    lines = list(StringIO(decoded.text, newline=""))
    raw, order = _raw_lines(data, decoded, lines), order_of(data, decoded)
    declared = _DECLARED.match(lines[0]) if lines else None
    dialect = Dialect(declared[1]) if declared else dialect_of(decoded.text, tabs=tabs)
    records, broken = _records(dialect, lines)
    if _is_open(dialect, records, lines) and _fits(bare := Dialect(dialect.delimiter, ""), lines):
        dialect = bare
        records, broken = _records(bare, lines)
    open_at = records[-1].number if _is_open(dialect, records, lines) else 0
    held = [one for one in records if any(cell.strip() for cell in one.cells)]
    held = held[1:] if declared and held else held
    titles: tuple[str, ...] = ()
    if held and is_head(held[0].cells[:MOST_COLUMNS]):
        titles, held = each_once(held[0].cells[:MOST_COLUMNS]), held[1:]
    else:
        width = max((len(one.cells) for one in held[:_SAMPLE_ROWS]), default=0)
        titles = each_once([""] * min(width, MOST_COLUMNS))
    rows = [Row(one.number, one.cells, _stripped(raw, one, order)) for one in held[:most]]
    more = tuple(one.number for one in held[most:])
    return Table(titles, tuple(rows), decoded.encoding, decoded.guessed, tuple(broken), more, open_at)


@dataclass(frozen=True, slots=True)
class _Record:
    number: int
    cells: tuple[str, ...]
    start: int
    end: int


def _records(dialect: Dialect, lines: Sequence[str]) -> tuple[list[_Record], list[int]]:
    """Return the records and the numbers of those that the library cannot take apart."""
    out: list[_Record] = []
    broken: list[int] = []
    number = at = 0
    while at < len(lines):
        reader = dialect.reader(lines[at:] if at else lines)
        base, before = at, 0
        try:
            for cells in reader:
                number += 1
                out.append(_Record(number, tuple(cells), base + before, base + reader.line_num))
                before = reader.line_num
            at = len(lines)
        except csv.Error:  # a cell beyond the limit: go on behind its first line
            number += 1
            broken.append(number)
            at = base + before + 1
            if len(broken) > _SAMPLE_ROWS:  # it is made to cost time
                rest = len(lines) - at
                broken += range(number + 1, number + 1 + rest)
                break
    return out, broken


def dialect_of(text: str, *, tabs: bool = False) -> Dialect:
    """Return how a table is written: what the library sniffs and what is usual, tried on its first rows."""
    whole = len(text) <= _SAMPLE
    sample = list(StringIO(text[:_SAMPLE], newline=""))
    usual = [Dialect(one) for one in ("\t" + _DELIMITERS if tabs else _DELIMITERS)]
    slashed = [Dialect(one.delimiter, '"', "\\") for one in usual] if '\\"' in text[:_SAMPLE] else []
    tried = [*usual, *slashed, Dialect("\t", ""), *_sniffed(text[:_SNIFFED])]
    return max(tried, key=lambda one: _score(one, sample, whole))


def _sniffed(sample: str) -> Iterator[Dialect]:
    try:
        found = csv.Sniffer().sniff(sample, _DELIMITERS)
    except csv.Error:  # it cannot tell
        return
    yield Dialect(found.delimiter, found.quotechar or '"')


def _score(dialect: Dialect, sample: Sequence[str], whole: bool) -> tuple[int, float, int]:
    """Return how well a dialect fits: titles that are known; even rows with no quotes left; width."""
    try:
        rows = [row for row in islice(dialect.reader(sample), _SAMPLE_ROWS) if row]
    except csv.Error:
        return (0, 0.0, 0)
    if not whole and 1 < len(rows) < _SAMPLE_ROWS:
        rows = rows[:-1]  # it may be cut off
    if not rows:
        return (0, 0.0, 0)
    width = len(rows[0])
    even = sum(len(row) == width for row in rows) / len(rows)
    cells = [cell for row in rows for cell in row if cell]
    left = sum(cell[0] in "\"'" and cell[-1] == cell[0] and len(cell) > 1 for cell in cells) / max(
        len(cells), 1
    )
    return (len(guessed(rows[0][:MOST_COLUMNS], ())), even - left, width)


def _is_open(dialect: Dialect, records: Sequence[_Record], lines: Sequence[str]) -> bool:
    """Tell whether the last cell is one whose quotation mark is never closed."""
    if not records or not dialect.quote:
        return False
    last = "".join(lines[records[-1].start : records[-1].end])
    marks = last.count(dialect.quote) - (last.count(dialect.escape + dialect.quote) if dialect.escape else 0)
    return marks % 2 == 1 and records[-1].end - records[-1].start > 1


def _fits(dialect: Dialect, lines: Sequence[str]) -> bool:
    records, broken = _records(dialect, lines)
    return not broken and len({len(one.cells) for one in records if one.cells}) == 1


def _raw_lines(data: bytes, decoded: Decoded, lines: Sequence[str]) -> list[bytes]:
    """Return the bytes of each line; together they are the file, its mark aside where it is UTF-16 or 32."""
    order = order_of(data, decoded)
    raw = [] if order.startswith(WIDE) else _LINES.findall(data)
    return raw if len(raw) == len(lines) else [line.encode(order, "replace") for line in lines]


def order_of(data: bytes, decoded: Decoded) -> str:
    """Return the encoding without a mark of its own."""
    if decoded.encoding not in WIDE:
        return decoded.encoding
    little = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF32_LE))
    return f"{decoded.encoding}-{'le' if little else 'be'}"


def _stripped(raw: Sequence[bytes], record: _Record, order: str) -> bytes:
    data = b"".join(raw[record.start : record.end])
    if not order.startswith(WIDE):
        return data.rstrip(b"\r\n")
    return data.decode(order).rstrip("\r\n").encode(order)
