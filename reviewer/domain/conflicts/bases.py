"""One figure of two things: five per cent over two years or in one, of the price or of the profit."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from reviewer.domain.claims import Claim, Conflict
from reviewer.domain.conflicts.pairs import conflict_between
from reviewer.domain.values import Relation, ValueType, relate

_FIGURES = frozenset({ValueType.MONEY, ValueType.PERCENT, ValueType.COUNT, ValueType.QUANTITY})
_AGREE = frozenset({Relation.SAME, Relation.ROUNDS_TO, Relation.HEDGED})
_UNIT = r"(?P<unit>hour|day|week|month|year|season|decade)"
_NUMBER = (
    r"(?P<number>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty-four|forty-eight)"
)
_OVER = re.compile(
    rf"\b(?:in|within|over|across|during|for|spread\sover)\s(?:the\s(?:next|last|past|first)\s)?{_NUMBER}[\s-]{_UNIT}s?\b",
    re.IGNORECASE,
)
_THIS = re.compile(rf"\b(?:this|next|one|a\ssingle|each|every|per|a)\s{_UNIT}\b(?:\salone)?", re.IGNORECASE)
_FIRST = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: n for n, word in enumerate(_FIRST, 1)} | {
    "a": 1, "an": 1, "twenty-four": 24, "forty-eight": 48,
}  # fmt: skip
_HOURS = {"hour": 1, "day": 24, "week": 168, "month": 730, "season": 8760, "year": 8760, "decade": 87600}
_BASES = {
    "profit": r"profits?|gains?|earnings|margin",
    "price": r"fees?|price|sum|proceeds|sale|amount",
    "revenue": r"revenue|sales|turnover|takings",
    "pay": r"wages?|salar(?:y|ies)|pay",
    "votes": r"votes?|voting\s(?:rights|power)",
    "capital": r"capital|shares?|equity|stock",
}
_BASE = re.compile(
    r"^(?:\s(?:stake|share|cut|slice))?\s(?:of|in|on)\s(?:any|the|all|each|whatever|its|their|his|her)?\s?(?:[a-z]+\s)?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _BASES.items())
    + r")\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"^(?:\s[a-z]+)?\s(?:to\s|for\s|per\s|a\s)?(?:each|every|per|a)\s(?:of\s)?(?P<whom>[a-z]+)", re.IGNORECASE
)
_CROWDS = {
    "household": "home", "family": "home", "home": "home", "house": "home",
    "person": "person", "head": "person", "resident": "person", "employee": "person", "worker": "person",
    "us": "person",
    "share": "share", "day": "day", "week": "week", "month": "month", "year": "year", "hour": "hour",
}  # fmt: skip


def find(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Yield a conflict where claims give one figure, but over another time, of or for something else."""
    told = [claim for claim in claims if claim.body.value is not None and claim.body.value.type in _FIGURES]
    for one, other in combinations(told, 2):
        conflict = conflict_between([[one], [other]], _judge)
        if conflict:
            yield conflict
            return


def _judge(a: Claim, b: Claim) -> str:
    one, other = a.body.value, b.body.value
    if one is None or other is None or relate(one, other) not in _AGREE:
        return ""
    mine, theirs = _time(a), _time(b)
    if mine and theirs and not 0.9 <= mine / theirs <= 1.1:
        return "qualifier.base"
    for read in (_base, _crowd):
        first, second = read(a), read(b)
        if first and second and first != second:
            return "qualifier.base"
    return ""


def _time(claim: Claim) -> float:
    """Return the hours over which the claim's figure is told, 0 where it is not said."""
    said = claim.body.statement
    value = claim.body.value
    rest = said.replace(value.text, " ") if value is not None and value.text else said
    match = _OVER.search(rest)
    if match:
        number = match["number"].casefold()
        count = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
        return float(count * _HOURS[match["unit"].casefold()])
    match = _THIS.search(rest)
    return float(_HOURS[match["unit"].casefold()]) if match else 0.0


def _after(claim: Claim) -> str:
    value, said = claim.body.value, claim.body.statement
    at = said.find(value.text) if value is not None and value.text else -1
    return said[at + len(value.text) :] if value is not None and at >= 0 else ""


def _base(claim: Claim) -> str:
    """Return of what the claim's share is taken: the price, the profit."""
    match = _BASE.match(_after(claim))
    return next((name for name in _BASES if match[name]), "") if match else ""


def _crowd(claim: Claim) -> str:
    """Return for whom or what the claim's figure is meant: each household, each person."""
    match = _EACH.match(_after(claim))
    return _CROWDS.get(match["whom"].casefold().rstrip("s"), "") if match else ""
