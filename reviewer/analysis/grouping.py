"""Puts claims that speak of the same thing together: slots first, then words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reviewer.analysis.drafts import Draft
from reviewer.domain.values import Value, ValueType

THRESHOLD = 0.5
_MOST_OWNERS = 60
"""A word shared by more claims than this says nothing about which belong together."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims, how likely they speak of the same thing (0 to 1), and why in words."""

    first: int
    second: int
    score: float
    reason: str


def groups_of(
    drafts: Sequence[Draft],
    must: Iterable[tuple[int, int]] = (),
    cannot: Iterable[tuple[int, int]] = (),
) -> tuple[list[list[int]], dict[int, str]]:
    """Group the drafts; return the groups in the order of their first member, and each one's reason.

    Args:
        drafts: the claims.
        must: pairs of indices that have to be together.
        cannot: pairs of indices that must not be.
    """
    weights = weights_of(drafts)
    apart = {frozenset(pair) for pair in cannot}
    group = list(range(len(drafts)))
    members: dict[int, list[int]] = {i: [i] for i in group}
    reasons = dict.fromkeys(group, "nothing else speaks of this")
    for a, b in must:
        _join(group, members, a, b)
        reasons[a] = reasons[b] = "put together by a person"
    links = [one for one in links_of(drafts, weights) if one.score >= THRESHOLD]
    known = {frozenset((one.first, one.second)): one.score for one in links}
    for link in sorted(links, key=lambda one: (-one.score, one.first, one.second)):
        a, b = group[link.first], group[link.second]
        if a == b or not _may_join(members[a], members[b], apart, known):
            continue
        for i in (link.first, link.second):
            if reasons[i].startswith("nothing"):
                reasons[i] = link.reason
        _join(group, members, link.first, link.second)
    return sorted(sorted(one) for one in members.values()), reasons


def _join(group: list[int], members: dict[int, list[int]], a: int, b: int) -> None:
    keep, gone = group[a], group[b]
    if keep == gone:
        return
    for i in members[gone]:
        group[i] = keep
    members[keep] += members.pop(gone)


def _may_join(
    first: list[int], second: list[int], apart: set[frozenset[int]], known: dict[frozenset[int], float]
) -> bool:
    if any(frozenset((a, b)) in apart for a in first for b in second):
        return False
    scores = [known.get(frozenset((a, b)), 0.0) for a in first for b in second]
    return sum(scores) / len(scores) >= THRESHOLD / 2


def weights_of(drafts: Sequence[Draft]) -> dict[str, float]:
    """Return how much each notion tells: rare ones more."""
    counts = Counter(word for one in drafts for word in one.notions)
    return {word: math.log(1 + len(drafts) / count) for word, count in counts.items()}


def links_of(drafts: Sequence[Draft], weights: dict[str, float]) -> list[Link]:
    """Return the links between drafts that share a word or a value."""
    owners: dict[object, list[int]] = defaultdict(list)
    for i, one in enumerate(drafts):
        for word in one.notions:
            owners[word].append(i)
        for value in one.values:
            owners[_key(value)].append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for mine in owners.values():
        if len(mine) > _MOST_OWNERS:
            continue
        for n, a in enumerate(mine):
            for b in mine[n + 1 :]:
                shared[a, b] += 1
    return [link(a, b, drafts[a], drafts[b], weights) for a, b in sorted(shared)]


def _key(value: Value) -> tuple[str, str, Decimal | None]:
    return (value.type, value.unit, value.low)


def link(a: int, b: int, first: Draft, second: Draft, weights: dict[str, float]) -> Link:
    """Judge two drafts."""
    common = first.notions & second.notions
    weight = sum(weights[word] for word in common)
    least = min(_weight(first.notions, weights), _weight(second.notions, weights)) or 1.0
    union = _weight(first.notions | second.notions, weights) or 1.0
    score = 0.5 * weight / union + 0.3 * weight / least
    reason = "the same words: " + ", ".join(sorted(common)[:4])
    one, two = first.body.value, second.body.value
    if one and two and one.type is two.type and _key(one) == _key(two):
        score += 0.35
        reason = f"both say {two.text}" + (f" of {', '.join(sorted(common)[:3])}" if common else "")
    elif one and two and one.type is not two.type:
        score -= 0.1
    if first.body.attribute and first.body.attribute == second.body.attribute:
        score += 0.12
    if first.body.subject and first.body.subject == second.body.subject:
        score += 0.08
    if first.names and second.names and not first.names & second.names:
        score -= 0.1
    if first.body.scope and second.body.scope and first.body.scope != second.body.scope:
        score -= 0.15
    return Link(a, b, max(0.0, min(1.0, score)), reason)


def _weight(words: frozenset[str], weights: dict[str, float]) -> float:
    return sum(weights[word] for word in words)


def measured(draft: Draft) -> bool:
    """Tell whether the draft's value is a figure."""
    value = draft.body.value
    return value is not None and value.type not in (
        ValueType.NAME,
        ValueType.LIST,
        ValueType.ROLE,
        ValueType.STATUS,
    )
