"""Which disagreements between claims of one fact are believed: those of claims that speak of one thing."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from reviewer.analysis.drafts import Draft
from reviewer.analysis.values import find_values
from reviewer.domain.claims import Claim, Conflict, ConflictKind
from reviewer.domain.conflicts import detect
from reviewer.domain.conflicts.measured import judge_values
from reviewer.domain.conflicts.names import one_person
from reviewer.domain.conflicts.rules import graver, make
from reviewer.domain.conflicts.slips import slipped
from reviewer.domain.values import Value, ValueType, comparable

_FIGURES = frozenset({ConflictKind.NUMBER, ConflictKind.PRECISION, ConflictKind.DATE, ConflictKind.TIME})
_GATES = {ConflictKind.NEGATION: 0.2, ConflictKind.NAME: 0.2, ConflictKind.PRECISION: 0.3}
"""Least likelihood, between two claims of different sides, that they speak of the same thing at all."""
_GATE = 0.15
_CLEARLY = 0.1
"""How much likelier another figure must be to be the one that is meant."""


@dataclass(frozen=True, slots=True)
class Likelihoods:
    """How likely two claims, by index, speak of the same thing."""

    links: Mapping[tuple[int, int], float]

    def of(self, a: int, b: int) -> float:
        """Return the likelihood, 0 where nothing links them."""
        return self.links.get((min(a, b), max(a, b)), 0.0)


@dataclass(frozen=True, slots=True)
class Belief:
    """Judges the conflicts of one fact.

    Attributes:
        drafts: all claims as the extractor describes them, in the order of the articles.
        at: index of each of the fact's claims by its id.
        claims: the same that are compared, with the value that is compared.
        likely: how likely two claims speak of the same thing.
        dates: ISO date of each article by its id.
    """

    drafts: Sequence[Draft]
    at: Mapping[str, int]
    claims: Mapping[str, Claim]
    likely: Likelihoods
    dates: Mapping[str, str]
    _beside: dict[str, list[Claim]] = field(init=False, default_factory=lambda: defaultdict(list))
    _told: dict[str, tuple[Value, ...]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the claims by article."""
        for one in self.claims.values():
            self._beside[one.article_id].append(one)

    def borne_out(self, conflict: Conflict) -> Iterator[Conflict]:
        """Yield the parts of the conflict that hang together, with those sides alone that disagree."""
        between: dict[tuple[int, int], list[str]] = {}
        spoken: set[str] = set()
        for (i, one), (j, other) in combinations(enumerate(conflict.sides), 2):
            for a, b in product(one, other):
                rules = self._rules(conflict, a, b)
                if rules:
                    between.setdefault((i, j), []).extend(rules)
                    spoken |= {a, b}
        parts = _parts(between)
        sides = conflict.sides
        if conflict.kind not in _FIGURES:  # a figure that is repeated backs its side, a sentence does not
            sides = tuple(tuple(one for one in side if one in spoken) for side in sides)
        if len(parts) == 1 and len(parts[0]) == len(sides) and sides == conflict.sides:
            yield conflict
            return
        for part in parts:
            rules = [rule for (i, _), found in between.items() if i in part for rule in found]
            rule = conflict.rule if conflict.kind is ConflictKind.TIME else graver(rules)
            yield make(rule, [sides[n] for n in sorted(part)])

    def _rules(self, conflict: Conflict, a: str, b: str) -> list[str]:
        """Return the rules of the conflict's sort that two claims break, if they speak of one thing."""
        gate = _GATE if conflict.rule == "negation.none" else _GATES.get(conflict.kind, _GATE)
        spelt = conflict.rule == "name.spelling" and one_person(self.claims[a], self.claims[b])
        one, other = self.claims[a].body.value, self.claims[b].body.value
        slip = one is not None and other is not None and slipped(one, other)
        if not spelt and not slip and self.likely.of(self.at[a], self.at[b]) < gate:
            return []
        figures = conflict.kind in _FIGURES
        if (
            figures
            and not slip
            and not all(self._nearest(x, y) and not self._agrees(x, y) for x, y in ((a, b), (b, a)))
        ):
            return []
        found = detect((self.claims[a], self.claims[b]), dates=self.dates)
        return [one.rule for one in found if (one.kind in _FIGURES) is figures]

    def _nearest(self, a: str, b: str) -> bool:
        """Tell whether no other figure of the sort in `b`'s article is clearly likelier to be meant."""
        value, mine = self.claims[a].body.value, self.likely.of(self.at[a], self.at[b])
        return not any(
            value is not None
            and other.body.value is not None
            and value.type is not ValueType.DATE
            and comparable(value, other.body.value)
            and self.likely.of(self.at[a], self.at[other.id]) > mine + _CLEARLY
            for other in self._beside[self.claims[b].article_id]
            if other.id not in (a, b)
        )

    def _agrees(self, a: str, b: str) -> bool:
        """Tell whether the words of claim `a` give the figure of claim `b`, too."""
        value, own = self.claims[b].body.value, self.claims[a].body.value
        if value is None or own is None:
            return False
        if a not in self._told:
            self._told[a] = self._told_at(self.at[a])
        told = self._told[a]
        return any(one != own and comparable(one, value) and not judge_values(one, value) for one in told)

    def _told_at(self, i: int) -> tuple[Value, ...]:
        """Return the values that the claims at the place of claim `i` give."""
        mine = self.drafts[i]
        first = bisect_left(self.drafts, mine.article, key=lambda one: one.article)
        last = bisect_right(self.drafts, mine.article, key=lambda one: one.article)
        told: dict[Value, None] = {}
        for one in self.drafts[first:last]:
            if one.span.overlaps(mine.span):
                told.update(dict.fromkeys(one.values))
                told.update((found.value, None) for found in find_values(one.body.statement))
        return tuple(told)


def _parts(pairs: Mapping[tuple[int, int], object]) -> list[set[int]]:
    """Return the groups of numbers that pairs tie together."""
    parts: list[set[int]] = []
    for pair in pairs:
        touched = [one for one in parts if one & set(pair)]
        parts = [one for one in parts if one not in touched] + [set(pair).union(*touched)]
    return parts
