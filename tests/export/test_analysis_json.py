"""`analysis.json`: valid by its schema, every quotation where it says, values without loss."""

import json
from dataclasses import replace
from decimal import Decimal

import jsonschema
import pytest

from reviewer import paths
from reviewer.domain.articles import Article, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact, Guess, Polarity
from reviewer.domain.conflicts import detect
from reviewer.domain.names import Form, Name, NameKind
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType, from_json
from reviewer.export.analysis_json import write_analysis

TEXTS = ("🎉👩‍👩‍👧 The bridge cost 40 million euros.", "Subscribe! The bridge cost about 45.5 million euros.")


def article(text):
    furniture = (Span(0, 10),) if text.startswith("Subscribe") else ()
    return Article(article_id(text), "a.txt", "", "", "", "2026-01-02", "", "en", text, furniture)


def claim(home, words, value):
    start = home.text.index(words)
    span = Span(start, start + len(words))
    body = Body(
        words, ClaimKind.FACT, value, "the town", Polarity.AFFIRMED, "", "bridge", "cost", "in all", 0.51239
    )
    return Claim(claim_id(home.id, span, words), home.id, span, words, body)


def money(amount, hedge=Hedge.EXACT):
    return Value(
        ValueType.MONEY, Decimal(amount), Decimal(amount), "EUR", f"{amount} euros", hedge, Decimal(10**5)
    )


@pytest.fixture(scope="module")
def analysis():
    first, second = (article(text) for text in TEXTS)
    claims = (
        claim(first, "The bridge cost 40 million euros", money("40000000")),
        claim(second, "The bridge cost about 45.5 million euros", money("45500000.0", Hedge.ABOUT)),
        claim(second, "The bridge", None),
    )
    facts = (Fact("f1", "The price", (claims[0].id, claims[1].id)), Fact("f2", "The bridge", (claims[2].id,)))
    conflicts = tuple(("f1", one) for one in detect(claims[:2]))
    return Analysis("by hand", (first, second), claims, facts, conflicts)


def with_names(analysis):
    """The analysis with a guess on its first claim, and two names."""
    first, *rest = analysis.claims
    guess = Guess("It", "The bridge", Span(first.span.start, first.span.start + 3), 0.6)
    guessed = replace(first, body=replace(first.body, guesses=(guess,)))
    forms = (Form("The bridge", count=2), Form("it", "pronoun", 1))
    names = (Name("The bridge", NameKind.OTHER, forms), Name("Oden", NameKind.PERSON, (Form("Oden"),)))
    return replace(analysis, claims=(guessed, *rest), names=names)


@pytest.fixture(scope="module")
def data(analysis):
    return json.loads(write_analysis(analysis))


def test_it_is_valid(data):
    schema = json.loads(paths.resource("schemas/analysis.schema.json").read_text("utf-8"))
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
    broken = {**data, "claims": [{**data["claims"][0], "end": "12"}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema, cls=jsonschema.Draft202012Validator)


def test_guesses_and_names_are_told_and_are_no_duty(analysis, data):
    told = json.loads(write_analysis(with_names(analysis)))
    schema = json.loads(paths.resource("schemas/analysis.schema.json").read_text("utf-8"))
    jsonschema.validate(told, schema, cls=jsonschema.Draft202012Validator)
    start = told["claims"][0]["start"]
    assert told["claims"][0]["guesses"] == [
        {"words": "It", "name": "The bridge", "start": start, "end": start + 3, "confidence": 0.6}
    ]
    assert told["names"][0] == {
        "name": "The bridge",
        "kind": "other",
        "forms": [
            {"text": "The bridge", "why": "", "count": 2},
            {"text": "it", "why": "pronoun", "count": 1},
        ],
    }
    assert [one["name"] for one in told["names"]] == ["The bridge", "Oden"]
    assert "names" not in data
    assert all("guesses" not in one for one in data["claims"])


def test_quotations_stand_where_it_says_behind_emoji_too(data):
    texts = {one["id"]: one["text"] for one in data["articles"]}
    for one in data["claims"]:
        assert texts[one["article_id"]][one["start"] : one["end"]] == one["quote"]
    assert data["articles"][1]["furniture"] == [[0, 10]]


def test_values_come_back_as_they_were(data, analysis):
    found = [from_json(one["value"]) if one["value"] else None for one in data["claims"]]
    assert found == [one.body.value for one in analysis.claims]


def test_facts_and_conflicts_name_their_claims(data, analysis):
    assert [one["fact_id"] for one in data["claims"]] == ["f1", "f1", "f2"]
    (conflict,) = data["conflicts"]
    assert conflict["claim_ids"] == [one.id for one in analysis.claims[:2]]
    assert conflict["rule"] == "number.disjoint"
    assert "A gives" in conflict["explanation"]
    assert "B gives" in conflict["explanation"]
