"""Which articles have one origin."""

import pytest

from reviewer.analysis.origins import MOST_PAIRED, RUN, agencies_of, ties_between

RUN_OF_WORDS = " ".join(f"word{n}" for n in range(RUN))
SHORT_RUN = " ".join(f"word{n}" for n in range(RUN - 1))


@pytest.mark.parametrize(
    ("first", "second", "passages"),
    [
        (f"One. {RUN_OF_WORDS}. End", f"Other words. {RUN_OF_WORDS} and more", 1),
        (f"One. {SHORT_RUN}. End", f"Other words. {SHORT_RUN} and more", 0),
        (f"He said “{RUN_OF_WORDS}”.", f"She heard “{RUN_OF_WORDS}”.", 0),
        (f"{RUN_OF_WORDS} x {RUN_OF_WORDS.replace('word', 'term')}",
         f"{RUN_OF_WORDS} y {RUN_OF_WORDS.replace('word', 'term')}", 2),
    ],
    ids=["a run of 25", "a run of 24", "in quotations", "two runs"],
)  # fmt: skip
def test_long_runs_of_the_same_words_tie_two_articles(make, first, second, passages):
    ties = ties_between([make(first, "a"), make(second, "b")])
    assert [tie.passages for tie in ties] == ([passages] if passages else [])


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Parts of this report were supplied by Coastline News Agency.", {"Coastline News Agency"}),
        ("ARDENPORT, March 9 (Northwire) – Corvane said so.", {"Northwire"}),
        ("The news agency Tidewire reported it first.", {"Tidewire"}),
        ("Corvane said so on Monday.", set()),
    ],
)
def test_agencies_named_as_the_source(make, text, agencies):
    assert agencies_of(make(text)) == agencies


def test_the_same_agency_ties_two_articles(make):
    one = make("With material from Coastline News Agency. Corvane paid.", "a")
    other = make("Supplied by Coastline News Agency. Pellworth was paid.", "b")
    third = make("Nothing in common here.", "c")
    (tie,) = ties_between([one, other, third])
    assert (tie.first, tie.second, tie.passages, tie.agency) == (one.id, other.id, 0, "Coastline News Agency")


@pytest.mark.parametrize(
    ("count", "ties"),
    [(MOST_PAIRED, MOST_PAIRED * (MOST_PAIRED - 1) // 2), (MOST_PAIRED + 9, MOST_PAIRED + 8)],
)
def test_of_very_many_articles_with_one_text_each_is_tied_to_the_first(make, count, ties):
    articles = [make(f"{n}. {RUN_OF_WORDS}", str(n)) for n in range(count)]
    found = ties_between(articles)
    assert len(found) == ties
    assert {tie.second for tie in found if tie.first == articles[0].id} == {one.id for one in articles[1:]}
