"""Names of persons made unreadable on a sheet: as initials, or as numbers, in every form the case knows."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from reviewer.domain.names import Name, NameKind
from reviewer.domain.sheet import Citation, FactSheet, RejectedClaim, SheetLine, SheetOptions, SheetSource
from reviewer.domain.tongue import say

_PRONOUNS = ("he", "she", "they", "him", "her", "his", "hers", "their", "them", "it", "its", "who")
_BEFORE = (
    "the",
    "a",
    "an",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
)
_ABROAD = ("herr", "frau", "señor", "señora")
_NO_NAME = frozenset((*_PRONOUNS, *_BEFORE, *_ABROAD))
"""Words of a form that name nobody: pronouns, articles, and how people are addressed."""
_PARTICLES = frozenset(("de", "la", "del", "der", "den", "van", "von", "zu", "zur", "da", "di", "do", "dos"))
_PARTICLES |= {"das", "el", "al", "bin", "ibn", "y", "e"}
_WORD = re.compile(r"[^\W\d_][\w’'-]*")

_PART = re.compile(r"[^\W\d_]+")


class Persons(StrEnum):
    """How persons are named."""

    NAMED = ""
    INITIALS = "initials"
    NUMBERS = "numbers"


class Redactor:
    """Replaces the names of persons in texts.

    Args:
        names: who and what is named in the case.
        how: what stands in their place.
        keep: full names that stay, such as those of people in public office.
    """

    def __init__(self, names: Iterable[Name], how: Persons, keep: Sequence[str] = ()) -> None:
        kept = {one.casefold() for one in keep}
        persons = [one for one in names if one.kind is NameKind.PERSON and not _is_kept(one, kept)]
        self._how = how
        self._stands = _stand_ins(persons, how)
        forms = sorted(
            {*self._stands, *(one.upper() for one in self._stands)}, key=lambda one: (-len(one), one)
        )
        words = "|".join(re.escape(one) for one in forms)
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)") if forms and how else None

    def text(self, text: str) -> str:
        """Return a text without the names."""
        if self._pattern is None or not text:
            return text
        return self._pattern.sub(lambda found: self._stand_in(found.group()), text)

    def names_in(self, text: str) -> bool:
        """Tell whether a file's name or an address holds a part of one of the names, whatever its letters."""
        parts = {part.casefold() for form in self._stands for part in _PART.findall(form)}
        known = parts - _NO_NAME - _PARTICLES
        return any(one.casefold() in known for one in _PART.findall(text))

    def byline(self, author: str) -> str:
        """Return who wrote an article: a byline names a person whom no article speaks of."""
        if not self._how or not author:
            return author
        found = self.text(author)
        return found if found != author else initials(author)

    def _stand_in(self, form: str) -> str:
        found = self._stands.get(form)
        if found is None:
            found = next(one for known, one in self._stands.items() if known.upper() == form)
        return found


def _is_kept(name: Name, kept: set[str]) -> bool:
    return name.full.casefold() in kept or any(one.text.casefold() in kept for one in name.forms)


def _stand_ins(persons: Sequence[Name], how: Persons) -> dict[str, str]:
    """Return what stands for each form; of a form that two persons share, what stands for the first."""
    found: dict[str, str] = {}
    taken: dict[str, int] = {}
    for number, name in enumerate(persons, 1):
        whole = initials(name.full)
        taken[whole] = taken.get(whole, 0) + 1
        mark = f" {taken[whole]}" if taken[whole] > 1 else ""  # two persons of the same initials
        for text in dict.fromkeys((name.full, *(one.text for one in name.forms))):
            if _names_someone(text):
                person = say("Person {number}", number=number) if how is Persons.NUMBERS else ""
                found.setdefault(text, person or initials(text) + mark)
    return found


def _names_someone(form: str) -> bool:
    """Tell whether a form is a name, and no pronoun or description."""
    words = [one for one in _WORD.findall(form) if one.casefold() not in _NO_NAME | _PARTICLES]
    return bool(words) and all(one[:1].isupper() or one[:1].lower() == one[:1].upper() for one in words)


def initials(name: str) -> str:
    """Return `A. W.` for `Alexandr Wang`; how someone is addressed, and particles, stay."""

    def short(found: re.Match[str]) -> str:
        word = found.group()
        if word[0].islower() or word.casefold() in _NO_NAME | _PARTICLES:
            return word
        tail = re.search(r"[’']s$", word)
        return f"{word[0]}.{tail.group() if tail else ''}"

    return _WORD.sub(short, name).replace("..", ".")


def redacted(sheet: FactSheet, names: Iterable[Name]) -> FactSheet:
    """Return the sheet as its options want names of persons and analysts on it.

    Args:
        sheet: a sheet.
        names: who and what is named in the case.
    """
    options = sheet.options
    people = _analysts(sheet, options)
    if not options.persons:
        return people
    redactor = Redactor(names, Persons(options.persons), options.keep)
    text = redactor.text
    return replace(
        people,
        title=text(people.title),
        sources=tuple(_source(one, redactor) for one in people.sources),
        sections=tuple(
            replace(one, name=text(one.name), lines=tuple(_lines(one.lines, text))) for one in people.sections
        ),
        open_questions=tuple(_lines(people.open_questions, text)),
        rejected=tuple(_rejected(one, text) for one in people.rejected),
    )


def _analysts(sheet: FactSheet, options: SheetOptions) -> FactSheet:
    if options.analysts:
        return sheet
    known: dict[str, str] = {}

    def person(name: str) -> str:
        return known.setdefault(name, say("analyst {number}", number=len(known) + 1)) if name else name

    def line(one: SheetLine) -> SheetLine:
        return replace(one, decided=tuple((person(who), at) for who, at in one.decided))

    analysts = tuple(person(one) for one in sheet.analysts)
    return replace(
        sheet,
        analysts=analysts,
        sections=tuple(replace(one, lines=tuple(map(line, one.lines))) for one in sheet.sections),
        open_questions=tuple(map(line, sheet.open_questions)),
        rejected=tuple(replace(one, analyst=person(one.analyst)) for one in sheet.rejected),
    )


_Text = Callable[[str], str]


def _lines(lines: Iterable[SheetLine], text: _Text) -> Iterator[SheetLine]:
    for one in lines:
        yield replace(
            one,
            text=text(one.text),
            citations=tuple(_citation(cited, text) for cited in one.citations),
            differing=tuple(_citation(cited, text) for cited in one.differing),
            disagreement=text(one.disagreement),
            explanations=tuple(map(text, one.explanations)),
            note=text(one.note),
        )


def _citation(one: Citation, text: _Text) -> Citation:
    return replace(
        one,
        quote=text(one.quote),
        statement=text(one.statement),
        attribution=text(one.attribution),
        value=text(one.value),
    )


def _rejected(one: RejectedClaim, text: _Text) -> RejectedClaim:
    return replace(one, citation=_citation(one.citation, text), note=text(one.note))


def _source(one: SheetSource, redactor: Redactor) -> SheetSource:
    title, name = redactor.text(one.title), redactor.text(one.name)
    if redactor.names_in(name):
        name = say("Article {letter}", letter=one.letter)
    told = (title, name) != (one.title, one.name) or redactor.names_in(one.address)
    address = "" if told else one.address  # it often holds the title
    return replace(one, title=title, name=name, author=redactor.byline(one.author), address=address)
