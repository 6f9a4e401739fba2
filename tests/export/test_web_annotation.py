"""Web annotations: their places and words are those of the claims, in any script, and their bodies say what is known."""

import json
from dataclasses import replace

import pytest
from flooded import TEXTS, flooded
from hypothesis import given
from hypothesis import strategies as st

from reviewer.export.web_annotation import CONTEXT, write_web_annotation


def items(document):
    return json.loads(write_web_annotation(document))["first"]["items"]


def selector(item, kind):
    return next((one for one in item["target"]["selector"] if one["type"] == kind), None)


def bodies(item, purpose, form="text/plain"):
    return [one["value"] for one in item["body"] if (one["purpose"], one["format"]) == (purpose, form)]


def by_label(document):
    found = {f"urn:uuid:{one.id}": one.label for page in document.pages for one in page.claims}
    return {found[one["id"]]: one for one in items(document)}


def test_it_is_a_collection_with_one_page(whole):
    data = json.loads(write_web_annotation(whole))
    assert data["@context"] == CONTEXT
    assert (data["type"], data["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert data["total"] == len(data["first"]["items"]) == sum(len(one.claims) for one in whole.pages)
    assert data["first"]["partOf"] == data["id"]
    assert data["label"] == "The bridge <b> 🎉"


def test_every_place_and_every_quotation_selects_the_claim_s_words(whole):
    found = items(whole)
    claims = [(page, one) for page in whole.pages for one in page.claims]
    for item, (page, claim) in zip(found, claims, strict=True):
        place, quote = selector(item, "TextPositionSelector"), selector(item, "TextQuoteSelector")
        assert page.text[place["start"] : place["end"]] == quote["exact"] == claim.quote
        assert page.text[: place["start"]].endswith(quote["prefix"])
        assert page.text[place["end"] :].startswith(quote["suffix"])
        whole_words = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert page.text.count(whole_words) == 1


def test_a_source_is_its_address_or_the_name_of_the_text(whole):
    found = by_label(whole)
    address = "https://north.example/bridge?a=1&b=2#top"
    assert found["A1"]["target"]["source"]["id"] == address
    copy = {page.item.letter: f"urn:uuid:{page.item.id}" for page in whole.pages}
    assert found["A1"]["target"]["state"] == {"type": "TimeState", "cached": copy["A"]}
    assert found["C1"]["target"]["source"] == {
        "id": copy["C"],
        "type": "Text",
        "name": "הגשר נפתח 🎉",
        "language": "he",
    }
    assert "state" not in found["C1"]["target"]
    assert selector(found["B1"], "FragmentSelector")["value"].startswith(":~:text=The%20bridge")
    assert selector(found["C1"], "FragmentSelector") is None


@pytest.mark.parametrize(
    ("label", "state", "motivation"),
    [
        ("A1", "accepted", ["describing", "assessing"]),
        ("A3", "undecided", "describing"),
        ("A5", "returned", ["describing", "assessing"]),
        ("B3", "rejected: opinion", ["describing", "assessing"]),
    ],
)
def test_a_body_says_the_verdict(whole, label, state, motivation):
    item = by_label(whole)[label]
    assert bodies(item, "assessing") == [state]
    assert item["motivation"] == motivation


def test_bodies_say_statement_kind_value_and_notes(whole):
    found = by_label(whole)
    assert bodies(found["A4"], "describing") == ["The bridge may be closed for repairs in 2030."]
    assert bodies(found["A4"], "classifying") == ["forecast"]
    (value,) = bodies(found["A1"], "describing", "application/json")
    value = json.loads(value)
    assert (value["type"], value["low"], value["unit"], value["display"]) == (
        "money",
        40000000,
        "EUR",
        "€40 m",
    )
    assert bodies(found["A2"], "describing", "application/json") == []
    assert bodies(found["B3"], "commenting") == ["a matter of taste"]


def test_who_made_a_claim_and_who_judged_it(whole):
    found = by_label(whole)
    steps = {one.what: one for one in whole.log}
    assert (found["A5"]["creator"]["name"], found["A5"]["creator"]["type"]) == ("mk", "Person")
    assert found["A5"]["created"] == steps["Add claim A5"].at
    assert found["A1"]["creator"]["type"] == "Software"
    assert found["A1"]["created"] == steps["Import A, B, C"].at
    (state,) = (one for one in found["A5"]["body"] if one["purpose"] == "assessing")
    assert (state["creator"]["name"], state["created"]) == ("ab", steps["Hand back A5"].at)


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [
        ({"rejected": False}, {"B3"}),
        ({"open_questions": False}, {"A3", "B4"}),
        ({"disagreements": False}, set()),
    ],
)
def test_what_the_options_leave_out_is_not_there(whole, left_out, missing):
    sheet = replace(whole.sheet, options=replace(whole.sheet.options, **left_out))
    assert set(by_label(whole)) - set(by_label(replace(whole, sheet=sheet))) == missing


def test_without_quotations_only_places_are_given(whole):
    sheet = replace(whole.sheet, options=replace(whole.sheet.options, quotations=False))
    for item in items(replace(whole, sheet=sheet)):
        assert [one["type"] for one in item["target"]["selector"]] == ["TextPositionSelector"]


def test_the_same_document_gives_the_same_bytes(whole):
    assert write_web_annotation(whole) == write_web_annotation(whole)


@pytest.mark.parametrize("text", TEXTS)
def test_foreign_text_is_data(whole, text):
    check_foreign(whole, text)


def test_any_text(whole):
    @given(text=st.text(max_size=60))
    def check(text):
        check_foreign(whole, text)

    check()


def check_foreign(whole, text):
    document = flooded(whole, text)
    assert b"<" not in write_web_annotation(document)
    shown = "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text)
    for item, page in zip(items(document), [one for one in document.pages for _ in one.claims], strict=True):
        assert bodies(item, "describing")[0] == shown
        place, quote = selector(item, "TextPositionSelector"), selector(item, "TextQuoteSelector")
        assert page.text[place["start"] : place["end"]] == quote["exact"]
        assert item["target"]["source"]["id"].lower().startswith(("http://", "https://", "urn:uuid:"))
