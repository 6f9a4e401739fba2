"""A claim's body as the text that is sealed: every field comes back, and none at its default is written."""

from dataclasses import fields

import pytest

from reviewer.domain.claims import Body, ClaimKind, Guess, Polarity
from reviewer.domain.review.bodies import body_from_text, body_to_data, body_to_text
from reviewer.domain.text import Span

CHANGED = {
    "kind": ClaimKind.FORECAST,
    "polarity": Polarity.NEGATED,
    "attribution": "two people",
    "modality": "could",
    "subject": "Oden",
    "attribute": "price",
    "scope": "2023",
    "confidence": 0.25,
    "guesses": (Guess("it", "Corvane", Span(3, 5), 0.6), Guess("", "Mira Oden", Span(9, 12), 0.95)),
    "origin": "second opinion: tiny, words added: “Oden”",
}


def test_a_plain_body_is_its_statement():
    assert body_to_data(Body("It rains.")) == {"statement": "It rains."}


@pytest.mark.parametrize("name", CHANGED)
def test_every_field_comes_back(name):
    body = Body("It rains.", **{name: CHANGED[name]})
    assert set(body_to_data(body)) == {"statement", name}
    assert body_from_text(body_to_text(body)) == body


def test_the_table_has_every_field_of_words():
    plain = {one.name for one in fields(Body) if isinstance(one.default, str | float)}
    assert plain <= set(CHANGED)
