"""Which claims may be compared at all, and how claims that say the same make one side."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from reviewer.domain.claims import Claim, Conflict
from reviewer.domain.conflicts.rules import graver, make

_NUMBERED = re.compile(r"\W+")
_PLANNED = re.compile(
    r"\b(?:planned|intended|target(?:ed)?|meant\sto|was\sto\b|were\sto\b|supposed\sto|should\shave|had\ssought|sought|had\shoped|originally)\b", re.IGNORECASE
)
_MEASURES = re.compile(r"\b(average[ds]?|mean|median|peak|record|gusts?|minimum|maximum)\b", re.IGNORECASE)

Judge = Callable[[Claim, Claim], str]


def planned(claim: Claim) -> bool:
    """Tell whether a claim speaks of what was planned or sought, not of what is."""
    return bool(_PLANNED.search(claim.body.statement))


def may_compare(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of a fact speak of the same case: same scope where both have one, both planned or neither."""
    one, other = a.body, b.body
    if one.scope and other.scope and _plain(one.scope) != _plain(other.scope):
        return False
    if planned(a) != planned(b):
        return False
    first, second = _measures(one.statement), _measures(other.statement)
    if first and second and first != second:
        return False
    # Within one article only what different people say can disagree; else it is one voice, told twice.
    return a.article_id != b.article_id or _plain(one.attribution) != _plain(other.attribution)


def conflict_between(sides: Sequence[Sequence[Claim]], judge: Judge) -> Conflict | None:
    """Return the one conflict among sides: the gravest rule that holds between any two, with all sides it touches."""
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


def by_key(keys: Mapping[str, str], claims: Sequence[Claim]) -> list[list[Claim]]:
    """Return the claims that have a key (by claim id), one group for each key."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.id in keys:
            found.setdefault(keys[claim.id], []).append(claim)
    return list(found.values())


def _plain(words: str) -> str:
    return _NUMBERED.sub(" ", words).strip().casefold()


def _measures(text: str) -> frozenset[str]:
    return frozenset(word.casefold().rstrip("ds") for word in _MEASURES.findall(text))
