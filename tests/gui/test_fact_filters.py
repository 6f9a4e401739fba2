"""What facts can be filtered by: values of one filter add up to "or", filters to "and"."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.claims import ConflictKind
from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review.standing import FactState
from reviewer.domain.values import ValueType
from reviewer.gui.facts.dimensions import (
    CONFLICTS,
    KINDS,
    STATES,
    UNFILTERED,
    Known,
    in_words,
    picks,
    set_dimensions,
    without,
)

KNOWN = Known((("A", "Ledger"), ("B", "Harbour Wire")), ("Money", "People"), ("ab", "mk"))
ALL = list(picks(KNOWN, "at least 7"))


def pick(words, dimension=None):
    return next(one for one in ALL if one.words == words and dimension in (None, one.dimension))


def pressed(*words):
    chosen = UNFILTERED
    for one in words:
        chosen = pick(one).press(chosen)
    return chosen


@pytest.mark.parametrize(
    ("presses", "chosen", "told"),
    [
        (["undecided"], FactFilter(states=(FactState.UNDECIDED,)), ["State: undecided"]),
        (
            ["undecided", "sources differ"],
            FactFilter(states=(FactState.UNDECIDED, FactState.OPEN)),
            ["State: undecided, sources differ"],
        ),
        (["undecided", "undecided"], UNFILTERED, []),
        (
            ["money", "A · Ledger"],
            FactFilter(value_types=("money",), articles=("A",)),
            ["Kind: money", "Article: A · Ledger"],
        ),
        (["A · Ledger", "B · Harbour Wire"], FactFilter(articles=("A", "B")), ["Article: A, B"]),
        (["single source"], FactFilter(sources_at_most=1), ["single source"]),
        (["2 or more sources"], FactFilter(sources_at_least=2), ["2 or more sources"]),
        (
            ["2 or more sources", "at most 3 sources"],
            FactFilter(sources_at_least=2, sources_at_most=3),
            ["2 to 3 sources"],
        ),
        (
            ["3 or more sources", "at most 3 sources"],
            FactFilter(sources_at_least=3, sources_at_most=3),
            ["3 sources"],
        ),
        (["3 or more sources", "at most 2 sources"], FactFilter(sources_at_most=2), ["at most 2 sources"]),
        (["at most 2 sources", "7 or more sources"], FactFilter(sources_at_least=7), ["7 or more sources"]),
        (["2 or more independent"], FactFilter(independent_at_least=2), ["2 or more independent"]),
        (["one independent source"], FactFilter(independent_at_most=1), ["one independent source"]),
        (["Money", "Other"], FactFilter(sections=("Money", "")), ["Section: Money, Other"]),
        (["mk"], FactFilter(analysts=("mk",)), ["Decided by mk"]),
        (["sent back"], FactFilter(returned=True), ["sent back"]),
        (["what is set aside, too"], FactFilter(aside=True), ["what is set aside, too"]),
        (
            ["what is set aside, too", "only what is set aside"],
            FactFilter(aside_only=True),
            ["only what is set aside"],
        ),
    ],
    ids=lambda one: " + ".join(one) if isinstance(one, list) else None,
)
def test_presses_add_up_and_are_told(presses, chosen, told):
    assert pressed(*presses) == chosen
    assert [words for _, words in set_dimensions(chosen, KNOWN)] == told


@given(st.lists(st.sampled_from(ALL), max_size=12))
def test_a_pill_takes_its_filter_away_and_no_other(row):
    chosen = UNFILTERED
    for one in row:
        chosen = one.press(chosen)
    before = dict(set_dimensions(chosen, KNOWN))
    for dimension in before:
        after = dict(set_dimensions(without(chosen, dimension), KNOWN))
        assert after == {key: words for key, words in before.items() if key is not dimension}


@given(st.sampled_from(ALL), st.lists(st.sampled_from(ALL), max_size=6))
def test_what_was_pressed_is_set_and_alone_is_alone(one, row):
    chosen = UNFILTERED
    for other in row:
        chosen = other.press(chosen)
    assert one.has(one.alone(chosen))
    assert one.has(one.press(chosen)) != one.has(chosen)


def test_every_state_kind_and_conflict_has_its_words():
    assert set(STATES) == set(FactState)
    assert set(KINDS) == set(ValueType)
    assert set(CONFLICTS) == set(ConflictKind)


def test_a_filter_in_words_is_the_name_of_a_view():
    assert in_words(UNFILTERED, KNOWN) == "All facts"
    chosen = replace(pressed("money", "2 or more sources"), text=" two  engineers ")
    assert in_words(chosen, KNOWN) == "“two engineers”, Kind: money, 2 or more sources"
    many = FactFilter(value_types=("money", "count", "date", "rank"))
    assert in_words(many, KNOWN) == "Kind: money and 3 more"
