"""Puts claims that speak of the same thing together: slots and figures first, then words."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reviewer.analysis.drafts import Draft
from reviewer.analysis.link import LEAST, Link
from reviewer.analysis.nearest import nearest, pairs
from reviewer.analysis.odds import likely
from reviewer.analysis.pairs import SCALE, Profile, Rarity, profiles_of, rarity_of, signs
from reviewer.analysis.weights import PAIR_BIAS, PAIR_WEIGHTS
from reviewer.domain.names import SAID_SO
from reviewer.domain.tongue import mark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

THRESHOLD = 0.22
"""Least mean likelihood between the members of two groups that are joined."""
_MOST_OWNERS = 80
"""A word that more claims than this share does not make them candidates for one fact."""


Pair = tuple[int, int]


def groups_of(
    drafts: Sequence[Draft],
    links: Sequence[Link],
    must: Iterable[Pair] = (),
    cannot: Iterable[Pair] = (),
) -> tuple[list[list[int]], dict[int, str]]:
    """Group the drafts; return the groups in the order of their first member, and each one's reason.

    Args:
        drafts: the claims.
        links: what `links_of` says of them.
        must: pairs of indices that have to be together.
        cannot: pairs of indices that must not be.
    """
    must = list(must)
    clusters = _Clusters(len(drafts), links)
    home = list(range(len(drafts)))
    for a, b in must:
        one, two = home[a], home[b]
        if one != two:
            for i in clusters.members[two]:
                home[i] = one
            clusters.join(one, two)
    for a, b in cannot:
        clusters.keep_apart(home[a], home[b])
    clusters.run()
    groups = sorted(sorted(one) for one in clusters.members.values())
    by_hand = {i for pair in must for i in pair}
    home = [0] * len(drafts)
    for n, group in enumerate(groups):
        for i in group:
            home[i] = n
    best = {(one.first, one.second): one.score for one in links if home[one.first] == home[one.second]}
    reasons = {
        i: SAID_SO if i in by_hand else _reason(drafts, best, group, i) for group in groups for i in group
    }
    return groups, reasons


def links_of(drafts: Sequence[Draft], vectors: "NDArray[np.float32]") -> list[Link]:
    """Return the likely links between drafts that share a telling word or figure, or mean much the same.

    Args:
        drafts: the claims.
        vectors: what `meaning.meant` says of them, shape (claims, SIZE).
    """
    rarity = rarity_of(drafts)
    profiles = profiles_of(drafts, rarity, vectors)
    out = []
    for a, others in _candidates(profiles):
        for b in others:
            score = likelihood(profiles[a], profiles[b], rarity)
            if score >= LEAST:
                out.append(Link(a, b, score))
    return out


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, list[int]]]:
    """Yield each claim with the later ones that share a word or a figure with it that not too many have.

    Those nearest in meaning are among them, whatever their words.
    A claim has at most `_MOST_OWNERS` of them for each of its words: the cost grows in line with the claims.
    """
    owners: dict[object, list[int]] = defaultdict(list)
    for i, one in enumerate(profiles):
        for key in _keys(one):
            owners[key].append(i)
    near = near_in_meaning(profiles)
    for a, one in enumerate(profiles):
        lists = [mine for key in _keys(one) if len(mine := owners[key]) <= _MOST_OWNERS]
        found = {b for mine in lists for b in mine if b > a} | near[a]
        yield a, [b for b in sorted(found) if not _siblings(one, profiles[b])]


def near_in_meaning(profiles: Sequence[Profile]) -> list[set[int]]:
    """Return, for each claim, the later ones that are among the nearest in meaning, either way."""
    import numpy as np

    return pairs(nearest(np.stack([one.meaning for one in profiles]))) if profiles else []


def _keys(one: Profile) -> Iterator[object]:
    yield from one.stems
    for value in one.values:
        yield value.type, value.unit, value.low


def _siblings(a: Profile, b: Profile) -> bool:
    """Tell whether two claims are different figures of one clause."""
    first, second = a.draft, b.draft
    return (
        bool(a.values and b.values) and first.article == second.article and first.span.overlaps(second.span)
    )


def likelihood(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Return how likely two claims speak of the same thing."""
    shown = signs(a, b, rarity)
    if shown.get("other figure, other topic"):
        return 0.0  # the price is not the valuation, however alike the words
    weights, total = PAIR_WEIGHTS, 0.0
    for name, size in shown.items():
        if size and name in weights:
            total += weights[name] * size
    total += PAIR_BIAS
    return likely(total)


class _Clusters:
    """Groups that are joined two at a time, those with the highest mean likelihood first."""

    def __init__(self, count: int, links: Sequence[Link]) -> None:
        self.members: dict[int, list[int]] = {i: [i] for i in range(count)}
        self.sums: dict[int, dict[int, float]] = {i: {} for i in range(count)}
        for one in links:
            self.sums[one.first][one.second] = one.score
            self.sums[one.second][one.first] = one.score
        self.apart: dict[int, set[int]] = defaultdict(set)
        self.heap: list[tuple[float, int, int, int, int]] = []

    def keep_apart(self, a: int, b: int) -> None:
        if a != b:
            self.apart[a].add(b)
            self.apart[b].add(a)

    def mean(self, a: int, b: int) -> float:
        return self.sums[a].get(b, 0.0) / (len(self.members[a]) * len(self.members[b]))

    def join(self, a: int, b: int) -> None:
        """Put group `b` into group `a`."""
        self.members[a] += self.members.pop(b)
        for other, total in self.sums.pop(b).items():
            self.sums[other].pop(b, None)
            if other != a:
                self.sums[a][other] = self.sums[a].get(other, 0.0) + total
                self.sums[other][a] = self.sums[a][other]
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.keep_apart(a, other)

    def push(self, a: int, b: int) -> None:
        mean = self.mean(a, b)
        if mean >= THRESHOLD and b not in self.apart[a]:
            heapq.heappush(
                self.heap, (-mean, min(a, b), max(a, b), len(self.members[a]), len(self.members[b]))
            )

    def run(self) -> None:
        for a in list(self.members):
            for b in self.sums[a]:
                if a < b:
                    self.push(a, b)
        while self.heap:
            mean, a, b, _, _ = heapq.heappop(self.heap)
            if a not in self.members or b not in self.members or b in self.apart[a]:
                continue
            if abs(self.mean(a, b) + mean) > 1e-9:  # one of the two has grown since
                continue
            self.join(a, b)
            for other in sorted(self.sums[a]):
                self.push(a, other)


def _reason(drafts: Sequence[Draft], best: dict[Pair, float], group: list[int], i: int) -> str:
    """Say in words why claim `i` is in its group."""
    others = [(best.get((min(i, j), max(i, j)), 0.0), j) for j in group if j != i]
    if not others:
        return mark("nothing else speaks of this")
    other = drafts[max(others, key=lambda one: (one[0], -one[1]))[1]]
    mine = drafts[i]
    words = sorted((mine.notions & other.notions) - SCALE)
    parts = []
    texts = {one.text for one in other.values}
    figures = [one.text for one in mine.values if one.text in texts]
    if figures:
        parts.append(mark("the same figure, {figure}").format(figure=figures[0]))
    if mine.body.subject and mine.body.subject == other.body.subject:
        parts.append(mark("the same subject, {subject}").format(subject=mine.body.subject))
    if words:
        parts.append(mark("words of one meaning: {words}").format(words=", ".join(words[:5])))
    return "; ".join(parts) or mark("much the same meaning, in other words")
