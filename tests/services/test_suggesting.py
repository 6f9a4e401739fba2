"""What is proposed for a claim in the making: its statement, what it says, its fact, what would conflict."""

import pytest

from reviewer.domain.claims import ClaimKind
from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.sketch import Sketch
from reviewer.domain.text import Span


@pytest.fixture
def review(workspace, bridge):
    return workspace.review(bridge)


def sketch(review, letter, words, **said):
    page = review.page(letter)
    start = page.text.index(words)
    return Sketch(page.item.id, Span(start, start + len(words)), **said)


def test_the_fact_of_the_same_thing_is_proposed_with_reasons_and_conflicts(review):
    found = review.suggest(
        sketch(review, "A", "The bridge", statement="The bridge cost 41 million euros in all.")
    )
    best = found.candidates[0]
    assert "cost" in best.fact.line
    assert found.likely == best.fact.id
    assert any("figure" in one for one in best.reasons)
    assert any("€41 m" in one and "€45 m" in one for one in best.conflicts)


def test_a_claim_that_agrees_conflicts_with_nobody_who_says_the_same(review):
    length = sketch(review, "B", "The bridge", statement="The bridge is 300 metres long.")
    best = review.suggest(length).candidates[0]
    assert "300 metres" in best.fact.line
    assert best.conflicts == ()
    assert "the same figure and unit, 300 m" in best.reasons


def test_what_nobody_speaks_of_is_a_fact_of_its_own(review):
    found = review.suggest(sketch(review, "B", "joy", statement="A ferry carried 12 goats to market."))
    assert found.likely == ""


def test_the_statement_is_proposed_and_says_what_stays_unclear(review):
    found = review.suggest(sketch(review, "B", "It was opened in May"), facts=False)
    assert found.body.statement == "It was opened in May."
    assert found.unclear == ("It",)
    assert found.candidates == ()


def test_claims_at_just_these_words_are_named(review):
    same = review.suggest(sketch(review, "A", "The bridge cost 40 million euros")).same_words
    assert [one.label for one in same] == ["A1"]


def test_what_the_person_says_goes_before_what_is_proposed(review):
    words = "The bridge cost 40 million euros"
    found = review.suggest(
        sketch(
            review, "A", words, kind=ClaimKind.FORECAST, value="about 42 million euros", attribution="a clerk"
        )
    )
    body = found.body
    assert (body.kind, body.value.text, body.attribution) == (
        ClaimKind.FORECAST,
        "about 42 million euros",
        "a clerk",
    )
    assert found.understood


@pytest.mark.parametrize(("value", "understood"), [("a lot of it", False), ("", True)])
def test_a_value_that_is_not_understood_is_told(review, value, understood):
    found = review.suggest(sketch(review, "A", "The bridge", value=value), facts=False)
    assert (found.body.value, found.understood) == (None, understood)


@pytest.mark.parametrize(
    ("statement", "value", "conflicts"),
    [
        ("The bridge cost 45 million euros", None, False),
        ("The bridge cost 39 million euros", None, True),
        ("The bridge cost 40 million euros", "45 million euros", False),
    ],
)
def test_an_edit_tells_what_conflicts_it_leaves_and_saves_just_that(review, statement, value, conflicts):
    claim = next(one for one in review.page("A").claims if one.label == "A1")
    found = review.suggest(Sketch(claim.article, claim.span, statement, value=value, claim=claim.id))
    (own,) = found.candidates
    assert own.fact.id == claim.fact
    assert bool(own.conflicts) is conflicts
    review.handle(c.Edit("A1", statement, value=value))
    after = next(one for one in review.page("A").claims if one.label == "A1")
    assert after.body == found.body
    assert bool(after.conflicts) is conflicts


@pytest.mark.parametrize("span", [Span(0, 10_000), Span(33, 34)])
def test_where_there_are_no_words_nothing_is_proposed(review, span):
    with pytest.raises(CommandError, match="select some"):
        review.suggest(Sketch(review.page("A").item.id, span))
