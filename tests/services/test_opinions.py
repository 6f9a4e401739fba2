"""A second opinion goes the way of every claim: added where it is new, undecided, compared by the same rules."""

import json
import multiprocessing

import pytest

from reviewer.domain.claims import ConflictKind
from reviewer.domain.conflicts import detect
from reviewer.domain.errors import Cancelled
from reviewer.domain.review.commands import Reject
from reviewer.domain.review.records import Reason
from reviewer.opinion.endpoint import OpinionError, Wish
from reviewer.services import analyzing, opinions
from reviewer.services.analyzing import Task

ODD = "Room for 40 trams a day, Oden was told, and none at night."
NORTH = f"The bridge in Oden cost 40 million euros. {ODD}"
SOUTH = "The bridge in Oden has room for 60 trams a day. It was opened in May."
CLAIMS = {
    "Room for 40 trams a day": ("The bridge has room for 40 trams a day.", "40 trams"),
    "The bridge in Oden cost 40 million euros": (
        "The bridge in Oden cost 40 million euros.",
        "40 million euros",
    ),
    "It was opened in May": ("It was opened in April.", ""),
}


@pytest.fixture
def server(model_server):
    """A model that sees one claim more, one that is known, and one that is wrong."""

    def answer(speaker, request):
        claims = [
            {"quote": quote, "statement": statement, "value": value, "attribution": "", "subject": "bridge"}
            for quote, (statement, value) in CLAIMS.items()
            if quote in model_server.marked()
        ]
        return {"verdict": "verifiable", "claims": claims}

    model_server.answer = answer
    return model_server


@pytest.fixture
def articles(make_article):
    return tuple(make_article(f"{name}.txt", text) for name, text in (("north", NORTH), ("south", SOUTH)))


@pytest.fixture
def task(server, articles):
    return Task(articles, opinion=Wish(server.url, "tiny"))


def seconded(analysis):
    return [one for one in analysis.claims if one.body.origin]


def test_what_is_new_is_added_beside_what_the_analysis_finds(task, home):
    alone = analyzing.run(Task(task.articles), in_process=True)
    found = analyzing.run(task, in_process=True)
    (new,) = seconded(found)
    assert new.body.origin == "second opinion: tiny"
    assert new.quote == new.span.of(NORTH) == "Room for 40 trams a day"
    assert new.body.value is not None
    assert {one.id for one in found.claims} == {one.id for one in alone.claims} | {new.id}
    assert found.notes == (
        "The second opinion of tiny proposes 1 claim that the analysis did not find.",
        "Of the second opinion's claims, 1 were refused: 1 with a name that does not stand there.",
    )
    assert [one.claim_ids for one in found.facts if new.id in one.claim_ids]


def test_the_process_does_the_same_and_the_window_need_not_wait(task, home):
    told = []
    found = analyzing.run(task, lambda *what: told.append(what))
    assert found == analyzing.run(task, in_process=True)
    parts = [done / total for done, total, _ in told[1:]]
    assert parts == sorted(parts)
    assert any(what.startswith("Second opinion: sentence 1 of ") for *_, what in told)


def test_cancelling_ends_it_while_the_model_thinks(task, server, home):
    server.answer = lambda *_: multiprocessing.Event().wait(20)

    def stop(done, total, what):
        if server.requests:
            raise Cancelled("stop")

    with pytest.raises(Cancelled):
        analyzing.run(task, stop)
    assert multiprocessing.active_children() == []


def test_without_a_wish_nobody_is_asked(task, server, home):
    found = analyzing.run(Task(task.articles), in_process=True)
    assert (server.requests, seconded(found), found.notes) == ([], [], ())


def test_where_no_second_opinion_can_be_had_the_analysis_stands(task, server, home):
    server.answer = lambda speaker, _: speaker.reply(401)
    found = analyzing.run(task, in_process=True)
    assert found.claims == analyzing.run(Task(task.articles), in_process=True).claims
    assert "wants a key" in " ".join(found.notes)


def test_a_place_that_may_not_be_asked_is_not_and_the_note_says_why(articles, home, by_hand):
    found = analyzing.run(Task(articles, opinion=Wish("http://models.example/v1", "tiny")), in_process=True)
    assert found.claims
    assert "is not this computer; confirm that host" in found.notes[0]
    with pytest.raises(OpinionError):
        opinions.checked(Wish("http://models.example/v1", "tiny"))


def test_a_conflict_is_set_by_the_rules_alone(make_article, model_server, home):
    """A claim of the model takes part in conflicts as any claim does; what the model says of them is not heard."""
    texts = ("Room for 40 trams a day, Oden was told.", "Room for 60 trams a day, Oden was told.")
    articles = tuple(make_article(f"{n}.txt", text) for n, text in enumerate(texts))

    def answer(speaker, request):
        quote = model_server.marked().partition(",")[0]
        claim = {"quote": quote, "statement": f"Oden gets a bridge with {quote.lower()}.", "status": "denied"}
        return {"verdict": "verifiable", "claims": [claim], "conflicts": [["A1", "B1"]], "severity": "hard"}

    model_server.answer = answer
    found = analyzing.run(Task(articles, opinion=Wish(model_server.url, "tiny")), in_process=True)
    members = {one.id: [c for c in found.claims if c.id in one.claim_ids] for one in found.facts}
    assert len(seconded(found)) == 2
    assert found.conflicts
    for fact, conflict in found.conflicts:
        assert conflict.kind is ConflictKind.NUMBER  # 40 or 60; not the status that the model speaks of
        assert conflict.id in {one.id for one in detect(members[fact])}


# In a case


@pytest.fixture
def case(workspace, server, articles):
    """A case of the two articles, with the second opinion."""
    wish = Wish(server.url, "tiny")
    report = workspace.library.add_new("Trams", articles, opinion=wish, in_process=True)
    assert any("proposes 1 claim that" in one for one in report.notes)
    return report.case_id


def opinion_claims(workspace, case):
    review = workspace.review(case)
    claims = [claim for one in review.articles() for claim in review.page(one.id).claims]
    return [one for one in claims if one.body.origin]


def test_a_proposed_claim_is_undecided_and_names_its_origin(workspace, case):
    (one,) = opinion_claims(workspace, case)
    assert one.ruling is None
    assert one.body.origin == "second opinion: tiny"
    assert not one.by_hand


def test_it_survives_an_analysis_without_the_model(workspace, case, make_article):
    (before,) = opinion_claims(workspace, case)
    late = make_article("late.txt", "The bridge in Oden was painted blue.")
    workspace.library.add(case, [late], in_process=True)
    (after,) = opinion_claims(workspace, case)
    assert (after.id, after.body) == (before.id, before.body)


def test_one_that_was_rejected_is_not_proposed_again(workspace, case, make_article, server):
    (one,) = opinion_claims(workspace, case)
    workspace.review(case).handle(Reject((one.id,), Reason.WRONGLY_EXTRACTED))
    late = make_article("late.txt", "The bridge in Oden was painted blue.")
    workspace.library.add(case, [late], opinion=Wish(server.url, "tiny"), in_process=True)
    (after,) = opinion_claims(workspace, case)
    assert after.ruling is not None


def test_answers_are_kept_beside_the_cases(workspace, case, server, articles, home):
    asked = len(server.requests)
    analyzing.run(Task(articles, opinion=Wish(server.url, "tiny")), in_process=True)
    assert len(server.requests) == asked
    kept = list((home / "data" / opinions.FOLDER).iterdir())
    assert len(kept) == asked
    assert all(json.loads(one.read_text())["verdict"] == "verifiable" for one in kept)
