"""Search: of one case alone, as many as are asked for, and each of them holds the words."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.domain.sought import met, sought
from reviewer.store.queries import match

VOCABULARY = (
    *(
        "Bolt",
        "bolt",
        "Harbour",
        "paid",
        "million",
        "the",
        "deal",
        "is",
        "was",
        "12",
        "shops",
        "euros",
        "Oden",
        "It",
    ),
    *(
        "b",
        "B",
        "d",
        "t",
        "e",
        "h",
        "1",
        "mi",
        "th",
        "wa",
        "ho",
        "cafe",
        "zur",
        "x",
        "zz",
        "c1",
        "home",
        "undecided",
    ),
)


@pytest.fixture(scope="module")
def searched(tmp_path_factory: Any, make_desk: Any) -> Any:
    from reviewer.store.database import open_database

    with open_database(tmp_path_factory.mktemp("two") / "cases.sqlite3") as database:
        first = make_desk(database)
        second = database.create_case("Empty", "mk")
        yield database, first.case, second


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(" ".join),
    limit=st.integers(min_value=1, max_value=12),
)
def test_as_many_claims_as_are_asked_for_and_each_holds_the_words(
    searched: Any, typed: str, limit: int
) -> None:
    database, case, _ = searched
    reader = database.reader(case)
    claims = {
        one.id: (one.body.statement, one.quote)
        for home in reader.articles()
        for one in reader.page(home.id).claims
    }
    wanted = sought(typed)
    holding = {
        key
        for key, texts in claims.items()
        if len(frozenset().union(*(met(text, wanted)[0] for text in texts))) == len(set(wanted))
    }
    found = [one for one in reader.search(typed, limit) if one.what == "claim" and one.id in holding]
    if holding:
        assert len(found) == min(limit, len(holding))
        assert all(one.marks for one in found)
        assert len({one.id for one in found}) == len(found)


def test_another_case_is_not_met(searched: Any) -> None:
    database, case, other = searched
    assert database.reader(case).search("Bolt")
    for typed in ("Bolt", "b", "bo", "the d", "Blt"):
        assert database.reader(other).search(typed) == []


@pytest.mark.parametrize("typed", ["c1", "c2", "home", "home:c1", "c"])
def test_the_word_for_the_case_is_no_word_of_it(searched: Any, typed: str) -> None:
    database, case, _ = searched
    for one in database.reader(case).search(typed):
        called = one.label.casefold() == typed
        assert called or any(word.lower().startswith("c") for word in one.text.split())


def test_the_state_of_a_fact_and_the_publisher_are_not_searched(searched: Any) -> None:
    database, case, _ = searched
    assert [one for one in database.reader(case).search("un") if "un" not in one.text.lower()] == []


def test_words_are_asked_for_within_a_case() -> None:
    assert match.within(7, "line", '"a"') == 'home : c7 AND {line} : ("a")'
