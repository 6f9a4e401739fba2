"""What the writers write: a fact sheet with the log behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reviewer.domain.ordering import arranged
from reviewer.domain.readmodel import ArticlePage, ClaimItem, FactDetail
from reviewer.domain.review.log import Decision
from reviewer.domain.sheet import Citation, FactSheet, RejectedClaim, SheetLine, SheetSource


@dataclass(frozen=True, slots=True)
class Document:
    """A fact sheet and what makes it checkable.

    Attributes:
        sheet: the sheet.
        log: the case's decisions, first one first; empty for a sheet that nobody reviewed.
        claims: every claim of the case, in the order of articles and text, for whoever writes a script.
        pages: the articles with their texts and claims, in the order of their letters; only for formats that
            ask for the whole case.
        facts: every fact with its claims and conflicts, in the order of the sheet; so too.
        replaced: the articles whose place updated versions took; so too.
        texts: what the log's hashes are of, as JSON values: `articles`, `contents`, `parts`; only for formats
            that ask for them.
    """

    sheet: FactSheet
    log: tuple[Decision, ...] = ()
    claims: tuple[ClaimItem, ...] = ()
    pages: tuple[ArticlePage, ...] = ()
    facts: tuple[FactDetail, ...] = ()
    replaced: tuple[ArticlePage, ...] = ()
    texts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A source with the claims of it that the sheet names, in the order of its text."""

    source: SheetSource
    quotations: tuple[Citation, ...]


def shelves(sheet: FactSheet) -> list[Shelf]:
    """Return the sources, each with what is quoted from it."""
    named = [
        one for line in (*sheet.lines, *sheet.open_questions) for one in (*line.citations, *line.differing)
    ]
    named += [one.citation for one in sheet.rejected]
    found: dict[str, dict[str, Citation]] = {one.letter: {} for one in sheet.sources}
    for one in sorted(named, key=lambda one: (one.start, one.end, one.label)):
        if one.quote:
            found.setdefault(one.letter, {}).setdefault(one.label, one)
    return [Shelf(one, tuple(found[one.letter].values())) for one in sheet.sources]


def chosen(sheet: FactSheet) -> FactSheet:
    """Return the sheet in the order of its options and without what they leave out: no writer has to ask."""
    sheet = arranged(sheet)
    sections = tuple(replace(one, lines=_lines(sheet, one.lines)) for one in sheet.sections)
    rejected: tuple[RejectedClaim, ...] = ()
    if sheet.options.rejected:
        rejected = tuple(replace(one, citation=_citation(sheet, one.citation)) for one in sheet.rejected)
    questions = _lines(sheet, sheet.open_questions) if sheet.options.open_questions else ()
    return replace(sheet, sections=sections, open_questions=questions, rejected=rejected)


def _lines(sheet: FactSheet, lines: Sequence[SheetLine]) -> tuple[SheetLine, ...]:
    return tuple(_line(sheet, one) for one in lines)


def _line(sheet: FactSheet, line: SheetLine) -> SheetLine:
    line = replace(line, citations=tuple(_citation(sheet, one) for one in line.citations))
    if not sheet.options.disagreements:
        return replace(line, differing=(), disagreement="", explanations=())
    return replace(line, differing=tuple(_citation(sheet, one) for one in line.differing))


def _citation(sheet: FactSheet, citation: Citation) -> Citation:
    return citation if sheet.options.quotations else replace(citation, quote="")
