"""What is said, in which language; what is not translated is said in English."""

from collections.abc import Iterator

import pytest

from reviewer.domain import tongue
from reviewer.domain.tongue import Catalogue, count, say

GERMAN = Catalogue(
    "de",
    {"Settle": "Entscheiden", "{a} before {b}": "{b} nach {a}"},
    {"%n claim(s)": ("%n Aussage", "%n Aussagen")},
)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    tongue.speak(tongue.ENGLISH)


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("%n claim(s)", 0, "0 claims"),
        ("%n claim(s)", 1, "1 claim"),
        ("%n claim(s)", 12_345, "12,345 claims"),
        ("%n conflict(s) (is|are) open", 1, "1 conflict is open"),
        ("%n conflict(s) (is|are) open", 7, "7 conflicts are open"),
        ("%n entr(y|ies)", 2, "2 entries"),
    ],
)
def test_english_counts_by_its_own_rule(text: str, number: int, said: str) -> None:
    assert count(text, "", number) == said


def test_a_catalogue_says_it_in_its_own_order() -> None:
    tongue.speak(GERMAN)
    assert tongue.spoken() == "de"
    assert say("Settle") == "Entscheiden"
    assert say("{a} before {b}", a="1", b="2") == "2 nach 1"
    assert [count("%n claim(s)", "", n) for n in (1, 2)] == ["1 Aussage", "2 Aussagen"]


def test_what_is_missing_in_a_catalogue_is_said_in_english() -> None:
    tongue.speak(GERMAN)
    assert say("Leave {what} open", what="it") == "Leave it open"
    assert count("%n fact(s)", "", 2) == "2 facts"


def test_braces_in_what_people_wrote_are_left_alone() -> None:
    assert say("{text} is empty", text="{0} {x}") == "{0} {x} is empty"
    assert say("no parts: {x}") == "no parts: {x}"
