"""Money, percentages, counts, durations and quantities: a number, what stands before it, what follows it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue, hedge_before
from reviewer.analysis.values.lexicon import (
    CENT_WORDS,
    CURRENCIES,
    CURRENCY_WORDS,
    HEDGE_AFTER,
    PER,
    PER_YEAR,
    SHORT,
    UNITS_OF_MEASURE,
    alternatives,
    lemma,
)
from reviewer.analysis.values.nouns import counted, label_before, names_a_thing
from reviewer.analysis.values.numbers import MAGNITUDES, Number, numbers
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_PREFIX = re.compile(rf"(?:(?<![A-Za-z])(?P<code>{alternatives(CURRENCIES)})|(?P<only>[$€£¥₹₩₽₺₪]))[\s\u00a0]?$")
_CURRENCY_AFTER = re.compile(
    rf"[\s\u00a0]?(?:(?P<sign>[€£¥₹₩₽₺₪]|zł)|(?P<code>{'|'.join(c for c in CURRENCIES if c.isalpha() and c.isupper())})\b"
    rf"|-?(?P<word>{alternatives(CURRENCY_WORDS)})\b(?!\s(?:bill|sign|store|index)))",
    re.IGNORECASE,
)
_CENTS = re.compile(rf"\s?(?P<cents>{alternatives(CENT_WORDS)})\b")
_MAGNITUDE = re.compile(rf"(?P<gap>[\s\u00a0-]?)(?P<word>{alternatives(MAGNITUDES)})\b\.?(?!['’])", re.IGNORECASE)
_ONLY_MONEY = frozenset({"m", "b", "t", "k", "mm", "mil", "mn", "tn"})
_PERCENT = re.compile(
    r"[\s\u00a0-]?(?:(?P<pp>(?:%|per\scent|percent|percentage)(?:age)?[\s-]points?\b|pp\b)|(?P<bp>basis\spoints?\b|bps\b)"
    r"|(?P<pc>%|per\s?cent\b|percent\b|pct\b\.?|Prozent\b|p\.c\.))",
    re.IGNORECASE,
)
_UNIT = re.compile(rf"(?P<gap>[\s\u00a0-]?)(?P<unit>{alternatives(UNITS_OF_MEASURE)})(?![\w²³])")
_AGE = re.compile(r"[\s-]years?[\s-]olds?\b|-year-old\b")
_PER = re.compile(rf"\s?(?:/|\b(?:an?|per|each|every)\s(?:[A-Z]\w+\s)?)(?P<per>{'|'.join(PER)})\b|\s(?P<adverb>annually|yearly)\b")
_RANGE = re.compile(r"\s?(?:–|—|-|\sto\s|\sand\s|\sor\s|\sbis\s)\s?$|^\s?(?P<glue>–|—|-|to|and|or|bis)\s?$")
_CHANGE = re.compile(
    r"\b(?:rose|rise|rising|fell|fall|falling|up|down|grew|grow|growing|increas\w+|decreas\w+|cut|raised?|dropped?|declin\w+"
    r"|lowered|went|goes|going|jumped|climbed|slipped|moved|lifted|lifts|chang\w+|slid|improv\w+|shr[aiu]nk)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:aged?|ages)(?:\sof|\sbetween)?(?:\s\d{1,3},?(?:\sand|\sor|\sto)?)*\s$", re.IGNORECASE)
_NAME_COMMA = re.compile(r"\b(?P<name>[A-Z][\w’'-]+),\s$")
_AFTER_AGE = re.compile(r"\s?(?:[,;).]|and\b|$)")
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A number with what belongs to it; `type` is `None` while nothing says what it measures."""

    start: int
    end: int
    number: Number
    magnitude: Decimal | None = None
    type: ValueType | None = None
    unit: str = ""
    items: tuple[str, ...] = ()
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)


def find_measures(text: str, blocked: Callable[[int, int], bool]) -> list[FoundValue]:
    """Return the measures of `text`; a number for which `blocked(start, end)` holds belongs to something else."""
    readings = [_read(text, n) for n in numbers(text) if not blocked(n.start, n.end)]
    found: list[FoundValue] = []
    at = 0
    while at < len(readings):
        first = readings[at]
        second = readings[at + 1] if at + 1 < len(readings) else None
        joined = _join(text, first, second) if second else None
        if joined and second:
            value = _value(text, joined, second, joined.start)
            at += 2
        else:
            value = _value(text, first, first, first.start)
            at += 1
        if value:
            found.append(value)
    return found


def _read(text: str, number: Number) -> _Reading:
    prefix = _PREFIX.search(text, max(0, number.start - 6), number.start) if number.start else None
    if prefix:
        currency = CURRENCIES[prefix["code"] or prefix["only"]]
        magnitude, end = _magnitude(text, number, money=True)
        dollar = re.compile(r"\s?(?:US|USD)\b").match(text, end)
        return _rate(text, _Reading(prefix.start(), dollar.end() if dollar else end, number, magnitude, ValueType.MONEY, currency))
    reading = _Reading(number.start, number.end, number)
    return _percent(text, reading) or _money_after(text, reading) or _age(text, reading) or _measure(text, reading) or _bare(text, reading)


def _magnitude(text: str, number: Number, *, money: bool) -> tuple[Decimal | None, int]:
    match = _MAGNITUDE.match(text, number.end)
    if not match or number.vague:
        return None, number.end
    word = match["word"].casefold()
    if word in _ONLY_MONEY and not money and not (word == "k" and not match["gap"]):
        return None, number.end
    end = match.end()
    if text[end - 1] == "." and (word not in ("mio", "mrd", "bn", "mn", "mln", "bln")):
        end -= 1  # a full stop, not an abbreviation's
    return Decimal(MAGNITUDES[word]), end


def _percent(text: str, reading: _Reading) -> _Reading | None:
    match = _PERCENT.match(text, reading.end)
    if not match:
        return None
    if match["bp"]:
        return replace(reading, end=match.end(), type=ValueType.PERCENT, unit="pp", factor=Decimal("0.01"))
    unit = "pp" if match["pp"] else "%"
    return replace(reading, end=match.end(), type=ValueType.PERCENT, unit=unit)


def _money_after(text: str, reading: _Reading) -> _Reading | None:
    magnitude, end = _magnitude(text, reading.number, money=True)
    after = _CURRENCY_AFTER.match(text, end)
    if not after and reading.number.vague:
        after = re.compile(rf"\sof\s(?P<word>{alternatives(CURRENCY_WORDS)})\b(?P<sign>)(?P<code>)").match(text, end)
    if after:
        named = after["sign"] or (after["code"] or "").upper()
        currency = CURRENCIES[named] if named else CURRENCY_WORDS[re.sub(r"\s", " ", after["word"]).casefold()]
        number = reading.number
        grouped = re.fullmatch(r"\d{1,3}\.\d{3}", text[number.start : number.end])
        if grouped and currency == "EUR" and magnitude is None:  # 1.500 Euro: the dot groups thousands
            number = replace(number, low=number.low * 1000, high=number.low * 1000, step=Decimal(100))
        return _rate(text, replace(reading, end=after.end(), number=number, magnitude=magnitude, type=ValueType.MONEY, unit=currency))
    cents = _CENTS.match(text, reading.end)
    if cents:
        unit = CENT_WORDS[re.sub(r"\s", " ", cents["cents"])]
        return _rate(text, replace(reading, end=cents.end(), type=ValueType.MONEY, unit=unit, factor=Decimal("0.01")))
    return None


def _age(text: str, reading: _Reading) -> _Reading | None:
    number = reading.number
    after = _AGE.match(text, number.end)
    if after:
        return replace(reading, end=after.end(), type=ValueType.QUANTITY, unit="year-old")
    if number.low != int(number.low) or not 0 < number.low <= 120 or not number.digits:
        return None
    left = text[max(0, number.start - 40) : number.start]
    named = _NAME_COMMA.search(left)
    by_name = named and not _MONTH.match(named["name"]) and _AFTER_AGE.match(text, number.end)
    if by_name or _AGED.search(left):
        return replace(reading, type=ValueType.QUANTITY, unit="year-old")
    return None


def _measure(text: str, reading: _Reading) -> _Reading | None:
    magnitude, end = _magnitude(text, reading.number, money=False)
    match = _UNIT.match(text, end)
    if not match or (match["unit"] in SHORT and not reading.number.digits):
        return None
    unit = UNITS_OF_MEASURE[re.sub(r"\s", " ", match["unit"])]
    return replace(reading, end=match.end(), magnitude=magnitude, type=unit.type, unit=unit.base, items=(unit.written,),
                   factor=unit.factor, offset=unit.offset)  # fmt: skip


def _bare(text: str, reading: _Reading) -> _Reading:
    magnitude, end = _magnitude(text, reading.number, money=False)
    return replace(reading, end=end, magnitude=magnitude)


def _rate(text: str, reading: _Reading) -> _Reading:
    match = _PER.match(text, reading.end)
    if not match:
        return reading
    per = PER[match["per"]] if match["per"] else "year"
    if per in PER_YEAR:
        return replace(reading, end=match.end(), unit=reading.unit + "/year", items=(per,), factor=reading.factor * PER_YEAR[per])
    return replace(reading, end=match.end(), unit=f"{reading.unit}/{per}")


def _join(text: str, first: _Reading, second: _Reading) -> _Reading | None:
    """Return the first end of a range, completed from the second, or `None` if the two make no range."""
    between = text[first.end : second.start]
    if len(between) > 6 or first.number.vague or second.number.vague:
        return None
    glue = re.fullmatch(r"\s?(–|—|-|to|and|or|bis)\s?", between)
    if not glue:
        return None
    left = text[max(0, first.start - 60) : first.start]
    opened = re.search(r"\b(between|from)\s(?:\w+\s)?$", left, re.IGNORECASE)
    word = glue[1]
    if word == "and" and not (opened and opened[1].casefold() == "between"):
        return None
    if word == "to" and opened and opened[1].casefold() == "from" and _CHANGE.search(left):
        return None
    if first.type is not None and (first.type, first.unit) != (second.type, second.unit):
        if not (first.type is ValueType.MONEY and second.type is ValueType.MONEY and second.unit.startswith(first.unit)):
            return None
    magnitude = first.magnitude
    if magnitude is None and second.magnitude is not None and first.number.low < 1000:
        magnitude = second.magnitude
    completed = replace(first, magnitude=magnitude, type=second.type, unit=second.unit, items=second.items, factor=second.factor, offset=second.offset)
    low, high = _scaled(completed)[0], _scaled(second)[0]
    if low is None or high is None or low >= high:
        return None
    if word == "or" and (second.number.digits or second.number.low - first.number.low != 1):
        return None
    if opened and opened[1].casefold() in ("between", "from"):
        return replace(completed, start=first.start - (len(left) - opened.start()))
    return completed


def _scaled(reading: _Reading) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Low, high and step in the base unit."""
    times = reading.factor * (reading.magnitude or 1)
    number = reading.number
    # A magnitude word leaves no doubt about zeros: "$14 bn" states billions, "$600 m" millions.
    step = number.step
    if step is not None and reading.magnitude is not None:
        step = min(step, Decimal(1))
    high = None if number.high is None else number.high * times + reading.offset
    return number.low * times + reading.offset, high, None if step is None else step * times


def _value(text: str, first: _Reading, last: _Reading, start: int) -> FoundValue | None:
    low = _scaled(first)[0]
    _, high, step = _scaled(last)
    kind, unit, items, end = last.type, last.unit, last.items, last.end
    hedge_at, hedge = hedge_before(text, start)
    if kind is None:
        counting = _count(text, first, last, hedge)
        if counting is None:
            return None
        kind, unit, end = ValueType.COUNT, counting[0], counting[1]
        items = counting[2]
    if kind is ValueType.DURATION and text[hedge_at:start].strip().casefold() == "over":
        hedge_at, hedge = start, Hedge.EXACT  # "over two years": in the course of them
    after = HEDGE_AFTER.match(text, end) or (re.compile(r"\+(?![\d\w])").match(text, end))
    if after and hedge is Hedge.EXACT:
        end, hedge = after.end(), _hedge_after(after)
    if last.number.vague:
        hedge = Hedge.ABOUT
    span = Span(hedge_at, end)
    return FoundValue(span, Value(kind, low, high, unit, span.of(text), hedge, step, items))


def _hedge_after(match: re.Match[str]) -> Hedge:
    groups = match.groupdict()
    if groups.get("less"):
        return Hedge.AT_MOST
    return Hedge.ABOUT if groups.get("so") else Hedge.AT_LEAST


def _count(text: str, first: _Reading, last: _Reading, hedge: Hedge) -> tuple[str, int, tuple[str, ...]] | None:
    """Return noun, end and rate of a count, or `None` if the number counts nothing."""
    number = last.number
    if last.end < len(text) and text[last.end].isalpha():
        return None
    noun, end = counted(text, last.end, singular=number.low == 1 and number.high == 1)
    if not noun:
        noun = label_before(text, first.start)
    if not noun and (not number.digits or names_a_thing(text, first.start)) and hedge is Hedge.EXACT and last.magnitude is None:
        large = number.low >= 100 and not number.vague
        if not large:
            return None
    per = _PER.match(text, end)
    if noun and per and per["per"] in PER_YEAR:
        return f"{lemma(noun)}/{per['per']}", per.end(), ()
    return (lemma(noun) if noun else ""), end, ()
