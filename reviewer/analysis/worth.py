"""Tells claims worth checking from scene and opinion; sets aside, never deletes."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reviewer.analysis.drafts import Draft
from reviewer.analysis.grouping import Link
from reviewer.analysis.weights import WORTH_BIAS, WORTH_WEIGHTS
from reviewer.domain.claims import ClaimKind

THRESHOLD = 0.17
"""Least likelihood of a claim that is laid before the analyst; low, since a miss costs more than a glance."""
_OPINION = frozenset({"quoted", "I", "we", "you", "opinion word", "soft"})


def support_of(drafts: Sequence[Draft], links: Sequence[Link]) -> list[dict[str, float]]:
    """Return, for each draft, how far the other articles speak of the same thing."""
    best: list[dict[int, float]] = [defaultdict(float) for _ in drafts]
    for one in links:
        a, b = drafts[one.first].article, drafts[one.second].article
        if a != b:
            best[one.first][b] = max(best[one.first][b], one.score)
            best[one.second][a] = max(best[one.second][a], one.score)
    return [
        {"best support": max(one.values(), default=0.0), "support": min(1.0, sum(one.values()) / 2)}
        for one in best
    ]


def likelihood(draft: Draft, support: dict[str, float]) -> float:
    """Return how likely an analyst would want the claim checked, 0 to 1."""
    total = WORTH_BIAS + sum(WORTH_WEIGHTS.get(name, 0.0) for name in draft.signals)
    total += sum(WORTH_WEIGHTS.get(name, 0.0) * size for name, size in support.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def judged(drafts: Sequence[Draft], links: Sequence[Link]) -> list[Draft]:
    """Return the drafts, those not worth checking as opinion or other."""
    out = []
    for draft, support in zip(drafts, support_of(drafts, links), strict=True):
        if not draft.signals or draft.body.kind not in (ClaimKind.FACT, ClaimKind.FORECAST):
            out.append(draft)
            continue
        worth = likelihood(draft, support)
        kind: ClaimKind = draft.body.kind
        if worth < THRESHOLD:
            kind = ClaimKind.OPINION if draft.signals & _OPINION else ClaimKind.OTHER
        out.append(replace(draft, body=replace(draft.body, kind=kind, confidence=round(worth, 2))))
    return out
