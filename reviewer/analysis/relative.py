"""How likely two claims speak of the same thing, seen beside the others that each could be put with.

A link that is neither claim's best into the other's article is worth less than its words say; one whose
claims have a third in common is worth more.
"""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from reviewer.analysis.link import LEAST, Link
from reviewer.analysis.odds import likely
from reviewer.analysis.weights import RELATIVE_BIAS, RELATIVE_WEIGHTS

_BEST = 4
"""Links of a claim whose mean says how much it is like everything."""
_MOST = 3.0
_SMALL = 1e-4


class Beside:
    """The links of a case by claim."""

    def __init__(self, links: Sequence[Link], articles: Sequence[int]) -> None:
        """Sort the links.

        Args:
            links: the links of a case.
            articles: the article of each claim.
        """
        self.articles = articles
        self.scores: dict[int, dict[int, float]] = defaultdict(dict)
        for one in links:
            self.scores[one.first][one.second] = self.scores[one.second][one.first] = one.score
        self.usual = {a: sum(sorted(near.values())[-_BEST:]) / _BEST for a, near in self.scores.items()}
        self._into: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
        for a, near in self.scores.items():
            for other, size in near.items():
                self._into[a, articles[other]].append(size)
        for sizes in self._into.values():
            sizes.sort()

    def signs(self, link: Link) -> dict[str, float]:
        """Return what the other links of two claims say of theirs."""
        a, b, score = link.first, link.second, link.score
        rivals = [self._into[a, self.articles[b]], self._into[b, self.articles[a]]]
        better = [len(one) - bisect_right(one, score) for one in rivals]
        gaps = [one[-1] - score for one in rivals]
        few, many = self.scores[a], self.scores[b]
        if len(many) < len(few):
            few, many = many, few
        third = [(size, many[c]) for c, size in few.items() if c in many]
        sure = min(max(score, _SMALL), 1 - _SMALL)
        return {
            "odds": math.log(sure / (1 - sure)),
            "gap": max(gaps),
            "smaller gap": min(gaps),
            "ranks": sum(1 / (1 + one) for one in better),
            "worse rank": 1 / (1 + max(better)),
            "best of both": float(not any(better)),
            "above the usual": 2 * score - self.usual[a] - self.usual[b],
            "shared": min(sum([x * y for x, y in third]), _MOST),
            "shared best": max(map(min, third), default=0.0),
        }


def seen_beside(links: Sequence[Link], articles: Sequence[int]) -> list[Link]:
    """Return the links with the likelihood that each has beside the others.

    Args:
        links: what `grouping.links_of` found.
        articles: the article of each claim.
    """
    beside = Beside(links, articles)
    out = (Link(one.first, one.second, _likelihood(beside.signs(one))) for one in links)
    return [one for one in out if one.score >= LEAST]


def _likelihood(signs: dict[str, float]) -> float:
    total = RELATIVE_BIAS + sum(RELATIVE_WEIGHTS.get(name, 0.0) * size for name, size in signs.items())
    return likely(total)
