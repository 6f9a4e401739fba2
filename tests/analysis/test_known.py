"""Claims that others propose: described by our own rules, left out where they say nothing new."""

import pytest

from reviewer.analysis.known import unknown_of
from reviewer.analysis.proposed import claim_of, sentences
from reviewer.domain.articles import Article, article_id, claim_id
from reviewer.domain.claims import Body, Claim, ClaimKind, Polarity
from reviewer.domain.proposals import Proposal
from reviewer.domain.text import Span

TEXT = (
    "Harbour Foods, which is based in Oden, bought Marsh Bakeries for $14.3bn in 2023. It did not say why.\n\n"
    "• 300 of 1,200 staff could go\n• Two officials said the deal will close on Friday"
)


def article(text=TEXT, furniture=()):
    return Article(article_id(text), "a.txt", "", "Ledger", "", "2025-06-13", "", "en", text, furniture)


def proposal(quote, statement, **more):
    at = TEXT.index(quote)
    return Proposal(
        article_id(TEXT), Span(at, at + len(quote)), quote, statement, "second opinion: tiny", **more
    )


def test_sentences_are_cut_by_rule_and_leave_furniture_out():
    home = article("One is here. Two is there!\n\nSubscribe now.\n\n- Three\nUnd vier.", (Span(28, 42),))
    assert [one.of(home.text) for one in sentences(home)] == [
        "One is here.",
        "Two is there!",
        "Three",
        "Und vier.",
    ]


def test_a_proposal_is_described_by_our_own_rules():
    one = claim_of(
        article(),
        proposal(
            "bought Marsh Bakeries for $14.3bn in 2023",
            "Harbour Foods bought Marsh Bakeries for $14.3bn in 2023.",
            subject="Harbour Foods",
            attribute="price",
            value="$14.3bn",
        ),
    )
    body = one.body
    assert one.quote == one.span.of(TEXT) == "bought Marsh Bakeries for $14.3bn in 2023"
    assert (body.value.unit, body.value.low) == ("USD", 14_300_000_000)
    assert (body.subject, body.scope, body.kind) == ("Harbour Foods", "2023", ClaimKind.FACT)
    assert body.attribute != "price"  # the word stands nowhere
    assert body.origin == "second opinion: tiny"
    assert one.id == claim_id(one.article_id, one.span, body.statement)


@pytest.mark.parametrize(
    ("quote", "statement", "value", "text"),
    [
        ("300 of 1,200 staff", "300 of 1,200 staff could go.", "1,200", "1,200"),
        ("300 of 1,200 staff", "300 of 1,200 staff could go.", "300", "300"),
    ],
)
def test_of_several_values_it_has_the_one_that_is_named(quote, statement, value, text):
    found = claim_of(article(), proposal(quote, statement, value=value)).body.value
    assert found is not None
    assert found.text.startswith(text)


def test_polarity_modality_and_attribution_come_from_the_words():
    body = claim_of(article(), proposal("did not say why", "Harbour Foods did not say why.")).body
    assert body.polarity is Polarity.NEGATED
    body = claim_of(article(), proposal("300 of 1,200 staff could go", "300 of 1,200 staff could go.")).body
    assert body.modality == "could"
    said = proposal(
        "the deal will close on Friday", "The deal will close on Friday.", attribution="Two officials"
    )
    body = claim_of(article(), said).body
    assert (body.attribution, body.kind) == ("Two officials", ClaimKind.FORECAST)


def claim(quote, statement, **more):
    at = TEXT.index(quote)
    span, home = Span(at, at + len(quote)), article_id(TEXT)
    return Claim(claim_id(home, span, statement), home, span, quote, Body(statement, **more))


BOUGHT = "bought Marsh Bakeries for $14.3bn"
NEW_OR_NOT = [
    ("the same", BOUGHT, "Harbour Foods bought Marsh Bakeries for $14.3bn.", False),
    ("the same, other words around", BOUGHT, "Marsh Bakeries: Harbour Foods bought for $14.3bn!", False),
    ("less", "bought Marsh Bakeries", "Harbour Foods bought Marsh Bakeries.", False),
    ("another figure", BOUGHT + " in 2023", "Harbour Foods bought Marsh Bakeries in 2023.", True),
    ("other words", BOUGHT, "Harbour Foods sold Marsh Bakeries for $14.3bn.", True),
    ("elsewhere", "based in Oden", "Harbour Foods bought Marsh Bakeries for $14.3bn.", True),
]


@pytest.mark.parametrize(
    ("quote", "statement", "new"), [one[1:] for one in NEW_OR_NOT], ids=[one[0] for one in NEW_OR_NOT]
)
def test_only_what_says_something_new_is_added(quote, statement, new):
    known = claim(BOUGHT, "Harbour Foods bought Marsh Bakeries for $14.3bn.")
    one = claim(quote, statement, origin="second opinion: tiny")
    assert unknown_of([one], [known]) == ([one] if new else [])


def test_a_name_for_whom_it_is_about_is_nothing_new():
    known = claim("did not say why", "It did not say why.", polarity=Polarity.NEGATED)
    body = {"polarity": Polarity.NEGATED, "origin": "x"}
    named = claim("did not say why", "Harbour Foods did not say why.", subject="Harbour Foods", **body)
    more = claim("did not say why", "Harbour Foods did not say why it paid.", subject="Harbour Foods", **body)
    assert unknown_of([named, more], [known]) == [more]


def test_a_denial_is_never_taken_for_what_it_denies():
    known = claim("did not say why", "Harbour Foods said why.")
    denial = claim("did not say why", "Harbour Foods said not why.", polarity=Polarity.NEGATED)
    assert unknown_of([denial], [known]) == [denial]


def test_of_two_proposals_alike_the_first_is_added():
    one, two = (claim(BOUGHT, f"Harbour Foods bought Marsh Bakeries for $14.3bn{end}") for end in ".!")
    assert unknown_of([one, two], []) == [one]
