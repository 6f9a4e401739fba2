"""Derived columns: what follows from the records, for the projections and for `verify` alike."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reviewer.domain.claims import ClaimKind, Severity
from reviewer.domain.readmodel import SET_ASIDE, independent
from reviewer.domain.review.records import ClaimRecord, ConflictRecord, FactRecord, Ruling, VerdictRecord
from reviewer.domain.review.standing import FactState, fact_state, live_sides, standing, unresolved
from reviewer.domain.values import display, from_json
from reviewer.store.sql import spaced

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of a fact, as far as the fact's derived columns depend on it."""

    record: ClaimRecord
    letter: str
    rank: int
    kind: str
    value_type: str
    value: str
    ruling: str


@dataclass(frozen=True, slots=True)
class Derived:
    """Derived columns of a fact and of its claims by id."""

    fact: Columns
    claims: dict[str, Columns] = field(default_factory=dict)


def rank(letters: str) -> int:
    """Return the place of an article's letter: A is 1, Z 26, AA 27."""
    place = 0
    for one in letters:
        place = place * 26 + ord(one) - ord("A") + 1
    return place


def of_body(text: str) -> Columns:
    """Return what a claim's row repeats of its body, which is given as the text that is sealed."""
    known = json.loads(text)
    value = from_json(known["value"]) if known.get("value") is not None else None
    return {
        "statement": known["statement"],
        "kind": ClaimKind(known.get("kind", "fact")).value,
        "value_type": value.type.value if value is not None else "",
        "value": display(value) if value is not None else "",
    }


def of_verdicts(verdicts: Iterable[VerdictRecord]) -> Columns:
    """Return what a claim's row repeats of the verdict that stands."""
    stands = standing(verdicts)
    if stands is None:
        return {"ruling": "", "reason": "", "decided_by": "", "decided_seq": 0, "verdict_note": ""}
    return {
        "ruling": stands.ruling.value,
        "reason": stands.reason,
        "decided_by": stands.analyst,
        "decided_seq": stands.seq,
        "verdict_note": stands.note,
    }


def origins(ranks: Mapping[str, int], ties: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for each article the first article of the same origin; ties carry over from one to the next.

    Args:
        ranks: place by article id.
        ties: pairs of article ids.
    """
    home = {one: one for one in ranks}

    def root(one: str) -> str:
        while home[one] != one:
            one = home[one]
        return one

    for first, second in ties:
        if first in home and second in home:
            low, high = sorted((root(first), root(second)), key=lambda one: ranks[one])
            home[high] = low
    return {one: root(one) for one in ranks}


def of_fact(
    fact: FactRecord,
    members: Sequence[Member],
    conflicts: Sequence[ConflictRecord],
    origin: Mapping[str, str],
) -> Derived:
    """Return the derived columns of a fact, its line left out, and those of its claims that depend on it.

    Args:
        fact: the fact.
        members: its claims, by article and number.
        conflicts: its conflicts.
        origin: for each letter, the letter that stands for its origin.
    """
    rulings = {one.record.id: Ruling(one.ruling) for one in members if one.ruling}
    rejected = frozenset(one for one, ruling in rulings.items() if ruling is Ruling.REJECTED)
    live = [one for one in members if one.record.id not in rejected]
    biting = [one for one in conflicts if len(live_sides(one, rejected)) > 1]
    waiting = [one for one in biting if unresolved(fact, one, rejected)]
    letters = list(dict.fromkeys(one.letter for one in live))
    kinds = list(dict.fromkeys(one.kind for one in members))
    undecided = sum(not one.ruling for one in members)
    state = fact_state(fact, [one.record for one in members], rulings, conflicts)
    homes = {one.record.id: one.letter for one in members}
    columns: Columns = {
        "state": state.value,
        "letters": spaced(letters),
        "sources": len(letters),
        "independent": independent(letters, origin),
        "claims": len(members),
        "undecided": undecided,
        "returned": sum(one.ruling == Ruling.RETURNED for one in members),
        "kinds": spaced(kinds),
        "conflicts": spaced(list(dict.fromkeys(one.kind for one in biting))),
        "hard": int(any(one.severity == Severity.HARD for one in biting)),
        "weight": _weight(waiting if state is FactState.OPEN else biting, rejected, homes, origin),
        "lead_rank": members[0].rank if members else 0,
        "lead_number": members[0].record.number if members else 0,
        "aside": int(undecided == len(members) and all(kind in SET_ASIDE for kind in kinds)),
        **_values(live or members),
    }
    return Derived(columns, {one.record.id: _of_member(one, waiting, rejected) for one in members})


def _of_member(member: Member, waiting: Iterable[ConflictRecord], rejected: frozenset[str]) -> Columns:
    kinds = dict.fromkeys(
        one.kind for one in waiting if any(member.record.id in side for side in live_sides(one, rejected))
    )
    aside = member.kind in SET_ASIDE and not member.ruling and not member.record.by_hand
    return {"disputes": spaced(list(kinds)), "aside": int(aside)}


def _weight(
    conflicts: Iterable[ConflictRecord],
    rejected: frozenset[str],
    homes: Mapping[str, str],
    origin: Mapping[str, str],
) -> int:
    """Return how heavy the worst conflict is, a number by which the queue is ordered.

    Hard comes before soft. Then the conflict is the worse the more stands on *both* sides: what counts first
    is how many origins the second strongest side has, then how many the strongest has. Three against three
    is worse than five against one, which is a likely slip of the one.
    """
    heaviest = 0
    for one in conflicts:
        camps = [[homes[claim] for claim in side if claim in homes] for side in live_sides(one, rejected)]
        counts = sorted((independent(camp, origin) for camp in camps), reverse=True)
        hard = one.severity == Severity.HARD
        heaviest = max(heaviest, hard * 1_000_000 + min(counts[1], 999) * 1000 + min(counts[0], 999))
    return heaviest


def _values(members: Sequence[Member]) -> Columns:
    shown: dict[str, int] = {}
    types: dict[str, int] = {}
    for one in members:
        if one.value:
            shown[one.value] = shown.get(one.value, 0) + 1
        if one.value_type:
            types[one.value_type] = types.get(one.value_type, 0) + 1
    return {
        "values": " · ".join(f"{value} ×{count}" for value, count in shown.items()),
        "value_type": max(types, key=lambda one: types[one]) if types else "",
    }
