"""Figures of studies: confidence intervals, p-values, hazard and odds ratios."""

import re
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue, holds
from reviewer.analysis.values.numbers import parse_digits
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_NUMBER = r"[-−–+]?(?:\d{1,6}(?:[.·]\d{1,6})?|[.·]\d{1,6})"
_PERCENT = r"(?:\s?(?:%|per\s?cent\b|percent\b))"
_INTERVAL = re.compile(
    rf"(?:\b(?P<level>\d\d(?:\.\d)?){_PERCENT}\s?)?\b(?:(?P<kind>confidence|credible|uncertainty)\sinterval(?:\s\(C[rI]?I\))?|CI|CrI)\b"
    rf"(?:,?\s(?P<level2>\d\d){_PERCENT})?[\s,:;=]{{0,3}}(?:(?:of|was|is|ranging|range[ds]?)\s)?(?:(?:between|from)\s)?[\[(]?\s?"
    rf"(?P<low>{_NUMBER})(?P<p1>{_PERCENT})?(?:\sto\s|\s?[–—-]\s?|,\s|\sand\s|\sthrough\s)(?P<high>{_NUMBER})(?P<p2>{_PERCENT})?\]?",
)
_RATIO = re.compile(
    r"\b(?:(?:adjusted|pooled|crude)\s)?(?P<label>(?:hazards?|odds|risk|rate|incidence\srate|likelihood)\sratio|relative\srisk"
    r"|a?HR|a?OR|a?RR|IRR)(?:\s\((?:a?HR|a?OR|a?RR|IRR)\))?"
    r"(?:,|:|\s?=)?\s?(?:(?:of|was|is|at)\s)?(?:about\s)?(?P<number>\d{1,3}(?:[.·]\d{1,4}))(?![\d%]|\s?per)",
    re.IGNORECASE,
)
_SHORT = {"hr": "hazard ratio", "or": "odds ratio", "rr": "relative risk", "irr": "incidence rate ratio",
    "hazards ratio": "hazard ratio", "risk ratio": "relative risk"}  # fmt: skip
_P = re.compile(
    r"[pP](?<![^\W_][pP])(?:[-\s]?values?)?(?:\s(?:for|of)\s(?:trend|interaction|heterogeneity))?\s?(?:of\s|was\s|:\s?)?"
    r"(?P<sign>[=<>≤≥]|less\sthan|under|below)?\s?"
    r"(?P<number>(?:0?[.·]\d{1,10}|[1-9](?:[.·]\d{1,4})?(?=\s?[×x]|e))(?:e[-−]\d{1,3}|\s?[×x]\s?10\s?(?:\^\s?)?[-−–]\s?\d{1,3})?)"
    r"(?![\d%]|\sper\b)"
)
_SIGNS = {"<": Hedge.LESS_THAN, "≤": Hedge.AT_MOST, ">": Hedge.MORE_THAN, "≥": Hedge.AT_LEAST,
    "less than": Hedge.LESS_THAN, "under": Hedge.LESS_THAN, "below": Hedge.LESS_THAN}  # fmt: skip
_POWER = re.compile(r"(?P<head>[\d.]+)(?:e[-−]|\s?[×x]\s?10\s?(?:\^\s?)?[-−–]\s?)(?P<power>\d{1,3})")


def find_statistics(text: str) -> list[FoundValue]:
    """Return intervals (unit `95% CI`), p-values (unit `p`) and ratios (unit `hazard ratio`) of `text`."""
    found = _p_values(text)
    if holds(text, "nterval", "CI", "CrI"):
        found += _intervals(text)
    if holds(text, "atio", "ATIO", "elative ", "HR", "OR", "RR"):
        found += _ratios(text)
    return found


def _intervals(text: str) -> list[FoundValue]:
    found = []
    for match in _INTERVAL.finditer(text):
        low, high = _signed(match["low"]), _signed(match["high"])
        if low > high:
            continue
        level = match["level"] or match["level2"] or ""
        name = f"{level}% CI" if level else "CI"
        unit = f"{name}, %" if match["p2"] or match["p1"] else name
        step = min(_step(low), _step(high))
        span = Span(*match.span())
        found.append(FoundValue(span, Value(ValueType.QUANTITY, low, high, unit, span.of(text), step=step)))
    return found


def _ratios(text: str) -> list[FoundValue]:
    found = []
    for match in _RATIO.finditer(text):
        label = match["label"]
        if len(label) <= 3 and not label.lstrip("a").isupper():
            continue  # "or 2.5", "hr 1.5"
        number = parse_digits(match["number"].replace("·", "."))
        short = label.casefold().removeprefix("a") if len(label) <= 3 else label.casefold()
        unit = _SHORT.get(short, short)
        span = Span(*match.span())
        found.append(
            FoundValue(
                span, Value(ValueType.QUANTITY, number, number, unit, span.of(text), step=_step(number))
            )
        )
    return found


def _p_values(text: str) -> list[FoundValue]:
    found = []
    for match in _P.finditer(text):
        number = _power(match["number"].replace("·", "."))
        hedge = _SIGNS.get(match["sign"] or "", Hedge.EXACT)
        span = Span(*match.span())
        value = Value(ValueType.QUANTITY, number, number, "p", span.of(text), hedge, _step(number))
        found.append(FoundValue(span, value))
    return found


def _power(text: str) -> Decimal:
    match = _POWER.fullmatch(text)
    return Decimal(match["head"]).scaleb(-int(match["power"])) if match else parse_digits(text)


def _signed(text: str) -> Decimal:
    minus = text[0] in "-−–"
    number = parse_digits(text.lstrip("-−–+").replace("·", "."))
    return -number if minus else number


def _step(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
