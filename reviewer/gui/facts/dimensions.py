"""What facts can be filtered by, as data: it feeds the pills, the panel of filters and the palette; no Qt."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from reviewer.domain.claims import ConflictKind
from reviewer.domain.readmodel import ArticleItem, FactFilter, FactOrder
from reviewer.domain.review.standing import FactState
from reviewer.domain.tongue import count, mark, say
from reviewer.domain.values import ValueType

UNFILTERED = FactFilter()
_FEW = (2, 3, 4)
"""Numbers of sources that are offered; others can be typed."""
_NUMBER = re.compile(r"\d{1,4}")

STATES = {
    FactState.OPEN: mark("sources differ"),
    FactState.UNDECIDED: mark("undecided"),
    FactState.ACCEPTED: mark("accepted"),
    FactState.REJECTED: mark("rejected"),
}
KINDS = {
    ValueType.MONEY: mark("money"),
    ValueType.PERCENT: mark("percentage"),
    ValueType.COUNT: mark("count"),
    ValueType.DATE: mark("date"),
    ValueType.DURATION: mark("duration"),
    ValueType.QUANTITY: mark("quantity"),
    ValueType.RANK: mark("rank"),
    ValueType.SCORE: mark("score"),
    ValueType.NAME: mark("name"),
    ValueType.LIST: mark("list"),
    ValueType.ROLE: mark("role"),
    ValueType.STATUS: mark("status"),
}
CONFLICTS = {
    ConflictKind.NUMBER: mark("number"),
    ConflictKind.DATE: mark("date"),
    ConflictKind.UNIT: mark("unit"),
    ConflictKind.STATUS: mark("status"),
    ConflictKind.NEGATION: mark("negation"),
    ConflictKind.ROLE: mark("role"),
    ConflictKind.NAME: mark("name"),
    ConflictKind.LIST: mark("list"),
    ConflictKind.PRECISION: mark("precision"),
    ConflictKind.QUALIFIER: mark("qualifier"),
    ConflictKind.ATTRIBUTION: mark("attribution"),
    ConflictKind.TIME: mark("time"),
}


class Dimension(Enum):
    """One thing that facts can be filtered by: its name, and how the palette and a pill tell it."""

    STATE = (mark("State"), mark("Filter: state is {value}"), mark("State: {values}"))
    KIND = (mark("Kind"), mark("Filter: kind is {value} value"), mark("Kind: {values}"))
    ARTICLE = (mark("Article"), mark("Filter: source is {value}"), mark("Article: {values}"))
    CONFLICT = (mark("Conflict"), mark("Filter: conflict over {value}"), mark("Conflict: {values}"))
    SOURCES = (mark("Number of sources"), mark("Filter: {value}"), mark("{values}"))
    INDEPENDENT = (mark("Independent sources"), mark("Filter: {value}"), mark("{values}"))
    SECTION = (mark("Section"), mark("Filter: section is {value}"), mark("Section: {values}"))
    ANALYST = (mark("Analyst"), mark("Filter: decided by {value}"), mark("Decided by {values}"))
    RETURNED = (mark("Sent back"), mark("Filter: {value}"), mark("{values}"))
    ASIDE = (mark("Set aside"), mark("Filter: {value}"), mark("{values}"))

    @property
    def title(self) -> str:
        """Its name."""
        return say(self.value[0])

    def sentence(self, value: str) -> str:
        """Return how the palette tells a filter by a value."""
        return say(self.value[1], value=value)

    def told(self, values: str) -> str:
        """Return how a pill tells what is set."""
        return say(self.value[2], values=values)


CHIPS = (Dimension.STATE, Dimension.KIND, Dimension.ARTICLE, Dimension.CONFLICT)
"""What has a chip of its own while it is not set."""

_FIELDS: dict[Dimension, tuple[str, ...]] = {
    Dimension.STATE: ("states",),
    Dimension.KIND: ("value_types",),
    Dimension.ARTICLE: ("articles",),
    Dimension.CONFLICT: ("conflicts",),
    Dimension.SOURCES: ("sources_at_least", "sources_at_most"),
    Dimension.INDEPENDENT: ("independent_at_least", "independent_at_most"),
    Dimension.SECTION: ("sections",),
    Dimension.ANALYST: ("analysts",),
    Dimension.RETURNED: ("returned",),
    Dimension.ASIDE: ("aside", "aside_only"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """What a case has to filter by.

    Attributes:
        articles: letters and names.
        sections: names, without Other.
        analysts: who has decided.
    """

    articles: tuple[tuple[str, str], ...] = ()
    sections: tuple[str, ...] = ()
    analysts: tuple[str, ...] = ()


def known_of(
    articles: Sequence[ArticleItem], sections: Sequence[tuple[str, int]], analysts: Sequence[str]
) -> Known:
    """Return what a case has to filter by.

    Args:
        articles: of the case.
        sections: with their numbers of facts; `""` is Other.
        analysts: who has decided.
    """
    named = tuple((one.letter, one.publisher or one.title or one.name) for one in articles)
    return Known(named, tuple(name for name, _ in sections if name), tuple(analysts))


@dataclass(frozen=True)
class Pick:
    """One value that can be filtered by.

    Attributes:
        dimension: what it is a value of.
        words: how lists tell it.
        has: tells whether a filter has it.
        press: returns a filter with it, or without it if the filter had it.
    """

    dimension: Dimension
    words: str
    has: Callable[[FactFilter], bool]
    press: Callable[[FactFilter], FactFilter]

    def alone(self, chosen: FactFilter) -> FactFilter:
        """Return a filter in which this is the only value of its dimension."""
        return self.press(without(chosen, self.dimension))


def without(chosen: FactFilter, dimension: Dimension) -> FactFilter:
    """Return a filter with nothing set in a dimension."""
    changes: dict[str, Any] = {name: getattr(UNFILTERED, name) for name in _FIELDS[dimension]}
    return replace(chosen, **changes)


def bare(chosen: FactFilter) -> FactFilter:
    """Return a filter in the usual order: what saved views are compared by."""
    return replace(chosen, order=FactOrder.SHEET, descending=False)


def picks(known: Known, typed: str = "") -> Iterator[Pick]:
    """Yield all that can be filtered by.

    Args:
        known: what the case has.
        typed: what a person looks for; numbers of sources in it are offered, too.
    """
    for state, words in STATES.items():
        yield _one_of(Dimension.STATE, state, say(words))
    yield _exact(Dimension.RETURNED, say("sent back"), returned=True)
    for kind, words in KINDS.items():
        yield _one_of(Dimension.KIND, kind.value, say(words))
    for letter, name in known.articles:
        yield _one_of(Dimension.ARTICLE, letter, f"{letter} · {name}")
    for conflict, words in CONFLICTS.items():
        yield _one_of(Dimension.CONFLICT, conflict.value, say(words))
    numbers = sorted({*_FEW, *(int(one) for one in _NUMBER.findall(typed) if int(one))})
    yield from _sources(numbers, typed)
    for name in (*known.sections, ""):
        yield _one_of(Dimension.SECTION, name, name or say("Other"))
    for analyst in known.analysts:
        yield _one_of(Dimension.ANALYST, analyst, analyst)
    yield _exact(Dimension.ASIDE, say("what is set aside, too"), aside=True, aside_only=False)
    yield _exact(Dimension.ASIDE, say("only what is set aside"), aside=False, aside_only=True)


def _sources(numbers: Sequence[int], typed: str) -> Iterator[Pick]:
    few = [one for one in numbers if one in _FEW or str(one) in typed]
    own, free = Dimension.SOURCES, Dimension.INDEPENDENT
    yield _bound(own, 0, 1)
    for number in few:
        yield _bound(own, number, 0)
    for number in few:
        yield _bound(own, 0, number)
    yield _bound(free, 0, 1)
    for number in few:
        yield _bound(free, number, 0)
    for number in few:
        yield _bound(free, 0, number)


def _one_of(dimension: Dimension, value: object, words: str) -> Pick:
    (name,) = _FIELDS[dimension]

    def press(chosen: FactFilter) -> FactFilter:
        kept: tuple[object, ...] = getattr(chosen, name)
        rest = tuple(one for one in kept if one != value)
        changes: dict[str, Any] = {name: rest if value in kept else (*kept, value)}
        return replace(chosen, **changes)

    return Pick(dimension, words, lambda chosen: value in getattr(chosen, name), press)


def _exact(dimension: Dimension, words: str, **wanted: bool) -> Pick:
    def has(chosen: FactFilter) -> bool:
        return all(getattr(chosen, name) == value for name, value in wanted.items())

    def press(chosen: FactFilter) -> FactFilter:
        changes: dict[str, Any] = dict(wanted)
        return without(chosen, dimension) if has(chosen) else replace(chosen, **changes)

    return Pick(dimension, words, has, press)


def _bound(dimension: Dimension, low: int, high: int) -> Pick:
    """Return a least or a greatest number of sources; the other bound stays where both can hold."""
    least, most = _FIELDS[dimension]
    name, value = (least, low) if low else (most, high)

    def has(chosen: FactFilter) -> bool:
        return bool(getattr(chosen, name) == value)

    def press(chosen: FactFilter) -> FactFilter:
        changes: dict[str, Any] = {name: 0 if has(chosen) else value}
        pressed = replace(chosen, **changes)
        if 0 < getattr(pressed, most) < getattr(pressed, least):
            changes[most if name == least else least] = 0
        return replace(chosen, **changes)

    return Pick(dimension, _range_words(dimension, low, high), has, press)


def _range_words(dimension: Dimension, low: int, high: int) -> str:
    free = dimension is Dimension.INDEPENDENT
    if low and high and low != high:
        if free:
            return say("{low} to {high} independent", low=low, high=high)
        return say("{low} to {high} sources", low=low, high=high)
    if low and high:
        return count("%n independent", "", low) if free else count("%n source(s)", "", low)
    if low:
        return count("%n or more independent", "", low) if free else count("%n or more sources", "", low)
    if high == 1:
        return say("one independent source") if free else say("single source")
    return count("at most %n independent", "", high) if free else count("at most %n sources", "", high)


def set_dimensions(chosen: FactFilter, known: Known) -> Iterator[tuple[Dimension, str]]:
    """Yield what a filter is set to: dimension and words; words that are searched for left out."""
    names = dict(known.articles)
    several = {
        Dimension.STATE: [say(STATES[one]) for one in chosen.states],
        Dimension.KIND: [_word(KINDS, one) for one in chosen.value_types],
        Dimension.ARTICLE: [
            one if len(chosen.articles) > 1 else _named(one, names) for one in chosen.articles
        ],
        Dimension.CONFLICT: [_word(CONFLICTS, one) for one in chosen.conflicts],
        Dimension.SECTION: [one or say("Other") for one in chosen.sections],
        Dimension.ANALYST: list(chosen.analysts),
    }
    for dimension in Dimension:
        if several.get(dimension):
            yield dimension, dimension.told(_joined(several[dimension]))
        elif dimension is Dimension.SOURCES and (chosen.sources_at_least or chosen.sources_at_most):
            yield dimension, _range_words(dimension, chosen.sources_at_least, chosen.sources_at_most)
        elif dimension is Dimension.INDEPENDENT and (
            chosen.independent_at_least or chosen.independent_at_most
        ):
            yield (
                dimension,
                _range_words(dimension, chosen.independent_at_least, chosen.independent_at_most),
            )
        elif dimension is Dimension.RETURNED and chosen.returned:
            yield dimension, say("sent back")
        elif dimension is Dimension.ASIDE and chosen.aside_only:
            yield dimension, say("only what is set aside")
        elif dimension is Dimension.ASIDE and chosen.aside:
            yield dimension, say("what is set aside, too")


def in_words(chosen: FactFilter, known: Known) -> str:
    """Return a filter in words: the name that is proposed for a view."""
    parts = [words for _, words in set_dimensions(chosen, known)]
    if chosen.text.strip():
        parts.insert(0, f"“{' '.join(chosen.text.split())}”")
    return ", ".join(parts) or say("All facts")


def _joined(values: Sequence[str]) -> str:
    if len(values) <= 3:
        return ", ".join(values)
    return count("{first} and %n more", "", len(values) - 1, first=values[0])


def _word(table: dict[Any, str], value: str) -> str:
    return say(table[value]) if value in table else value


def _named(letter: str, names: dict[str, str]) -> str:
    return f"{letter} · {names[letter]}" if letter in names else letter
