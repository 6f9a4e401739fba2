"""Conflicts of figures and dates."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from reviewer.domain.claims import Claim, ClaimKind, Conflict, Polarity
from reviewer.domain.conflicts.pairs import conflict_between, group
from reviewer.domain.conflicts.rules import make
from reviewer.domain.conflicts.scope import may_compare, one_place_and_year, stems
from reviewer.domain.values import Hedge, Relation, Value, ValueType, comparable, relate

ROUGH = Decimal("0.01")
"""Figures nearer than this part of them, that agree when rounded, are not worth a word."""
CONVERTED = Decimal("0.03")
"""The same for figures of which one is converted from another unit."""
WIDE = Decimal("0.20")
"""A bound farther from the figure than this part of it is reported."""
FAR = 3
"""A bound farther from the figure than this many times belongs to another fact."""
SLIP = 2000
"""Figures farther apart than this many times never speak of the same: a slip of a thousand is the widest."""
FOREIGN = 20
"""Figures farther apart than this many times belong to different facts, unless subject and attribute are
known to be the same."""
MEASURED = frozenset(
    {
        ValueType.MONEY,
        ValueType.PERCENT,
        ValueType.COUNT,
        ValueType.DATE,
        ValueType.DURATION,
        ValueType.QUANTITY,
        ValueType.RANK,
        ValueType.SCORE,
    }
)
_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.MORE_THAN, Hedge.LESS_THAN})
_FIGURES = frozenset(
    {ValueType.MONEY, ValueType.PERCENT, ValueType.COUNT, ValueType.DURATION, ValueType.QUANTITY}
)
_NEWS = re.compile(
    r"\b(?:now|no\slonger|revis\w+|updat\w+|rais(?:ed|es)|lift(?:ed|s)|lower(?:ed|s)|up\sfrom|down\sfrom"
    r"|risen|rose|rises|grown|so\sfar|final\s(?:count|number|toll|figure)"
    r"|moved\sto|been\smoved|instead|new\s(?:offer|price|date|bid|toll|figure)|goes\sup|increased"
    r"|has\sclimbed|as\sof|later|not\sbefore)\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"\b(?:dead|died|deaths?|killed|drowned|fatalit\w+|toll|injur\w+|hurt|wounded|missing|unaccounted|evacuat\w+|displaced|homeless"
    r"|left\stheir\shomes|had\sto\sleave|rescued|destroyed|damaged|burn(?:ed|t|ing)|contain(?:ed|ment)|flooded|infect\w+|cases"
    r"|arrested|without\s(?:power|electricity|water)|water\slevel|(?:river|lake|reservoir|level)\s(?:has\s)?(?:stood|stands|reached)"
    r"|firefighters|soldiers|troops|crews)\b",
    re.IGNORECASE,
)
"""What is counted or measured again from day to day while it goes on."""
_SO_FAR = re.compile(
    r"\b(?:ha(?:s|ve)|so\sfar|at\sleast|until\snow|by\sthen|still|yet|is|are)\b", re.IGNORECASE
)
"""Words of a count that is not the last one."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
CORRECTED = re.compile(
    r"\b(?:retract(?:ed|ion|s)|clarification|erratum|(?:article|story|report)\s(?:was|has\sbeen)\s(?:amended|updated|corrected)|correct(?:ed|ion)?\s?(?:figure|number|date|version)?|earlier\sversion|previously\s(?:said|stated"
    r"|reported)|we\s(?:wrote|said|reported)|misstated|wrongly|in\serror|apologi[sz]e)\b",
    re.IGNORECASE,
)


def find(claims: Sequence[Claim], dates: Mapping[str, str]) -> list[Conflict]:
    """Return one conflict at most for each kind of value that the claims state."""
    found = []
    stated = [claim for claim in claims if claim.body.value is not None and claim.body.value.type in MEASURED]
    for family in group(stated, lambda a, b: comparable(_value(a), _value(b))):
        conflict = _conflict(family, dates)
        if conflict:
            found.append(conflict)
    return found


def _value(claim: Claim) -> Value:
    assert claim.body.value is not None
    return claim.body.value


def _conflict(family: Sequence[Claim], dates: Mapping[str, str]) -> Conflict | None:
    affirmed = [
        claim for claim in family if claim.body.polarity is Polarity.AFFIRMED or _value(claim).high == 0
    ]
    sides = _order(group(affirmed, _one_side))
    lasting = [claim for claim in affirmed if not _renewed(claim)]
    known: dict[str, frozenset[tuple[str, str]]] = {}

    def told(claim: Claim) -> frozenset[tuple[str, str]]:
        if claim.id not in known:
            known[claim.id] = _told_by(claim, lasting)
        return known[claim.id]

    def judged(a: Claim, b: Claim) -> str:
        """An article that gives both values in one voice gives figures of two things."""
        rule = judge(a, b)
        return "" if rule and told(a) & told(b) else rule

    conflict = conflict_between(sides, judged)
    if conflict and conflict.rule in _REPLACEABLE and _replaced(conflict, affirmed, dates):
        return make("time.replaced", conflict.sides)
    return conflict


def _told_by(claim: Claim, claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
    """Return in which articles, and by whom, the value of a claim is given."""
    return frozenset((one.article_id, one.body.attribution) for one in claims if _one_side(one, claim))


def _renewed(claim: Claim) -> bool:
    """Tell whether a claim says that its value replaces another."""
    return _tells_news(f"{claim.body.statement} {claim.quote}")


def _tells_news(words: str) -> bool:
    return _is_news(words) or _corrected(words)


_REPLACEABLE = frozenset(
    {
        "number.disjoint",
        "number.money",
        "number.range",
        "number.bound",
        "number.overlap",
        "date.disjoint",
        "time.clock",
        "score.differs",
        "rank.differs",
    }
)


def _one_side(a: Claim, b: Claim) -> bool:
    """Values that a reader takes for one: the same, converted, or the same with "about"."""
    one, other = _happened(a), _happened(b)
    relation = relate(one, other)
    if relation is Relation.SAME or (relation is Relation.ROUNDS_TO and one.items != other.items):
        return True
    if one.type is ValueType.DATE and relation in (Relation.CONTAINS, Relation.WITHIN, Relation.HEDGED):
        return True
    return (
        relation is Relation.HEDGED
        and {one.hedge, other.hedge} <= {Hedge.EXACT, Hedge.ABOUT}
        and _ends(one) == _ends(other)
    )


def _ends(value: Value) -> tuple[Decimal | None, Decimal | None]:
    return value.low, value.high


def _order(sides: list[list[Claim]]) -> list[list[Claim]]:
    """Most supported first; as given among equals."""
    return sorted(sides, key=lambda side: -len({claim.article_id for claim in side}))


def judge(a: Claim, b: Claim) -> str:
    """Return the rule that holds between two measured claims, or `""`.

    A claim that states the other's figure, too, does not contradict it; nor do figures of different places
    or years.
    """
    one, other = _happened(a), _happened(b)
    rule = judge_values(one, other)
    if not rule:
        return ""
    if rule.startswith("precision"):
        if _foretold(a, b) or _foretold(b, a):
            return ""  # what was to be and what was are two things that may well be near each other
        if one.type is ValueType.DURATION and not _one_topic(a, b):
            return ""
        worded = not (_DIGITS.search(one.text) or _DIGITS.search(other.text))
        return "" if worded and not _one_topic(a, b) else rule  # half of what?
    if _states(a, other) or _states(b, one):
        return ""
    if one.type in (ValueType.DATE, ValueType.DURATION) or one.unit in ("clock", "time"):
        return rule if _one_topic(a, b) and (_one_slot(a, b) or _ending(a) == _ending(b)) else ""
    if not one_place_and_year(a, b):
        return ""
    times = _times(one, other)
    if one.unit != other.unit and not (one.unit and other.unit) and times > FAR:
        return ""
    return "" if times > SLIP or (times > FOREIGN and not _one_slot(a, b)) else rule


_PAST = re.compile(r"\b(?:had|was|were|did)\b", re.IGNORECASE)


def _foretold(a: Claim, b: Claim) -> bool:
    """Tell whether one claim says what will be and the other what was."""
    return a.body.kind is ClaimKind.FORECAST and bool(_PAST.search(b.body.statement))


def _happened(claim: Claim) -> Value:
    """Return the claim's value; what was so "as early as May" was so in May, it is no bound."""
    value = _value(claim)
    early = value.type is ValueType.DATE and value.text.casefold().startswith("as early as")
    return replace(value, hedge=Hedge.EXACT) if early and claim.body.kind is ClaimKind.FACT else value


def _states(claim: Claim, value: Value) -> bool:
    digits = _digits(value.text)
    told = _digits(claim.body.statement) - _digits(_value(claim).text)
    return bool(digits) and value.type is not ValueType.DATE and told.issuperset(digits)


@lru_cache(maxsize=8192)
def _digits(text: str) -> frozenset[str]:
    return frozenset(_DIGITS.findall(text))


def _one_slot(a: Claim, b: Claim) -> bool:
    one, other = a.body, b.body
    return bool(one.attribute and one.attribute == other.attribute and one.subject == other.subject)


def _one_topic(a: Claim, b: Claim) -> bool:
    return _one_slot(a, b) or bool(_said_of(a) & _said_of(b)) or a.body.statement == _value(a).text


_UNTIL = re.compile(r"\b(?:until|till|by|before|no\slater\sthan)\s(?:the\s)?$", re.IGNORECASE)


def _ending(claim: Claim) -> bool:
    """Tell whether the claim's date is one by which something ends: no day of a meeting."""
    value, said = _value(claim), claim.body.statement
    at = said.find(value.text) if value.text else -1
    return value.type is ValueType.DATE and at >= 0 and bool(_UNTIL.search(said[:at] + " "[: at == 0]))


_TOLD_OF_TIME = stems("last first next time week month year day days hour hours night morning")


_DEAL = re.compile(r"\b(?:deal|contract|agreement)\b", re.IGNORECASE)


def _said_of(claim: Claim) -> frozenset[str]:
    """Return what a claim says besides its value: two lengths of time share "years" and no more."""
    return _said_besides(claim.body.statement, _value(claim).text)


@lru_cache(maxsize=1 << 14)
def _said_besides(statement: str, words: str) -> frozenset[str]:
    said = stems(statement.replace(words, " ") if words else statement)
    return (said | {"deal"} if _DEAL.search(statement) else said) - _TOLD_OF_TIME


def _times(a: Value, b: Value) -> Decimal:
    """How many times one figure is the other."""
    low, high = sorted(
        abs(next((end for end in (v.low, v.high) if end is not None), Decimal(0))) for v in (a, b)
    )
    return high / low if low else Decimal(1)


def judge_values(a: Value, b: Value) -> str:
    """Return the rule that holds between two values, or `""`."""
    relation = relate(a, b)
    if relation in (Relation.SAME, Relation.INCOMPARABLE):
        return ""
    if a.type is ValueType.SCORE:
        return "score.differs"
    if a.type is ValueType.RANK:
        return "rank.differs" if relation is Relation.DISJOINT else ""
    if a.type is ValueType.DATE:
        return "date.disjoint" if relation is Relation.DISJOINT else ""
    if a.unit == "clock":
        return "time.clock" if relation is Relation.DISJOINT else ""
    if "CI" in a.unit:
        return "" if relation is Relation.ROUNDS_TO else "number.disjoint"  # one study has one interval
    if a.type is ValueType.COUNT and (a.high == 0) != (b.high == 0) and relation is Relation.DISJOINT:
        return "negation.none"
    if _vague(a) or _vague(b):
        return "precision.vague" if relation is Relation.DISJOINT else ""
    if relation is Relation.DISJOINT:
        return "number.disjoint"
    return _judge_near(a, b, relation)


def _vague(value: Value) -> bool:
    return value.step is None and value.hedge is Hedge.ABOUT


def _judge_near(a: Value, b: Value, relation: Relation) -> str:
    """Values that can both be right."""
    if _ends(a) == _ends(b):
        return (
            ""
            if {a.hedge, b.hedge} <= {Hedge.EXACT, Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST}
            else "precision.hedged"
        )
    if a.items != b.items and a.type is not ValueType.MONEY and _apart(a, b) < CONVERTED:
        return ""  # converted: the hedge and the rounding explain the rest
    range_a, range_b = a.low != a.high, b.low != b.high
    if range_a != range_b and not a.hedge and not b.hedge:
        return "number.range"
    if range_a and range_b:
        return "number.range" if relation in (Relation.CONTAINS, Relation.WITHIN) else "number.overlap"
    if (
        relation is Relation.OVERLAPS
        and not (range_a or range_b)
        and a.hedge in _BOUNDS
        and b.hedge in _BOUNDS
    ):
        return ""
    apart = _apart(a, b)
    if a.hedge in _BOUNDS or b.hedge in _BOUNDS:
        if apart > WIDE:
            return "number.bound" if _times(a, b) <= FAR else ""
        return "" if {a.hedge, b.hedge} & {Hedge.AT_LEAST, Hedge.AT_MOST} else "precision.hedged"
    if a.type is ValueType.MONEY and apart >= ROUGH:
        return "number.money"
    if Hedge.NEARLY in (a.hedge, b.hedge) or apart >= ROUGH:
        return "precision.rounded"
    return ""


def _apart(a: Value, b: Value) -> Decimal:
    """How far two figures lie apart, as a part of the greater."""
    one, other = (next(end for end in (v.low, v.high) if end is not None) for v in (a, b))
    top = max(abs(one), abs(other))
    return abs(one - other) / top if top else Decimal(0)


def _replaced(conflict: Conflict, claims: Sequence[Claim], dates: Mapping[str, str]) -> bool:
    """Tell whether each two sides that differ are an earlier value and a later one that says it is new."""
    by_id = {claim.id: claim for claim in claims}
    sides = [[by_id[one] for one in side] for side in conflict.sides]
    pairs = [
        (a, b)
        for i, first in enumerate(sides)
        for second in sides[i + 1 :]
        for a in first
        for b in second
        if may_compare(a, b) and judge(a, b)
    ]
    return all(_supersedes(a, b, dates) or _supersedes(b, a, dates) for a, b in pairs)


def _supersedes(new: Claim, old: Claim, dates: Mapping[str, str]) -> bool:
    words = f"{new.body.statement} {new.quote}"
    if _corrected(words) or _corrected(old.body.statement):
        return True
    later, earlier = dates.get(new.article_id, ""), dates.get(old.article_id, "")
    if later and earlier and later[:10] <= earlier[:10]:
        return False
    told = old.body.statement
    if later and earlier and _RUNNING.search(words) and _RUNNING.search(told) and _SO_FAR.search(told):
        return _value(new).type not in (ValueType.DATE, ValueType.DURATION) and _value(new).unit != "clock"
    return _is_news(words) and not (_is_news(old.body.statement) and not (later and earlier))


@lru_cache(maxsize=1 << 14)
def _corrected(words: str) -> bool:
    return bool(CORRECTED.search(words))


@lru_cache(maxsize=1 << 14)
def _is_news(words: str) -> bool:
    return bool(_NEWS.search(words))
