"""The conflicts of many facts, found by several at once: each fact's follow from its own claims alone."""

import pickle
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reviewer.analysis.disagree import Likelihoods, conflicts_of
from reviewer.analysis.drafts import Draft
from reviewer.domain.claims import Claim, Conflict
from reviewer.domain.extractors import Over

_ENOUGH = 4000
"""Pairs of claims that are worth a journey: about half a second of work."""

Groups = Sequence[Sequence[int]]


def conflicts_in(
    drafts: Sequence[Draft],
    claims: Sequence[Claim],
    groups: Groups,
    likely: Likelihoods,
    dates: Mapping[str, str],
    over: Over | None = None,
) -> list[list[Conflict]]:
    """Return the conflicts of each group of claims.

    Args:
        drafts: all claims as the extractor describes them.
        claims: the same as claims.
        groups: indices of the claims of each fact.
        likely: how likely two claims speak of the same thing.
        dates: ISO date of each article by its id.
        over: whoever helps; `None`: nobody.
    """
    if over is None:
        return [conflicts_of(drafts, claims, group, likely, dates) for group in groups]
    found: list[list[Conflict]] = [[] for _ in groups]
    several = [n for n, group in enumerate(groups) if len(group) > 1]
    parts = list(_parts(several, groups))
    case = _Case(drafts, claims, likely, dates)
    given = [(case.packed([groups[n] for n in part]),) for part in parts]
    for part, data in zip(parts, over("conflicts", given), strict=True):
        for n, some in zip(part, pickle.loads(data), strict=True):
            found[n] = some
    return found


def conflicts(data: bytes) -> bytes:
    """Return the conflicts of the groups that `conflicts_in` sends."""
    drafts, claims, groups, links, dates = pickle.loads(data)
    likely = Likelihoods(links)
    return pickle.dumps([conflicts_of(drafts, claims, group, likely, dates) for group in groups])


def _parts(several: Sequence[int], groups: Groups) -> Iterator[list[int]]:
    part: list[int] = []
    pairs = 0
    for n in several:
        part.append(n)
        pairs += len(groups[n]) ** 2
        if pairs >= _ENOUGH:
            yield part
            part, pairs = [], 0
    if part:
        yield part


class _Case:
    """All claims of a case, of which a few are sent at a time."""

    def __init__(
        self,
        drafts: Sequence[Draft],
        claims: Sequence[Claim],
        likely: Likelihoods,
        dates: Mapping[str, str],
    ) -> None:
        self._drafts, self._claims, self._likely, self._dates = drafts, claims, likely, dates
        self._latest = max(dates.values(), default="")
        self._homes: defaultdict[int, list[int]] = defaultdict(list)
        for i, one in enumerate(drafts):
            self._homes[one.article].append(i)

    def packed(self, groups: Groups) -> bytes:
        """Return groups with all that their conflicts depend on, numbered anew in the same order."""
        members = {i for group in groups for i in group}
        wanted = sorted(members.union(self._beside(members)))
        place = {i: n for n, i in enumerate(wanted)}
        links = {
            (place[a], place[b]): score
            for group in groups
            for a in group
            for b in group
            if a < b and (score := self._likely.of(a, b))
        }
        homes = {self._claims[i].article_id for i in wanted}
        dates = {home: self._dates[home] for home in homes if home in self._dates}
        return pickle.dumps(
            (
                [self._drafts[i] for i in wanted],
                [self._claims[i] for i in wanted],
                [[place[i] for i in group] for group in groups],
                links,
                {**dates, "": self._latest},  # an article without a day is as old as the newest
            )
        )

    def _beside(self, members: set[int]) -> Iterator[int]:
        """Yield the claims at the places of claims: what the same words give, too."""
        for i in members:
            span = self._drafts[i].span
            yield from (
                j for j in self._homes[self._drafts[i].article] if self._drafts[j].span.overlaps(span)
            )
