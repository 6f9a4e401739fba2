"""How claims that say the same make one side, and sides that disagree one conflict."""

from collections.abc import Callable, Sequence
from itertools import combinations

from reviewer.domain.claims import Claim, Conflict
from reviewer.domain.conflicts.rules import graver, make
from reviewer.domain.conflicts.scope import may_compare

Judge = Callable[[Claim, Claim], str]


def conflict_between(sides: Sequence[Sequence[Claim]], judge: Judge) -> Conflict | None:
    """Return the one conflict among sides: the gravest rule between any two, with all sides touched."""
    rules: list[str] = []
    touched: set[int] = set()
    for i, j in combinations(range(len(sides)), 2):
        held = [rule for a in sides[i] for b in sides[j] if may_compare(a, b) and (rule := judge(a, b))]
        if held:
            rules += held
            touched |= {i, j}
    if not rules:
        return None
    return make(graver(rules), [[claim.id for claim in sides[i]] for i in sorted(touched)])


def group(claims: Sequence[Claim], same: Callable[[Claim, Claim], bool]) -> list[list[Claim]]:
    """Return the claims in groups of those that are the same as the group's first, in the order given."""
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((one for one in groups if same(one[0], claim)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups
