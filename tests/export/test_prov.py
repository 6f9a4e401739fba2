"""Provenance: each decision is an activity with its analyst and time, what it made, and whether it stands."""

import json
from dataclasses import replace

import pytest
from flooded import TEXTS, flooded
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import Change, Table
from reviewer.export import Document
from reviewer.export.prov import RELATIONS, provenance, write_prov, write_prov_json


def nodes(document):
    return {one["@id"]: one for one in json.loads(write_prov(document))["@graph"]}


def steps(document):
    """Return the decisions' nodes by sequence number."""
    things = nodes(document)
    return {one.seq: things[f"urn:uuid:{one.id}"] for one in document.log}


def made_by(document, seq):
    """Return what a decision made."""
    step = steps(document)[seq]["@id"]
    return [one for one in nodes(document).values() if step in one.get("wasGeneratedBy", ())]


def seq_of(document, what):
    return next(one.seq for one in document.log if one.what == what)


def claim_urn(document, label):
    return next(f"urn:uuid:{one.id}" for one in document.claims if one.label == label)


def test_every_decision_is_an_activity_with_who_when_and_what(whole):
    things = nodes(whole)
    for decision in whole.log:
        step = things[f"urn:uuid:{decision.id}"]
        assert step["@type"] == "Activity"
        assert (step["command"], step["label"]) == (decision.command, decision.what)
        assert step["startedAtTime"] == step["endedAtTime"] == decision.at
        assert decision.analyst in {things[one]["label"] for one in step["wasAssociatedWith"]}
    chain = [step.get("wasInformedBy", [None])[0] for step in steps(whole).values()]
    assert chain == [None, *(f"urn:uuid:{one.id}" for one in whole.log[:-1])]


def test_a_verdict_is_derived_from_its_claim_and_that_from_its_article(whole):
    things = nodes(whole)
    (verdict,) = made_by(whole, seq_of(whole, "Accept A4"))
    assert (verdict["sort"], verdict["value"]) == ("verdict", "accepted")
    assert [things[one]["label"] for one in verdict["wasAttributedTo"]] == ["mk"]
    (claim,) = (things[one] for one in verdict["wasDerivedFrom"])
    assert (claim["label"], claim["value"]) == ("A4", "The bridge may be closed for repairs in 2030.")
    (article,) = (things[one] for one in claim["wasDerivedFrom"])
    assert article["label"] == "A: The harbour bridge opens 🎉"
    assert article["atLocation"].startswith("https://north.example/")


def test_an_article_from_the_web_says_which_copy_was_had_and_when(whole):
    page, *rest = whole.pages
    told = {"fetched_from": "https://town.example/x", "fetched_at": "2026-02-03T04:05:06+00:00"}
    web = replace(whole, pages=(replace(page, item=replace(page.item, **told)), *rest))
    articles = [one for one in nodes(web).values() if one.get("sort") == "article"]
    assert [one for one in articles if "retrievedOn" in one] == articles[:1]
    assert articles[0]["retrievedFrom"] == told["fetched_from"]
    assert articles[0]["retrievedOn"] == told["fetched_at"]
    plain = json.loads(write_prov_json(web))["entity"].values()
    [found] = [one for one in plain if "pav:retrievedOn" in one]
    assert found["pav:retrievedOn"] == {"$": told["fetched_at"], "type": "xsd:dateTime"}
    assert found["pav:retrievedFrom"] == {"$": told["fetched_from"], "type": "xsd:anyURI"}


def test_a_settlement_is_derived_from_its_fact_and_the_chosen_claims(whole):
    seq = seq_of(whole, "Settle the fact of A1 (one value)")
    (settled,) = (one for one in made_by(whole, seq) if one["sort"] == "settlement")
    assert settled["value"] == "one value"
    assert {claim_urn(whole, "B1"), claim_urn(whole, "C1")} < set(settled["wasDerivedFrom"])


def test_what_was_taken_back_is_marked_and_what_was_brought_back_is_not(whole):
    found = steps(whole)
    undo = seq_of(whole, "Undo “Accept A3”")
    assert found[undo - 1]["undoneBy"] == found[undo]["@id"]
    assert found[undo]["undoes"] == found[undo - 1]["@id"]
    (verdict,) = made_by(whole, undo - 1)
    assert verdict["wasInvalidatedBy"] == [found[undo]["@id"]]
    reject = seq_of(whole, "Reject B3 (opinion)")
    assert "undoneBy" not in found[reject]
    assert found[reject + 2]["redoes"] == found[reject]["@id"]
    (verdict,) = made_by(whole, reject)
    assert verdict["value"] == "rejected: opinion"
    assert "wasInvalidatedBy" not in verdict


@pytest.fixture
def logged(document):
    """Makes a document whose log makes one change a decision."""
    sheet = replace(document.sheet, sections=(), open_questions=(), rejected=(), sources=())

    def made(*changes):
        log = tuple(
            Decision("case-1", seq, f"d-{seq}", "2026-02-01T10:00:00.000Z", "mk", "act", f"Act {seq}", (one,))
            for seq, one in enumerate(changes, start=1)
        )
        return Document(sheet, log)

    return made


def test_a_verdict_is_invalidated_by_the_one_that_replaces_it(logged):
    key = "c-1:mk"
    row = {"analyst": "mk", "claim": "c-1", "note": "", "reason": "", "ruling": "accepted", "seq": 1}
    changes = [
        Change(Table.VERDICT, key, None, row),
        Change(Table.VERDICT, key, {"ruling": "accepted", "seq": 1}, {"ruling": "returned", "seq": 2}),
        Change(Table.VERDICT, key, {**row, "ruling": "returned", "seq": 2}, None),
    ]
    found = provenance(logged(*changes))
    verdicts = [name for name, data in found.entities.items() if data["sort"] == "verdict"]
    assert [found.entities[one]["value"] for one in verdicts] == ["accepted", "returned"]
    ended = {first: second for relation, first, second in found.relations if relation == "wasInvalidatedBy"}
    assert [ended[one] for one in verdicts] == list(found.activities)[1:]


def test_a_fact_that_is_gone_and_comes_back_was_made_once(logged):
    row = {"title": "x", "resolution": None}
    changes = [
        Change(Table.FACT, "f-1", None, row),
        Change(Table.FACT, "f-1", row, None),
        Change(Table.FACT, "f-1", None, row),
    ]
    told = [relation for relation, *_ in provenance(logged(*changes)).relations]
    assert told.count("wasGeneratedBy") == 1
    assert "wasInvalidatedBy" not in told
    gone = [relation for relation, *_ in provenance(logged(*changes[:2])).relations]
    assert gone.count("wasInvalidatedBy") == 1


def test_the_program_found_claims_on_behalf_of_who_asked(whole):
    things = nodes(whole)
    program = next(one for one in things.values() if "SoftwareAgent" in one["@type"])
    assert [things[one]["label"] for one in program["actedOnBehalfOf"]] == ["mk"]
    claim = things[claim_urn(whole, "A1")]
    assert claim["wasAttributedTo"] == [program["@id"]]
    assert claim["wasGeneratedBy"] == [steps(whole)[2]["@id"]]
    by_hand = things[claim_urn(whole, "A5")]
    assert "wasAttributedTo" not in by_hand
    assert by_hand["wasGeneratedBy"] == [steps(whole)[seq_of(whole, "Add claim A5")]["@id"]]


def test_the_sheet_holds_its_facts_and_they_come_from_claims(whole):
    things = nodes(whole)
    sheet = next(one for one in things.values() if "Collection" in one["@type"])
    lines = [things[one]["value"] for one in sheet["hadMember"]]
    assert lines == [one.text for one in (*whole.sheet.lines, *whole.sheet.open_questions)]
    price = things[sheet["hadMember"][0]]
    assert {things[one]["label"] for one in price["wasDerivedFrom"]} == {"A1", "B1", "C1"}


def test_both_forms_say_the_same(whole):
    data = json.loads(write_prov_json(whole))
    linked = {
        (name, one["@id"], other)
        for one in nodes(whole).values()
        for name in RELATIONS
        for other in one.get(name, ())
    }
    plain = {
        (name, *(value.replace("id:", "urn:uuid:") for value in row.values()))
        for name in RELATIONS
        for row in data.get(name, {}).values()
    }
    assert plain == linked
    assert len(data["entity"]) + len(data["activity"]) + len(data["agent"]) == len(nodes(whole))


@pytest.mark.parametrize(
    ("left_out", "gone"),
    [
        ({"rejected": False}, "The bridge is a joy to cross."),
        ({"open_questions": False}, "The bridge is 310 metres long."),
    ],
)
def test_what_the_options_leave_out_is_named_but_not_told(whole, left_out, gone):
    sheet = replace(whole.sheet, options=replace(whole.sheet.options, **left_out))
    assert gone in write_prov(whole).decode()
    assert gone not in write_prov(replace(whole, sheet=sheet)).decode()
    assert len(steps(replace(whole, sheet=sheet))) == len(whole.log)


def test_a_sheet_that_nobody_reviewed_has_no_decisions(proposed):
    things = nodes(proposed)
    assert not [one for one in things.values() if one["@type"] == "Activity"]
    assert [one["label"] for one in things.values() if "Agent" in one["@type"]] == ["Reviewer"]


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
    assert b"<" not in write_prov(document)
    shown = "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text)
    assert shown in {one["label"] for one in nodes(document).values() if "Person" in one["@type"]}
    data = json.loads(write_prov_json(document))
    assert shown in {one["prov:label"] for one in data["agent"].values()}
    assert write_prov(document) == write_prov(document)
