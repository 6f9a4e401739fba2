"""Articles that are nearly the same: how much they share, and whether one is a version or a copy of the other."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.articles import Article, article_id
from reviewer.domain.text import Span
from reviewer.domain.versions import Kin, nearest

STORY = " ".join(f"The council agreed on item {n} after {n} hours of debate." for n in range(1, 16))
OTHER = " ".join(f"A ferry called at pier {n} with {n} bicycles and no bell." for n in range(1, 16))


def article(text: str, **known: str) -> Article:
    fields = {"title": "", "publisher": "", "published_on": "", "address": "", **known}
    return Article(id=article_id(text), name="a.txt", author="", language="en", text=text, **fields)


BEFORE = article(
    STORY,
    title="Council agrees",
    publisher="Ledger",
    published_on="2026-01-02",
    address="https://www.ledger.example/a/",
)
UPDATED = article(
    STORY.replace("item 3", "point three") + " It was corrected.",
    publisher="Ledger",
    published_on="2026-01-03",
)


@pytest.mark.parametrize(
    ("known", "kin", "later"),
    [
        ({"publisher": "LEDGER", "published_on": "2026-01-03"}, Kin.VERSION, True),
        ({"publisher": "Harbour Wire", "published_on": "2026-01-01"}, Kin.COPY, False),
        ({"publisher": "Harbour Wire", "address": "http://ledger.example/a?page=1"}, Kin.VERSION, None),
        ({"address": "https://harbour.example/a"}, Kin.COPY, None),
        ({"address": "https://www.ledger.example/b"}, Kin.VERSION, None),
        ({"title": "council AGREES"}, Kin.VERSION, None),
        ({}, Kin.COPY, None),
    ],
)
def test_what_it_is_to_the_other_is_told_by_who_published_it_where(known, kin, later):
    found = nearest(article(UPDATED.text, **known), [article(OTHER), BEFORE])
    assert (found.other, found.kin, found.later) == (BEFORE.id, kin, later)
    assert found.shared > 0.8


def test_half_a_copy_is_a_copy_and_another_story_is_none():
    half = article(STORY[: len(STORY) // 2])
    assert nearest(half, [BEFORE]).shared > 0.95
    assert nearest(article(OTHER), [BEFORE]) is None
    assert nearest(article(STORY[:40]), [BEFORE]) is None
    assert nearest(BEFORE, [BEFORE]) is None


def test_a_shared_quotation_alone_makes_no_copy():
    quoted = STORY[:120]
    assert nearest(article(f"{OTHER} {quoted}"), [BEFORE]) is None


def test_what_is_page_and_not_article_does_not_count():
    page = " ".join(f"Read more about boat {n} and harbour {n} on page {n} of this paper." for n in range(30))
    mine, theirs = article(page + STORY), article(page + OTHER)
    assert nearest(mine, [theirs]) is not None
    bare = [replace(one, furniture=(Span(0, len(page)),)) for one in (mine, theirs)]
    assert nearest(bare[0], [bare[1]]) is None


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared_and_it_is_the_same_both_ways(one, two):
    first, second = nearest(article(one), [article(two)]), nearest(article(two), [article(one)])
    assert (first is None) == (second is None)
    if first is not None and second is not None:
        assert first.shared == second.shared
