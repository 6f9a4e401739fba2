"""Ages in words: "in his early fifties", "the over-65s", "a six-month-old", "children under 12"."""

import re
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue, holds
from reviewer.analysis.values.numbers import TENS, UNITS
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_DECADES = {"teens": 13, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90}  # fmt: skip
_DECADE = re.compile(
    rf"\b(?:in|into|of)\s(?:his|her|their)\s(?:(?P<part>early|mid|late)[\s-])?(?P<decade>['’]?(?P<tens>[1-9]0)['’]?s"
    rf"|{'|'.join(_DECADES)})\b",
    re.IGNORECASE,
)
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_SMALL = "|".join([*UNITS, *TENS])
_YOUNG = re.compile(rf"\b(?P<n>{_SMALL}|\d{{1,2}})[-\s](?P<unit>month|week|day)s?[-\s]old\b", re.IGNORECASE)
_A_YEAR = {"month": Decimal(12), "week": Decimal("52.18"), "day": Decimal("365.25")}
_SIDE = re.compile(
    r"\b(?P<side>[Oo]ver|[Uu]nder)-(?P<n>\d{1,2})s\b"
    r"|\b(?:people|person|those|adults?|children|child|men|women|anyone|everyone|residents?|voters?|patients?|drivers?"
    r"|pupils|girls|boys|workers|pensioners)\s(?:who\sare\s|aged\s)?(?P<other>over|under|above|below)\s(?:the\sage\sof\s)?"
    r"(?P<m>\d{1,2}|sixteen|eighteen|twelve|five)\b(?!\s?(?:%|per|years?\sin|hours|days|km|kg|metres|[,.]\d))"
)
_TURNED = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|will\sbe)\s(?P<n>[1-9]\d|1[01]\d)\b(?=\s(?:in|on|this|next|last|today)\b|[,.;)]|\s?$)(?!\.\d)"
)


def find_ages(text: str) -> list[FoundValue]:
    """Return the ages of `text` that are no plain "28-year-old"."""
    low = text.casefold()
    found: list[FoundValue] = []
    if holds(low, "0s", "0’s", "0's", "ties", "teens"):
        found += _decades(text)
    if holds(low, "-old", "s old"):
        found += _young(text)
    if holds(low, "over", "under", "above", "below"):
        found += _sides(text)
    if "turn" in low:
        found += _turned(text)
    return found


def _decades(text: str) -> list[FoundValue]:
    found = []
    for match in _DECADE.finditer(text):
        word = match["decade"].casefold()
        first = int(match["tens"]) if match["tens"] else _DECADES[word]
        low, high = _PARTS.get((match["part"] or "").casefold(), (0, 9))
        if word == "teens":
            low, high = min(low, 6), min(high, 6)
        found.append(_age(text, match, Decimal(first + low), Decimal(first + high)))
    return found


def _young(text: str) -> list[FoundValue]:
    found = []
    for match in _YOUNG.finditer(text):
        word = match["n"].casefold()
        number = Decimal(word) if word.isdigit() else Decimal(UNITS.get(word, TENS.get(word, 0)))
        age = round(number / _A_YEAR[match["unit"].casefold()], 3)
        found.append(_age(text, match, age, age))
    return found


def _sides(text: str) -> list[FoundValue]:
    found = []
    for match in _SIDE.finditer(text):
        word = (match["n"] or match["m"]).casefold()
        age = Decimal(word) if word.isdigit() else Decimal(UNITS[word])
        over = (match["side"] or match["other"]).casefold() in ("over", "above")
        start = match.start("side" if match["side"] else "other")
        hedge = Hedge.MORE_THAN if over else Hedge.LESS_THAN
        found.append(_age(text, match, age, age, start=start, hedge=hedge))
    return found


def _turned(text: str) -> list[FoundValue]:
    return [
        _age(text, match, Decimal(match["n"]), Decimal(match["n"]), start=match.start("n"))
        for match in _TURNED.finditer(text)
        if match.group().casefold().startswith("turn")
    ]


def _age(
    text: str,
    match: re.Match[str],
    low: Decimal,
    high: Decimal,
    *,
    start: int | None = None,
    hedge: Hedge = Hedge.EXACT,
) -> FoundValue:
    span = Span(match.start() if start is None else start, match.end())
    step = Decimal(1) if low == low.to_integral_value() else Decimal("0.1")
    return FoundValue(span, Value(ValueType.QUANTITY, low, high, "year-old", span.of(text), hedge, step))
