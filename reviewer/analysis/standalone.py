"""Selected words as a statement that stands alone: pronouns and descriptions get their names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reviewer.analysis.statements import finish
from reviewer.domain.claims import Guess
from reviewer.domain.names import Name
from reviewer.domain.text import Span

_OWN = frozenset({"his", "her", "its", "their", "whose"})
_PRONOUN = re.compile(
    r"(?:\b(?:he|she|it|they|him|them|his|her|its|their|himself|herself|itself)|^(?:this|that|these|those|here))\b"
    r"(?!\s+(?:is|was|were|are|has\s+been|had\s+been)\s+(?:clear|likely|raining|possible|no|not\s+clear)\b)",
    re.IGNORECASE,
)
_DESCRIPTION = re.compile(
    r"\b[Tt]he\s(?:company|firm|group|start-?up|founder|chief executive|agency|bank|council|president"
    r"|minister|man|woman|deal|agreement|social network|former)\b"
)
_ASIDE = re.compile(r"\b(?:which|who)\b", re.IGNORECASE)
_SURE_DESCRIPTION = 0.8
"""How sure a description is that stands for a name by the rules of the names (see `aliases`)."""


@dataclass(frozen=True, slots=True)
class Alone:
    """A statement that stands alone, as far as that is known.

    Attributes:
        text: the statement.
        guesses: what it gives as a name, in the order of the text.
        unclear: words left in it of which nobody knows whom or what they mean.
    """

    text: str
    guesses: tuple[Guess, ...] = ()
    unclear: tuple[str, ...] = ()


def stand_alone(text: str, span: Span, known: Iterable[Guess]) -> Alone:
    """Return the words at `span` with the names that their pronouns and descriptions stand for.

    Args:
        text: the article's text.
        span: the selected words.
        known: what pronouns and descriptions of the article stand for; of those that overlap the first
            is taken.
    """
    chosen = list(_chosen(span, known, span.of(text)))
    parts: list[str] = []
    at = span.start
    for one in chosen:
        parts.append(text[at : one.span.start])
        if not one.words:  # the subject was left out: it stands before the word
            parts.append(f"{one.name} ")
            at = one.span.start
            continue
        parts.append(f"{one.name}’s" if one.words.casefold() in _OWN else one.name)
        at = one.span.end
    parts.append(text[at : span.end])
    said = " ".join("".join(parts).split())
    return Alone(finish(said), tuple(chosen), tuple(_unclear(said)))


def known_by_names(article: str, names: Sequence[Name]) -> Iterator[Guess]:
    """Yield what the descriptions of an article stand for, as the names of the case have it."""
    for name in names:
        for form in name.forms:
            if form.text[:1].isupper() or form.text == name.full:
                continue
            for place in form.places:
                if place.article == article:
                    yield Guess(form.text, name.full, place.span, _SURE_DESCRIPTION)


def _chosen(span: Span, known: Iterable[Guess], words: str) -> Iterator[Guess]:
    """Yield what is put into the words, in their order; a name that stands there already is not repeated."""
    inside = [one for one in known if span.start <= one.span.start and one.span.end <= span.end]
    taken: list[Guess] = []
    for one in inside:
        if any(one.span.overlaps(other.span) for other in taken):
            continue
        if one.name in words or (not one.words and one.span.start != span.start):
            continue
        if _ASIDE.fullmatch(one.words):
            continue
        taken.append(one)
    done: set[str] = set()
    for one in sorted(taken, key=lambda guess: guess.span.start):
        if one.name not in done or one.words.casefold() in _OWN:
            yield one
        done.add(one.name)


def _unclear(said: str) -> Iterator[str]:
    """Yield the words before the first name that point to something outside the statement."""
    first = re.search(r"(?<!^)(?<![.!?“\"] )\b[A-Z][\w’'-]+|^[A-Z][\w’'-]+\s[A-Z]", said)
    until = first.start() if first else len(said)
    seen: set[str] = set()
    for pattern in (_PRONOUN, _DESCRIPTION):
        for match in pattern.finditer(said):
            word = match.group().casefold()
            if match.start() < until and word not in seen:
                seen.add(word)
                yield match.group()
