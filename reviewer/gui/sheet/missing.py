"""What a sheet still lacks, with the places where that is mended; no Qt. It is read in the worker."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from reviewer.domain.readmodel import FactFilter, FactItem
from reviewer.domain.review.standing import FactState
from reviewer.domain.sheet import FactSheet, SheetLine
from reviewer.domain.tongue import count
from reviewer.gui.actions import Mode
from reviewer.gui.ports import ReviewPort

FIRST = 3
"""How many of each sort are named."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go to.

    Attributes:
        text: what is there.
        mode: where.
        key: claim or fact; `""` is the mode itself.
        filter: what the table of facts shows.
    """

    text: str
    mode: Mode
    key: str = ""
    filter: FactFilter | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one sort that are missing.

    Attributes:
        key: the sort.
        glyph: its sign.
        title: what it is, with the number.
        ink: token of the title's colour.
        links: the first few, and where all of them are.
    """

    key: str
    glyph: str
    title: str
    ink: str
    links: tuple[Link, ...]


def read_missing(review: ReviewPort, sheet: FactSheet, *, printed: bool = True) -> tuple[Group, ...]:
    """Return what a sheet lacks.

    Args:
        review: the case.
        sheet: the sheet, read with its open questions.
        printed: whether those are exported, too.
    """
    unsettled = review.fact_ids(FactFilter(states=(FactState.OPEN,)))
    found = (
        _conflicts(review, unsettled, printed),
        _undecided(review),
        _returned(review),
        _left_open(sheet, set(unsettled)),
        _single(review),
        _loose(review),
        _notes(sheet),
    )
    return tuple(one for one in found if one is not None)


def without_questions(sheet: FactSheet) -> FactSheet:
    """Return the sheet as it is exported without its open questions."""
    return replace(sheet, open_questions=())


def _conflicts(review: ReviewPort, ids: Sequence[str], printed: bool) -> Group | None:
    if not ids:
        return None
    items, _ = review.facts(FactFilter(states=(FactState.OPEN,)), 0, FIRST)
    links = [Link(one.line, Mode.CONFLICTS, one.id) for one in items]
    asked = count("%n conflict(s) (is|are) open: printed as (an open question|open questions)", "", len(ids))
    left = count("%n conflict(s) (is|are) open, and left out", "", len(ids))
    title = asked if printed else left
    return Group(
        "conflicts",
        "⚡\ufe0e",
        title,
        "red",
        _with_all(links, len(ids), Link("", Mode.CONFLICTS, links[0].key)),
    )


def _undecided(review: ReviewPort) -> Group | None:
    summary = review.summary()
    number = summary.claims - summary.decided - summary.returned
    if number <= 0:
        return None
    claims = review.undecided(FIRST)
    links = [Link(f"{one.label}  {one.body.statement}", Mode.READ, one.id) for one in claims]
    title = count("%n claim(s) (is|are) undecided, and not on the sheet", "", number)
    return Group(
        "undecided", "○", title, "amber", _with_all(links, number, Link("", Mode.READ, links[0].key))
    )


def _returned(review: ReviewPort) -> Group | None:
    number = review.summary().returned
    if not number:
        return None
    wanted = FactFilter(returned=True, aside=True)
    items, _ = review.facts(wanted, 0, FIRST)
    links = [Link(one.line, Mode.FACTS, one.id, wanted) for one in items]
    title = count("%n claim(s) (was|were) handed back", "", number)
    return Group("returned", "↩", title, "link", _with_all(links, number, Link("", Mode.FACTS, "", wanted)))


def _left_open(sheet: FactSheet, unsettled: set[str]) -> Group | None:
    lines = [one for one in sheet.open_questions if one.fact_id not in unsettled]
    if not lines:
        return None
    title = count("%n question(s) (was|were) left open on purpose", "", len(lines))
    links = [Link(one.text, Mode.CONFLICTS, one.fact_id) for one in lines[:FIRST]]
    return Group("left open", "?", title, "ink", _on_sheet(links, lines))


def _single(review: ReviewPort) -> Group | None:
    wanted = FactFilter(states=(FactState.ACCEPTED,), independent_at_most=1, aside=True)
    items, number = review.facts(wanted, 0, FIRST)
    title = count("%n fact(s) (rests|rest) on one independent source", "", number)
    return _of_facts("single", "◑", title, items, number, wanted)


def _loose(review: ReviewPort) -> Group | None:
    wanted = FactFilter(states=(FactState.ACCEPTED,), sections=("",), aside=True)
    items, number = review.facts(wanted, 0, FIRST)
    if number and not review.sections():
        return None  # nobody uses sections
    return _of_facts(
        "loose", "§", count("%n fact(s) (is|are) in no section", "", number), items, number, wanted
    )


def _of_facts(
    key: str, glyph: str, title: str, items: Sequence[FactItem], number: int, wanted: FactFilter
) -> Group | None:
    """Return a group of facts that the table shows with a filter."""
    if not number:
        return None
    links = [Link(one.line, Mode.FACTS, one.id, wanted) for one in items]
    return Group(key, glyph, title, "ink", _with_all(links, number, Link("", Mode.FACTS, "", wanted)))


def _notes(sheet: FactSheet) -> Group | None:
    lines = list(_noted((*sheet.lines, *sheet.open_questions)))
    if not lines:
        return None
    title = count("%n note(s) (is|are) printed", "", len(lines))
    return Group("notes", "✎", title, "ink", _on_sheet([], lines))


def _noted(lines: Iterable[SheetLine]) -> Iterable[SheetLine]:
    return (one for one in lines if one.note.strip() and one.note.rstrip(".") not in one.disagreement)


def _on_sheet(links: list[Link], lines: Sequence[SheetLine]) -> tuple[Link, ...]:
    """Return links to lines of the sheet itself."""
    return tuple(links or (Link(one.text, Mode.SHEET, one.fact_id) for one in islice(lines, FIRST)))


def _with_all(links: Sequence[Link], number: int, all_of_them: Link) -> tuple[Link, ...]:
    """Return the links, and where more are the one that shows all."""
    if number <= len(links):
        return tuple(links)
    return (*links, replace(all_of_them, text=count("Show all %n", "", number)))
