"""Which facts a claim by hand may belong to: by the words and the value they share."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reviewer.domain.claims import Body
from reviewer.domain.readmodel import FactFilter, FactItem
from reviewer.domain.values import display
from reviewer.store.queries import CaseReader

MOST = 8
"""How many facts are proposed at most."""
LEAST = 0.15
"""Share of the weight of words below which a fact is not proposed."""
SAME_VALUE, SAME_TYPE = 0.35, 0.1
"""What is added where the fact holds the very value, or one of its type."""

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")


def likely_facts(reader: CaseReader, body: Body, statement: str) -> list[FactItem]:
    """Return facts that speak of what a statement speaks of, the likeliest first."""
    facts, _ = reader.facts(FactFilter(aside=True))
    scored = [(score, one) for score, one in zip(scores(facts, body, statement), facts, strict=True)]
    scored = [pair for pair in scored if pair[0] >= LEAST]
    scored.sort(key=lambda pair: -pair[0])
    return [one for _, one in scored[:MOST]]


def scores(facts: Sequence[FactItem], body: Body, statement: str) -> list[float]:
    """Return for each fact how near it is: 0 without a common word, about 1 for the same words."""
    lines = [words(f"{one.line} {one.values}") for one in facts]
    often = Counter(word for line in lines for word in line)

    def weight(found: Iterable[str]) -> float:
        return sum(math.log(1 + (len(facts) + 1) / (1 + often[word])) for word in found)

    wanted = words(statement)
    value = display(body.value) if body.value is not None else ""
    kind = body.value.type.value if body.value is not None else ""
    found = []
    for fact, line in zip(facts, lines, strict=True):
        common = weight(wanted & line)
        score = common / (weight(wanted | line) or 1.0)
        if common and value and value in fact.values:
            score += SAME_VALUE
        elif common and kind and kind == fact.value_type:
            score += SAME_TYPE
        found.append(score)
    return found


def words(text: str) -> frozenset[str]:
    """Return the words of a text that tell something: longer than two letters, or with a digit."""
    found = (one.casefold() for one in _WORD.findall(text))
    return frozenset(one for one in found if len(one) > 2 or any(char.isdigit() for char in one))
