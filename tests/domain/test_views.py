"""Saved views: what is kept comes back, and what is no view is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.readmodel import FactFilter, FactOrder
from reviewer.domain.review.standing import FactState
from reviewer.domain.views import SavedView, clean, from_text, to_text

words = st.text(st.characters(codec="utf-8"), max_size=12)
several = st.lists(words, max_size=3, unique=True).map(tuple)
numbers = st.integers(0, 99)
filters = st.builds(
    FactFilter,
    text=words,
    states=st.lists(st.sampled_from(FactState), max_size=3, unique=True).map(tuple),
    value_types=several,
    conflicts=several,
    articles=several,
    sources_at_least=numbers,
    sources_at_most=numbers,
    independent_at_least=numbers,
    independent_at_most=numbers,
    sections=several,
    analysts=several,
    returned=st.booleans(),
    aside=st.booleans(),
    aside_only=st.booleans(),
    order=st.sampled_from(FactOrder),
    descending=st.booleans(),
)
names = words.map(clean).filter(bool)


@given(st.lists(st.builds(SavedView, names, filters), max_size=4, unique_by=lambda one: one.name.casefold()))
def test_views_come_back_as_they_were(views):
    assert from_text(to_text(views)) == tuple(views)


@pytest.mark.parametrize(
    ("text", "views"),
    [
        ("", []),
        ("{", []),
        ("[" * 100_000, []),
        ("{}", []),
        ("[1, null, {}]", []),
        ('[{"name": "  "}]', []),
        ('[{"name": " Two  words\\n"}]', [("Two words", FactFilter())]),
        ('[{"name": "a", "states": ["open", "gone"]}]', [("a", FactFilter(states=(FactState.OPEN,)))]),
        ('[{"name": "a", "states": "open"}]', [("a", FactFilter())]),
        ('[{"name": "a", "aside": 1, "sources_at_least": true}]', [("a", FactFilter())]),
        ('[{"name": "a", "sources_at_least": -1}]', [("a", FactFilter())]),
        ('[{"name": "a", "order": "nonsense"}]', [("a", FactFilter())]),
        ('[{"name": "a", "colour": "red", "articles": ["A", 1]}]', [("a", FactFilter(articles=("A",)))]),
        ('[{"name": "a"}, {"name": "A", "returned": true}]', [("a", FactFilter())]),
    ],
)
def test_what_cannot_be_understood_is_left_out(text, views):
    assert [(one.name, one.filter) for one in from_text(text)] == views
