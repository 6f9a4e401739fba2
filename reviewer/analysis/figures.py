"""Which values stand in a clause, and how a clause with several is divided."""

from dataclasses import dataclass

from reviewer.analysis.lexicon import words
from reviewer.analysis.tree import Sentence
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType

TRAILING = words("with as after following amid despite including")
"""Prepositions of a phrase that says something beside what the verb says."""
_TURNS = words("to from vs vs. v versus against compared and or")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value at its place: the tokens that state it."""

    value: Value
    span: Span
    tokens: tuple[int, ...]


def figures_in(s: Sentence, tokens: list[int], found: list[tuple[Span, Value]]) -> list[Figure]:
    """Return the values that stand in these tokens, in order."""
    out: list[Figure] = []
    if not tokens:
        return out
    low, high = s.starts[tokens[0]], s.ends[tokens[-1]]
    for span, value in found:
        if span.end <= low or span.start >= high:
            continue
        mine = tuple(i for i in tokens if s.starts[i] < span.end and span.start < s.ends[i])
        if mine:
            out.append(Figure(value, span, mine))
    return out


def clusters(s: Sentence, figures: list[Figure]) -> list[list[Figure]]:
    """Group the figures that are stated as one ("from 45 to 52", "27 to 21"); dates are left out."""
    out: list[list[Figure]] = []
    for one in figures:
        if one.value.type is ValueType.DATE:
            continue
        if out and _belongs(s, out[-1][-1], one):
            out[-1].append(one)
        else:
            out.append([one])
    return out


def _belongs(s: Sentence, before: Figure, after: Figure) -> bool:
    if before.value.type is not after.value.type or before.value.unit != after.value.unit:
        return _glossed(s, before, after)
    between = [s.words[i].lower() for i in range(before.tokens[-1] + 1, after.tokens[0])]
    if len(between) > 12 or ";" in between:
        return False
    if "from" in between or "up" in between or "down" in between:
        return len(between) <= 3
    if len(between) <= 2:
        return True
    return bool(_TURNS & set(between)) and before.value.type in (ValueType.PERCENT, ValueType.SCORE)


def _glossed(s: Sentence, before: Figure, after: Figure) -> bool:
    """Tell whether the second figure only says per what the first is counted."""
    between = [s.words[i].lower() for i in range(before.tokens[-1] + 1, after.tokens[0])]
    return between in ([], ["of"], ["in"], ["for"], ["every"], ["for", "every"]) and after.value.type in (
        ValueType.COUNT,
        ValueType.DURATION,
    )


def phrase(s: Sentence, tokens: list[int], head: int, mine: list[Figure], others: list[Figure]) -> list[int]:
    """Return the largest phrase of the clause that holds `mine` and none of `others`."""
    allowed = set(tokens)
    foreign = {i for one in others for i in one.tokens}
    top = min(mine[0].tokens, key=lambda i: _depth(s, i))
    best = _below(s, top, allowed, foreign)
    while top != head and s.heads[top] in allowed and s.heads[top] != head:
        if s.lemmas[top] in TRAILING and s.tags[s.heads[top]].startswith("VB"):
            break  # an infinitive's adjunct is not all of it
        wider = _below(s, s.heads[top], allowed, foreign)
        if foreign & set(wider) or s.heads[top] == top:
            break
        top, best = s.heads[top], wider
    return best


def _below(s: Sentence, top: int, allowed: set[int], foreign: set[int]) -> list[int]:
    cuts = frozenset(
        kid
        for kid in s.kids[top]
        if s.deps[kid] in ("conj", "cc", "appos", "punct")
        and (foreign & set(s.subtree(kid)) or s.deps[kid] != "punct")
    )
    return [i for i in s.subtree(top, cuts) if i in allowed]


def _depth(s: Sentence, i: int) -> int:
    depth = 0
    while s.heads[i] != i:
        i, depth = s.heads[i], depth + 1
    return depth
