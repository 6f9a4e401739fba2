"""The fact sheet as a workbook: facts, citations, open questions, rejected claims, sources, about.

A text is a text: no formula, no link, no number comes of it. What is longer than a cell of Excel may be is
cut, says so where it is cut, and is counted on the last sheet.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count as counting
from typing import TYPE_CHECKING

from reviewer.domain.errors import ExportError
from reviewer.domain.ordering import lines_of, questions_first
from reviewer.domain.sheet import OTHER, Citation, FactSheet, SheetLine
from reviewer.domain.tongue import count, mark, say
from reviewer.export import words
from reviewer.export.csv_rows import guarded
from reviewer.export.document import Document, chosen
from reviewer.export.laid_out import moment

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_767
"""Characters that a cell holds, in UTF-16 units (Excel specifications and limits)."""
MOST_ROWS = 1_048_576
"""Rows of a sheet, from the same list."""

_LONGEST_PROPERTY = 255

_OVERLAPPING = re.compile(r"_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_")
_IN_ESCAPES = re.compile(r"(?<=_x[0-9A-Fa-f]{4})(?=_)")

Cell = str | int


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of the workbook: its name, its columns with their widths, its rows."""

    name: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Sequence[Cell]]


_LINE = (
    *((mark("Line"), 6), (mark("Section"), 16), (mark("Fact"), 60), (mark("Kind"), 10), (mark("State"), 13)),
    *((mark("Resolution"), 16), (mark("Disagreement"), 44), (mark("Note"), 28), (mark("Citations"), 16)),
    *((mark("Independent sources"), 12), (mark("Decided by"), 20), (mark("Fact ID"), 16)),
)
_CITATION = (
    *(
        (mark("Line"), 6),
        (mark("Role"), 11),
        (mark("Claim"), 8),
        (mark("Source"), 28),
        (mark("Quotation"), 60),
    ),
    *(
        (mark("Statement"), 44),
        (mark("Attribution"), 20),
        (mark("Value"), 14),
        (mark("Start"), 8),
        (mark("End"), 8),
    ),
    (mark("Claim ID"), 16),
)
_REJECTED = (
    *((mark("Claim"), 8), (mark("Statement"), 60), (mark("Quotation"), 60), (mark("Reason"), 16)),
    *((mark("Note"), 28), (mark("Analyst"), 14), (mark("Claim ID"), 16)),
)
_SOURCE = (
    *((mark("Letter"), 8), (mark("Title"), 44), (mark("Publisher"), 20), (mark("Author"), 20)),
    *(
        (mark("Published"), 14),
        (mark("Address"), 44),
        (mark("Fetched"), 14),
        (mark("File"), 24),
        (mark("Claims"), 8),
        (mark("Cited"), 8),
    ),
    (mark("One origin with"), 14),
)


def write_xlsx(document: Document) -> bytes:
    """Return the file's bytes."""
    import xlsxwriter  # 60 ms that only this format needs

    sheet = chosen(document.sheet)
    out = io.BytesIO()
    plain = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(out, plain)
    _properties(book, sheet)
    writer = _Writer(book)
    for table in _tables(sheet):
        writer.write(table)
    writer.write(_about(sheet, writer.cut))
    book.close()
    return out.getvalue()


@dataclass(slots=True)
class _Writer:
    book: "Workbook"
    cut: int = 0
    _number: "Format" = field(init=False)
    _text: "Format" = field(init=False)
    _quoted: "Format" = field(init=False)
    _head: "Format" = field(init=False)

    def __post_init__(self) -> None:
        self._number = self.book.add_format({"valign": "top"})
        self._text = self.book.add_format({"text_wrap": True, "valign": "top"})
        # A text stays one, too, when somebody edits the cell.
        self._quoted = self.book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
        look = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#ECEBE6", "bottom": 1}
        self._head = self.book.add_format(look)

    def write(self, table: Table) -> None:
        """Add a sheet; its header stays in view and filters its rows."""
        made: Worksheet = self.book.add_worksheet(table.name)
        for number, (name, width) in enumerate(table.columns):
            made.set_column(number, number, width)
            made.write_string(0, number, say(name), self._head)
        last = 0
        for last, row in enumerate(table.rows, 1):
            if last >= MOST_ROWS:
                raise ExportError(say("A workbook cannot hold that many rows; export a table (CSV)."))
            for number, value in enumerate(row):
                self._cell(made, last, number, value)
        made.freeze_panes(1, 0)
        made.autofilter(0, 0, last, len(table.columns) - 1)
        made.set_landscape()
        made.set_paper(9)  # A4
        made.fit_to_pages(1, 0)
        made.repeat_rows(0)

    def _cell(self, made: "Worksheet", row: int, column: int, value: Cell) -> None:
        if isinstance(value, int):
            made.write_number(row, column, value, self._number)
            return
        text = fitting(value)
        self.cut += text != cleaned(value)
        look = self._quoted if guarded(text) != text else self._text
        pieces = _pieces(text)
        if len(pieces) > 1:
            rest = [
                part for piece in pieces[1:] for part in (self._number, piece)
            ]  # any format: it parts them
            made.write_rich_string(row, column, pieces[0], *rest, look)
        else:
            made.write_string(row, column, text, look)


def cleaned(text: str) -> str:
    """Return a text as a cell holds it: clean, its lines parted as Excel parts them."""
    return words.clean(text).replace("\r\n", "\n").replace("\r", "\n")


def fitting(text: str) -> str:
    """Return a text that a cell can hold; one that is too long says at its end how much of it is missing."""
    text = cleaned(text)
    if len(text) * 2 <= LONGEST_CELL or _units(text) <= LONGEST_CELL:
        return text
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_CELL - 100)].decode("utf-16-le", "ignore")
    return kept + count(" […%n more character(s) than a cell can hold]", "", len(text) - len(kept))


def _pieces(text: str) -> list[str]:
    """Return a text in the pieces in which xlsxwriter keeps it as it is.

    A text from `<r>` to `</r>` it takes for markup of its own; of `_x0041_x0042_` Excel would read a letter.
    In pieces it escapes `_x0041_` twice, so that none may hold one.
    """
    if text.startswith("<r>") and text.endswith("</r>"):
        return [text[0], *_IN_ESCAPES.split(text[1:])]
    return _IN_ESCAPES.split(text) if _OVERLAPPING.search(text) else [text]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _properties(book: "Workbook", sheet: FactSheet) -> None:
    title = words.one_line(sheet.title) or say("Fact sheet")
    about = {
        "title": title[:_LONGEST_PROPERTY],
        "subject": words.one_line(words.opening(sheet))[:_LONGEST_PROPERTY],
        "author": "; ".join(words.one_line(one) for one in sheet.analysts)[:_LONGEST_PROPERTY],
        "comments": words.one_line(" ".join(words.imprint(sheet))),
    }
    when = moment(sheet.made_at) or moment("1980-01-01")
    book.set_properties({**about, "created": when})


def _tables(sheet: FactSheet) -> Iterator[Table]:
    facts = [(section.name, line) for section in sheet.sections for line in section.lines]
    questions = [("", line) for line in sheet.open_questions]
    ahead = questions_first(sheet)
    numbers = counting(1)
    parts = {}
    for name, part in (("questions", questions), ("facts", facts))[:: 1 if ahead else -1]:
        parts[name] = [_fact(next(numbers), *one) for one in part]
    names = {one.letter: words.source_name(one) for one in sheet.sources}
    lines = enumerate(lines_of(sheet), 1)
    told = [
        Table(say("Facts"), _LINE, parts["facts"]),
        Table(say("Citations"), _CITATION, [row for one in lines for row in _citations(*one, names)]),
    ]
    asked = Table(say(words.OPEN_QUESTIONS), _LINE, parts["questions"])
    yield from (asked, *told) if ahead else (*told, asked)
    if sheet.options.rejected:
        yield Table(say(words.REJECTED), _REJECTED, _rejected(sheet))
    yield Table(say(words.SOURCES), _SOURCE, _sources(sheet))


def _fact(number: int, section: str, line: SheetLine) -> Sequence[Cell]:
    section = say(OTHER) if section == OTHER else section
    decided = "\n".join(f"{who} {at}" for who, at in line.decided)
    cited = " ".join(one.label for one in line.citations)
    told = (line.resolution, line.disagreement, line.note, cited)
    return (
        number,
        section,
        line.text,
        say(line.kind),
        _state(line),
        *told,
        line.independent,
        decided,
        line.fact_id,
    )


def _state(line: SheetLine) -> str:
    if not line.reviewed:
        return say(words.NOT_REVIEWED)
    return say("open") if line.resolution == "open" else say("accepted")


def _citations(number: int, line: SheetLine, names: dict[str, str]) -> Iterator[Sequence[Cell]]:
    roles = [
        *((say("cited"), one) for one in line.citations),
        *((say("differing"), one) for one in line.differing),
    ]
    for role, one in roles:
        yield number, role, *_cited(one, names)


def _cited(one: Citation, names: dict[str, str]) -> Sequence[Cell]:
    source = names.get(one.letter) or one.letter
    about = (one.statement, one.attribution, one.value, one.start, one.end, one.claim_id)
    return one.label, source, one.quote, *about


def _rejected(sheet: FactSheet) -> Iterator[Sequence[Cell]]:
    for one in sheet.rejected:
        cited = one.citation
        yield cited.label, cited.statement, cited.quote, one.reason, one.note, one.analyst, cited.claim_id


def _sources(sheet: FactSheet) -> Iterator[Sequence[Cell]]:
    for one in sheet.sources:
        about = (one.letter, one.title, one.publisher, one.author, one.published_on, one.address)
        yield (
            *about,
            one.fetched_at[:10],
            one.name,
            one.claims,
            one.cited,
            "" if one.origin == one.letter else one.origin,
        )


def _about(sheet: FactSheet, cut: int) -> Table:
    found = [words.one_line(sheet.title), words.opening(sheet), *words.imprint(sheet)]
    if not sheet.reviewed:
        found.append(words.unreviewed())
    if cut:
        found.append(
            count(
                "%n text(s) (is|are) longer than a cell can hold and (is|are) cut; JSON has all of it.",
                "",
                cut,
            )
        )
    return Table(say(words.ABOUT), ((words.ABOUT, 100),), ([one] for one in found))
