"""What is proposed for a claim in the making: its statement, what it says, and the fact it speaks of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.domain.articles import Article
from reviewer.domain.claims import Body, Guess
from reviewer.domain.errors import CommandError
from reviewer.domain.names import Name
from reviewer.domain.readmodel import ArticlePage, ClaimItem
from reviewer.domain.review.acts_on_claims import reworded
from reviewer.domain.sketch import Candidate, Sketch, Suggestion
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say
from reviewer.services.candidates import LIKELY, Nearness, would_conflict
from reviewer.services.deciding import described, propose, understood
from reviewer.store.queries import CaseReader

_KNOWN = ("name", "title", "publisher", "author", "published_on", "address", "language")
NO_WORDS = mark("There are no words in this selection; select some.")


def article_of(page: ArticlePage) -> Article:
    """Return the article of a page, as the analysis reads it."""
    known = {name: getattr(page.item, name) for name in _KNOWN}
    return described(page.item.id, known, page.text, page.furniture)


def body_of(page: ArticlePage, span: Span, names: Sequence[Name]) -> tuple[Body, tuple[str, ...]]:
    """Say what some words state, by rules alone, and which words of that stay unclear.

    Args:
        page: their article.
        span: the words.
        names: who and what is named in the case.

    Raises:
        CommandError: there are no words at that place.
    """
    from reviewer.analysis.standalone import known_by_names, stand_alone

    if span.end > len(page.text) or not span.of(page.text).strip():
        raise CommandError(say(NO_WORDS))
    body = propose(article_of(page), span)
    known = [*guesses_in(page.claims, names), *known_by_names(page.item.id, names)]
    alone = stand_alone(page.text, span, known)
    return replace(body, statement=alone.text or body.statement, guesses=alone.guesses), alone.unclear


def guesses_in(claims: Sequence[ClaimItem], names: Sequence[Name]) -> Iterator[Guess]:
    """Yield what the analysis guessed in an article, the surest first, by the names people gave."""
    full = {form.text: one.full for one in names for form in one.forms}
    found = {one for claim in claims for one in claim.body.guesses}
    for one in sorted(found, key=lambda guess: (-guess.confidence, guess.span, guess.name)):
        yield replace(one, name=full.get(one.name, one.name))


def suggest(
    reader: CaseReader, page: ArticlePage, names: Sequence[Name], sketch: Sketch, nearness: Nearness | None
) -> Suggestion:
    """Return what is proposed for a sketch.

    Args:
        reader: the case.
        page: the article of the sketch.
        names: who and what is named in the case.
        sketch: what the person has said so far.
        nearness: how near facts are; `None`: no facts are proposed.

    Raises:
        CommandError: there are no words at that place.
    """
    body, unclear = body_of(page, sketch.span, names)
    old = next((one for one in page.claims if one.id == sketch.claim), None)
    if old is not None:
        body = _reread(page, old, sketch)
        unclear = ()
    elif sketch.statement:
        body, unclear = propose(article_of(page), sketch.span, sketch.statement), ()
    body, clear = _said(body, sketch, page.item.published_on)
    same = tuple(one for one in page.claims if one.span == sketch.span and one.id != sketch.claim)
    if old is not None:
        return Suggestion(body, clear, _own(reader, page, old, sketch, body), old.fact, same)
    if nearness is None:
        return Suggestion(body, clear, (), "", same, unclear)
    found = nearness.candidates(reader, page.item.id, sketch.span, body)
    likely = found[0].fact.id if found and found[0].likeness >= LIKELY else ""
    return Suggestion(body, clear, tuple(found), likely, same, unclear)


def _reread(page: ArticlePage, old: ClaimItem, sketch: Sketch) -> Body:
    """Return what an edited claim says, as the decision will have it."""
    if not sketch.statement or sketch.statement == old.body.statement:
        return old.body
    return reworded(old.body, propose(article_of(page), sketch.span, sketch.statement))


def _said(body: Body, sketch: Sketch, published_on: str) -> tuple[Body, bool]:
    """Return the body with what the person said, and whether their value is understood."""
    body = replace(
        body,
        kind=body.kind if sketch.kind is None else sketch.kind,
        attribution=body.attribution if sketch.attribution is None else sketch.attribution,
        modality=body.modality if sketch.modality is None else sketch.modality,
    )
    if sketch.value is None:
        return body, True
    if not sketch.value.strip():
        return replace(body, value=None), True
    value = understood(sketch.value, body.statement, published_on)
    return replace(body, value=value), value is not None


def _own(
    reader: CaseReader, page: ArticlePage, old: ClaimItem, sketch: Sketch, body: Body
) -> tuple[Candidate, ...]:
    """Return the fact of an edited claim, with the conflicts it will have there."""
    detail = reader.fact_detail(old.fact)
    if detail is None:
        return ()
    articles = reader.articles()
    dates, letters = {one.id: one.published_on for one in articles}, {one.id: one.letter for one in articles}
    told = would_conflict(detail, page.item.id, sketch.span, body, old.id, dates, letters)
    return (Candidate(detail.item, 1.0, (), told),)
