"""Conflicts in words: what each side says, the rule, and the words that differ."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from reviewer.domain.claims import Claim, Conflict, ConflictKind
from reviewer.domain.conflicts.rules import RULES
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType, display
from reviewer.domain.values.ladder import statuses
from reviewer.domain.values.lists import list_of
from reviewer.domain.values.roles import role_of

_TOKEN = re.compile(r"[$€£¥]?\d+(?:[.,]\d+)*%?|[^\W_]+(?:[’'-][^\W_]+)*")
_ENDS = {
    "number.disjoint": "They cannot both be right.",
    "number.range": "The sources can all be right; the range is less exact.",
    "number.money": "They agree only when rounded; a fact sheet has to choose.",
    "number.bound": "Both can be right, but the bound lies far from the figure.",
    "number.overlap": "Both can be right where the ranges overlap.",
    "score.differs": "They cannot both be right.",
    "rank.differs": "They cannot both be right.",
    "precision.hedged": "The number is the same; one side does not state it exactly.",
    "precision.rounded": "They agree when rounded.",
    "precision.vague": "A vague word stands against a figure.",
    "date.disjoint": "The dates share no day.",
    "time.clock": "They cannot both be right.",
    "time.replaced": "The later article says that its value is new or corrected.",
    "status.ladder": "It cannot stand at both stages at one time.",
    "status.less": "The earlier stage leads to the later one; one side may only say less.",
    "negation": "One side denies what the other affirms.",
    "negation.none": "They cannot both be right.",
    "negation.antonym": "They cannot both be right.",
    "attribution.turned": "They cannot both be right.",
    "attribution.doer": "They cannot both be right, unless it was done twice.",
    "time.corrected": "The corrected statement is the one to print.",
    "role.qualified": "One gives the role to one person alone, the other to several.",
    "role.other": "They cannot both be right, unless the person holds both.",
    "qualifier.role": "The office is the same; one side qualifies it.",
    "qualifier.missing": "The others leave that word out.",
    "qualifier.opposed": "The two words exclude each other.",
    "qualifier.base": "The figure is the same; what it is reckoned by differs.",
    "name.spelling": "It is probably one name, spelt in two ways.",
    "name.other": "They name different persons or things.",
    "list.counted": "One list says that it is complete and lacks a member of the other.",
    "list.subset": "The longer list holds the shorter one; both can be right.",
    "list.differs": "Each list has a member that the other lacks.",
}


def explain(conflict: Conflict, claims: Sequence[Claim], labels: Mapping[str, str] | None = None) -> str:
    """Return what each side says and why that is a conflict, in one or two sentences.

    Args:
        conflict: the conflict.
        claims: its claims, or more.
        labels: what to call a claim, by its id, such as the article's letter; without it sides are numbered.
    """
    by_id = {claim.id: claim for claim in claims}
    sides = [[by_id[one] for one in side if one in by_id] for side in conflict.sides]
    told = []
    words = _distinct(conflict, sides)
    for number, (side, said) in enumerate(zip(sides, words, strict=True), start=1):
        who = sorted({labels[c.id] for c in side if c.id in labels}) if labels else []
        verb = "give" if len(who) > 1 else "gives"
        told.append(f"{_join(who)} {verb} {said}" if who else f"side {number} says {said}")
    text = "; ".join(told)
    return f"{RULES[conflict.rule].name}: {text}. {_ENDS[conflict.rule]}"


def differing(a: str, b: str) -> tuple[list[Span], list[Span]]:
    """Return the least stretches of words in which two texts differ, on each side.

    Case and punctuation do not count; "$14.3" and "14.3 %" are words.
    """
    first, second = list(_TOKEN.finditer(a)), list(_TOKEN.finditer(b))
    matcher = SequenceMatcher(
        None, [m.group().casefold() for m in first], [m.group().casefold() for m in second], autojunk=False
    )
    left: list[Span] = []
    right: list[Span] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            continue
        if i2 > i1:
            left.append(Span(first[i1].start(), first[i2 - 1].end()))
        if j2 > j1:
            right.append(Span(second[j1].start(), second[j2 - 1].end()))
    return left, right


def _join(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _distinct(conflict: Conflict, sides: Sequence[Sequence[Claim]]) -> list[str]:
    """What each side says: its value, or else its own words."""
    said = [_says(conflict.kind, side) for side in sides]
    if len(set(said)) == len(said) and all(said):
        return said
    return [f"“{side[0].quote}”" if side else "nothing" for side in sides]


def _says(kind: ConflictKind, side: Sequence[Claim]) -> str:
    if not side:
        return ""
    claim = side[0]
    value = claim.body.value
    if value and value.type in (ValueType.STATUS, ValueType.ROLE, ValueType.LIST, ValueType.NAME):
        return display(value)
    match kind:
        case ConflictKind.STATUS:
            found = statuses(claim.body.statement)
            return f"“{found[0].text.strip()}”" if found else ""
        case ConflictKind.ROLE:
            role = role_of(claim.body.statement)
            return display(role) if role else ""
        case ConflictKind.LIST:
            names = list_of(claim.body.statement)
            return display(names) if names else ""
        case ConflictKind.NEGATION | ConflictKind.QUALIFIER | ConflictKind.NAME | ConflictKind.ATTRIBUTION:
            return f"“{claim.quote}”"
        case _:
            return _spoken(value) if value else ""


def _spoken(value: Value) -> str:
    """Return a value with its hedge as a word: signs are read as "less than" where "nearly" is meant."""
    worded = value.hedge and value.type is not ValueType.DATE and value.step is not None
    if not worded or value.unit == "p":
        return display(value)
    return f"{value.hedge.value} {display(replace(value, hedge=Hedge.EXACT))}"
