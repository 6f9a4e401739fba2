"""The demo case, reviewed; then a fifth article, and a second analysis: what was decided stands."""

from dataclasses import replace

import pytest

import reviewer.analysis
from reviewer.domain.review import commands as c
from reviewer.domain.review.decided import settled_in
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.ingest import read_text
from reviewer.services.integrating import LostDecisionError
from reviewer.services.library import demo_articles

FIFTH = """Meta's deal with Scale AI under scrutiny

Meta paid $13.9 billion for a 49% stake in Scale AI, two people familiar with the matter said on Friday. The deal
values Scale AI at $29 billion. Alexandr Wang, the 28-year-old founder of Scale AI, will join Meta.

Scale AI was founded in 2016. It employs about 1,400 people in San Francisco. A spokesman for Google declined to comment.
"""


@pytest.fixture(scope="module")
def new_articles():
    pytest.importorskip("spacy")
    return demo_articles(), read_text(FIFTH, "Meta's deal with Scale AI under scrutiny")


def pick(review, number):
    """Claims that nobody has decided on, of facts of their own, one of each of the first so many facts."""
    found = {}
    for home in review.articles():
        for one in review.page(home.id).claims:
            if one.ruling is None and not one.set_aside:
                found.setdefault(one.fact, one)
    return list(found.values())[:number]


def decide(review):
    """Every sort of decision; returns nothing."""
    ones = pick(review, 24)
    review.handle(c.Accept(tuple(one.label for one in ones[:4])))
    review.handle(c.Reject((ones[4].label,), Reason.OPINION, "So they say."))
    review.handle(c.HandBack((ones[5].label,), "Look again."))
    review.handle(c.Edit(ones[6].label, "What an analyst says of it."))
    review.handle(c.MoveSpan(ones[7].label, ones[7].start, ones[7].end - 1))
    review.handle(c.AddClaim("B", 0, 20, "A claim by hand."))
    review.handle(c.Note("Ask the desk.", claim=ones[8].label))
    review.handle(c.Merge((ones[9].label, ones[10].label)))
    review.handle(c.Different(ones[11].label, ones[12].label))
    review.handle(c.Word(ones[13].label, "A line of the sheet."))
    review.handle(c.Assign((ones[14].label,), "A section of mine"))
    review.handle(c.RenameName("Scale AI", "Scale AI Inc."))
    worst = review.queue()[0]
    first = review.fact(worst.id).claims[0].label
    review.handle(c.Settle(first, ResolutionKind.ONE_VALUE, (first,), "It is settled.", "By hand."))
    review.handle(c.Accept((ones[15].label,)))
    review.handle(c.Undo())


def standing(workspace, case):
    """All that was decided, as the window shows it."""
    review = workspace.review(case)
    claims = {}
    facts = {}
    with workspace.library._database.read(case) as view:
        settled = set(settled_in(view))
    for home in review.articles():
        for one in review.page(home.id).claims:
            if one.id in settled:
                claims[one.label] = (
                    one.span,
                    one.body,
                    one.ruling,
                    one.reason,
                    one.note,
                    one.verdict_note,
                    one.fact,
                )
    for fact in {one[-1] for one in claims.values()}:
        found = review.fact(fact)
        item = found.item
        facts[fact] = (
            item.worded and item.line,
            item.section,
            item.resolution,
            found.chosen,
            found.reason,
            found.note,
        )
    return claims, facts


def test_a_fifth_article_and_a_second_analysis_lose_and_change_no_decision(workspace, new_articles):
    four, fifth = new_articles
    library = workspace.library
    case = library.add_new("Demo", four, in_process=True).case_id
    review = workspace.review(case)
    decide(review)
    claims, facts = standing(workspace, case)
    assert len(claims) > 14

    report = library.add(case, [fifth], in_process=True)
    after = standing(workspace, case)
    assert {key: after[0].get(key) for key in claims} == claims
    assert {key: after[1].get(key) for key in facts} == facts
    assert "Scale AI Inc." in {one.full for one in review.names()}
    assert report.added == ("E",)
    assert f"{report.claims} claims are new" in " ".join(report.difference)
    assert "E1, E2" in report.difference[0]
    assert report.difference[-1].startswith("Nothing that was decided was lost or changed: ")
    (entry,) = review.history(limit=1)
    assert entry.what.startswith(f"Import E: {report.claims} claims new")
    price = next(one for one in review.page("E").claims if "13.9" in one.quote)
    assert {one.label[0] for one in review.fact(price.fact).claims} > {"E"}

    again = library.analyze_again(case, in_process=True)
    assert {key: standing(workspace, case)[0].get(key) for key in claims} == claims
    assert again.difference[-1].startswith("Nothing that was decided was lost or changed: ")
    assert library.verify(case).ok


def test_an_analysis_that_would_lose_a_decision_is_given_up(workspace, bridge, make_article, monkeypatch):
    review = workspace.review(bridge)
    review.handle(c.Word("A2", "It opened in spring."))
    before = review.summary()
    monkeypatch.setattr("reviewer.domain.review.integrate.settled_in", lambda view: {})
    monkeypatch.setattr("reviewer.services.library.settled_in", lambda view: {})
    plan = workspace.library.prepare_again(bridge)
    whole = reviewer.analysis.analyze(plan.task.articles)
    kept = [one for one in whole.claims if "opened" not in one.quote]
    facts = [one for one in whole.facts if "opened" not in one.title]
    with pytest.raises(LostDecisionError, match=r"would change what was decided .*nothing was changed"):
        workspace.library.finish(plan, replace(whole, claims=tuple(kept), facts=tuple(facts)))
    assert review.summary() == before
    assert workspace.library.verify(bridge).ok
