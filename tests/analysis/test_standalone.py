"""Selected words become a statement that stands alone."""

import pytest

from reviewer.analysis.standalone import known_by_names, stand_alone
from reviewer.domain.claims import Guess
from reviewer.domain.names import Form, Name, NameKind, NamePlace
from reviewer.domain.text import Span

TEXT = (
    "Ingrid Solheim joined in 2019. She owns 3% of the shares, and runs her yard. It was sold\n\nfor $4 million."
    " The founder kept quiet."
)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def guess(words: str, name: str, place: str = "", confidence: float = 0.8) -> Guess:
    span = at(place or words)
    return Guess(words, name, Span(span.start, span.start + len(words or place)), confidence)


@pytest.mark.parametrize(
    ("words", "known", "statement", "unclear"),
    [
        ("She owns 3%", [guess("She", "Ingrid Solheim")], "Ingrid Solheim owns 3%.", ()),
        ("her yard", [guess("her", "Ingrid Solheim", "her yard")], "Ingrid Solheim’s yard.", ()),
        ("runs her yard", [guess("", "Ingrid Solheim", "runs")], "Ingrid Solheim runs her yard.", ()),
        ("She owns 3%", [], "She owns 3%.", ("She",)),
        ("It was sold\n\nfor $4 million", [guess("It", "Corvane")], "Corvane was sold for $4 million.", ()),
        ("The founder kept quiet", [], "The founder kept quiet.", ("The founder",)),
        (
            "Ingrid Solheim joined in 2019. She",
            [guess("She", "Ingrid Solheim")],
            "Ingrid Solheim joined in 2019. She.",
            (),
        ),
        ("3% of the shares", [guess("She", "Ingrid Solheim")], "3% of the shares.", ()),
    ],
)
def test_pronouns_get_their_names(words, known, statement, unclear):
    found = stand_alone(TEXT, at(words), known)
    assert (found.text, found.unclear) == (statement, unclear)
    assert all(one.name in found.text for one in found.guesses)


def test_of_two_readings_of_a_word_the_first_is_taken():
    known = [guess("She", "Ingrid Solheim", confidence=0.9), guess("She", "Mira Oden", confidence=0.4)]
    assert stand_alone(TEXT, at("She owns 3%"), known).text == "Ingrid Solheim owns 3%."


def test_descriptions_are_known_by_the_names_of_the_case_in_this_article_alone():
    place = at("he founder")
    places = (NamePlace("a", Span(place.start - 1, place.end)), NamePlace("b", Span(0, 11)))
    form = Form("the founder", "description: an apposition says so", 2, places)
    name = Name("Ingrid Solheim", NameKind.PERSON, (Form("Ingrid Solheim", "", 1, ()), form))
    known = list(known_by_names("a", [name]))
    assert [one.span for one in known] == [places[0].span]
    assert stand_alone(TEXT, at("The founder kept quiet"), known).text == "Ingrid Solheim kept quiet."
    assert not list(known_by_names("c", [name]))
