"""The order of the queue: hard before soft, then by the independent sources behind the sides."""

from itertools import pairwise

import pytest

from reviewer.domain.review.records import ClaimRecord, ConflictRecord, FactRecord, ResolutionKind
from reviewer.store.derive import Member, of_fact

# A conflict by its severity and the letters on each side; A and B have one origin. The worst comes first.
ORDER = [
    ("hard", ["ACD", "EFG"]),
    ("hard", ["CDEFGH", "AI"]),
    ("hard", ["CDE", "AI"]),
    ("hard", ["CD", "EF"]),
    ("hard", ["CDEF", "AB"]),
    ("hard", ["CD", "AB", "E"]),
    ("hard", ["CD", "E"]),
    ("hard", ["C", "AB"]),
    ("soft", ["CDE", "FGH"]),
    ("soft", ["CDEFGH", "A"]),
    ("soft", ["C", "D"]),
]


def weight(severity: str, sides: list[str]) -> int:
    letters = sorted({one for side in sides for one in side})
    members = [
        Member(ClaimRecord(one, one, 1, 0, 1, "f", ""), one, ord(one) - 64, "fact", "", "", "")
        for one in letters
    ]
    conflict = ConflictRecord(
        "c", "f", "number", severity, "number.disjoint", tuple(tuple(one) for one in sides)
    )
    origin = {one: "A" if one == "B" else one for one in letters}
    return int(of_fact(FactRecord("f", ""), members, [conflict], origin).fact["weight"])


@pytest.mark.parametrize(("worse", "better"), list(pairwise(ORDER)))
def test_worse_conflicts_come_first(worse, better):
    assert weight(*worse) >= weight(*better)


def test_each_step_of_the_table_but_equals_is_a_step():
    found = [weight(*one) for one in ORDER]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == len(found) - 1  # a third side as small as the second adds nothing


def test_the_order_of_the_sides_does_not_count():
    assert weight("hard", ["CD", "AEF"]) == weight("hard", ["AEF", "CD"])


def test_a_settled_fact_keeps_its_weight_among_the_settled():
    members = [
        Member(ClaimRecord(one, one, 1, 0, 1, "f", ""), one, n, "fact", "", "", "")
        for n, one in enumerate("CD")
    ]
    conflict = ConflictRecord("c", "f", "number", "hard", "number.disjoint", (("C",), ("D",)))
    fact = FactRecord("f", "", resolution=ResolutionKind.BOTH, covered=("C", "D"))
    assert of_fact(fact, members, [conflict], {"C": "C", "D": "D"}).fact["weight"] == weight(
        "hard", ["C", "D"]
    )
