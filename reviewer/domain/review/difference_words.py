"""The difference that a new analysis made, in sentences."""

from collections.abc import Callable, Iterator, Sequence

from reviewer.domain.review.difference import Difference, Keys, Outline
from reviewer.domain.tongue import count, say

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
    firsts: dict[str, str] = {}
    for place in new.values():
        firsts.setdefault(place.fact, place.label)

    def fact(key: str) -> str:
        line = line_of(key)
        return f"{firsts.get(key, '')} “{line.rstrip('.')}”".strip() if line else firsts.get(key, "?")

    def conflict(key: str) -> str:
        one = after.conflicts[key]
        return say("{kind}, in {fact}", kind=say(one.kind), fact=fact(one.fact))

    def was(key: str) -> str:
        one = before.conflicts[key]
        sides = [", ".join(old[claim].label for claim in side if claim in old) for side in one.sides]
        return say("{kind}, {sides}", kind=say(one.kind), sides=_against([side for side in sides if side]))

    def some(keys: Keys, name: Callable[[str], str]) -> str:
        return _some([name(key) for key in keys])

    def now(key: str) -> str:
        return new[key].label

    def earlier(key: str) -> str:
        return old[key].label

    out = []
    if change.new:
        names = some(change.new, now)
        out.append(count("%n claim(s) (is|are) new: {names}.", "", len(change.new), names=names))
    if change.gone:
        names = some(change.gone, earlier)
        out.append(count("%n claim(s) (is|are) gone: {names}.", "", len(change.gone), names=names))
    if change.moved:
        text = count(
            "%n claim(s) moved to (another fact|other facts): {names}.",
            "",
            len(change.moved),
            names=some(change.moved, now),
        )
        out.append(text)
    return (*out, *_facts(change, some, fact), *_conflicts(change, some, conflict, was))


_Some = Callable[[Keys, Callable[[str], str]], str]


def _facts(change: Difference, some: _Some, fact: Callable[[str], str]) -> Iterator[str]:
    if change.facts_new:
        names = some(change.facts_new, fact)
        yield count("%n fact(s) (is|are) new: {names}.", "", len(change.facts_new), names=names)
    if change.grown:
        names = some(change.grown, fact)
        yield count("%n fact(s) (has|have) new claims: {names}.", "", len(change.grown), names=names)
    for one, olds in change.merged:
        yield count("%n fact(s) became one: {fact}.", "", len(olds), fact=fact(one))
    for _, news in change.split:
        yield say("1 fact became {number}: {names}.", number=len(news), names=some(news, fact))
    if change.facts_gone:
        yield count("%n fact(s) (has|have) no claim left and (is|are) gone.", "", len(change.facts_gone))
    if change.reopened:
        yield count(
            "%n settled fact(s) (waits|wait) again, for new claims disagree: {names}.",
            "",
            len(change.reopened),
            names=some(change.reopened, fact),
        )


def _conflicts(
    change: Difference, some: _Some, conflict: Callable[[str], str], was: Callable[[str], str]
) -> Iterator[str]:
    if change.conflicts_new:
        names = some(change.conflicts_new, conflict)
        yield count("%n conflict(s) (is|are) new: {names}.", "", len(change.conflicts_new), names=names)
    if change.conflicts_gone:
        names, number = some(change.conflicts_gone, was), len(change.conflicts_gone)
        yield count("%n conflict(s) (is|are) no longer there: {names}.", "", number, names=names)
    if change.conflicts_changed:
        names, number = some(change.conflicts_changed, conflict), len(change.conflicts_changed)
        yield count("%n conflict(s) (has|have) changed: {names}.", "", number, names=names)


def _against(sides: Sequence[str]) -> str:
    """Return the sides of a conflict: `A1, B2 against C3`."""
    first, *others = sides or ("",)
    for other in others:
        first = say("{first} against {other}", first=first, other=other)
    return first


def _some(names: Sequence[str]) -> str:
    rest = len(names) - MOST
    shown = "; ".join(names[:MOST]) if any(" " in one for one in names) else ", ".join(names[:MOST])
    return say("{shown} and {rest:,} more", shown=shown, rest=rest) if rest > 0 else shown
