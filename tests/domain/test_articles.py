"""Ids and letters."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.articles import Article, Source, article_id, claim_id, letter
from reviewer.domain.text import Span


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_letters(index, name):
    assert letter(index) == name


def test_articles_are_counted_from_zero():
    with pytest.raises(ValueError, match="counted from 0"):
        letter(-1)


def test_letters_are_distinct():
    assert len({letter(index) for index in range(2000)}) == 2000


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_same_text_has_the_same_id_and_another_text_another(one, two):
    assert (article_id(one) == article_id(two)) is (one == two)


def test_claim_ids_depend_on_article_place_and_statement():
    home = article_id("text")
    ids = {
        claim_id(home, Span(0, 4), "a"),
        claim_id(home, Span(0, 3), "a"),
        claim_id(home, Span(1, 4), "a"),
        claim_id(home, Span(0, 4), "b"),
        claim_id(article_id("x"), Span(0, 4), "a"),
    }
    assert len(ids) == 5
    assert all(uuid.UUID(one).version == 5 for one in ids)


def test_furniture_is_asked_by_overlap():
    home = Article("i", "n", "", "", "", "", "", "", "0123456789", (Span(4, 6),))
    assert [home.in_furniture(one) for one in (Span(0, 4), Span(5, 9), Span(6, 9))] == [False, True, False]


def test_a_source_knows_the_hash_of_its_bytes():
    assert Source.of(b"abc", "utf-8", False, "text/1").sha256.startswith("ba7816bf")
