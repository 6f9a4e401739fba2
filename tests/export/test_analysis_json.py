"""`analysis.json`: valid by its schema, every quotation where it says, values without loss."""

import json
from decimal import Decimal

import jsonschema
import pytest

from reviewer import paths
from reviewer.domain.articles import Article, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact, Polarity
from reviewer.domain.conflicts import detect
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


@pytest.fixture(scope="module")
def data(analysis):
    return json.loads(write_analysis(analysis))


def test_it_is_valid(data):
    schema = json.loads(paths.resource("schemas/analysis.schema.json").read_text("utf-8"))
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
    broken = {**data, "claims": [{**data["claims"][0], "end": "12"}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema, cls=jsonschema.Draft202012Validator)


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
