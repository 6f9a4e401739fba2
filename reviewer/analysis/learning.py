"""What decisions teach the judgement of worth: small shifts of its weights, and lines that are furniture.

The shipped weights are the prior. Each sign may be shifted, at a price that grows with the square of the
shift; so a few decisions move little, and no decision moves nothing. What is decided is not looked at again:
only claims that nobody has decided on are judged with it. Merges and splits stay with the pairs they speak
of: shifting the grouping by them brought nothing on the stories with answers (see
tests/benchmarks/bench_learning.py).
"""

import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviewer.analysis.odds import likely
from reviewer.analysis.worth import shipped_odds
from reviewer.domain.articles import Article
from reviewer.domain.claims import Claim
from reviewer.domain.lessons import Lesson, Lessons, Line, Signs, line_at

STRENGTH = 16.0
"""Price of a shift: half of it times the shift squared is what the prior weighs against the decisions.

A decision on a claim the analysis is unsure of weighs about 0.2 in the same terms; so a sign has to be seen
in 80 decisions before they count as much as what it was shipped with. With the
stories with answers, points of precision gained for points of recall lost: 1.8 for 0.5 at 8, 1.5 for 0.3 at
16, 0.9 for 0.2 at 32 (`bench_learning.py`)."""
_STEPS = 40
_CLOSE = 1e-9
Row = list[tuple[int, float]]
"""The signs of one lesson: place of the sign, and size."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learnt.

    Attributes:
        bias: what every claim is worth more (or less) than by the shipped weights, in log odds.
        shifts: the same for claims that show a sign, by its name.
        furniture: lines that are page furniture wherever that site has them.
        seen: for each sign, how many decisions on claims that show it said "worth it", and how many did not.
        rests_on: for each sign, the labels of those claims.
        decisions: how many decisions count; contradictions cancel out.
        digest: names this state; `""` if nothing was learnt.
    """

    bias: float = 0.0
    shifts: Mapping[str, float] | None = None
    furniture: tuple[Line, ...] = ()
    seen: Mapping[str, tuple[int, int]] | None = None
    rests_on: Mapping[str, tuple[str, ...]] | None = None
    decisions: int = 0
    digest: str = ""

    @property
    def mark(self) -> str:
        """What a run that used this state adds to its engine's name; `""` if nothing was learnt."""
        return f" learned/{self.digest}" if self.digest else ""

    def shift(self, signs: Mapping[str, float]) -> float:
        """Return what a claim with these signs is worth more than by the shipped weights, in log odds."""
        if not self.shifts:
            return self.bias
        return self.bias + sum(self.shifts.get(name, 0.0) * size for name, size in sorted(signs.items()))

    def is_furniture(self, line: Line) -> bool:
        """Tell whether a line was learnt to be furniture."""
        return any(one.like(line) for one in self.furniture)


UNTAUGHT = Learned()
"""Nothing was learnt: the shipped judgement, unchanged."""


def learned(lessons: Lessons) -> Learned:
    """Return what lessons teach; the same for the same lessons in any order.

    Args:
        lessons: what counts.
    """
    claims = _without_contradictions(lessons.claims)
    furniture = _furniture(lessons)
    if not claims and not furniture:
        return UNTAUGHT
    found = _fitted(claims)
    bias = found.pop("", 0.0)
    shifts = {name: size for name, size in found.items() if size}
    seen: dict[str, tuple[int, int]] = {}
    places: dict[str, list[str]] = defaultdict(list)
    for one in claims:
        for name, _ in (*one.signs, ("", 1.0)):
            yes, no = seen.get(name, (0, 0))
            seen[name] = (yes + one.worth, no + (not one.worth))
            places[name].append(one.where)
    rests_on = {name: tuple(sorted(set(labels), key=_by_label)) for name, labels in places.items()}
    digest = _digest(bias, shifts, furniture)
    decisions = len(claims) + len(furniture)
    return Learned(bias, shifts, furniture, seen, rests_on, decisions, digest)


def _by_label(where: str) -> tuple[int, str]:
    return len(where), where


def _without_contradictions(lessons: Sequence[Lesson]) -> list[Lesson]:
    """Return the lessons in an order of their own; opposite verdicts on the same words cancel out."""
    by_words: dict[tuple[str, Signs], list[Lesson]] = defaultdict(list)
    for one in lessons:
        by_words[one.statement, one.signs].append(one)
    out: list[Lesson] = []
    for key in sorted(by_words):
        group = sorted(by_words[key], key=lambda one: one.where)
        balance = sum(1 if one.worth else -1 for one in group)
        out += [one for one in group if one.worth is (balance > 0)][: abs(balance)]
    return out


def _furniture(lessons: Lessons) -> tuple[Line, ...]:
    """Return the lines marked as furniture of which no claim was accepted; each once, in order."""
    marked = dict.fromkeys(lessons.furniture)
    kept = [one for one in marked if one.site and not any(line.like(one) for line in lessons.story)]
    return tuple(sorted(kept, key=lambda one: (one.site, one.place, one.words)))


def _fitted(lessons: Sequence[Lesson]) -> dict[str, float]:
    """Return the likeliest shifts by Newton's method, halved where it jumps too far; the constant is `""`."""
    names = ["", *sorted({name for one in lessons for name, _ in one.signs})]
    place = {name: n for n, name in enumerate(names)}
    rows: list[Row] = [[(0, 1.0), *((place[name], size) for name, size in one.signs)] for one in lessons]
    before = [shipped_odds(one.signs) for one in lessons]
    shifts = [0.0] * len(names)
    for _ in range(_STEPS if lessons else 0):
        slope = [STRENGTH * one for one in shifts]
        curve = [[STRENGTH * (i == j) for j in range(len(names))] for i in range(len(names))]
        for row, known, one in zip(rows, before, lessons, strict=True):
            sure = likely(known + sum(shifts[i] * size for i, size in row))
            for i, size in row:
                slope[i] += (sure - one.worth) * size
                for j, other in row:
                    curve[i][j] += sure * (1.0 - sure) * size * other
        step = _solved(curve, slope)
        dear = _price(rows, before, lessons, shifts)
        share = 1.0
        while share > _CLOSE:
            tried = [one - share * by for one, by in zip(shifts, step, strict=True)]
            if _price(rows, before, lessons, tried) <= dear:
                shifts = tried
                break
            share /= 2
        if max(abs(one) for one in step) < _CLOSE:
            break
    return {name: round(shifts[n], 6) for name, n in place.items()}


def _price(
    rows: Sequence[Row], before: Sequence[float], lessons: Sequence[Lesson], shifts: Sequence[float]
) -> float:
    """Return how badly shifts fit: the penalty, and what the lessons say against them."""
    total = STRENGTH / 2 * sum(one * one for one in shifts)
    for row, known, one in zip(rows, before, lessons, strict=True):
        odds = known + sum(shifts[i] * size for i, size in row)
        against = -odds if one.worth else odds
        total += max(0.0, against) + math.log1p(math.exp(-abs(against)))
    return total


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a system of equations whose matrix is symmetric and positive definite, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i, row in enumerate(rows):
        for other in rows[i + 1 :]:
            share = other[i] / row[i]
            if share:
                for j in range(i, len(row)):
                    other[j] -= share * row[j]
    out = [0.0] * len(rows)
    for i in range(len(rows) - 1, -1, -1):
        known = sum(rows[i][j] * out[j] for j in range(i + 1, len(rows)))
        out[i] = (rows[i][-1] - known) / rows[i][i]
    return out


def _digest(bias: float, shifts: Mapping[str, float], furniture: Sequence[Line]) -> str:
    state = [bias, sorted(shifts.items()), [[one.words, one.place, one.site] for one in furniture]]
    return hashlib.sha256(json.dumps(state).encode("utf-8")).hexdigest()[:12]


def on_page(articles: Sequence[Article], claims: Sequence[Claim], state: Learned) -> set[int]:
    """Return which of the claims stand in lines that were learnt to be page furniture, by index."""
    if not state.furniture:
        return set()
    homes = {one.id: one for one in articles}
    out = set()
    for n, claim in enumerate(claims):
        home = homes[claim.article_id]
        if state.is_furniture(line_at(home.text, claim.span.start, home.publisher)):
            out.add(n)
    return out
