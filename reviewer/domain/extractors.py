"""Extractors: what finds the claims of an article; the built-in one is the first of them.

A package offers an extractor as an entry point of the group `reviewer.extractors`; its name is what people
choose it by, and it names a class, or a function, that is called without arguments and returns an
`Extractor`. A whole one, in a module `shouting.py`:

    import re
    from reviewer.domain.claims import Body
    from reviewer.domain.extractors import Extracted
    from reviewer.domain.text import Span

    class Shouting:
        '''Takes every sentence with an exclamation mark for a claim.'''

        name = "shouting"
        version = "1.0"
        languages = ()

        def extract(self, article, *, progress):
            for found in re.finditer("[^.!?]+!", article.text):
                words = found.group().strip()
                start = article.text.index(words, found.start())
                yield Extracted(Span(start, start + len(words)), words, Body(statement=words))

and in the `pyproject.toml` of its package:

    [project.entry-points."reviewer.extractors"]
    shouting = "shouting:Shouting"

Each claim is held against the article (`why_refused`) before it is taken. Grouping into facts and finding
conflicts is not an extractor's business: that stays with the program's own rules.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from reviewer.domain.articles import Article
from reviewer.domain.claims import Body, ClaimKind, Guess, Polarity
from reviewer.domain.guidance import Guidance
from reviewer.domain.names import Name
from reviewer.domain.progress import Progress
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark
from reviewer.domain.values import Value

GROUP = "reviewer.extractors"
"""Group of the entry points."""
BUILT_IN = "rules"
"""Name of the extractor that comes with the program; no other package's is taken under it."""


@dataclass(frozen=True, slots=True)
class Features:
    """What an extractor may tell of a claim to have it grouped better.

    Attributes:
        notions: what the claim speaks of: lemmas in lower case, words that tell nothing left out; `None`:
            worked out from the statement.
        names: the names in it, each in the one form that the extractor uses for it in all articles.
        heading: the heading above it.
        lead: whether it stands in the article's title.
        values: all values stated in it.
        near: the notions nearest to its value: what it measures.
        signals: names of what it looks like, for the judgement whether it is worth checking.
    """

    notions: frozenset[str] | None = None
    names: frozenset[str] = frozenset()
    heading: str = ""
    lead: bool = False
    values: tuple[Value, ...] = ()
    near: frozenset[str] = frozenset()
    signals: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Extracted:
    """A claim that an extractor proposes.

    Attributes:
        span: where it stands, in code points of the article's text.
        quote: the words there: `article.text[span.start:span.end] == quote`.
        body: what it says. `origin` is set by the program.
        features: what helps to group it; `None`: worked out from the statement.
    """

    span: Span
    quote: str
    body: Body
    features: Features | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """What the built-in extractor found in other processes, or on other machines, before the rest is done.

    It is opaque: only `reviewer.analysis.steps` reads it, and only what this run made is ever read.

    Attributes:
        names: the alias graph of all articles.
        claims: ids of articles, and the claims of these articles.
    """

    names: bytes
    claims: tuple[tuple[tuple[str, ...], bytes], ...]


class Over(Protocol):
    """Lets others take a step of `reviewer.analysis.steps` with several things at once."""

    def __call__(self, step: str, given: Sequence[tuple[Any, ...]]) -> list[Any]:
        """Return what came of the step with each of these, in their order.

        Raises:
            ReviewerError: a known problem.
        """
        ...


class Extractor(Protocol):
    """Finds the claims of an article. One is made for each analysis, in the process that analyzes.

    Attributes:
        name: what people choose it by: the name of its entry point.
        version: its version; together with the name it is stored with each run.
        languages: ISO 639-1 codes of the languages it reads; empty: any. It is not given an article that is
            known to be in another one.
    """

    name: str
    version: str
    languages: tuple[str, ...]

    def extract(self, article: Article, *, progress: Progress) -> Iterable[Extracted]:
        """Return the claims of an article.

        Args:
            article: the article; stretches in `article.furniture` are page, and hold no claim.
            progress: may be told how far the work on this article is. What it raises stops the work, and has
                to be let through.
        """
        ...


@runtime_checkable
class Prepared(Protocol):
    """An extractor that wants to see all articles before it is asked for the claims of each."""

    def prepare(self, articles: Sequence[Article], *, guidance: Guidance, progress: Progress) -> None:
        """Look at the articles.

        Args:
            articles: those in its languages, in the order in which `extract` is given them.
            guidance: what people have decided of the case.
            progress: told after each article.
        """
        ...


@runtime_checkable
class Naming(Protocol):
    """An extractor that knows who and what is named in the case."""

    def names(self) -> tuple[Name, ...]:
        """Return the names of all articles; asked for after the last `extract`."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """An extractor that is installed.

    Attributes:
        name: what it is chosen by.
        version: its version.
        languages: the languages it reads; empty: any.
        package: the package it comes from, with its version.
        problem: why it cannot be used, in a sentence; `""`: it can.
    """

    name: str
    version: str
    languages: tuple[str, ...]
    package: str
    problem: str = ""


def why_refused(article: Article, one: object) -> str:
    """Return why a claim that an extractor yields is not taken, as the end of a sentence; `""`: it is."""
    if not isinstance(one, Extracted) or not isinstance(one.span, Span) or not isinstance(one.body, Body):
        return mark("are no claims in the form of the protocol")
    if not all(type(at) is int for at in (one.span.start, one.span.end)) or one.span.end > len(article.text):
        return mark("stand outside the article's text")
    if one.span.of(article.text) != one.quote:
        return mark("quote other words than those at their place")
    if article.in_furniture(one.span):
        return mark("stand in the page around the article")
    return _why_not(one.body) or ("" if isinstance(one.features, Features | None) else _FORM)


_FORM = mark("have fields of another form than the protocol's")
_TEXTS = ("statement", "attribution", "modality", "subject", "attribute", "scope", "origin")


def _why_not(body: Body) -> str:
    texts = [getattr(body, name) for name in _TEXTS]
    if not all(isinstance(one, str) and _is_text(one) for one in texts):
        return _FORM
    if not body.statement.strip():
        return mark("have an empty statement")
    if not isinstance(body.kind, ClaimKind):
        return mark("are of a kind that does not exist")
    if not isinstance(body.polarity, Polarity) or not isinstance(body.value, Value | None):
        return _FORM
    if not isinstance(body.confidence, int | float) or not 0 <= body.confidence <= 1:
        return mark("have a confidence that is not from 0 to 1")
    fits = isinstance(body.guesses, tuple) and all(isinstance(one, Guess) for one in body.guesses)
    return "" if fits else _FORM


def _is_text(text: str) -> bool:
    """Tell whether a text can be stored: a lone surrogate cannot."""
    return not any("\ud800" <= char <= "\udfff" for char in text)
