"""Where a claim begins and ends: the words that belong to it, and those that are a claim of their own."""

import pytest


@pytest.fixture
def quotes(claims_of):
    return lambda text: {claim.quote: claim.body.statement for claim in claims_of(text)}


@pytest.mark.parametrize(
    ("sentence", "quote", "statement"),
    [
        ("The police said on Wednesday that it was arson.",
         "The police said on Wednesday that it was arson", "It was arson."),
        ("It pointed to the charger, which it said was at fault.",
         "the charger, which it said was at fault", "The charger was at fault."),
        ("The board had tested 40 batteries, of which 12 overheated.",
         "40 batteries, of which 12 overheated", "12 of 40 batteries overheated."),
        ("Twelve people have been hurt, three of them firefighters.",
         "Twelve people have been hurt, three of them firefighters", "Twelve people have been hurt."),
        ("The woman who died was named as Agnes Dollery, 71, a former postmistress.",
         "The woman who died was named as Agnes Dollery, 71", "The woman who died was named as Agnes Dollery."),
        ("The amendment was put to the vote and declared lost (For 20, Against 29).",
         "declared lost (For 20, Against 29)", "The amendment was declared lost."),
        ("An amendment was declared lost (For 20, Against 29).",
         "An amendment was declared lost (For 20, Against 29)", "An amendment was declared lost."),
    ],
    ids=["who says so", "relative in what is said", "some of them", "remark without a verb", "age", "votes of a second verb", "votes"],
)  # fmt: skip
def test_what_belongs_to_a_claim(quotes, sentence, quote, statement):
    assert quotes(sentence)[quote] == statement


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The battery can overheat while it is being charged.", "while it is being charged"),
        ("It pointed to the charger, which it said was at fault.", "it said"),
    ],
)
def test_what_says_nothing_by_itself_is_no_claim(quotes, sentence, quote):
    assert quote not in quotes(sentence)


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        ("Four libraries are to close in August as part of a £6.4m package of savings.",
         "Four libraries are to close in August", "a £6.4m package of savings"),
        ("Members voted by 27 to 21 in favour, with two abstentions.",
         "Members voted by 27 to 21 in favour", "two abstentions"),
    ],
)  # fmt: skip
def test_a_figure_said_beside_is_a_claim_of_its_own(quotes, sentence, first, second):
    found = quotes(sentence)
    assert first in found
    assert any(second in quote for quote in found if quote != first)


def test_a_headline_keeps_who_says_so(story):
    quotes = [
        claim.quote
        for claim in story("‘No library is closing,’ insists leader\n\nThe vote is on Monday.").claims
    ]
    assert any("insists" in quote and "No library is closing" in quote for quote in quotes)


@pytest.mark.parametrize(
    ("sentence", "quote", "negated"),
    [
        ("Nor had a judge stopped the strike.", "Nor had a judge stopped the strike", True),
        ("The founders turned it away because it wanted control.",
         "The founders turned it away because it wanted control", False),
    ],
)  # fmt: skip
def test_a_word_that_turns_or_explains_a_clause_stays(claims_of, sentence, quote, negated):
    found = {claim.quote: claim.body.polarity.value == "negated" for claim in claims_of(sentence)}
    assert found[quote] is negated


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Its skipper told the Beacon.", "other"),
        ("Another investor declined to be named.", "other"),
        ("Its skipper told the Beacon of two deaths.", "fact"),
        ("A spokesman for Corvane said the plant had closed.", "fact"),
    ],
)
def test_that_somebody_spoke_is_no_claim_to_check(claims_of, sentence, kind):
    assert kind in {claim.body.kind.value for claim in claims_of(sentence)[1:]}
