"""What stands on the sheet, in the words and the order of the exports; no Qt. It is made in the worker."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from reviewer.domain.sheet import OTHER, Citation, FactSheet, SheetLine, SheetOptions
from reviewer.domain.tongue import mark, say
from reviewer.gui.ports import PublishPort
from reviewer.languages import speaking_in


class Part(Enum):
    """What a piece of the sheet is."""

    TITLE = 1
    SMALL = 2
    HEADING = 3
    LINE = 4
    REMARK = 5
    QUOTE = 6
    SOURCE = 7
    NOTICE = 8


PLAIN = 0.95
SIZES = {Part.TITLE: 1.8, Part.LINE: 1.15, Part.HEADING: 0.9, Part.QUOTE: 0.92}
"""Sizes of the faces, times the window's text; `PLAIN` where nothing is said."""
SPACE = {
    Part.TITLE: 0.0,
    Part.SMALL: 0.4,
    Part.NOTICE: 0.8,
    Part.HEADING: 1.5,
    Part.LINE: 0.85,
    Part.REMARK: 0.55,
    Part.QUOTE: 0.3,
    Part.SOURCE: 0.6,
}
"""Space above a piece, in lines of text."""


class Shelf(Enum):
    """What a part of the sheet holds."""

    SECTION = 1
    OTHER = 2
    QUESTIONS = 3
    REST = 4


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


HEADINGS = (
    *(mark("Other"), mark("Open questions"), mark("Rejected claims")),
    *(mark("Sources"), mark("About this sheet")),
)
"""The parts that every sheet has, as `domain.sheet` and `export.words` name them."""


class Block:
    """Pieces that stay together: a line with its remarks, a heading; one that has not changed is kept.

    Attributes:
        key: the same for the same thing in another state of the sheet.
        pieces: from the top.
        fact: the fact of a line, else `""`.
        fixed: a guess of its height in lines of text, as if it were narrow.
        ink: what its words add to that, in lines of text times their width.
    """

    __slots__ = ("fact", "fixed", "ink", "key", "pieces")

    def __init__(self, key: str, *pieces: Piece) -> None:
        self.key, self.pieces = key, pieces
        self.fact = pieces[0].fact
        self.fixed = self.ink = 0.0
        for one in pieces:
            size = SIZES.get(one.part, PLAIN)
            self.fixed += SPACE[one.part] + 0.7 * size
            self.ink += 0.55 * size * size * len(one.text) * (1.25 if one.citations else 1.0)

    @property
    def citations(self) -> list[Citation]:
        """What can be opened beside it, in the order of the keys."""
        return [one for piece in self.pieces for one in piece.citations]


@dataclass(frozen=True, slots=True)
class Range:
    """A part of the sheet: its name, what it holds, its heading's block and the blocks behind that.

    The names of the parts that every sheet has are in English; `title` tells them.
    """

    name: str
    shelf: Shelf
    first: int
    count: int
    lines: int
    """How many things are in it, as people count them."""

    @property
    def title(self) -> str:
        """What stands over it."""
        return heading(self.name, self.shelf)

    @property
    def end(self) -> int:
        """The block behind its last."""
        return self.first + 1 + self.count


@dataclass(frozen=True, slots=True)
class SheetContent:
    """The sheet as blocks.

    Attributes:
        sheet: the sheet.
        blocks: from the top.
        ranges: its parts, each with a heading.
        places: number of a block by its key.
    """

    sheet: FactSheet
    blocks: tuple[Block, ...]
    ranges: tuple[Range, ...]
    places: dict[str, int]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece from the top."""
        return tuple(piece for block in self.blocks for piece in block.pieces)

    @property
    def contents(self) -> tuple[tuple[str, int, int], ...]:
        """For each part its name, the number of its heading's block, and how many lines it has."""
        return tuple((one.name, one.first, one.lines) for one in self.ranges[:-1])

    @property
    def empty(self) -> bool:
        """Tell whether there is no line."""
        return not self.sheet.lines and not self.sheet.open_questions

    def range_of(self, block: int) -> Range | None:
        """Return the part in which a block stands."""
        return next((one for one in self.ranges if one.first <= block < one.end), None)


def heading(name: str, shelf: Shelf) -> str:
    """Return what stands over a part; the name of a section is the person's own."""
    return name if shelf is Shelf.SECTION else say(name)


def read_content(publish: PublishPort, options: SheetOptions) -> SheetContent:
    """Return the content of the sheet as it would be exported now, read anew; runs in the worker."""
    return ContentMaker().make(publish.sheet(options))


class ContentMaker:
    """Makes blocks of sheets; what is the same as before is the same block, and costs nothing to show."""

    def __init__(self) -> None:
        self._lines: dict[str, tuple[SheetLine, bool, Block]] = {}
        self._quotes: dict[str, tuple[Citation, Block]] = {}

    def make(self, sheet: FactSheet) -> SheetContent:
        """Return a sheet's content, in the language of the sheet; runs in the worker."""
        with speaking_in(sheet.options.language):
            return self._made(sheet)

    def _made(self, sheet: FactSheet) -> SheetContent:
        from reviewer.export import words  # with the writers, and so not at start

        title = Piece(Part.TITLE, words.one_line(sheet.title) or say("Fact sheet"))
        small = Piece(Part.SMALL, words.opening(sheet))
        blocks = [Block("title", title), Block("summary", small)]
        if not sheet.reviewed:
            blocks.append(Block("notice", Piece(Part.NOTICE, words.unreviewed())))
        ranges: list[Range] = []

        def part(name: str, shelf: Shelf, found: Iterable[Block]) -> None:
            first = len(blocks)
            blocks.append(Block(f"{shelf.name} {name}", Piece(Part.HEADING, heading(name, shelf))))
            blocks.extend(found)
            number = len(blocks) - first - 1
            ranges.append(Range(name, shelf, first, number, number))

        for one in sheet.sections:
            shelf = Shelf.OTHER if one.name == OTHER else Shelf.SECTION
            part(one.name, shelf, self._of_lines(one.lines, sheet))
        if sheet.open_questions:
            part(words.OPEN_QUESTIONS, Shelf.QUESTIONS, self._of_lines(sheet.open_questions, sheet))
        if sheet.rejected:
            part(words.REJECTED, Shelf.REST, _rejected(sheet))
        part(words.SOURCES, Shelf.REST, self._sources(sheet))
        ranges[-1] = replace(ranges[-1], lines=len(sheet.sources))
        today = replace(sheet, made_at=sheet.made_at[:10])  # the hour is known when it is exported
        part(words.ABOUT, Shelf.REST, (Block(one, Piece(Part.SMALL, one)) for one in words.imprint(today)))
        self._forget(sheet)
        return SheetContent(
            sheet, tuple(blocks), tuple(ranges), {one.key: at for at, one in enumerate(blocks)}
        )

    def _of_lines(self, lines: Sequence[SheetLine], sheet: FactSheet) -> Iterator[Block]:
        shown = sheet.options.disagreements
        for line in lines:
            known = self._lines.get(line.fact_id)
            if known is not None and known[0] is line and known[1] is shown:
                yield known[2]
                continue
            block = _line(line, disagreements=shown)
            self._lines[line.fact_id] = (line, shown, block)
            yield block

    def _sources(self, sheet: FactSheet) -> Iterator[Block]:
        from reviewer.export import words
        from reviewer.export.document import chosen, shelves

        options = sheet.options
        whole = options.quotations and options.disagreements
        for shelf in shelves(sheet if whole else chosen(sheet)):
            source = shelf.source
            text = f"[{source.letter}] {words.source_name(source)}"
            counts = words.source_counts(source)
            yield Block(f"source {source.letter}", Piece(Part.SOURCE, text, aside=counts))
            if options.quotations:
                yield from (self._quote(one) for one in shelf.quotations)

    def _quote(self, citation: Citation) -> Block:
        known = self._quotes.get(citation.claim_id)
        if known is None or (known[0] is not citation and known[0] != citation):
            who = f" ({citation.attribution})" if citation.attribution.strip() else ""
            text = f"{citation.label}  “{' '.join(citation.quote.split())}”{who}"
            block = Block(f"claim {citation.claim_id}", Piece(Part.QUOTE, text, (citation,)))
            known = self._quotes[citation.claim_id] = (citation, block)
        return known[1]

    def _forget(self, sheet: FactSheet) -> None:
        """Forget lines that are gone, before they are many."""
        shown = (*sheet.lines, *sheet.open_questions)
        if len(self._lines) > 2 * len(shown) + 100:
            kept = {one.fact_id for one in shown}
            self._lines = {key: one for key, one in self._lines.items() if key in kept}


def _line(line: SheetLine, *, disagreements: bool) -> Block:
    from reviewer.export import words

    if not disagreements:
        line = replace(line, differing=(), disagreement="", explanations=())
    aside = " · ".join(words.marks(line))
    pieces = [Piece(Part.LINE, line.text, line.citations, line.fact_id, aside)]
    for number, remark in enumerate(words.remarks(line)):
        differing = line.differing if number == 0 else ()
        pieces.append(Piece(Part.REMARK, remark, differing, line.fact_id))
    return Block(line.fact_id, *pieces)


def _rejected(sheet: FactSheet) -> Iterator[Block]:
    for one in sheet.rejected:
        pieces = [Piece(Part.SOURCE, one.citation.statement, (one.citation,), aside=say(one.reason))]
        if one.note:
            pieces.append(Piece(Part.REMARK, one.note))
        yield Block(f"rejected {one.citation.claim_id}", *pieces)
