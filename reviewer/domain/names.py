"""The alias graph of a case: who and what is named, in which forms, and what people say of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reviewer.domain.text import Span
from reviewer.domain.tongue import mark

Pairs = tuple[tuple[str, str], ...]

SAID_SO = mark("put together by a person")
"""Why a form stands for a name where an analyst said so."""

MOST_PLACES = 40
"""Places that are kept of a form; its count has them all."""


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORG = "org"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where a form stands.

    Attributes:
        article: id of the article.
        span: the words, in code points of the article's text.
    """

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a name, as the articles have it.

    Attributes:
        text: the form (`Wang`, `the 28-year-old`).
        why: why it stands for the name, in words; `""` for the name itself.
        count: how often it stands in the articles.
        places: the first of them, at most `MOST_PLACES`, in the order of the articles and the text.
    """

    text: str
    why: str = ""
    count: int = 0
    places: tuple[NamePlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A name with all its forms.

    Attributes:
        full: the name in full.
        kind: what bears it.
        forms: its forms; the first is the one that the rules took for the full name.
    """

    full: str
    kind: NameKind
    forms: tuple[Form, ...]

    @property
    def root(self) -> str:
        """The form that stands for the whole name in what people decide of it; a new title leaves it."""
        return self.forms[0].text

    @property
    def count(self) -> int:
        """How often the name stands in the articles, in any form."""
        return sum(one.count for one in self.forms)

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles in which it is known to stand."""
        return tuple(dict.fromkeys(place.article for one in self.forms for place in one.places))

    def has(self, text: str) -> bool:
        """Tell whether this is the name, or one of its forms."""
        return text == self.full or any(one.text == text for one in self.forms)


def find_name(names: Iterable[Name], text: str) -> Name | None:
    """Return the name that is called so, or else that has this form; small and capital letters differ."""
    found = [one for one in names if one.has(text)]
    return next((one for one in found if one.full == text), found[0] if found else None)


def arranged(names: Iterable[Name], same: Pairs = (), other: Pairs = ()) -> tuple[Name, ...]:
    """Return the names of the rules as people have corrected them, the most frequent first.

    Args:
        names: what the rules found; every form stands in one name.
        same: pairs of a form and the name it stands for, in the order in which they were said. The root of
            a name takes all its forms along. A name that is not there is a new title.
        other: pairs of forms that are different people or things; they are never left in one name.
    """
    graph = _Graph(names)
    for form, full in same:
        graph.join(form, full)
    for one, two in other:
        graph.part(one, two)
    return tuple(sorted(graph.names(), key=lambda one: (-one.count, one.full)))


def tied(names: Sequence[Name]) -> dict[str, str]:
    """Return the full name by each form."""
    return {form.text: one.full for one in names for form in one.forms}


@dataclass(slots=True)
class _Group:
    full: str
    kind: NameKind
    root: str
    forms: dict[str, Form]

    def has(self, text: str) -> bool:
        return text == self.full or text in self.forms


class _Graph:
    def __init__(self, names: Iterable[Name]) -> None:
        self._groups = [
            _Group(one.full, one.kind, one.root, {form.text: form for form in one.forms}) for one in names
        ]
        self._home = {form: group for group in self._groups for form in group.forms}

    def names(self) -> Iterator[Name]:
        for one in self._groups:
            first = one.forms[one.root]
            rest = sorted(
                (form for form in one.forms.values() if form is not first),
                key=lambda form: (-form.count, form.text),
            )
            yield Name(one.full, one.kind, (first, *rest))

    def _find(self, text: str) -> _Group | None:
        """Return the group of a form, or the one that was given this title."""
        return self._home.get(text) or next((one for one in self._groups if one.full == text), None)

    def join(self, form: str, full: str) -> None:
        home, target = self._home.get(form), self._find(full)
        if home is None:
            return
        if target is home or target is None:
            if form != home.root and target is None:
                home = self._alone(home, form)
            if form == home.root:
                home.full = full
            return
        moved = list(home.forms) if form == home.root else [form]
        for text in moved:
            one = home.forms.pop(text)
            target.forms[text] = replace(one, why=SAID_SO) if text == form else one
            self._home[text] = target
        if not home.forms:
            self._groups.remove(home)
        elif home.full == form:
            home.full = home.root
        if target.kind is NameKind.OTHER:
            target.kind = home.kind

    def part(self, one: str, two: str) -> None:
        home = self._find(one)
        if home is None or one == two or not (home.has(one) and home.has(two)):
            return
        leaves = one if one != home.root else two
        if leaves not in home.forms:  # a title that somebody gave
            leaves = one if leaves == two and one in home.forms and one != home.root else ""
        if leaves:
            self._alone(home, leaves)
        if home.has(one) and home.has(two):
            home.full = home.root

    def _alone(self, home: _Group, text: str) -> _Group:
        form = replace(home.forms.pop(text), why="")
        made = _Group(text, home.kind, text, {text: form})
        if home.full == text:
            home.full = home.root
        self._home[text] = made
        self._groups.append(made)
        return made
