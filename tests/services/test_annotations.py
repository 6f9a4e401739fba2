"""Annotations become claims by hand: in one act, with their origin, and none is lost on the way."""

import json

import pytest

from reviewer.domain.claims import ClaimKind
from reviewer.domain.errors import CommandError, InputError
from reviewer.domain.progress import silent
from reviewer.domain.review.commands import Undo
from reviewer.domain.review.records import Ruling
from reviewer.services.annotations import kind_of, read_file, told

NORTH = "The bridge cost 40 million euros. It was opened in May. 🎉 It is 300 metres long."
MARKS = [
    ("cost 40 million euros", "fact"),
    ("opened in May", "forecast"),
    ("opened in May", "Verified"),
    ("300 metres", "Length"),
    ("It was opened in May", "fact"),  # claim A2
]


def tasks(marks, text=NORTH, name="north.txt"):
    results = [
        {
            "id": f"r{n}", "type": "labels", "from_name": "l", "to_name": "t",
            "value": {"start": text.index(words), "end": text.index(words) + len(words), "text": words, "labels": [label]},
        }
        for n, (words, label) in enumerate(marks)
    ]  # fmt: skip
    draft = {"completed_by": {"email": "mo@desk.example"}, "result": results}
    return json.dumps([{"data": {"text": text, "name": name}, "annotations": [draft]}])


@pytest.fixture
def bring(workspace, bridge, tmp_path):
    def brought(marks, text=NORTH, **more):
        path = tmp_path / "marked.json"
        path.write_text(tasks(marks, text), "utf-8")
        return workspace.annotations(bridge).bring(read_file(path), path.name, **more)

    return brought


@pytest.fixture
def review(workspace, bridge):
    return workspace.review(bridge)


def test_marks_become_undecided_claims_by_hand_with_their_origin(bring, review):
    found = bring(MARKS)
    assert found.added == ("A4", "A5", "A6")
    claims = {one.label: one for one in review.page("A").claims}
    made = [claims[one] for one in found.added]
    assert [one.quote for one in made] == ["cost 40 million euros", "opened in May", "300 metres"]
    assert [one.body.kind for one in made[:2]] == [ClaimKind.FACT, ClaimKind.FORECAST]
    assert [one.body.origin for one in made] == [
        "Label Studio, marked.json, label fact",
        "Label Studio, marked.json, label forecast, Verified",
        "Label Studio, marked.json, label Length",
    ]
    assert [one.note for one in made] == [
        "mo@desk.example",
        "Verified; mo@desk.example",
        "Length; mo@desk.example",
    ]
    assert all(one.by_hand and one.ruling is None and one.body.statement for one in made)
    assert len({one.fact for one in made}) == 3


def test_a_mark_on_the_words_of_a_claim_is_told_with_that_claim(bring):
    found = bring(MARKS)
    assert [(one.foreign.quote, claim) for one, claim in found.same] == [("It was opened in May", "A2")]
    again = bring(MARKS)
    assert (again.added, again.changes) == ((), None)
    assert sorted(claim for _, claim in again.same) == ["A2", "A4", "A5", "A5", "A6"]


@pytest.mark.parametrize("accept", [False, True])
def test_all_of_it_is_one_act_that_one_undo_takes_back(bring, review, workspace, accept):
    before = (review.page("A").claims, review.facts()[1], review.summary().seq)
    found = bring(MARKS, accept=accept)
    assert review.summary().seq == before[2] + 1
    assert found.changes.what == review.undo_what() == "Add 3 claims from Label Studio"
    assert set(found.changes.claims) >= {
        one.id for one in review.page("A").claims if one.label in found.added
    }
    verdict = Ruling.ACCEPTED if accept else None
    assert {one.ruling for one in review.page("A").claims if one.label in found.added} == {verdict}
    review.handle(Undo())
    assert (review.page("A").claims, review.facts()[1]) == before[:2]
    assert workspace.library.verify(review.case_id, silent).ok


def test_what_has_no_place_is_listed(bring):
    text = "The bridge cost a lot. It collapsed."
    found = bring([("The bridge cost", "fact"), ("It collapsed", "fact")], text)
    assert found.added == ("A4",)
    assert [told(one) for one in found.unplaced] == [
        "“It collapsed” (north.txt, fact): its words do not stand in article “north.txt”"
    ]


def test_they_stay_when_the_case_is_analyzed_again(bring, review, workspace):
    found = bring(MARKS)
    made = {
        one.label: (one.id, one.body, one.note) for one in review.page("A").claims if one.label in found.added
    }
    workspace.library.analyze_again(review.case_id, in_process=True)
    after = {
        one.label: (one.id, one.body, one.note) for one in review.page("A").claims if one.label in found.added
    }
    assert after == made
    assert workspace.library.verify(review.case_id, silent).ok


def test_without_a_name_nobody_brings_anything(open_again, bridge, tmp_path):
    path = tmp_path / "marked.json"
    path.write_text(tasks(MARKS), "utf-8")
    with open_again("") as nobody, pytest.raises(CommandError, match="needs the analyst's name"):
        nobody.annotations(bridge).bring(read_file(path), path.name)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError, match="was not found"):
        read_file(tmp_path / "none.json")
    with pytest.raises(InputError, match="could not be opened"):
        read_file(tmp_path)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("fact", ClaimKind.FACT), ("Fact", ClaimKind.FACT), ("Kind/Opinion", ClaimKind.OPINION), ("kind: forecast", ClaimKind.FORECAST),
        ("Prediction", ClaimKind.FORECAST), ("other", ClaimKind.OTHER), ("PERSON", None), ("", None), ("accepted", None),
    ],
)  # fmt: skip
def test_labels_that_name_a_kind(label, kind):
    assert kind_of(label) is kind
