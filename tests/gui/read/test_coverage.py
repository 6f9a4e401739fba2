"""What is claimed, left out and untouched: counted in words, told in words, and gone through stretch by stretch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.text import Span
from reviewer.gui.read import places
from reviewer.gui.read.coverage import Words
from reviewer.gui.words import State

TEXT = (
    "A bridge opens\n\nThe bridge cost 40 million euros. It was opened in May. Nobody counted the birds, they say."
    "\n\nSubscribe to our letter"
)
FURNITURE = Span(TEXT.index("Subscribe"), len(TEXT))
ACCEPTED, REJECTED = Ruling.ACCEPTED, Ruling.REJECTED


def claim(words, ruling=None, conflicts=(), kind=ClaimKind.FACT, text=TEXT, number=0):
    start = text.index(words)
    body = Body(words, kind, None, "")
    return ClaimItem(
        f"c{number}{start}", "A1", "a", start, start + len(words), words, body, "f", ruling,
        "", "", "", "", "", False, False, conflicts, 1,
    )  # fmt: skip


def words():
    return Words(TEXT, [FURNITURE])


def test_words_are_counted_by_what_covers_them():
    found = words().coverage(
        [claim("The bridge cost 40 million euros", ACCEPTED), claim("It was opened in May")]
    )
    assert found.words == 24
    assert (found.claimed, found.furniture, found.untouched) == (11, 4, 9)
    assert found.states == {State.ACCEPTED: 6, State.UNDECIDED: 5}


def test_it_is_said_in_one_sentence_that_adds_up():
    found = words().coverage([claim("The bridge cost 40 million euros")])
    assert found.told() == "25 % of the words are claimed, 17 % furniture, 58 % untouched."
    assert sum(found.percentages()) == 100


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (claim("The bridge cost", ACCEPTED), claim("bridge cost 40", None, ("number",)), State.DIFFERS),
        (claim("The bridge cost", ACCEPTED), claim("bridge cost 40"), State.UNDECIDED),
        (claim("The bridge cost", REJECTED), claim("bridge cost 40", ACCEPTED), State.ACCEPTED),
        (claim("The bridge cost", kind=ClaimKind.OPINION), claim("bridge cost 40", REJECTED), State.REJECTED),
    ],
)
def test_where_claims_overlap_the_worst_state_is_told(first, second, told):
    states = words().coverage([first, second]).states
    assert states[told] == 3
    assert sum(states.values()) == 4


def test_furniture_that_is_claimed_is_claimed():
    found = words().coverage([claim("Subscribe to our letter")])
    assert (found.claimed, found.furniture) == (4, 0)


def test_an_article_without_words_says_so():
    assert Words("", []).coverage([]).told() == "The article holds no words."
    assert Words("…", []).coverage([]).percentages() == (0, 0, 0)


def test_gaps_are_the_sentences_that_nobody_has_claimed():
    found = words().gaps([claim("It was opened in May")])
    assert [one.of(TEXT) for one in found] == [
        "A bridge opens",
        "The bridge cost 40 million euros.",
        "Nobody counted the birds, they say.",
    ]


def test_a_gap_ends_where_a_claim_begins_and_two_words_are_none():
    found = words().gaps(
        [claim("Nobody counted the birds"), claim("cost 40 million"), claim("A bridge opens")]
    )
    assert [one.of(TEXT) for one in found] == [
        "It was opened in May."
    ]  # "The bridge", "euros", "they say" are short


def test_one_goes_round_through_the_gaps():
    one = words()
    places = [gap.start for gap in one.gaps([])]
    assert len(places) == 4
    at, seen = -1, []
    for _ in range(5):
        at = one.next_gap([], at, 1).start
        seen.append(at)
    assert seen == [*places, places[0]]
    assert one.next_gap([], places[0], -1).start == places[-1]
    assert one.next_gap([], places[2], -1).start == places[1]


def test_where_all_is_claimed_there_is_no_gap():
    one = Words("A bridge opens now.", [])
    whole = claim("A bridge opens now.", text="A bridge opens now.")
    assert one.next_gap([whole], 0, 1) is None


@given(st.text(st.sampled_from("ab .,\nא🎉"), max_size=60), st.data())
def test_parts_add_up_and_gaps_are_open(text, data):
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True)))
    spans = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    body = Body("x", ClaimKind.FACT, None, "")
    claims = [
        ClaimItem(
            f"c{n}", "A1", "a", s.start, s.end, s.of(text), body, "f", None,
            "", "", "", "", "", False, False, (), 1,
        )
        for n, s in enumerate(spans[:1])
    ]  # fmt: skip
    one = Words(text, spans[1:])
    found = one.coverage(claims)
    assert found.claimed + found.furniture + found.untouched == found.words
    assert sum(found.percentages()) == (100 if found.words else 0)
    for gap in one.gaps(claims):
        inside = [word for word in places.words(text, gap.start, gap.end) if word.of(text)[0].isalnum()]
        assert len(inside) >= 3
        assert not any(word.overlaps(span) for word in inside for span in spans)
