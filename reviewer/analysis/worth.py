"""Tells claims worth checking from scene and opinion; sets aside, never deletes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from reviewer.analysis.drafts import Draft
from reviewer.analysis.link import Link
from reviewer.analysis.odds import likely
from reviewer.analysis.weights import WORTH_BIAS, WORTH_WEIGHTS
from reviewer.domain.claims import ClaimKind

THRESHOLD = 0.08
"""Least likelihood of a claim that is laid before the analyst; low, since a miss costs more than a glance."""
_OPINION = frozenset({"quoted", "I", "we", "you", "opinion word", "soft"})

_ENOUGH = 3
"""Articles from which on the words of a case tell what it is about."""
_SURE = 4.0
"""Log odds from which on a statement's meaning tells no more."""
_TYPICAL = {"words of the case": 0.6, "words of many": 0.4, "words of its own": 0.25}
"""The mean of the stories with answers: taken where there are too few articles to tell."""


def signs_of(
    drafts: Sequence[Draft], links: Sequence[Link], telling: Sequence[float] = ()
) -> list[dict[str, float]]:
    """Return, for each draft, the signs that are not those of its form.

    Args:
        drafts: the claims.
        links: what `grouping.links_of` says of them.
        telling: what `meaning.meant` says of each; empty where that was not asked.

    Returns:
        How far the other articles speak of the same thing, 0 to 1; how telling its meaning is, -1 to 1.
    """
    out = _support_of(drafts, links)
    if telling:
        for one, odds in zip(out, telling, strict=True):
            one["telling"] = max(-1.0, min(1.0, odds / _SURE))
    return out


def _support_of(drafts: Sequence[Draft], links: Sequence[Link]) -> list[dict[str, float]]:
    best: list[dict[int, float]] = [defaultdict(float) for _ in drafts]
    for one in links:
        a, b = drafts[one.first].article, drafts[one.second].article
        if a != b:
            best[one.first][b] = max(best[one.first][b], one.score)
            best[one.second][a] = max(best[one.second][a], one.score)
    owners: dict[str, set[int]] = defaultdict(set)
    for draft in drafts:
        for word in draft.notions:
            owners[word].add(draft.article)
    few = len({draft.article for draft in drafts}) < _ENOUGH
    return [
        {"best support": max(one.values(), default=0.0), "support": min(1.0, sum(one.values()) / 2)}
        | (_TYPICAL if few else _spoken_of(draft, owners))
        for draft, one in zip(drafts, best, strict=True)
    ]


def _spoken_of(draft: Draft, owners: dict[str, set[int]]) -> dict[str, float]:
    """Return how far the words of a claim are those of the case, and not of this article alone."""
    words = [word for word in draft.notions if not word.isdigit()]
    elsewhere = [len(owners[word]) - 1 for word in words]
    known = sum(1 for one in elsewhere if one)
    return {
        "words of the case": known / len(words) if words else 0.0,
        "words of many": sum(1 for one in elsewhere if one > 1) / len(words) if words else 0.0,
        "words of its own": min(1.0, (len(words) - known) / 6),
    }


def likelihood(draft: Draft, support: dict[str, float], shift: float = 0.0) -> float:
    """Return how likely an analyst would want the claim checked, 0 to 1.

    Args:
        draft: the claim.
        support: how far the other articles speak of it.
        shift: what earlier decisions say for it, in log odds.
    """
    total = WORTH_BIAS + sum(WORTH_WEIGHTS.get(name, 0.0) for name in draft.signals)
    total += sum(WORTH_WEIGHTS.get(name, 0.0) * size for name, size in support.items()) + shift
    return likely(total)


def shipped_odds(signs: Iterable[tuple[str, float]]) -> float:
    """Return how likely a claim with these signs is worth checking by the shipped weights, in log odds."""
    return WORTH_BIAS + sum(WORTH_WEIGHTS.get(name, 0.0) * size for name, size in signs)


def judged(
    drafts: Sequence[Draft],
    links: Sequence[Link],
    telling: Sequence[float] = (),
    shift: Callable[[Mapping[str, float]], float] = lambda _: 0.0,
) -> list[Draft]:
    """Return the drafts, those not worth checking as opinion or other.

    Args:
        drafts: the claims.
        links: what `grouping.links_of` says of them.
        telling: what `meaning.meant` says of each; empty where that was not asked.
        shift: what earlier decisions say for a claim with such signs, in log odds.
    """
    out = []
    for draft, support in zip(drafts, signs_of(drafts, links, telling), strict=True):
        if not draft.signals or draft.body.kind not in (ClaimKind.FACT, ClaimKind.FORECAST):
            out.append(draft)
            continue
        signs = dict.fromkeys(draft.signals, 1.0) | {name: round(size, 2) for name, size in support.items()}
        worth = likelihood(draft, support, shift(signs))
        kind: ClaimKind = draft.body.kind
        if worth < THRESHOLD:
            kind = ClaimKind.OPINION if draft.signals & _OPINION else ClaimKind.OTHER
        shown = tuple(sorted((name, size) for name, size in signs.items() if size))
        body = replace(draft.body, kind=kind, confidence=round(worth, 2), signs=shown)
        out.append(replace(draft, body=body))
    return out
