"""The search of everything: labels, beginnings of words, slips, and the line of an article around its words."""

from typing import Any

import pytest


@pytest.fixture
def reader(desk: Any) -> Any:
    return desk.database.reader(desk.case)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("A1", ("claim", "A1")), ("a1", ("claim", "A1")), ("c 2", ("claim", "C2")), (" B3 ", ("claim", "B3"))],
)
def test_a_label_finds_its_claim_first(reader: Any, typed: str, first: tuple[str, str]) -> None:
    hit = reader.search(typed)[0]
    assert (hit.what, hit.label) == first
    assert hit.text


@pytest.mark.parametrize("typed", ["A99", "Z1", "A1B", "A999999999999"])
def test_what_is_no_label_of_the_case_finds_no_claim(reader: Any, typed: str) -> None:
    assert [one for one in reader.search(typed) if one.what == "claim"] == []


@pytest.mark.parametrize(
    ("typed", "label"),
    [("mir ode", "C2"), ("od fou", "C2"), ("oden foundet", "C2"), ("rainink", "B3")],
    ids=["beginnings", "short ones", "a slip at the end", "another"],
)
def test_beginnings_and_slips_near_the_end_are_found_where_nothing_holds_the_words(
    reader: Any, typed: str, label: str
) -> None:
    assert label in [one.label for one in reader.search(typed)]


def test_whole_words_are_not_loosened_where_something_holds_them(reader: Any) -> None:
    assert "C2" not in [one.label for one in reader.search("it is raining")]


def test_the_line_of_an_article_stands_around_the_words(reader: Any) -> None:
    hit = next(one for one in reader.search("zurich") if one.what == "article")
    assert [mark.of(hit.text) for mark in hit.marks] == ["Zürich"]
    assert len(hit.text) < 200
    assert "\n" not in hit.text
