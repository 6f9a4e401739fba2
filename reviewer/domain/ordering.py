"""The order of the lines in a sheet that is given away: as arranged by hand, or by a rule."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reviewer.domain.sheet import FactSheet, SheetLine
from reviewer.domain.tongue import mark

BY_HAND = "hand"
BY_STANDING = "standing"
ORDERS: Mapping[str, str] = {
    BY_HAND: mark("As arranged"),
    "date": mark("By date"),
    "sources": mark("Most sources"),
    "text": mark("A to Z"),
    BY_STANDING: mark("Open questions first"),
}
"""How the lines of a section can follow each other: the key that options keep, and its name."""

_NO_DATE = "9999"
_OPEN = "open"

Key = Callable[[SheetLine], tuple[object, ...]]


def arranged(sheet: FactSheet) -> FactSheet:
    """Return the sheet with the lines of each section in the order that its options ask for.

    What a rule cannot tell apart stays as the analysts arranged it. Sections keep their order; so do the
    rejected claims and the sources.
    """
    key = _key(sheet)
    if key is None:
        return sheet
    sections = tuple(replace(one, lines=_sorted(one.lines, key)) for one in sheet.sections)
    return replace(sheet, sections=sections, open_questions=_sorted(sheet.open_questions, key))


def questions_first(sheet: FactSheet) -> bool:
    """Return whether the open questions stand before the sections, not after them."""
    return sheet.options.order == BY_STANDING


def lines_of(sheet: FactSheet) -> tuple[SheetLine, ...]:
    """Return all lines in the order in which they are read, the open questions among them."""
    asked = sheet.open_questions
    return (*asked, *sheet.lines) if questions_first(sheet) else (*sheet.lines, *asked)


def _sorted(lines: Sequence[SheetLine], key: Key) -> tuple[SheetLine, ...]:
    return tuple(sorted(lines, key=key))


def _key(sheet: FactSheet) -> Key | None:
    dates = {one.letter: one.published_on for one in sheet.sources if one.published_on[:1].isdigit()}

    def by_date(line: SheetLine) -> tuple[object, ...]:
        """By the earliest article that says so; ISO dates sort as texts, undated lines come last."""
        return (min((dates.get(one.letter, _NO_DATE) for one in line.citations), default=_NO_DATE),)

    keys: Mapping[str, Key] = {
        "date": by_date,
        "sources": lambda line: (-line.independent, -len({one.letter for one in line.citations})),
        BY_STANDING: _standing,
        "text": lambda line: _words(line.text),
    }
    return keys.get(sheet.options.order)


def _standing(line: SheetLine) -> tuple[object, ...]:
    """Open questions, then what is not decided whole, then what was settled, then what nobody disputes."""
    return (line.resolution != _OPEN, not line.undecided, not (line.disagreement or line.resolution))


def _words(text: str) -> tuple[object, ...]:
    """Return the key of an alphabetical order: without case, accents and the signs before the first word."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in parts if not unicodedata.combining(one))
    start = next((at for at, one in enumerate(bare) if one.isalnum()), 0)
    return (bare[start:], text)
