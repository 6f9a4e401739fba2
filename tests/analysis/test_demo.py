"""The demo case: the disagreements a reviewer must see, and what must not be taken for one."""

from pathlib import Path

import pytest

from reviewer.analysis import analyze
from reviewer.ingest import read_paths

DEMO = Path(__file__).parents[2] / "seeds" / "meta-scale"


@pytest.fixture(scope="module")
def demo():
    return analyze(read_paths([DEMO]).articles)


@pytest.fixture(scope="module")
def conflicts(demo):
    """Kind, severity, and the statements of each side."""
    said = {claim.id: claim.body.statement for claim in demo.claims}
    return [
        (one.kind.value, one.severity.value, [[said[claim] for claim in side] for side in one.sides])
        for _, one in demo.conflicts
    ]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("number", "pay $14.3 billion", "between $14.3 and $14.8 billion"),
        ("status", "finalized its investment", "agreed to buy"),
        ("role", "the founder and chief executive", "co-founder"),
        ("number", "nearly $14 billion", "$13.8 billion"),
        ("precision", "more than $29 billion", "$29 billion company"),
    ],
    ids=["price", "status", "founder", "valuation of 2024", "valuation now"],
)
def test_a_disagreement_is_found(conflicts, kind, one, other):
    assert any(
        found == kind
        and any(one in said for said in sides[i])
        and any(other in said for j, side in enumerate(sides) if j != i for said in side)
        for found, _, sides in conflicts
        for i in range(len(sides))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$19 billion", "$14.3 billion"),
        ("raised $1 billion in", "nearly $14 billion"),
        ("nearly $14 billion", "valued it at $29 billion"),
        ("4.3%", "49%"),
        ("half of their stakes", "a stake of 49%"),
        ("$25 to $29 billion", "valued it at $29 billion"),
        ("board seat of its own", "Wang will keep his seat"),
        ("stays on Scale’s board", "steps down as chief executive"),
        ("half of their stakes", "below one half"),
    ],
)
def test_what_only_looks_alike_is_no_disagreement(conflicts, one, other):
    for _, _, sides in conflicts:
        said = [words for side in sides for words in side]
        assert not (any(one in words for words in said) and any(other in words for words in said))


def test_two_articles_of_one_agency_have_one_origin(demo):
    (tie,) = demo.ties
    names = {one.id: one.name[0] for one in demo.articles}
    assert {names[tie.first], names[tie.second]} == {"a", "b"}
    assert tie.passages == 2
    assert tie.agency


def test_opinion_is_set_aside(demo):
    boxed = [claim for claim in demo.claims if claim.body.statement.startswith("In our view")]
    assert boxed
    assert all(claim.body.kind.value == "opinion" for claim in boxed)


def test_a_few_sections_are_proposed(demo):
    sections = {fact.section for fact in demo.facts}
    assert {"Scale AI", "Meta", "Alexandr Wang"} <= sections
    assert len(sections - {""}) <= 6
