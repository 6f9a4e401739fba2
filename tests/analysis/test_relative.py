"""A link is judged beside the others that its two claims have."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.analysis.link import LEAST, Link
from reviewer.analysis.relative import Beside, seen_beside

ARTICLES = (0, 0, 1, 1, 2, 2)
"""Two claims in each of three articles."""
PAIRS = [(a, b) for b in range(6) for a in range(b) if ARTICLES[a] != ARTICLES[b]]

links = st.dictionaries(st.sampled_from(PAIRS), st.floats(LEAST, 0.99), min_size=1).map(
    lambda found: [Link(a, b, score) for (a, b), score in sorted(found.items())]
)


@pytest.mark.parametrize(
    ("name", "others", "size"),
    [
        ("best of both", [], 1.0),
        ("best of both", [Link(0, 4, 0.9)], 1.0),  # better, but of a third article
        ("best of both", [Link(0, 3, 0.9)], 0.0),  # claim 0 has a likelier one there
        ("gap", [Link(0, 3, 0.9)], 0.4),
        ("gap", [Link(0, 3, 0.2)], 0.0),
        ("smaller gap", [Link(0, 3, 0.9)], 0.0),
        ("ranks", [], 2.0),
        ("ranks", [Link(0, 3, 0.9)], 1.5),
        ("worse rank", [Link(0, 3, 0.9)], 0.5),
        ("shared", [], 0.0),
        ("shared", [Link(0, 4, 0.5), Link(2, 4, 0.4)], 0.2),
        ("shared best", [Link(0, 4, 0.5), Link(2, 4, 0.4)], 0.4),
        ("above the usual", [], 0.75),
    ],
)
def test_what_the_other_links_say_of_one(name, others, size):
    one = Link(0, 2, 0.5)
    assert Beside([one, *others], ARTICLES).signs(one)[name] == pytest.approx(size)


def test_a_link_with_a_likelier_rival_counts_less_and_one_with_a_common_third_more():
    one = Link(0, 2, 0.4)

    def score(*others: Link) -> float:
        return next(x.score for x in seen_beside([one, *others], ARTICLES) if (x.first, x.second) == (0, 2))

    alone = score()
    assert score(Link(0, 3, 0.8)) < alone
    assert score(Link(0, 4, 0.8), Link(2, 4, 0.8)) > score(Link(0, 4, 0.8), Link(3, 4, 0.8))


@given(links)
def test_the_order_of_the_links_does_not_matter(found):
    other = list(found)
    random.Random(len(found)).shuffle(other)
    key = lambda one: (one.first, one.second)  # noqa: E731
    one, two = (sorted(seen_beside(links, ARTICLES), key=key) for links in (found, other))
    assert [key(x) for x in one] == [key(x) for x in two]
    assert [x.score for x in one] == pytest.approx([x.score for x in two])


@given(links)
def test_every_likelihood_is_one_and_no_pair_is_made_up(found):
    known = {(one.first, one.second) for one in found}
    for one in seen_beside(found, ARTICLES):
        assert LEAST <= one.score <= 1.0
        assert (one.first, one.second) in known
