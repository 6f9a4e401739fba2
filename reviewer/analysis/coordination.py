"""Takes coordination apart: "mayor and sheriff of Harrow" is two readings of one phrase."""

from collections.abc import Iterable

from reviewer.analysis.clauses import is_verb
from reviewer.analysis.tree import Sentence

MOST = 24
"""No phrase is read in more ways than this."""
_SHARED = ("det", "poss", "predet")


def readings(s: Sentence, tokens: Iterable[int]) -> list[list[int]]:
    """Return the tokens once for each choice among what is coordinated in them.

    A determiner before the first conjunct ("its design and manufacture") is read with all of them. Figures,
    "between … and …", and a list without a joining word stay whole.
    """
    own = sorted(tokens)
    sets = [set(own)]
    for chain in _chains(s, own):
        branches = {i: set(s.subtree(i, frozenset(chain) - {i})) for i in chain}
        joins = {k for i in chain for k in s.kids[i] if s.deps[k] in ("cc", "preconj") or s.words[k] == ","}
        chosen = []
        for one in sets:
            if not all(i in one for i in chain):
                chosen.append(one)
                continue
            for i in chain:
                others = {k for j in chain if j != i for k in branches[j]} | joins
                chosen.append((one - others) | _shared(s, chain[0], i))
        sets = chosen[:MOST]
    return [sorted(one) for one in sets]


def _shared(s: Sentence, first: int, i: int) -> set[int]:
    """Return the determiner of the first conjunct if conjunct `i` has none."""
    if i == first or any(s.deps[k] in ("det", "poss") for k in s.kids[i]):
        return set()
    return {k for det in s.kids[first] if det < first and s.deps[det] in _SHARED for k in s.subtree(det)}


def _chains(s: Sentence, tokens: list[int]) -> list[list[int]]:
    """Return the heads of what is coordinated, one list a coordination, the outermost first."""
    inside = set(tokens)
    out = []
    for top in tokens:
        if s.deps[top] == "conj" and s.heads[top] in inside:
            continue
        chain = [top]
        for i in chain:
            chain += [kid for kid in s.kids[i] if s.deps[kid] == "conj" and kid in inside]
        if len(chain) > 1 and _divides(s, sorted(chain)):
            out.append(sorted(chain))
    return out


def _divides(s: Sentence, chain: list[int]) -> bool:
    first = chain[0]
    if s.lemmas[s.heads[first]] == "between" or all(s.tags[i] == "CD" for i in chain):
        return False
    if s.deps[first] not in ("amod", "nmod") and any(is_verb(s, i) for i in chain):
        return False
    return any(s.deps[kid] == "cc" for i in chain for kid in s.kids[i])
