"""What a new analysis changed in a case, in words: claims, facts, conflicts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reviewer.domain.review import view as reading
from reviewer.domain.review.records import Change, ConflictRecord, Ruling, Table, from_row, to_row
from reviewer.domain.review.standing import standing, unresolved
from reviewer.domain.review.view import CaseView
from reviewer.domain.tongue import ENGLISH, count, mark, speaking

Pairs = tuple[tuple[str, tuple[str, ...]], ...]
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: its article, its number there, and its fact."""

    letter: str
    number: int
    fact: str

    @property
    def label(self) -> str:
        """Return the claim's label, such as `B5`."""
        return f"{self.letter}{self.number}"


@dataclass(frozen=True, slots=True)
class Outline:
    """How a case is put together.

    Attributes:
        claims: the place of each claim by its id, in the order of articles and numbers.
        conflicts: the conflicts by key.
        waiting: facts that are settled and hold a conflict that the settlement does not cover.
    """

    claims: Mapping[str, Place]
    conflicts: Mapping[str, ConflictRecord]
    waiting: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two outlines of a case, by ids; each in the order of the case.

    Attributes:
        new: claims that were not there.
        gone: claims that are no longer there.
        moved: claims that stand in another fact, where facts were not simply merged or split.
        facts_new: facts of nothing but new claims.
        facts_gone: facts of which no claim is left.
        grown: facts that were there and took in new claims.
        merged: a fact, and the facts that became it.
        split: a fact as it was, and the facts that it became.
        conflicts_new: conflicts that were not there.
        conflicts_gone: conflicts that are no longer there.
        conflicts_changed: conflicts between the same claims with other sides, or of another severity.
        reopened: settled facts in which new claims disagree.
    """

    new: Keys = ()
    gone: Keys = ()
    moved: Keys = ()
    facts_new: Keys = ()
    facts_gone: Keys = ()
    grown: Keys = ()
    merged: Pairs = ()
    split: Pairs = ()
    conflicts_new: Keys = ()
    conflicts_gone: Keys = ()
    conflicts_changed: Keys = ()
    reopened: Keys = ()

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return self != Difference()

    def short(self) -> str:
        """Return the figures, with no word of an article: this is what the log keeps."""
        told = []
        with speaking(ENGLISH):
            for sort in _SORTS:
                found = [(field, len(getattr(self, field))) for field in sort if getattr(self, field)]
                parts = [_opening(*one) if n == 0 else _further(*one) for n, one in enumerate(found)]
                told += [", ".join(parts)] if parts else []
        return "; ".join(told) or NO_CHANGE


_SORTS = (
    ("new", "gone", "moved"),
    ("facts_new", "grown", "merged", "split", "facts_gone", "reopened"),
    ("conflicts_new", "conflicts_gone", "conflicts_changed"),
)
NO_CHANGE = mark("no claim, fact or conflict changed")


def _opening(field: str, number: int) -> str:
    """Return how many things differ so; their sort is named."""
    return {
        "new": count("%n claim(s) new", "", number),
        "gone": count("%n claim(s) gone", "", number),
        "moved": count("%n claim(s) moved", "", number),
        "facts_new": count("%n fact(s) new", "", number),
        "grown": count("%n fact(s) grown", "", number),
        "merged": count("%n fact(s) merged", "", number),
        "split": count("%n fact(s) split", "", number),
        "facts_gone": count("%n fact(s) gone", "", number),
        "reopened": count("%n fact(s) open again", "", number),
        "conflicts_new": count("%n conflict(s) new", "", number),
        "conflicts_gone": count("%n conflict(s) gone", "", number),
        "conflicts_changed": count("%n conflict(s) changed", "", number),
    }[field]


def _further(field: str, number: int) -> str:
    """Return how many more of a sort that was named differ so."""
    return {
        "gone": count("%n gone", "", number),
        "moved": count("%n moved", "", number),
        "grown": count("%n grown", "", number),
        "merged": count("%n merged", "", number),
        "split": count("%n split", "", number),
        "facts_gone": count("%n gone", "", number),
        "reopened": count("%n open again", "", number),
        "conflicts_gone": count("%n gone", "", number),
        "conflicts_changed": count("%n changed", "", number),
    }[field]


def outline_of(view: CaseView) -> Outline:
    """Return how a case is put together now."""
    claims: dict[str, Place] = {}
    for home in view.articles():
        for one in view.claims_in(home.id):
            claims[one.id] = Place(home.letter, one.number, one.fact)
    facts = dict.fromkeys(one.fact for one in claims.values())
    conflicts = {one.id: one for fact in facts for one in view.conflicts_of(fact)}
    return Outline(claims, conflicts, _waiting(view, claims, conflicts))


def outline_after(view: CaseView, before: Outline, changes: Iterable[Change]) -> Outline:
    """Return how a case will be put together.

    Args:
        view: the case before the changes, none of which is a decision of a person.
        before: its outline.
        changes: what an analysis is about to change.
    """
    letters = {one.id: one.letter for one in view.articles()}
    claims, conflicts = dict(before.claims), dict(before.conflicts)
    for one in changes:
        if one.table is Table.ARTICLE and one.after is not None:
            letters[one.key] = one.after.get("letter") or letters[one.key]
        elif one.table is Table.CLAIM:
            old = claims.pop(one.key, None)
            row = one.after
            if row is not None and old is not None:
                claims[one.key] = replace(old, fact=row.get("fact", old.fact))
            elif row is not None:
                claims[one.key] = Place(letters[row["article"]], row["number"], row["fact"])
        elif one.table is Table.CONFLICT:
            known = conflicts.pop(one.key, None)
            if one.after is not None:
                row = {**(to_row(known) if known is not None else {}), **one.after}
                conflicts[one.key] = from_row(ConflictRecord, one.key, row)
    in_order = sorted(claims.items(), key=lambda pair: (len(pair[1].letter), pair[1].letter, pair[1].number))
    ordered = dict(in_order)
    return Outline(ordered, conflicts, _waiting(view, ordered, conflicts))


def _waiting(
    view: CaseView, claims: Mapping[str, Place], conflicts: Mapping[str, ConflictRecord]
) -> frozenset[str]:
    found: defaultdict[str, list[ConflictRecord]] = defaultdict(list)
    for one in conflicts.values():
        found[one.fact].append(one)
    settled = {}
    for key in found:
        fact = reading.fact(view, key)
        if fact is not None and fact.resolution is not None:
            settled[key] = fact
    rejected = frozenset(
        key for key, place in claims.items() if place.fact in settled and _is_rejected(view, key)
    )
    return frozenset(
        key for key, fact in settled.items() if any(unresolved(fact, one, rejected) for one in found[key])
    )


def _is_rejected(view: CaseView, claim: str) -> bool:
    verdict = standing(view.verdicts_on(claim))
    return verdict is not None and verdict.ruling is Ruling.REJECTED


def difference(before: Outline, after: Outline) -> Difference:
    """Return what differs between two outlines of one case."""
    stayed = [one for one in after.claims if one in before.claims]
    was = {one: before.claims[one].fact for one in stayed}
    now = {one: after.claims[one].fact for one in stayed}
    old_facts, new_facts = set(was.values()), set(now.values())
    fresh = [one for one in after.claims if one not in before.claims]
    merged, split, moved = _regrouped(stayed, was, now)
    matched = _matched(before.conflicts, after.conflicts)
    return Difference(
        new=tuple(fresh),
        gone=tuple(one for one in before.claims if one not in after.claims),
        moved=moved,
        facts_new=_each(after.claims[one].fact for one in fresh if after.claims[one].fact not in new_facts),
        facts_gone=_each(one.fact for one in before.claims.values() if one.fact not in old_facts),
        grown=_each(after.claims[one].fact for one in fresh if after.claims[one].fact in new_facts),
        merged=merged,
        split=split,
        conflicts_new=tuple(one for one in after.conflicts if one not in matched.values()),
        conflicts_gone=tuple(one for one in before.conflicts if one not in matched),
        conflicts_changed=tuple(
            new for old, new in matched.items() if not _alike(before.conflicts[old], after.conflicts[new])
        ),
        reopened=_each(
            one.fact for one in after.claims.values() if one.fact in after.waiting - before.waiting
        ),
    )


def _each(keys: Iterable[str]) -> Keys:
    return tuple(dict.fromkeys(keys))


def _regrouped(
    stayed: Sequence[str], was: Mapping[str, str], now: Mapping[str, str]
) -> tuple[Pairs, Pairs, Keys]:
    """Return which facts became one, which became several, and the claims that moved otherwise.

    Facts before and after are tied by the claims that they share; what is tied to one another is looked at
    together: many that became one were merged, one that became many was split.
    """
    after: defaultdict[str, dict[str, None]] = defaultdict(dict)
    before: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for one in stayed:
        after[was[one]][now[one]] = None
        before[now[one]][was[one]] = None
    merged: list[tuple[str, Keys]] = []
    split: list[tuple[str, Keys]] = []
    mixed: set[str] = set()
    seen: set[str] = set()
    for first in after:
        if first in seen:
            continue
        olds, news = _tied(first, after, before)
        seen.update(olds)
        if len(olds) > 1 and len(news) == 1:
            merged.append((news[0], olds))
        elif len(olds) == 1 and len(news) > 1:
            split.append((olds[0], news))
        elif len(olds) > 1:
            mixed.update(olds)
    moved = tuple(one for one in stayed if was[one] in mixed and was[one] != now[one])
    return tuple(merged), tuple(split), moved


def _tied(
    first: str, after: Mapping[str, Iterable[str]], before: Mapping[str, Iterable[str]]
) -> tuple[Keys, Keys]:
    olds: dict[str, None] = {first: None}
    news: dict[str, None] = {}
    ahead = [first]
    while ahead:
        for new in after[ahead.pop()]:
            if new not in news:
                news[new] = None
                ahead += [old for old in before[new] if old not in olds]
                olds.update(dict.fromkeys(before[new]))
    return tuple(olds), tuple(news)


def _matched(before: Mapping[str, ConflictRecord], after: Mapping[str, ConflictRecord]) -> dict[str, str]:
    """Return for each conflict that is still there the one that it is now: of its kind, of its claims."""
    holding: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, one in after.items():
        for claim in _members(one):
            holding[claim][key] = None
    found: dict[str, str] = {}
    taken: set[str] = set()
    for exact in (True, False):
        for key, old in before.items():
            if key in found:
                continue
            near = dict.fromkeys(other for claim in _members(old) for other in holding.get(claim, ()))
            for other in near:
                fits = _alike(old, after[other]) if exact else _opposes(old, after[other])
                if other not in taken and fits:
                    found[key] = other
                    taken.add(other)
                    break
    return found


def _members(one: ConflictRecord) -> list[str]:
    return [claim for side in one.sides for claim in side]


def _alike(old: ConflictRecord, new: ConflictRecord) -> bool:
    sides = [{frozenset(side) for side in one.sides} for one in (old, new)]
    return (old.kind, old.severity) == (new.kind, new.severity) and sides[0] == sides[1]


def _opposes(old: ConflictRecord, new: ConflictRecord) -> bool:
    """Tell whether both are of one kind, and two claims stand against each other in both."""
    if old.kind != new.kind:
        return False
    there = {claim: n for n, side in enumerate(new.sides) for claim in side}
    pairs = {(n, there[claim]) for n, side in enumerate(old.sides) for claim in side if claim in there}
    return any(one[0] != other[0] and one[1] != other[1] for one in pairs for other in pairs)
