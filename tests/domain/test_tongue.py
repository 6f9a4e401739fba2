"""What is said, in which language; what is not translated is said in English."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain import tongue
from reviewer.domain.tongue import Catalogue, again, count, say

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


STORED = Catalogue(
    "de",
    {
        "Accept {what}": "{what} annehmen",
        "Reject {what} ({reason})": "{what} ablehnen ({reason})",
        "Undo “{what}”": "„{what}“ zurücknehmen",
        "wrongly extracted": "falsch entnommen",
        "Grouped by the analysis.": "Von der Analyse gruppiert.",
        "{a} ({b})": "{b}: {a}",
        "{values}": "Werte {values}",
        "Found {name} {count:,} times": "{count:,} Mal {name} gefunden",
    },
    {"%n claim(s)": ("%n Aussage", "%n Aussagen"), "%n entr(y|ies)": ("%n Eintrag", "%n Einträge")},
)


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("Grouped by the analysis.", "Von der Analyse gruppiert."),
        ("Accept A2", "A2 annehmen"),
        ("Accept 1 claim", "1 Aussage annehmen"),
        ("Accept 1,200 claims", "1,200 Aussagen annehmen"),
        ("1 entry", "1 Eintrag"),
        ("12 entries", "12 Einträge"),
        ("Reject A4 (wrongly extracted)", "A4 ablehnen (falsch entnommen)"),
        ("Undo “Undo “Accept A2””", "„„A2 annehmen“ zurücknehmen“ zurücknehmen"),
        ("Found Oden 1,200 times", "1,200 Mal Oden gefunden"),
        ("Reject the harbour", "Reject the harbour"),
        ("Oden (Norway)", "Oden (Norway)"),
        ("", ""),
        ("1 entry; 2 claims, 3 entries", "1 Eintrag; 2 Aussagen, 3 Einträge"),
        ("12 entries; of Oden, too", "12 Einträge; of Oden, too"),
    ],
)
def test_a_stored_text_is_said_again_with_its_parts(stored: str, said: str) -> None:
    assert again(stored) == stored
    tongue.speak(STORED)
    assert again(stored) == said


PARTS = st.text(st.characters(categories=["Lu", "Ll", "Nd", "Zs"]), min_size=1)


@given(what=PARTS, reason=PARTS)
def test_what_a_template_makes_is_told_again_with_its_parts(what: str, reason: str) -> None:
    made = say("Reject {what} ({reason})", what=what, reason=reason)
    with tongue.speaking(STORED):
        assert again(made) == f"{again(what)} ablehnen ({again(reason)})"


@given(st.text(st.characters(categories=["Lu", "Nd"])))
def test_an_unknown_text_stays_as_it_is(text: str) -> None:
    with tongue.speaking(STORED):
        assert again(text) == text


def test_one_language_is_spoken_within_a_block_and_another_around_it() -> None:
    tongue.speak(GERMAN)
    with tongue.speaking(tongue.ENGLISH):
        assert (tongue.spoken(), say("Settle"), count("%n claim(s)", "", 2)) == ("en", "Settle", "2 claims")
    assert say("Settle") == "Entscheiden"
