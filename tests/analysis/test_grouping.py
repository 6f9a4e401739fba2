"""Which claims are put together, and which only look alike."""

import gc

import pytest

from reviewer.analysis.drafts import Draft
from reviewer.analysis.features import words_of
from reviewer.analysis.grouping import groups_of, links_of
from reviewer.analysis.link import Link
from reviewer.analysis.meaning import meant
from reviewer.domain.claims import Body, Claim, ClaimKind
from reviewer.domain.guidance import Guidance
from reviewer.domain.text import Span


def facts_by_words(analysis, *words):
    """The ids of the facts of the claims that hold these words, in order."""
    place = {claim: fact.id for fact in analysis.facts for claim in fact.claim_ids}
    out = []
    for wanted in words:
        found = [claim for claim in analysis.claims if wanted in claim.quote]
        assert found, f"no claim holds {wanted!r}"
        out.append(place[min(found, key=lambda claim: len(claim.quote)).id])
    return out


TOGETHER = [
    ("Corvane agreed to buy Pellworth for $2.3 billion.", "Pellworth is to be bought by Corvane for $2.3 billion.",
     "$2.3 billion", "$2.3 billion"),
    ("The trial enrolled 4,812 patients in Norway.", "In the trial, 4,821 patients were enrolled in Norway.",
     "4,812 patients", "4,821 patients"),
    ("Velmirastat is not approved in any country.", "Velmirastat has not been approved anywhere.",
     "is not approved", "has not been approved"),
    ("About 600 jobs will go at Pellworth.", "As many as 900 jobs could go at Pellworth, the union said.",
     "600 jobs", "900 jobs"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "one", "other"), TOGETHER)
def test_claims_of_two_articles_on_one_thing_are_one_fact(story, first, second, one, other):
    analysis = story(first, second)
    place = {claim: fact.id for fact in analysis.facts for claim in fact.claim_ids}
    a, b = analysis.articles
    mine = [place[c.id] for c in analysis.claims if c.article_id == a.id and one in c.quote]
    theirs = [place[c.id] for c in analysis.claims if c.article_id == b.id and other in c.quote]
    assert set(mine) & set(theirs)


LOOK_ALIKES = [
    ("Corvane paid $14.3 billion for the stake.", "The business was valued at $14 billion in May 2024.",
     "$14.3 billion", "$14 billion"),
    ("Meridian bought WaveChat for $19 billion in 2014.", "The deal values Pellworth at $29 billion.",
     "$19 billion", "$29 billion"),
    ("Corvane takes 49% of the shares of Pellworth.", "Corvane lost 4.3% of its engineers last year.", "49%", "4.3%"),
    ("Pellworth raised $1 billion in a round.", "Pellworth was valued at $14 billion.", "$1 billion", "$14 billion"),
    ("Walter Pym, 71, took part in the trial.", "The trial took place at 214 sites.", "71", "214 sites"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "one", "other"), LOOK_ALIKES)
def test_what_only_looks_alike_is_kept_apart_and_is_no_conflict(story, first, second, one, other):
    analysis = story(first, second)
    a, b = facts_by_words(analysis, one, other)
    assert a != b
    assert not analysis.conflicts


def test_two_figures_of_one_clause_are_two_facts(story):
    analysis = story("Shareholders will receive $27.00 in cash and 0.42 of a Corvane share.")
    a, b = facts_by_words(analysis, "$27.00", "0.42")
    assert a != b


def test_people_who_join_and_part_claims_are_obeyed(story):
    texts = ("Corvane cut 300 jobs on Monday.", "The mayor of Harrow owns nine brown horses.")
    before = story(*texts)
    first, second = (next(c.id for c in before.claims if c.article_id == one.id) for one in before.articles)
    assert {first, second} not in [set(fact.claim_ids) for fact in before.facts]
    joined = story(*texts, guidance=Guidance(must_link=((first, second),)))
    fact = next(fact for fact in joined.facts if first in fact.claim_ids)
    assert second in fact.claim_ids
    assert fact.reasons[fact.claim_ids.index(second)] == "put together by a person"


def test_people_who_part_claims_are_obeyed(story):
    texts = ("Corvane cut 300 jobs on Monday.", "Corvane cut 300 jobs on Monday, Renn said.")
    before = story(*texts)
    fact = next(fact for fact in before.facts if len(fact.claim_ids) == 2)
    first, second = fact.claim_ids
    after = story(*texts, guidance=Guidance(cannot_link=((first, second),)))
    assert all({first, second} - set(one.claim_ids) for one in after.facts)


def test_given_claims_come_back_unchanged_and_are_grouped(story):
    texts = ("Corvane cut 300 jobs on Monday.", "Corvane cut 300 jobs, Renn said.")
    before = story(*texts)
    extracted = before.claims[0]
    from dataclasses import replace

    body = replace(extracted.body, statement="Corvane removed 300 jobs.", kind=ClaimKind.FACT, confidence=1.0)
    given = Claim("by-hand", extracted.article_id, extracted.span, extracted.quote, body)
    after = story(*texts, guidance=Guidance(given=(given,)))
    assert given in after.claims
    assert extracted.id not in {claim.id for claim in after.claims}
    fact = next(fact for fact in after.facts if "by-hand" in fact.claim_ids)
    assert len(fact.claim_ids) == 2


def test_each_member_has_its_reason(story):
    analysis = story("Corvane cut 300 jobs on Monday.", "Corvane cut 300 jobs, Renn said.")
    for fact in analysis.facts:
        assert len(fact.reasons) == len(fact.claim_ids)
        assert all(fact.reasons)


def test_a_real_disagreement_is_reported(story):
    analysis = story(
        "The trial enrolled 4,812 patients in Norway.",
        "In the trial, 4,821 patients were enrolled in Norway.",
    )
    assert [conflict.kind.value for _, conflict in analysis.conflicts] == ["number"]


def test_equal_in_another_unit_is_no_disagreement(story):
    analysis = story("The pipe to Harrow is 3 km long.", "The pipe to Harrow is 1.9 miles long.")
    assert not analysis.conflicts


def test_a_paraphrase_without_a_common_word_or_figure_is_a_candidate_by_its_meaning():
    said = ["The bridge was closed to traffic.", "Cars may no longer use the crossing."]
    drafts = [
        Draft(n, Span(0, len(text)), Body(text), words_of(text), frozenset()) for n, text in enumerate(said)
    ]
    assert not drafts[0].notions & drafts[1].notions
    assert [(one.first, one.second) for one in links_of(drafts, meant(drafts).vectors)] == [(0, 1)]
    _, reasons = groups_of(drafts, [Link(0, 1, 0.9)])
    assert reasons[1] == "much the same meaning, in other words"


def test_facts_rest_on_links_seen_beside_each_other_and_collecting_goes_on_afterwards(story, monkeypatch):
    said = ("The pipe to Harrow is 3 km long.", "The pipe to Harrow is 3 km long, the council said.")
    assert any(len(one.claim_ids) > 1 for one in story(*said).facts)
    monkeypatch.setattr("reviewer.analysis.engine.seen_beside", lambda links, articles: [])
    assert all(len(one.claim_ids) == 1 for one in story(*said).facts)
    monkeypatch.setattr("reviewer.analysis.engine.seen_beside", lambda links, articles: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        story(*said)
    assert gc.isenabled()
