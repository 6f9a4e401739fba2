"""A claim in the making: what a person has said of it so far, and what is proposed for the rest."""

from dataclasses import dataclass

from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.readmodel import ClaimItem, FactItem
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType, display

_WORDED = (ValueType.NAME, ValueType.LIST, ValueType.ROLE, ValueType.STATUS)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a person has said of a claim so far; what is missing is proposed.

    Attributes:
        article: id of its article.
        span: its words.
        statement: in the person's words; `""`: it is proposed.
        kind: what sort of statement it is.
        value: in words, as in `about $14 bn`; `""`: it has none.
        attribution: who says so inside the article.
        modality: the word that weakens it.
        claim: id of the claim that is edited; `""`: a new one.
    """

    article: str
    span: Span
    statement: str = ""
    kind: ClaimKind | None = None
    value: str | None = None
    attribution: str | None = None
    modality: str | None = None
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact that a claim may speak of.

    Attributes:
        fact: the fact.
        likeness: how near it is; about 1 for the same words and figure.
        reasons: why, in words, the weightiest first.
        conflicts: the conflicts that would come of it, in words.
    """

    fact: FactItem
    likeness: float
    reasons: tuple[str, ...]
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is proposed for a sketch.

    Attributes:
        body: what the claim says, with what the person said of it.
        understood: whether the value that the person gave is understood; if not, the body has none.
        candidates: facts it may speak of, the likeliest first; for a claim that is edited its own alone.
        likely: id of the fact that is proposed; `""`: a new one.
        same_words: claims at just these words.
        unclear: words of the statement of which nobody knows whom or what they mean.
    """

    body: Body
    understood: bool = True
    candidates: tuple[Candidate, ...] = ()
    likely: str = ""
    same_words: tuple[ClaimItem, ...] = ()
    unclear: tuple[str, ...] = ()


def typed(value: Value | None) -> str:
    """Return a value in words that are read as the same value: its own, or with its type before a colon."""
    if value is None:
        return ""
    if value.type in _WORDED:
        return f"{value.type.value}: {display(value)}"
    return value.text
