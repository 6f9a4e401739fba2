"""What is taken of a model's answer: only what stands in the article, word for word; pure."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.domain.proposals import Proposal
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark
from reviewer.opinion import words
from reviewer.opinion.protocol import CLAIMING, Answer, Reply
from reviewer.opinion.window import Window

LONGEST = 500
"""Characters from which a statement is no single statement."""


class Refusal(StrEnum):
    """Why a claim was refused, in words for people."""

    SHAPE = mark("not in the form that was asked for")
    VERDICT = mark("given for a sentence that makes none")
    STATEMENT = mark("without a statement, or too long for one")
    QUOTE = mark("with a quotation that does not stand there word for word")
    PLACE = mark("quoted from outside the sentence in question")
    NUMBER = mark("with a number that does not stand there")
    NAME = mark("with a name that does not stand there")
    SOURCE = mark("attributed to someone in words that do not stand there")
    DENIAL = mark("denying what its quotation affirms, or the other way round")
    HEDGE = mark("surer than its quotation")


ORIGIN = "second opinion"
"""How the origin of every claim from here begins."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is taken of one answer.

    Attributes:
        taken: the claims, each at its exact words.
        refused: how many were refused, by reason.
    """

    taken: tuple[Proposal, ...]
    refused: Counter[Refusal] = field(default_factory=Counter)


def check(reply: Reply, window: Window, model: str) -> Checked:
    """Hold every claim of an answer against the words that were shown."""
    refused = Counter({Refusal.SHAPE: reply.misshapen} if reply.misshapen else {})
    if reply.verdict not in CLAIMING:
        refused[Refusal.VERDICT] += len(reply.answers)
        return Checked((), +refused)
    taken: dict[tuple[Span, str], Proposal] = {}
    for answer in reply.answers:
        found = examine(answer, window, model)
        if isinstance(found, Refusal):
            refused[found] += 1
        else:
            taken.setdefault((found.span, found.statement), found)
    return Checked(tuple(taken.values()), refused)


def examine(answer: Answer, window: Window, model: str) -> Proposal | Refusal:
    """Return the claim at its place in the article, or why it is refused."""
    if not re.search(r"\w", answer.statement) or len(answer.statement) > LONGEST:
        return Refusal.STATEMENT
    span = _place(answer.quote, window)
    if isinstance(span, Refusal):
        return span
    problem = next(_problems(answer, window), None)
    if problem is not None:
        return problem
    return Proposal(
        article_id=window.article.id,
        span=span,
        quote=answer.quote,
        statement=answer.statement,
        origin=_origin(answer, model),
        subject=answer.subject,
        attribute=answer.attribute,
        value=answer.value,
        attribution=answer.attribution,
    )


def _place(quote: str, window: Window) -> Span | Refusal:
    """Return where a quotation stands: within what was shown, touching the sentence in question."""
    text, stretch = window.article.text, window.stretch
    if not re.search(r"\w", quote):
        return Refusal.QUOTE
    problem = Refusal.QUOTE
    for span in _standing(quote, text, stretch):
        if words.cuts_a_word(text, span.start, span.end):
            continue
        if span.overlaps(window.sentence) and not window.article.in_furniture(span):
            return span
        problem = Refusal.PLACE
    return problem


def _standing(quote: str, text: str, stretch: Span) -> Iterator[Span]:
    at = text.find(quote, stretch.start, stretch.end)
    while at >= 0:
        yield Span(at, at + len(quote))
        at = text.find(quote, at + 1, stretch.end)


def _problems(answer: Answer, window: Window) -> Iterator[Refusal]:
    shown = window.texts
    source = "\n".join(shown)
    if words.first_foreign_number(answer.statement, source):
        yield Refusal.NUMBER
    figure = f"{answer.value} {answer.unit}"
    if words.first_foreign_number(figure, answer.quote, figures_only=True):
        yield Refusal.NUMBER
    more = "\n".join((answer.subject, answer.attribute, answer.status))
    dated = f"{source}\n{window.article.published_on}"
    if words.first_foreign_number(more, source) or words.first_foreign_number(answer.time, dated):
        yield Refusal.NUMBER
    said = (answer.statement, answer.subject, answer.value, answer.time, answer.attribution)
    if any(words.first_foreign_name(one, shown) for one in said):
        yield Refusal.NAME
    if answer.attribution.casefold() not in " ".join(source.split()).casefold():
        yield Refusal.SOURCE
    said_no = words.denies(answer.statement)
    if said_no != words.denies(answer.quote) or (answer.polarity == "negated" and not said_no):
        yield Refusal.DENIAL
    if not words.hedges_of(answer.quote) <= words.hedges_of(answer.statement):
        yield Refusal.HEDGE


def _origin(answer: Answer, model: str) -> str:
    """Name the model, and the words that it says it added and really did."""
    beyond = {one.casefold() for one in words.words_beyond(answer.statement, answer.quote)}
    own = [one for one in answer.words_added if any(word.casefold() in beyond for word in one.split())]
    added = ", ".join(f"“{one}”" for one in own[:5] if len(one) <= 60)
    return f"{ORIGIN}: {model}" + (f", words added: {added}" if added else "")
