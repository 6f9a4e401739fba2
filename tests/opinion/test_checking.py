"""What is taken of an answer: only what stands in the article, word for word."""

import json
import re

import pytest
from hypothesis import event, find, given
from hypothesis import strategies as st

from reviewer.domain.text import canonical
from reviewer.opinion.checking import Refusal, check
from reviewer.opinion.protocol import MalformedError, reply_of

BOUGHT = "The Oden company bought Marsh Bakeries for $14.3bn in June"
STAFF = "It has 1,200 employees"
LOSE = "300 could lose their jobs"
ASKED = "We did not ask for it"
SHOPS = "The 40 shops of Marsh Bakeries stay open until 2026"

# sentence in question, quotation, statement, more of the claim
TAKEN = [
    (BOUGHT, BOUGHT, "Harbour Foods bought Marsh Bakeries for $14.3bn in June.", {}),
    (BOUGHT, BOUGHT, "Harbour Foods paid $14.3 billion for Marsh Bakeries.", {"value": "$14.3bn"}),
    (
        BOUGHT,
        BOUGHT,
        "Marsh Bakeries was bought for 14.3 billion dollars.",
        {"value": "14.3", "unit": "billion"},
    ),
    (
        BOUGHT,
        BOUGHT,
        "The company bought Marsh Bakeries in June.",
        {"subject": "Harbour Foods", "time": "June 2025"},
    ),
    (STAFF, "1,200 employees", "Harbour Foods has 1,200 employees.", {"value": "1,200"}),
    (STAFF, LOSE, "300 employees could lose their jobs.", {}),
    (ASKED, ASKED, "Marsh Bakeries did not ask for it.", {"polarity": "negated", "attribution": "Mira Lind"}),
    (SHOPS, "40 shops", "Marsh Bakeries has 40 shops.", {}),
    (SHOPS, SHOPS, "Shops of Marsh Bakeries stay open.", {}),
]
REFUSED = [
    (BOUGHT, "bought Marsh Bakeries for $14.3 bn", "Marsh Bakeries was bought.", {}, Refusal.QUOTE),
    (BOUGHT, "Bought Marsh Bakeries", "Marsh Bakeries was bought.", {}, Refusal.QUOTE),
    (BOUGHT, "bought Marsh Baker", "Marsh Bakeries was bought.", {}, Refusal.QUOTE),
    (BOUGHT, "14.3bn in June", "It cost 14.3bn in June.", {}, Refusal.QUOTE),
    (BOUGHT, "3bn in June", "It cost 3bn in June.", {}, Refusal.QUOTE),
    (STAFF, "200 employees", "It has 200 employees.", {}, Refusal.QUOTE),
    (BOUGHT, "", "Marsh Bakeries was bought.", {}, Refusal.QUOTE),
    (BOUGHT, " . ", "Marsh Bakeries was bought.", {}, Refusal.QUOTE),
    (BOUGHT, STAFF, "Harbour Foods has 1,200 employees.", {}, Refusal.PLACE),
    (SHOPS, "Subscribe now", "Subscribe now.", {}, Refusal.PLACE),
    (SHOPS, "Subscribe now! The 40 shops", "The 40 shops.", {}, Refusal.PLACE),
    (BOUGHT, BOUGHT, "Harbour Foods bought Marsh Bakeries for $14.8bn.", {}, Refusal.NUMBER),
    (BOUGHT, BOUGHT, "Harbour Foods bought Marsh Bakeries for $14.3m.", {}, Refusal.NUMBER),
    (BOUGHT, BOUGHT, "Harbour Foods bought Marsh Bakeries for €14.3bn.", {}, Refusal.NUMBER),
    (BOUGHT, BOUGHT, "Harbour Foods bought three bakeries.", {}, Refusal.NUMBER),
    (BOUGHT, BOUGHT, "Harbour Foods bought half of Marsh Bakeries.", {}, Refusal.NUMBER),
    (BOUGHT, BOUGHT, "Harbour Foods bought Marsh Bakeries.", {"value": "1,200"}, Refusal.NUMBER),
    (BOUGHT, BOUGHT, "Harbour Foods bought Marsh Bakeries.", {"time": "June 2024"}, Refusal.NUMBER),
    (BOUGHT, BOUGHT, "Harbour Foods bought ½ of it.", {}, Refusal.NUMBER),
    (BOUGHT, BOUGHT, "Nestlé bought Marsh Bakeries.", {}, Refusal.NAME),
    (BOUGHT, BOUGHT, "Harbour Bakeries was bought.", {}, Refusal.NAME),
    (BOUGHT, BOUGHT, "Mira Lind of Zurich bought Marsh Bakeries.", {}, Refusal.NAME),
    (BOUGHT, BOUGHT, "Marsh Bakeries was bought.", {"subject": "Marsh Group"}, Refusal.NAME),
    (BOUGHT, BOUGHT, "Marsh Bakeries was bought in July.", {}, Refusal.NAME),
    (BOUGHT, BOUGHT, "马什面包房被收购.", {}, Refusal.NAME),
    (BOUGHT, BOUGHT, "Marsh Bakeries was bought.", {"attribution": "two officials"}, Refusal.SOURCE),
    (ASKED, ASKED, "Marsh Bakeries did ask for it.", {}, Refusal.DENIAL),
    (STAFF, STAFF, "Harbour Foods has not 1,200 employees.", {}, Refusal.DENIAL),
    (STAFF, STAFF, "Harbour Foods has 1,200 employees.", {"polarity": "negated"}, Refusal.DENIAL),
    (STAFF, LOSE, "300 employees lose their jobs.", {}, Refusal.HEDGE),
    (BOUGHT, BOUGHT, " … ", {}, Refusal.STATEMENT),
    (BOUGHT, BOUGHT, "Marsh Bakeries was bought, " + "and bought " * 60, {}, Refusal.STATEMENT),
]


def checked(window, *claims, verdict="verifiable"):
    reply = reply_of(json.dumps({"verdict": verdict, "claims": list(claims)}))
    return check(reply, window, "tiny")


@pytest.mark.parametrize(("sentence", "quote", "statement", "more"), TAKEN)
def test_a_claim_that_stands_there_is_taken_at_its_words(window_on, claim, sentence, quote, statement, more):
    window = window_on(sentence)
    found = checked(window, claim(quote, statement, **more))
    assert not found.refused
    (one,) = found.taken
    assert one.span.of(window.article.text) == one.quote == quote
    assert one.statement == statement
    assert one.article_id == window.article.id


@pytest.mark.parametrize(("sentence", "quote", "statement", "more", "why"), REFUSED)
def test_a_claim_that_does_not_is_refused_with_the_reason(
    window_on, claim, sentence, quote, statement, more, why
):
    found = checked(window_on(sentence), claim(quote, statement, **more))
    assert found.taken == ()
    assert found.refused == {why: 1}


@pytest.mark.parametrize("verdict", ["opinion", "furniture", "ambiguous"])
def test_a_sentence_that_is_no_statement_of_fact_yields_no_claim(window_on, claim, verdict):
    found = checked(window_on(STAFF), claim(STAFF), verdict=verdict)
    assert (found.taken, found.refused) == ((), {Refusal.VERDICT: 1})


def test_what_is_partly_checkable_yields_claims(window_on, claim):
    assert len(checked(window_on(STAFF), claim(STAFF), verdict="partly").taken) == 1


def test_the_origin_names_the_model_and_the_words_it_added(window_on, claim):
    added = ["Harbour Foods", "nonsense", "employees"]
    one = claim("1,200 employees", "Harbour Foods has 1,200 employees.", words_added=added)
    (taken,) = checked(window_on(STAFF), one).taken
    assert taken.origin == "second opinion: tiny, words added: “Harbour Foods”"
    (taken,) = checked(window_on(STAFF), claim(STAFF)).taken
    assert taken.origin == "second opinion: tiny"


def test_a_quotation_that_stands_twice_is_taken_in_the_sentence_in_question(make_article, window_on, claim):
    home = make_article("The shop is open. Marsh said the shop is open. Nobody asked.")
    (one,) = checked(window_on("Marsh", home), claim("shop is open", "The shop is open.")).taken
    assert one.span.start == home.text.rindex("shop is open")


def test_the_same_claim_twice_is_taken_once(window_on, claim):
    assert len(checked(window_on(STAFF), claim(STAFF), claim(STAFF)).taken) == 1


def test_names_in_a_text_of_capitals_are_known(make_article, window_on, claim):
    home = make_article("HARBOUR FOODS BUYS MARSH BAKERIES.")
    quote = "HARBOUR FOODS BUYS MARSH BAKERIES"
    assert len(checked(window_on("MARSH", home), claim(quote, "Harbour Foods buys it.")).taken) == 1
    assert not checked(window_on("MARSH", home), claim(quote, "Harbour Mills buys it.")).taken


def test_where_there_are_no_capitals_only_the_words_themselves_are_taken(make_article, window_on, claim):
    home = make_article("马什面包房被收购了. 明天开门.")
    window = window_on("马什", home)
    assert len(checked(window, claim("马什面包房被收购了", "马什面包房被收购了")).taken) == 1
    assert checked(window, claim("马什面包房被收购了", "面包被收购了")).refused == {Refusal.NAME: 1}


FOREIGN = [
    "Zurich",
    "Harbour",
    "Lind Foods",
    "17",
    "14.3",
    "$40",
    "half",
    "not",
    "could",
    "the",
    "½",
    "0",
    "Two",
    "九",
]
WORDS = re.findall(r"\S+", " ".join((BOUGHT, STAFF, LOSE, ASKED, SHOPS))) + FOREIGN
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@st.composite
def quotes(draw, sentence):
    """Mostly words of the sentence as they stand, sometimes cut or changed, sometimes none of it."""
    words = sentence.split()
    first = draw(st.integers(0, len(words) - 1))
    said = " ".join(words[first : draw(st.integers(first + 1, len(words)))])
    return draw(
        st.sampled_from([said, said, said, said[1:], said[:-1], sentence]) | phrases | st.text(max_size=5)
    )


@st.composite
def answers(draw, sentence):
    """A claim as a model may write it: the words of its quotation with others among them."""
    quote = draw(quotes(sentence))
    more = draw(st.lists(st.sampled_from(FOREIGN) | phrases, max_size=2))
    statement = " ".join(draw(st.permutations([quote, *more])))
    small = st.just("") | st.sampled_from(WORDS) | st.integers() | st.none()
    fields = {
        name: draw(small)
        for name in draw(st.sets(st.sampled_from(["subject", "value", "time", "attribution"])))
    }
    return {"quote": quote, "statement": statement, **fields}


@st.composite
def replies(draw):
    sentence = draw(st.sampled_from([BOUGHT, STAFF, ASKED, SHOPS]))
    verdict = draw(st.sampled_from(["verifiable", "verifiable", "partly", "opinion"]))
    return sentence, {"verdict": verdict, "claims": draw(st.lists(answers(sentence), max_size=3))}


texts = st.sampled_from([BOUGHT, STAFF, "verifiable", "claims", "verdict", "quote"]) | st.text(max_size=4)
anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | texts,
    lambda one: st.lists(one, max_size=4) | st.dictionaries(texts, one, max_size=4),
    max_leaves=12,
)
shaped = st.fixed_dictionaries({"verdict": st.just("verifiable"), "claims": st.lists(anything, max_size=3)})


def held(window, data):
    """What is taken of an answer, after every promise about it was looked at by other means than the checker's."""
    found = check(reply_of(json.dumps(data)), window, "tiny")
    shown = "\n".join(window.texts)
    for one in found.taken:
        assert window.article.text[one.span.start : one.span.end] == one.quote
        assert one.span.overlaps(window.sentence)
        assert not window.article.in_furniture(one.span)
        assert set(re.findall(r"\d+", one.statement)) <= set(re.findall(r"\d+", shown))
        assert not re.search(r"Zurich|Lind Foods|[½九]|\bhalf\b", one.statement)
        assert ("not" in one.statement.split()) == ("not" in one.quote.split())
        assert "could" in one.statement.split() or "could" not in one.quote.split()
        assert one.statement == " ".join(canonical(one.statement).split())
    assert len(found.taken) + found.refused.total() <= len(data["claims"])
    return found


@given(replies())
def test_whatever_claims_come_what_is_taken_stands_in_the_article(window_on, reply):
    sentence, data = reply
    found = held(window_on(sentence), data)
    event(f"taken: {len(found.taken)}")


@given(anything | shaped)
def test_whatever_json_comes_it_is_read_or_refused(window_on, data):
    try:
        reply_of(json.dumps(data))
    except MalformedError:
        return
    held(window_on(STAFF), data)


def test_the_properties_meet_claims_that_are_taken(window_on):
    """Or they would say nothing."""
    taken = find(replies(), lambda one: len(held(window_on(one[0]), one[1]).taken) == 2)
    assert taken
