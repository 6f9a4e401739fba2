"""Which of a fact's claims are compared for conflicts, by which value, and which conflicts are believed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviewer.analysis.belief import Belief, Likelihoods
from reviewer.analysis.drafts import Draft
from reviewer.analysis.lexicon import words
from reviewer.domain.claims import Claim, ClaimKind, Conflict
from reviewer.domain.conflicts import detect
from reviewer.domain.conflicts.slips import slipped
from reviewer.domain.values import Relation, Value, ValueType, relate

SHOWN = (ClaimKind.FACT, ClaimKind.FORECAST)
"""What takes part in conflicts; opinion and other are set aside."""
__all__ = ["SHOWN", "Likelihoods", "aligned", "conflicts_of"]
_SAME = frozenset({Relation.SAME, Relation.ROUNDS_TO, Relation.HEDGED})
_TALK = words("way thing kind sort reason line question point word side foot")
_LONG_AGO = 3
"""Years from which a figure is not set against one of today."""
_SOUGHT = re.compile(
    r"\b(?:sought|seeks?|seeking|look(?:ed|ing|s)? for|hop(?:ed|ing|es) for|ask(?:ed|ing) for|wanted|"
    r"before the deal)\b",
    re.IGNORECASE,
)
"""What somebody wanted is compared with what others wanted, not with what came of it."""


def aligned(drafts: Sequence[Draft], group: Sequence[int]) -> dict[int, Value]:
    """Choose, for the claims that state several figures, the one that the rest of the group speaks of.

    Returns:
        The chosen value by index, for the claims whose own first choice nobody shares.
    """
    out: dict[int, Value] = {}
    for i in group:
        own = drafts[i].body.value
        options = [one for one in drafts[i].values if one.type is not ValueType.DATE]
        if own is None or len(options) < 2:
            continue
        others = [
            value
            for j in group
            if j != i and drafts[j].article != drafts[i].article
            for value in drafts[j].values
        ]
        if any(relate(own, other) in _SAME or slipped(own, other) for other in others):
            continue
        better = [one for one in options if any(relate(one, other) in _SAME for other in others)]
        if better:
            out[i] = better[0]
    return out


def conflicts_of(
    drafts: Sequence[Draft],
    claims: Sequence[Claim],
    group: Sequence[int],
    likely: Likelihoods,
    dates: Mapping[str, str],
) -> list[Conflict]:
    """Return the conflicts of one fact that the likelihoods bear out.

    Args:
        drafts: all claims as the extractor describes them.
        claims: the same as claims.
        group: indices of the fact's claims.
        likely: how likely two of them speak of the same thing.
        dates: ISO date of each article by its id.
    """
    chosen = aligned(drafts, group)
    shown = [
        claims[i] if i not in chosen else replace(claims[i], body=replace(claims[i].body, value=chosen[i]))
        for i in group
        if claims[i].body.kind in SHOWN and not _idle(chosen.get(i, claims[i].body.value))
    ]
    if len(shown) < 2:
        return []
    undated = any(not dates.get(one.article_id) for one in shown)
    latest = max(dates.values(), default="") if undated else ""
    parts: dict[str, list[Claim]] = {}
    for one in shown:
        day = dates.get(one.article_id) or latest
        part = "sought" if _SOUGHT.search(one.body.statement) else _distant(one, day)
        parts.setdefault(part, []).append(one)
    found = [one for part in parts.values() for one in detect(part, dates=dates)]
    belief = Belief(drafts, {claims[i].id: i for i in group}, {one.id: one for one in shown}, likely, dates)
    return [one for conflict in found for one in belief.borne_out(conflict)]


def _idle(value: Value | None) -> bool:
    """Tell whether a value only counts words of talk ("three ways to read it")."""
    return value is not None and value.type is ValueType.COUNT and value.unit in _TALK


def _distant(claim: Claim, day: str) -> str:
    """Return the year a claim speaks of where it lies well before its article: another story's figure."""
    if claim.body.value is None or claim.body.value.type is ValueType.DATE:
        return ""
    now = day[:4]
    then = claim.body.scope
    return then if now.isdigit() and then.isdigit() and int(now) - int(then) >= _LONG_AGO else ""
