"""Conflicts in words: what each side says, the rule, and the words that differ."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviewer.domain.claims import Claim, Conflict, ConflictKind
from reviewer.domain.conflicts.rules import RULES
from reviewer.domain.tongue import mark, say
from reviewer.domain.values import Hedge, Value, ValueType, display
from reviewer.domain.values.ladder import statuses
from reviewer.domain.values.lists import list_of
from reviewer.domain.values.roles import role_of

_ENDS = {
    "number.disjoint": mark("They cannot both be right."),
    "number.range": mark("The sources can all be right; the range is less exact."),
    "number.money": mark("They agree only when rounded; a fact sheet has to choose."),
    "number.bound": mark("Both can be right, but the bound lies far from the figure."),
    "number.overlap": mark("Both can be right where the ranges overlap."),
    "score.differs": mark("They cannot both be right."),
    "rank.differs": mark("They cannot both be right."),
    "precision.hedged": mark("The number is the same; one side does not state it exactly."),
    "precision.rounded": mark("They agree when rounded."),
    "precision.vague": mark("A vague word stands against a figure."),
    "date.disjoint": mark("The dates share no day."),
    "time.clock": mark("They cannot both be right."),
    "time.replaced": mark("The later article says that its value is new or corrected."),
    "status.ladder": mark("It cannot stand at both stages at one time."),
    "status.less": mark("The earlier stage leads to the later one; one side may only say less."),
    "negation": mark("One side denies what the other affirms."),
    "negation.none": mark("They cannot both be right."),
    "negation.antonym": mark("They cannot both be right."),
    "attribution.turned": mark("They cannot both be right."),
    "attribution.doer": mark("They cannot both be right, unless it was done twice."),
    "time.corrected": mark("The corrected statement is the one to print."),
    "role.qualified": mark("One gives the role to one person alone, the other to several."),
    "role.other": mark("They cannot both be right, unless the person holds both."),
    "qualifier.role": mark("The office is the same; one side qualifies it."),
    "qualifier.missing": mark("The others leave that word out."),
    "qualifier.opposed": mark("The two words exclude each other."),
    "qualifier.base": mark("The figure is the same; what it is reckoned by differs."),
    "name.spelling": mark("It is probably one name, spelt in two ways."),
    "name.other": mark("They name different persons or things."),
    "list.counted": mark("One list says that it is complete and lacks a member of the other."),
    "list.subset": mark("The longer list holds the shorter one; both can be right."),
    "list.differs": mark("Each list has a member that the other lacks."),
}

HEDGED = {
    Hedge.ABOUT: mark("about {value}"),
    Hedge.NEARLY: mark("nearly {value}"),
    Hedge.MORE_THAN: mark("more than {value}"),
    Hedge.AT_LEAST: mark("at least {value}"),
    Hedge.LESS_THAN: mark("less than {value}"),
    Hedge.AT_MOST: mark("at most {value}"),
}
"""How a value is told with its hedge."""


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
        if not who:
            told.append(say("side {number} says {what}", number=number, what=said))
        elif len(who) == 1:
            told.append(say("{article} gives {what}", article=who[0], what=said))
        else:
            told.append(say("{articles} give {what}", articles=_join(who), what=said))
    rule, end = say(RULES[conflict.rule].name), say(_ENDS[conflict.rule])
    return say("{rule}: {sides}. {end}", rule=rule, sides="; ".join(told), end=end)


def _join(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return say("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])


def _distinct(conflict: Conflict, sides: Sequence[Sequence[Claim]]) -> list[str]:
    """What each side says: its value, or else its own words."""
    said = [_says(conflict.kind, side) for side in sides]
    if len(set(said)) == len(said) and all(said):
        return said
    return [f"“{side[0].quote}”" if side else say("nothing") for side in sides]


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
    return say(HEDGED[value.hedge], value=display(replace(value, hedge=Hedge.EXACT)))
