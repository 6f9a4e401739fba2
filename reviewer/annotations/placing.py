"""Where foreign spans stand in the articles of a case; what cannot be placed is listed with the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from reviewer.annotations.letters import Canonical, Letters, finds, squeezed
from reviewer.annotations.model import NOWHERE, ForeignDocument, ForeignSpan
from reviewer.domain.articles import Article
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say

NO_WORDS = mark("it marks no words")
OUTSIDE = mark("its place lies outside of its text")
NO_QUOTE = mark("it tells a place, but neither its words nor the text that the place is counted in")
NOT_FOUND = mark("its words stand in no article of this case")
NOT_THERE = mark("its words do not stand in article “{article}”")
SEVERAL = mark("its words stand in several places, and nothing tells which is meant")

_MOST = 1_000
"""Places of some words from which on nobody asks which is meant."""
_LONGER = 4
"""How many times as long as the longest article a text may be that is compared with them."""
_FEWEST = 12
"""Letters from which on a text that is part of another is taken for the same."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A foreign span that has its place.

    Attributes:
        article: id of the article.
        span: where it stands there.
        foreign: what was marked.
        document: what its file calls the text.
        by_words: it was found by its words, for the texts differ.
    """

    article: str
    span: Span
    foreign: ForeignSpan
    document: str = ""
    by_words: bool = False


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A foreign span that has no place in the case.

    Attributes:
        document: what its file calls the text.
        foreign: what was marked.
        reason: why, as the end of a sentence.
    """

    document: str
    foreign: ForeignSpan
    reason: str


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of the spans of a file: each of them is in one of the two.

    Attributes:
        found: those with a place.
        unplaced: those without.
    """

    found: tuple[Placement, ...]
    unplaced: tuple[Unplaced, ...] = ()


class _Home:
    """An article to place spans in."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def letters(self) -> Letters:
        return Letters(self.article.text)

    @cached_property
    def names(self) -> set[str]:
        """What a file may call it."""
        known = self.article
        return {one for name in (known.name, known.address, known.title, known.id) for one in _called(name)}


class _Missing(Exception):  # noqa: N818 - a reason, not an error
    """Why a span has no place."""


def place(documents: Iterable[ForeignDocument], articles: Sequence[Article]) -> Placed:
    """Place the spans of documents in articles.

    Where a document's text is that of an article, its places are taken over, whatever line ends, forms of
    letters and white space either has. Else a span goes where its words stand: with the words before and
    after it, or nearest to its place, if they stand there more than once.

    Args:
        documents: as a reader returned them.
        articles: those of the case.
    """
    homes = [_Home(one) for one in articles]
    found: list[Placement] = []
    missing: list[Unplaced] = []
    for document in documents:
        same = _same_text(document, homes)
        named = _named(document, homes)
        for foreign in document.spans:
            try:
                if same is not None:
                    home, span = same.home, same.span(foreign)
                else:
                    home, span = _by_words(foreign, document, named, homes)
                found.append(Placement(home.article.id, span, foreign, document.name, same is None))
            except _Missing as why:
                missing.append(Unplaced(document.name, foreign, str(why)))
    return Placed(tuple(found), tuple(missing))


def _called(name: str) -> set[str]:
    """Return the forms of a name that mean the same file: with and without folders and ending."""
    plain = name.strip().casefold().removeprefix("urn:uuid:")  # so exports name articles without an address
    if "://" in plain:
        return {plain.partition("://")[2].partition("#")[0].rstrip("/")}
    last = PurePosixPath(plain.replace("\\", "/")).name
    return {one for one in (plain, last, last.rpartition(".")[0]) if one}


def _names_of(document: ForeignDocument) -> set[str]:
    return _called(document.name) | _called(document.address)


def _named(document: ForeignDocument, homes: Sequence[_Home]) -> list[_Home]:
    """Return the article whose id a document names; else those that are called as it is."""
    names = _names_of(document)
    own = [one for one in homes if one.article.id in names]
    if own or (document.text and document.name.strip().isdecimal()):  # the number of a row is no name
        return own
    return [one for one in homes if one.names & names]


class _Same:
    """A document whose text is that of an article, or part of it, or has it as a part."""

    def __init__(
        self, document: ForeignDocument, home: _Home, form: Canonical, letters: Letters, shift: int
    ) -> None:
        self.home = home
        self._raw = document.text
        self._form, self._letters, self._shift = form, letters, shift

    def span(self, foreign: ForeignSpan) -> Span:
        """Return where a span stands in the article.

        Raises:
            _Missing: it has no words, or lies outside.
        """
        start, end = foreign.start, foreign.end
        if NOWHERE in (start, end):
            return _found(foreign, [self.home], -1)[1]
        if end > len(self._raw):
            raise _Missing(say(OUTSIDE))
        if not self._raw[start:end].strip():
            raise _Missing(say(NO_WORDS))
        if self._raw == self.home.article.text:
            return Span(start, end)
        first, last = self._letters.bare_span(*self._form.span(start, end))
        span = self.home.letters.span(first + self._shift, last + self._shift)
        if span is None:
            raise _Missing(say(NOT_THERE, article=self.home.article.name) if last > first else say(NO_WORDS))
        return span


def _same_text(document: ForeignDocument, homes: Sequence[_Home]) -> _Same | None:
    longest = max((len(one.article.text) for one in homes), default=0)
    if not document.text.strip() or len(document.text) > _LONGER * longest + 100_000:
        return None
    form = Canonical(document.text)
    exact = [one for one in homes if one.article.text == document.text]
    if exact:
        return _Same(document, exact[0], form, exact[0].letters, 0)
    letters = Letters(form.text)
    whole = [(0, one) for one in homes if one.letters.bare == letters.bare]
    partly = (
        []
        if whole
        else [(at, one) for one in homes if (at := _shift(letters.bare, one.letters.bare)) is not None]
    )
    found = whole or partly
    if len(found) > 1:
        found = [one for one in found if one[1].names & _names_of(document)]
    return _Same(document, found[0][1], form, letters, found[0][0]) if len(found) == 1 else None


def _shift(foreign: str, own: str) -> int | None:
    """Return by how much places shift where one text is part of the other; `None` if it is not, or twice."""
    short, long = sorted((foreign, own), key=len)
    places = finds(long, short) if len(short) >= _FEWEST else []
    if len(places) != 1:
        return None
    return places[0] if long is own else -places[0]


def _by_words(
    foreign: ForeignSpan, document: ForeignDocument, named: Sequence[_Home], homes: Sequence[_Home]
) -> tuple[_Home, Span]:
    if not squeezed(foreign.quote):
        told = foreign.start != NOWHERE
        outside = bool(document.text) and foreign.end > len(document.text)
        raise _Missing(
            say(OUTSIDE) if outside else say(NO_QUOTE) if told and not document.text else say(NO_WORDS)
        )
    part = foreign.start / len(document.text) if document.text and foreign.start != NOWHERE else -1.0
    return _found(foreign, named or homes, part, document.text)


def _found(foreign: ForeignSpan, homes: Sequence[_Home], part: float, text: str = "") -> tuple[_Home, Span]:
    """Return where the words of a span stand.

    Args:
        foreign: the span.
        homes: the articles that come into question.
        part: how far into its text it stands, from 0 to 1; negative: nobody knows.
        text: that text; `""` if it is not known.

    Raises:
        _Missing: nowhere, or nobody can tell where.
    """
    wanted = squeezed(foreign.quote)
    before, after = _around(foreign, text)
    places = _with_words(homes, before, wanted, after) or _with_words(homes, "", wanted, "")
    if len(places) > _MOST:
        raise _Missing(say(SEVERAL))
    if not places:
        raise _Missing(say(NOT_THERE, article=homes[0].article.name) if len(homes) == 1 else say(NOT_FOUND))
    if len(places) > 1 and (before or after):
        fits = [_agreeing(home.letters.bare, at, len(wanted), before, after) for home, at in places]
        places = [one for one, fit in zip(places, fits, strict=True) if fit == max(fits)]
    if (
        len(places) > 1
        and len({id(home) for home, _ in places}) == 1
        and (part >= 0 or foreign.start != NOWHERE)
    ):
        places = _nearest(places, foreign, part)
    if len(places) != 1:
        raise _Missing(say(SEVERAL))
    home, at = places[0]
    span = home.letters.span(at, at + len(wanted))
    assert span is not None
    return home, span


def _with_words(homes: Sequence[_Home], before: str, wanted: str, after: str) -> list[tuple[_Home, int]]:
    """Return where some letters stand between others."""
    places: list[tuple[_Home, int]] = []
    for home in homes:
        found = finds(home.letters.bare, before + wanted + after, _MOST + 1 - len(places))
        places += [(home, at + len(before)) for at in found]
    return places


def _around(foreign: ForeignSpan, text: str) -> tuple[str, str]:
    """Return the letters before and after a span: as its file quotes them, else from its text."""
    before, after = foreign.prefix, foreign.suffix
    if text and foreign.start != NOWHERE and not (before or after):
        before, after = text[max(foreign.start - 64, 0) : foreign.start], text[foreign.end : foreign.end + 64]
    return squeezed(before), squeezed(after)


def _agreeing(bare: str, at: int, length: int, before: str, after: str) -> int:
    """Return how many letters around a place agree with those that are wanted."""
    own_before, own_after = bare[max(at - len(before), 0) : at], bare[at + length : at + length + len(after)]
    left = _common(before[::-1], own_before[::-1])
    return left + _common(after, own_after)


def _common(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _nearest(places: list[tuple[_Home, int]], foreign: ForeignSpan, part: float) -> list[tuple[_Home, int]]:
    """Return the place nearest to where a span stood; two that are equally near stay two."""
    home = places[0][0]
    whole = home.letters.bare
    goal = part * len(whole) if part >= 0 else home.letters.bare_span(foreign.start, foreign.start)[0]
    least = min(abs(at - goal) for _, at in places)
    return [one for one in places if abs(one[1] - goal) == least]
