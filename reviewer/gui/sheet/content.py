"""What stands on the sheet, in the words of the exports; no Qt. It is made in the worker."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from reviewer.domain.sheet import Citation, FactSheet, SheetLine, SheetOptions
from reviewer.gui.ports import PublishPort


class Part(Enum):
    """What a piece of the sheet is."""

    TITLE = 1
    SMALL = 2
    HEADING = 3
    LINE = 4
    REMARK = 5
    QUOTE = 6
    SOURCE = 7


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece.

    Attributes:
        part: what it is.
        text: its words.
        citations: what can be opened beside it.
        fact: the fact of a line, else `""`.
        aside: a mark behind the words, such as `forecast`.
    """

    part: Part
    text: str
    citations: tuple[Citation, ...] = ()
    fact: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class SheetContent:
    """The sheet with its pieces, and for each section its first piece and number of lines."""

    sheet: FactSheet
    pieces: tuple[Piece, ...]
    contents: tuple[tuple[str, int, int], ...]


def read_content(publish: PublishPort, options: SheetOptions) -> SheetContent:
    """Read the sheet as it would be exported now; runs in the worker."""
    from reviewer.export import words  # with the writers, and so not at start

    sheet = publish.sheet(options)
    pieces = [
        Piece(Part.TITLE, sheet.title),
        Piece(Part.SMALL, "Fact sheet · " + " · ".join(words.summary(sheet))),
    ]
    contents: list[tuple[str, int, int]] = []

    def section(name: str, lines: tuple[SheetLine, ...]) -> None:
        contents.append((name, len(pieces), len(lines)))
        pieces.append(Piece(Part.HEADING, name))
        for line in lines:
            aside = " · ".join(words.marks(line))
            cited = line.citations if options.quotations or line.citations else ()
            pieces.append(Piece(Part.LINE, line.text, cited, line.fact_id, aside))
            pieces.extend(_below(line, words.remarks(line), options))

    for one in sheet.sections:
        section(one.name, one.lines)
    if sheet.open_questions:
        section(words.OPEN_QUESTIONS, sheet.open_questions)
    if sheet.rejected:
        contents.append((words.REJECTED, len(pieces), len(sheet.rejected)))
        pieces.append(Piece(Part.HEADING, words.REJECTED))
        for rejected in sheet.rejected:
            note = f" · {rejected.note}" if rejected.note else ""
            text = f"{rejected.citation.statement} ({rejected.reason}{note})"
            pieces.append(Piece(Part.SOURCE, text, (rejected.citation,)))
    contents.append((words.SOURCES, len(pieces), len(sheet.sources)))
    pieces.append(Piece(Part.HEADING, words.SOURCES))
    for source in sheet.sources:
        text = f"[{source.letter}] {words.source_name(source)} · {words.source_counts(source)}"
        pieces.append(Piece(Part.SOURCE, text))
    pieces.extend(Piece(Part.SMALL, one) for one in words.imprint(sheet))
    return SheetContent(sheet, tuple(pieces), tuple(contents))


def _below(line: SheetLine, remarks: list[str], options: SheetOptions) -> Iterator[Piece]:
    if options.disagreements:
        for remark in remarks:
            yield Piece(Part.REMARK, remark, line.differing, line.fact_id)
    if options.quotations:
        for one in line.citations:
            said = f" ({one.attribution})" if one.attribution else ""
            yield Piece(Part.QUOTE, f"{one.label}  “{' '.join(one.quote.split())}”{said}", (), line.fact_id)
