"""A sentence, and its propositions: subject | predicate | rest."""

import pytest

from reviewer.analysis.extract import read
from reviewer.analysis.propositions import propositions_of
from reviewer.domain.text import Span


@pytest.fixture
def propositions(make):
    def found(text, **options):
        article = make("A headline\n\n" + text)
        out = []
        for s in read(article, 0).sentences[1:]:
            for one in propositions_of(s, **options) if s.passage.host < 0 else ():
                verb = " ".join(part for part in (one.verb, s.text(one.predicate)) if part)
                out.append(" | ".join((s.text(one.subject), verb, s.text(one.rest))))
        return out

    return found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The council closed four libraries and cut 38 posts.",
         ["The council | closed | four libraries", "The council | cut | 38 posts"]),
        ("Maeve Tarrick, who heads the office, resigned on Monday.",
         ["Maeve Tarrick | resigned on | Monday", "Maeve Tarrick | heads | the office"]),
        ("The man who heads the office left.",
         ["The man who heads the office | left | ", "The man | heads | the office"]),
        ("Corvane, a maker of pumps, had to close two plants.",
         ["Corvane | had to close | two plants", "Corvane | is | a maker of pumps"]),
        ("The firm founded by Ingrid Solheim is certain of success.",
         ["The firm founded by Ingrid Solheim | is certain of | success", "The firm | was founded by | Ingrid Solheim"]),
        ("Renn said that the fire was under control.",
         ["Renn | said | that the fire was under control", "the fire | was under | control"]),
    ],
)  # fmt: skip
def test_one_a_clause(propositions, sentence, expected):
    assert sorted(propositions(sentence)) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor and the sheriff left.", ["The mayor | left | ", "the sheriff | left | "]),
        ("They studied its design and manufacture.",
         ["They | studied | its design", "They | studied | its manufacture"]),
        ("The plant makes pumps in Harrow for export.",
         ["The plant | makes | pumps", "The plant | makes | pumps in Harrow", "The plant | makes | pumps for export"]),
        ("It grew between 2019 and 2021.", ["It | grew between | 2019 and 2021"]),
    ],
)  # fmt: skip
def test_one_for_each_conjunct_and_adjunct(propositions, sentence, expected):
    found = propositions(sentence, spread=True)
    assert set(expected) <= set(found)
    assert len(found) == len(set(found))


def test_a_title_and_a_parenthesis_say_something_of_their_noun(make):
    article = make("A headline\n\nCorvane (2,100 jobs) was sold to former rival chief Ingrid Solheim.")
    start = article.text.index("(")
    span = Span(start, article.text.index(")") + 1)
    s = read(article, 0).sentences[1]
    found = propositions_of(s, spread=True, parentheses=[span])
    assert [(s.text(one.subject), one.beside) for one in found if one.beside] == [("Corvane", span)]


@pytest.mark.parametrize("text", ["Hello there", "Yes.", "??? !!!", "and or but,", "1 2 3 4 and 5"])
def test_odd_sentences_have_propositions_or_none(propositions, text):
    for spread in (False, True):
        assert all(one.strip(" |") for one in propositions(text, spread=spread))
