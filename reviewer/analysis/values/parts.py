"""Parts of a unit in words and signs: "half an hour", "a mile and a half", "half a point", 2h20, 5'10"."""

import re
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue, hedge_before, holds, starting
from reviewer.analysis.values.numbers import UNITS
from reviewer.analysis.values.units import UNITS_OF_MEASURE, Unit
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType

_NAMES = (
    "second|minute|hour|day|week|fortnight|month|year|decade|century|mile|kilometre|kilometer|metre|meter|inch"
    "|foot|yard|acre|hectare|tonne|ton|pound|kilo|kilogram|litre|liter|gallon|pint|degree|km|tablet"
)
_UNIT_NAMES = "|".join(one for one in _NAMES.split("|") if one in UNITS_OF_MEASURE and one != "pound")
_SHARES = {"three": "0.75", "two": "0.6667", "half": "0.5", "quarter": "0.25", "third": "0.3333",
    "tenth": "0.1", "fifth": "0.2"}  # fmt: skip
_SHARE = (
    r"(?P<share>(?:half|(?:an?\s|one\s)?quarter)(?:\sof)?"
    r"|(?:(?:an?\s|one\s)(?:third|tenth|fifth|quarter)|three[-\s]quarters|two[-\s]thirds)\sof)"
)
_PART = re.compile(
    rf"\b(?=[ahoqt])(?<!and\sa\s)(?<!and\sone\s){_SHARE}[-\s](?:an?[-\s])?(?:(?P<unit>{_UNIT_NAMES})s?"
    r"|(?P<point>percentage[-\s]points?|(?<=half[-\s])points?|(?<=quarter[-\s])points?"
    r"|(?<=half\sa\s)points?|(?<=of\sa\s)points?)|(?P<percent>per\s?cent|%))\b(?!-)",
    re.IGNORECASE,
)
_AND_PART = re.compile(
    rf"\b(?P<n>an?|{'|'.join(UNITS)}|\d+)\s(?P<unit>{_UNIT_NAMES})s?\sand\s(?:a|one)[\s-](?P<part>half|quarter"
    r"|third)\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?P<n>a(?<=\sa)n?)\s(?P<unit>{_UNIT_NAMES})\b(?!\s(?:and\sa|ago|earlier|later|before|after|or\stwo))"
)
_ARTICLE = re.compile(rf"\ban?\s(?:{_UNIT_NAMES})\b")
_LASTING = re.compile(
    r"\b(?:within|almost|nearly|(?:more|less|longer|farther|further|shorter)\sthan|just\s(?:over|under)"
    r"|about|roughly|around|at\sleast|lasted|lasting|lasts|took|takes|taking|for)\s$"
)
_HOURS = re.compile(r"(?<![\w.,:])(?P<h>\d{1,3})\s?h(?:rs?)?\s?(?P<m>[0-5]?\d)\s?(?:m|min|mins)?(?!\w|\.\d)")
_MINUTES = re.compile(
    r"(?<![\w.,:])(?P<m>\d{1,3})\s?(?:m|min|mins|minutes)\s?(?P<s>[0-5]?\d(?:\.\d+)?)\s?(?:s|sec|secs|seconds)\b"
)
_FEET = re.compile(
    r"(?<![\w.,])(?P<feet>\d{1,2})\s?(?:['′]\s?(?P<inches>1[01]|\d)[\"″]"
    r"|[-\s]?(?:foot|feet|ft)[-\s]?(?P<more>1[01]|\d)(?:\s?(?:in|ins|inches)\b|(?=[-\s]tall\b)))"
)
_INCHES = re.compile(r"(?<![\w.,])(?P<n>\d{1,3}(?:\.\d+)?)in\b(?!-)")
_FIGURE = re.compile(r"(?<![\d.])\d[\d.]{0,9}\s?[hmfi'′-]")
"""How these begin."""
_FEET_FIRST = re.compile(r"(?:four|five|six|seven)[\s-]f")
_FEET_WORDS = re.compile(
    r"\b(?P<feet>four|five|six|seven)(?:\s|-)f(?:oo|ee)t[\s-](?P<inches>one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven)\b(?:\sinches)?(?!\s[a-z]+s\b)"
)  # fmt: skip


def find_parts(text: str) -> list[FoundValue]:
    """Return the values that are parts of a unit, or a unit and its part."""
    low = text.casefold()
    found = _single(text)
    if holds(low, "half", "quarter", "third", "tenth", "fifth"):
        found += _parts(text)
    if holds(low, "and a half", "and a quarter", "and a third", "and one", "and a-half"):
        found += _units_and_parts(text)
    return found + _signs(text)


def _parts(text: str) -> list[FoundValue]:
    found = []
    for match in _PART.finditer(text):
        word = match["share"].casefold()
        share = Decimal(next(size for name, size in _SHARES.items() if name in word.replace("-", " ")))
        if match["unit"]:
            if match["unit"].casefold() == "day" and "-" not in match.group() and "half day" in match.group():
                continue
            found.append(_of(text, match, UNITS_OF_MEASURE[match["unit"].casefold()], share))
        else:
            unit = "%" if match["percent"] else "pp"
            found.append(_value(text, match, (ValueType.PERCENT, unit, ()), share, Decimal("0.1")))
    return found


def _units_and_parts(text: str) -> list[FoundValue]:
    found = []
    for match in _AND_PART.finditer(text):
        word = match["n"].casefold()
        whole = Decimal(word) if word.isdigit() else Decimal(UNITS.get(word, 1))
        part = Decimal(_SHARES[match["part"].casefold()])
        found.append(_of(text, match, UNITS_OF_MEASURE[match["unit"].casefold()], whole + part))
    return found


def _single(text: str) -> list[FoundValue]:
    """Return "an hour" where something lasts that long: after "for", "within", "more than"."""
    return [
        _of(text, match, UNITS_OF_MEASURE[match["unit"]], Decimal(1))
        for match in starting(_ONE, _ARTICLE, text)
        if _LASTING.search(text, max(0, match.start() - 14), match.start())
    ]


def _signs(text: str) -> list[FoundValue]:
    found = []
    hour, foot, inch = (UNITS_OF_MEASURE[one] for one in ("hour", "foot", "inch"))
    for match in starting(_HOURS, _FIGURE, text):
        found.append(_exactly(text, match, hour, Decimal(match["h"]) * 3600 + Decimal(match["m"]) * 60))
    for match in starting(_MINUTES, _FIGURE, text):
        minute = UNITS_OF_MEASURE["minute"]
        found.append(_exactly(text, match, minute, Decimal(match["m"]) * 60 + Decimal(match["s"])))
    for match in starting(_INCHES, _FIGURE, text):
        found.append(_exactly(text, match, inch, Decimal(match["n"]) * inch.factor))
    for match in starting(_FEET, _FIGURE, text):
        inches = Decimal(match["inches"] or match["more"])
        found.append(_exactly(text, match, foot, Decimal(match["feet"]) * foot.factor + inches * inch.factor))
    for match in starting(_FEET_WORDS, _FEET_FIRST, text):
        inches = Decimal(UNITS[match["inches"]])
        found.append(_exactly(text, match, foot, UNITS[match["feet"]] * foot.factor + inches * inch.factor))
    return found


def _of(text: str, match: re.Match[str], unit: Unit, number: Decimal) -> FoundValue:
    kind = (unit.type, unit.base, (unit.written,))
    return _value(text, match, kind, round(number, 4) * unit.factor, unit.factor / 10)


def _exactly(text: str, match: re.Match[str], unit: Unit, size: Decimal) -> FoundValue:
    return _value(text, match, (unit.type, unit.base, (unit.written,)), size, unit.factor / 60)


def _value(
    text: str,
    match: re.Match[str],
    kind: tuple[ValueType, str, tuple[str, ...]],
    size: Decimal,
    step: Decimal,
) -> FoundValue:
    start, hedge = hedge_before(text, match.start())
    span = Span(start, match.end())
    size = size.quantize(Decimal(1)) if size == size.to_integral_value() else size
    return FoundValue(span, Value(kind[0], size, size, kind[1], span.of(text), hedge, step, kind[2]))
