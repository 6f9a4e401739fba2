"""Values as a person types them."""

import pytest

from reviewer.analysis.values import find_values, read_value
from reviewer.domain.sketch import typed
from reviewer.domain.values import display


@pytest.mark.parametrize(
    ("words", "statement", "kind", "shown"),
    [
        ("about $14 bn", "", "money", "≈ $14 bn"),
        ("between $14.3 and 14.8 billion", "", "money", "$14.3–14.8 bn"),
        ("$14.3-14.8 billion", "", "money", "$14.3–14.8 bn"),
        ("at least 12 shops", "", "count", "≥ 12 shops"),
        ("300 metres", "", "quantity", "300 m"),
        ("last Thursday", "", "date", "13 Jun 2024"),
        ("name: Mira Oden", "", "name", "Mira Oden"),
        ("list: Nvidia, Amazon and Meta", "", "list", "Nvidia, Amazon, Meta"),
        ("Nvidia, Amazon and Meta", "", "list", "Nvidia, Amazon, Meta"),
        ("co-founder", "", "role", "co-founder"),
        ("Role: piper", "", "role", "piper"),
        ("status: agreed", "The merger was agreed", "status", "agreed"),
        ("not signed", "The deal was not signed", "status", "not agreed"),
    ],
)
def test_what_is_typed_is_understood(words, statement, kind, shown):
    value = read_value(words, statement, published_on="2024-06-20")
    assert (value.type.value, display(value)) == (kind, shown)


@pytest.mark.parametrize("words", ["nonsense", "status: green", "name:", "", "  "])
def test_what_is_no_value_is_none(words):
    assert read_value(words, "The grass is green") is None


@pytest.mark.parametrize(
    "text",
    [
        "They paid about $14 billion",
        "It has more than 40 shops",
        "It lasted nearly three months",
        "It opened in early May 2024",
        "Shares rose 3.2%",
    ],
)
def test_what_the_form_shows_is_read_as_the_same_value(text):
    value = find_values(text)[0].value
    assert read_value(typed(value)) == value


def test_without_a_value_nothing_is_shown():
    assert typed(None) == ""
