"""What the sides of a conflict say, and which claims stand together."""

import pytest
from said_items import conflicts_of, item

from reviewer.domain.readmodel import FactDetail, FactItem
from reviewer.domain.review.standing import FactState
from reviewer.domain.said import grouped, in_order, queue_sides


def detail_of(claims):
    """A fact of these claims, with the conflicts that the rules find among them."""
    conflicts = conflicts_of(claims)
    shown = FactItem(
        *("f", claims[0].body.statement, False, FactState.OPEN, "", (), 0, len(claims), 0, 0),
        *(tuple(one.kind for one in conflicts), False, None, "", "", claims[0].label, ("fact",), 0, 1),
    )
    return FactDetail(shown, tuple(claims), conflicts, (), "", "", "", "", claims[0].body.statement)


PRICE = [
    item("A1", "The bridge cost 40 million euros."),
    item("A2", "It was a joy, said the mayor."),
    item("B1", "The bridge cost 45 million euros."),
    item("C1", "The bridge cost 40 million euros."),
    item("A9", "The bridge cost 40 million euros."),
]


def test_claims_stand_side_by_side_the_others_after_them():
    groups = grouped(detail_of(PRICE))
    assert [([one.label for one in group.claims], group.words, group.side) for group in groups] == [
        (["A1", "C1", "A9"], "€40 m", 0),
        (["B1"], "€45 m", 1),
        (["A2"], "", -1),
    ]
    assert [one.label for one in in_order(detail_of(PRICE)).claims] == ["A1", "C1", "A9", "B1", "A2"]


def test_a_fact_without_conflict_is_one_group():
    (group,) = grouped(detail_of(PRICE[:1]))
    assert (group.side, group.kind, [one.label for one in group.claims]) == (-1, "", ["A1"])


@pytest.mark.parametrize(
    ("statements", "origins", "words", "independent"),
    [
        (
            ["The bridge cost 40 million euros.", "The bridge cost 45 million euros."],
            {},
            "€40 m ×1 · €45 m ×1",
            (1, 1),
        ),
        (
            ["Borg has finalized the purchase of Larch.", "Borg agreed to the purchase of Larch."],
            {},
            "finalized ×1 · agreed ×1",
            (1, 1),
        ),
        (
            ["It cost $5 million.", "It cost $5 million.", "It cost $5 million.", "It cost $9 million."],
            {"A": "A", "B": "A", "C": "C", "D": "D"},
            "$5 m ×3 · $9 m ×1",
            (2, 1),
        ),
        (
            ["The deal values it at $29 billion.", "The deal values it at more than $29 billion."],
            {},
            "$29 bn ×1 · > $29 bn ×1",
            (1, 1),
        ),
    ],
)
def test_sides_are_told_with_their_articles_and_origins(statements, origins, words, independent):
    claims = [item(f"{letter}1", one) for letter, one in zip("ABCD", statements, strict=False)]
    found = queue_sides(detail_of(claims), origins)
    assert (found.words, found.independent) == (words, independent)


def test_an_article_counts_once_on_its_side():
    assert queue_sides(detail_of(PRICE), {}).words == "€40 m ×2 · €45 m ×1"
