"""What stands: a claim's verdict, a conflict that bites, a fact's state."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from reviewer.domain.review.records import (
    ClaimRecord,
    ConflictRecord,
    FactRecord,
    ResolutionKind,
    Ruling,
    VerdictRecord,
)


class FactState(StrEnum):
    """The state of a fact; see "States" in the glossary of the README."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNDECIDED = "undecided"


def standing(verdicts: Iterable[VerdictRecord]) -> VerdictRecord | None:
    """Return the verdict that stands for a claim: the latest, whoever gave it; `None`: undecided."""
    return max(verdicts, key=lambda one: (one.seq, one.id), default=None)


def live_sides(conflict: ConflictRecord, rejected: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the sides of a conflict without the rejected claims; fewer than two: it does not bite."""
    kept = (tuple(one for one in side if one not in rejected) for side in conflict.sides)
    return tuple(side for side in kept if side)


def unresolved(fact: FactRecord, conflict: ConflictRecord, rejected: frozenset[str]) -> bool:
    """Tell whether a conflict still has to be settled.

    It has, while two sides of it have claims that are not rejected, unless the fact was settled when all of
    these claims were there.
    """
    sides = live_sides(conflict, rejected)
    if len(sides) < 2:
        return False
    covered = frozenset(fact.covered)
    return fact.resolution is None or any(one not in covered for side in sides for one in side)


def fact_state(
    fact: FactRecord,
    claims: Sequence[ClaimRecord],
    rulings: Mapping[str, Ruling],
    conflicts: Iterable[ConflictRecord],
) -> FactState:
    """Return the state of a fact.

    Args:
        fact: the fact.
        claims: its claims.
        rulings: the standing verdict by claim id; undecided claims are absent.
        conflicts: its conflicts.
    """
    rejected = frozenset(one.id for one in claims if rulings.get(one.id) is Ruling.REJECTED)
    if any(unresolved(fact, conflict, rejected) for conflict in conflicts):
        return FactState.OPEN
    if any(rulings.get(one.id) is Ruling.ACCEPTED for one in claims):
        return FactState.ACCEPTED
    if claims and len(rejected) == len(claims):
        return FactState.REJECTED
    return FactState.UNDECIDED


def left_open(fact: FactRecord) -> bool:
    """Tell whether an analyst settled the fact by leaving it open."""
    return fact.resolution is ResolutionKind.OPEN
