"""The difference that a new analysis made, in sentences."""

from collections.abc import Callable, Sequence

from reviewer.domain.review.decided import counted
from reviewer.domain.review.difference import Difference, Keys, Outline

MOST = 8
"""Labels or lines that are named of one sort of change; the rest is counted."""


def details(
    change: Difference, before: Outline, after: Outline, line_of: Callable[[str], str]
) -> tuple[str, ...]:
    """Return the difference in sentences, with labels and lines.

    Args:
        change: what differs.
        before: the case as it was.
        after: the case as it is.
        line_of: the line of a fact that is there now; `""` if it is unknown.
    """
    old, new = before.claims, after.claims
    out = [
        _named("claim is new", "claims are new", change.new, lambda one: new[one].label),
        _named("claim is gone", "claims are gone", change.gone, lambda one: old[one].label),
        _named(
            "claim moved to another fact",
            "claims moved to other facts",
            change.moved,
            lambda one: new[one].label,
        ),
    ]
    firsts: dict[str, str] = {}
    for place in new.values():
        firsts.setdefault(place.fact, place.label)

    def fact(key: str) -> str:
        line = line_of(key)
        return f"{firsts.get(key, '')} “{line.rstrip('.')}”".strip() if line else firsts.get(key, "?")

    def conflict(key: str) -> str:
        one = after.conflicts[key]
        return f"{one.kind}, in {fact(one.fact)}"

    def was(key: str) -> str:
        one = before.conflicts[key]
        sides = (", ".join(old[claim].label for claim in side if claim in old) for side in one.sides)
        return f"{one.kind}, {' against '.join(side for side in sides if side)}"

    out += [
        _named("fact is new", "facts are new", change.facts_new, fact),
        _named("fact has new claims", "facts have new claims", change.grown, fact),
        *(f"{len(olds)} facts became one: {fact(one)}." for one, olds in change.merged),
        *(f"1 fact became {len(news)}: {_some([fact(one) for one in news])}." for _, news in change.split),
        _named(
            "fact has no claim left and is gone", "facts have no claim left and are gone", change.facts_gone
        ),
        _named(
            "settled fact waits again, for new claims disagree",
            "settled facts wait again, for new claims disagree",
            change.reopened,
            fact,
        ),
        _named("conflict is new", "conflicts are new", change.conflicts_new, conflict),
        _named("conflict is no longer there", "conflicts are no longer there", change.conflicts_gone, was),
        _named("conflict has changed", "conflicts have changed", change.conflicts_changed, conflict),
    ]
    return tuple(one for one in out if one)


def _named(one: str, many: str, keys: Keys, name: Callable[[str], str] | None = None) -> str:
    if not keys:
        return ""
    opening = counted(len(keys), one, many)
    return f"{opening}." if name is None else f"{opening}: {_some([name(key) for key in keys])}."


def _some(names: Sequence[str]) -> str:
    rest = len(names) - MOST
    shown = "; ".join(names[:MOST]) if any(" " in one for one in names) else ", ".join(names[:MOST])
    return f"{shown} and {rest:,} more" if rest > 0 else shown
