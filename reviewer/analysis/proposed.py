"""Claims that others propose, described as the analysis describes its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.analysis.blocks import blocks_of
from reviewer.analysis.extract import finder
from reviewer.analysis.plain import plain_body, sentences_of
from reviewer.analysis.slots import scope_of
from reviewer.domain.articles import Article, claim_id
from reviewer.domain.claims import Body, Claim
from reviewer.domain.proposals import Proposal
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType

_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
CONFIDENCE = 0.5
"""What nobody has estimated is as likely as not."""


def sentences(article: Article) -> tuple[Span, ...]:
    """Return the sentences of an article in the order of the text, by rule; furniture is left out."""
    return tuple(one for block in blocks_of(article) for one in sentences_of(article.text, block.span))


def claim_of(article: Article, proposal: Proposal) -> Claim:
    """Return a proposal as a claim; value, polarity and modality are read from its words by our own rules."""
    find = finder(article)
    rules = plain_body(proposal.quote, find, proposal.statement)
    values = [one for _, one in find(proposal.statement)]
    attribute = proposal.attribute.casefold()
    body = replace(
        rules,
        value=_meant(values, proposal.value) or rules.value,
        attribution=proposal.attribution or rules.attribution,
        subject=proposal.subject,
        attribute=attribute if attribute in proposal.statement.casefold() else rules.attribute,
        scope=_scope(values, rules, article),
        confidence=CONFIDENCE,
        origin=proposal.origin,
    )
    key = claim_id(article.id, proposal.span, body.statement)
    return Claim(key, article.id, proposal.span, proposal.quote, body)


def _meant(values: Sequence[Value], text: str) -> Value | None:
    """Return the value that a proposal names, if our own grammar finds it in the statement."""
    wanted = set(_FIGURE.findall(text))
    return next((one for one in values if wanted & set(_FIGURE.findall(one.text))), None)


def _scope(values: Sequence[Value], body: Body, article: Article) -> str:
    if body.value is not None and body.value.type is ValueType.DATE:
        return ""
    return scope_of([one for one in values if one != body.value], article.published_on)
