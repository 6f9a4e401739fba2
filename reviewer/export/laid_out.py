"""The fact sheet as it is read from top to bottom, every text clean, for formats that set pages."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from reviewer.domain.ordering import questions_first
from reviewer.domain.sheet import OTHER, Citation, FactSheet, RejectedClaim, SheetLine
from reviewer.domain.tongue import say
from reviewer.export import fragments, words
from reviewer.export.document import Document, Shelf, chosen, shelves

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation: its label, the place that it leads to, and what stands there.

    Attributes:
        label: the claim's address, such as `B5`.
        target: name of the place in the list of sources, of its quotation where there is one.
        source: name of the place of its source there.
        note: the whole of it in one line: label, source, quotation, who says it, place in the text.
        quote: the words, `""` where they are left out.
        attribution: who says so in the article.
        passage: web address of the words themselves, `""` if there is none.
    """

    label: str
    target: str
    source: str
    note: str
    quote: str
    attribution: str
    passage: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its marks, citations and remarks; a remark has the citations that it speaks of."""

    text: str
    marks: tuple[str, ...]
    citations: tuple[Cited, ...]
    remarks: tuple[tuple[str, tuple[Cited, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its lines, as it is headed."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article with what is quoted from it; `address` is a web address or `""`."""

    letter: str
    target: str
    name: str
    address: str
    counts: str
    quotations: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The sheet from top to bottom."""

    title: str
    language: str
    made: datetime | None
    authors: tuple[str, ...]
    opening: str
    foot: str
    notice: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    imprint: tuple[str, ...]


def laid_out(document: Document) -> LaidOut:
    """Return the sheet of a document as it is read, without what its options leave out."""
    sheet = chosen(document.sheet)
    held = shelves(sheet)
    known = _Places(sheet, held)
    sections = [Section(name, known.lines(lines)) for name, lines in headed(sheet)]
    if sheet.rejected:
        sections.append(Section(say(words.REJECTED), tuple(map(known.rejected, sheet.rejected))))
    return LaidOut(
        title=heading(sheet.title, "Fact sheet"),
        language=language(sheet),
        made=moment(sheet.made_at),
        authors=tuple(words.one_line(one) for one in sheet.analysts),
        opening=words.one_line(words.opening(sheet)),
        foot=words.one_line(words.summary(sheet)[-1]),
        notice="" if sheet.reviewed else words.unreviewed(),
        sections=tuple(sections),
        sources=tuple(map(known.source, held)),
        imprint=tuple(words.one_line(one) for one in words.imprint(sheet)),
    )


def headed(sheet: FactSheet) -> list[tuple[str, tuple[SheetLine, ...]]]:
    """Return the sections as they are headed, each with its lines; one of them are the open questions."""
    found = [(heading(one.name), one.lines) for one in sheet.sections]
    questions = [(say(words.OPEN_QUESTIONS), sheet.open_questions)] if sheet.open_questions else []
    return [*questions, *found] if questions_first(sheet) else [*found, *questions]


def passages(sheet: FactSheet) -> Callable[[Citation], str]:
    """Return what gives the web address of the words that a citation quotes, `""` where there is none."""
    if sheet.options.persons:
        return lambda _: ""  # words without names are not found in the source
    addresses = {one.letter: words.clean(one.address) for one in sheet.sources}
    return lambda one: fragments.link(addresses.get(one.letter, ""), one.quote) if one.quote else ""


def language(sheet: FactSheet) -> str:
    """Return the code of the language of the sheet's own words."""
    code = sheet.options.language
    return code if _LANGUAGE.fullmatch(code) else "en"


def heading(text: str, otherwise: str = OTHER) -> str:
    """Return the name of a section, or of the sheet, on one line; one that cannot be seen has another."""
    text = words.one_line(text)
    seen = any(unicodedata.category(one) not in ("Cf", "Mn", "Zs") for one in text)
    return say(OTHER) if text == OTHER else text if seen else say(otherwise)


def moment(stamp: str) -> datetime | None:
    """Return a time stamp as a time in UTC without parts of a second; None if it is none."""
    try:
        found = datetime.fromisoformat(stamp)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None


def to_the_left(text: str) -> bool:
    """Return whether a text runs from right to left: as its first letter does (Unicode's rules P2 and P3)."""
    for one in text:
        kind = unicodedata.bidirectional(one)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


class _Places:
    """Knows where each citation leads to."""

    def __init__(self, sheet: FactSheet, held: list[Shelf]) -> None:
        self._passage = passages(sheet)
        self._sources = {one.letter: (number, one) for number, one in enumerate(sheet.sources, 1)}
        quoted = [(one.letter, one.label) for shelf in held for one in shelf.quotations]
        self._quotations = {one: f"claim-{number}" for number, one in enumerate(quoted, 1)}

    def lines(self, lines: tuple[SheetLine, ...]) -> tuple[Line, ...]:
        return tuple(map(self._line, lines))

    def rejected(self, one: RejectedClaim) -> Line:
        marks = tuple(filter(None, [words.one_line(say(one.reason))]))
        note = words.one_line(one.note)
        remarks = ((note, ()),) if note else ()
        return Line(words.one_line(one.citation.statement), marks, (self.cited(one.citation),), remarks)

    def source(self, shelf: Shelf) -> Source:
        number, one = self._sources[shelf.source.letter]
        return Source(
            letter=words.one_line(one.letter),
            target=f"source-{number}",
            name=words.one_line(words.source_entry(one)),
            address=words.web_address(words.clean(one.address)),
            counts=words.one_line(words.source_counts(one)),
            quotations=tuple(map(self.cited, shelf.quotations)),
        )

    def cited(self, one: Citation) -> Cited:
        number, _ = self._sources.get(one.letter, (0, None))
        source = f"source-{number}" if number else ""
        return Cited(
            label=words.one_line(one.label),
            target=self._quotations.get((one.letter, one.label)) or source,
            source=source,
            note=self._note(one),
            quote=words.one_line(one.quote),
            attribution=words.one_line(one.attribution),
            passage=self._passage(one),
        )

    def _line(self, line: SheetLine) -> Line:
        told = words.remarks(line)
        against = tuple(map(self.cited, line.differing))
        remarks = tuple((one, () if number else against) for number, one in enumerate(told))
        cited = tuple(map(self.cited, line.citations))
        return Line(words.one_line(line.text), tuple(words.marks(line)), cited, remarks)

    def _note(self, one: Citation) -> str:
        _, source = self._sources.get(one.letter, (0, None))
        parts = [words.source_name(source) if source else one.letter]
        if one.quote:
            parts.append(say("“{quote}”", quote=one.quote))
        if one.attribution.strip():
            parts.append(f"({one.attribution})")
        place = say("characters {start} to {end}", start=f"{one.start:,}", end=f"{one.end:,}")
        return words.one_line(f"{one.label}. {' '.join(parts)}, {place}.")
