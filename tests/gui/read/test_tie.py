"""The tie between article and cards: it never runs backwards, both ends meet, and there is and back is no way."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.gui.read.tie import Side, Tie, used_up

HEIGHTS = st.lists(st.floats(20, 300), min_size=1, max_size=30)


@st.composite
def ties(draw):
    """A tie over random texts and cards, with the sides it was made of."""
    cards = draw(HEIGHTS)
    words = list(accumulate(draw(st.lists(st.floats(0, 400), min_size=len(cards), max_size=len(cards)))))
    article = Side(words[-1] + draw(st.floats(10, 800)), draw(st.floats(50, 900)))
    deck = Side(sum(cards), draw(st.floats(50, 900)))
    tops = [0.0, *accumulate(cards)][:-1]
    return Tie(words, tops, article, deck), article, deck


@given(ties(), st.floats(0, 1), st.floats(0, 1))
def test_scrolling_on_never_brings_the_other_side_back(tied, a, b):
    tie, article, deck = tied
    low, high = sorted((a, b))
    assert tie.cards_for(low * article.room) <= tie.cards_for(high * article.room) + 1e-6
    assert tie.words_for(low * deck.room) <= tie.words_for(high * deck.room) + 1e-6


@given(ties())
def test_the_tops_meet_and_the_bottoms_meet(tied):
    tie, article, deck = tied
    if article.room:
        assert tie.cards_for(0.0) == 0.0
        assert tie.cards_for(article.room) == pytest.approx(deck.room, abs=1e-6)
    if deck.room:
        assert tie.words_for(0.0) == 0.0
        assert tie.words_for(deck.room) == pytest.approx(article.room, abs=1e-6)


@given(ties(), st.floats(0, 1))
def test_it_stays_inside_what_can_be_scrolled(tied, part):
    tie, article, deck = tied
    assert -1e-9 <= tie.cards_for(part * article.room) <= deck.room + 1e-6
    assert -1e-9 <= tie.words_for(part * deck.room) <= article.room + 1e-6


@given(ties(), st.floats(0, 1))
def test_there_and_back_is_no_way(tied, part):
    tie, _, deck = tied
    cards = tie.cards_for(tie.words_for(part * deck.room))
    again = tie.cards_for(tie.words_for(cards))
    assert again == pytest.approx(cards, abs=0.01)


def test_the_first_words_in_view_are_level_with_their_card():
    words = [100.0 * n for n in range(1, 60)]
    tops = [80.0 * n for n in range(59)]
    tie = Tie(words, tops, Side(6100.0, 700.0), Side(80.0 * 59, 700.0))
    for n in range(1, 30):  # before the last two screenfuls
        assert tie.cards_for(words[n]) == pytest.approx(tops[n])
        assert tie.words_for(tops[n]) == pytest.approx(words[n])


def test_claims_of_one_place_go_by_one_after_the_other_and_not_at_once():
    tie = Tie(
        [100.0, 100.0, 100.0, 400.0], [0.0, 90.0, 180.0, 270.0], Side(5000.0, 300.0), Side(4000.0, 300.0)
    )
    cards = [tie.cards_for(float(y)) for y in range(100, 401)]
    assert max(b - a for a, b in pairwise(cards)) < 1.0
    assert (cards[0], cards[100], cards[200], cards[300]) == pytest.approx((22.5, 90.0, 180.0, 270.0))


@given(st.floats(1, 9000), st.floats(1, 900), st.floats(0, 1))
def test_the_level_of_a_side_is_where_it_scrolls_to(total, shown, part):
    side = Side(total, shown)
    scroll = part * side.room
    assert side.scroll(side.level(scroll)) == pytest.approx(scroll, abs=1e-6)
    if side.room:
        assert side.level(0.0) == 0.0
        assert side.level(side.room) == pytest.approx(total)


@pytest.mark.parametrize(
    ("slack", "by", "left"), [(50, 20, 30), (-50, 20, -30), (10, 20, 0), (-10, 20, 0), (0, 20, 0), (5, 0, 5)]
)
def test_slack_is_used_up_and_never_turned_round(slack, by, left):
    assert used_up(slack, by) == left


def test_the_tops_meet_where_the_first_words_stand_at_the_very_top():
    tie = Tie([0.0, 0.0, 5e-324], [0.0, 20.0, 40.0], Side(51.0, 50.0), Side(60.0, 50.0))
    assert tie.cards_for(0.0) == 0.0
    assert tie.words_for(0.0) == 0.0
