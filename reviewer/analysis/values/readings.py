"""A number with what stands before and after it: currency, magnitude, percent sign, unit, rate."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from reviewer.analysis.values.lexicon import plural
from reviewer.analysis.values.numbers import MAGNITUDES, Number
from reviewer.analysis.values.units import (
    CENT_WORDS,
    CURRENCIES,
    CURRENCY_WORDS,
    PER,
    PER_YEAR,
    SHORT,
    UNITS_OF_MEASURE,
    alternatives,
)
from reviewer.domain.values import ValueType

_PREFIX = re.compile(
    rf"(?:(?<![A-Za-z])(?P<code>{alternatives(CURRENCIES)})|(?P<only>[$€£¥₹₩₽₺₪₴]))[\s\u00a0]?$|\b(?P<rand>R)$"
)
_CURRENCY_AFTER = re.compile(
    rf"[\s\u00a0]?(?:(?:d['’]|de\s|di\s)(?=euro))?(?:(?P<sign>[€£¥₹₩₽₺₪₴]|zł)"
    rf"|(?P<code>{'|'.join(c for c in CURRENCIES if c.isalpha() and c.isupper())})\b"
    rf"|-?(?P<word>{alternatives(CURRENCY_WORDS)})\b(?!\s(?:bill|sign|store|index)))",
    re.IGNORECASE,
)
_CENTS = re.compile(rf"\s?(?P<cents>{alternatives(CENT_WORDS)})\b")
_MAGNITUDE = re.compile(
    rf"(?P<gap>[\s\u00a0-]?)(?P<word>{alternatives(MAGNITUDES)})\b\.?(?!['’])", re.IGNORECASE
)
_PLURAL = re.compile(r"\s(?P<word>[a-z]{3,})\b")
_RACES = frozenset(
    Decimal(n) for n in (50, 60, 100, 110, 200, 300, 400, 600, 800, 1000, 1500, 3000, 5000, 10_000)
)
"""Metres of running and swimming: "100m finals"."""
_ONLY_MONEY = frozenset({"m", "b", "bi", "t", "k", "mm", "mil", "mn", "tn"})
_PERCENT = re.compile(
    r"[\s\u00a0-]?(?:(?P<pp>(?:%|per\scent|percent|percentage)(?:age)?[\s-]points?\b|pp\b)"
    r"|(?P<bp>basis\spoints?\b|bps?\b)"
    r"|(?P<pc>%|per\s?cent\b|percent\b|pct\b\.?|Prozent\b|p\.c\.))",
    re.IGNORECASE,
)
_UNIT = re.compile(rf"(?P<gap>[\s\u00a0-]?)(?P<unit>{alternatives(UNITS_OF_MEASURE)})(?![\w²³])")
_AGE = re.compile(r"[\s-]years?[\s-]olds?\b|-year-old\b|\syears\sof\sage\b|\s?(?:yo|y/o)\b")
PER_AFTER = re.compile(
    rf"[\s-]?(?:/|\b(?:an?|per|each|every)[\s-](?:[A-Z]\w+\s)?)(?P<per>{'|'.join(PER)})\b|\s(?P<adverb>annually"
    rf"|yearly|(?:per\sannum|p\.a\.))"
)
_MINUS = re.compile(
    r"(?:(?<!\bor\s)\bminus\s|(?<![\w\s])−|(?<=\s)−|^−|(?:(?<=[^\d\s]\s)|(?<=[(\[])|^)-)$", re.IGNORECASE
)
_COLD = re.compile(r"\s?(?:%|per\s?cent|°|C\b|F\b|degrees)")
"""A hyphen before a figure of these means minus; before others it is too often something else."""
_AGED = re.compile(
    r"\b(?:(?:aged?|ages)(?:\sof|\sbetween|\swas|\sis)?|(?:man|woman|boy|girl|student"
    r"|child|lad|lass|youth|teenager|mother|father|grandmother|grandfather|widow|widower|pensioner|passenger|driver)\sof)(?:\s\d{1,3},?(?:\sand|\sor|\sto|\s?[–-](?=$))?)*\s?$",
    re.IGNORECASE,
)
_QUAKE = re.compile(r"\bmagnitude(?:\sof)?[\s-]$", re.IGNORECASE)
_YEARS = re.compile(r"\syears?\b")
_NAME_COMMA = re.compile(r"\b(?P<name>[A-Z][\w’'-]+)(?:,\s(?:now\s|then\s|aged\s)?|\s[A-Z][\w’'-]+\s\()$")
_AFTER_AGE = re.compile(r"\s?(?:[,;).]|and\b|$)")
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A number with what belongs to it; `type` is `None` while nothing says what it measures.

    `scaled` turns it into the base unit: `number * magnitude * factor + offset`.
    """

    start: int
    end: int
    number: Number
    magnitude: Decimal | None = None
    type: ValueType | None = None
    unit: str = ""
    items: tuple[str, ...] = ()
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)


def read(text: str, number: Number) -> Reading:
    """Return a number with the words around it that say what it measures."""
    prefix = _PREFIX.search(text, max(0, number.start - 6), number.start) if number.start else None
    if prefix:
        currency = "ZAR" if prefix["rand"] else CURRENCIES[prefix["code"] or prefix["only"]]
        magnitude, end = _magnitude(text, number, money=True)
        dollar = re.compile(r"\s?(?:US|USD)\b").match(text, end)
        return _rate(
            text,
            Reading(
                prefix.start(), dollar.end() if dollar else end, number, magnitude, ValueType.MONEY, currency
            ),
        )
    reading = _signed(text, Reading(number.start, number.end, number))
    return (
        _percent(text, reading)
        or _money_after(text, reading)
        or _age(text, reading)
        or _measure(text, reading)
        or _bare(text, reading)
    )


def money_like(text: str, reading: Reading, like: Reading) -> Reading:
    """Return a number without a currency as a sum in another's ("£40m-50m")."""
    if reading.type is not None and (reading.unit != "m" or text[reading.number.end : reading.end] != "m"):
        return reading
    magnitude, end = _magnitude(text, reading.number, money=True)
    money = Reading(reading.number.start, end, reading.number, magnitude, ValueType.MONEY, like.unit)
    return replace(_rate(text, money), items=like.items) if like.items else _rate(text, money)


def _signed(text: str, reading: Reading) -> Reading:
    """Take the minus sign in; a hyphen only before a share or a temperature."""
    minus = _MINUS.search(text, max(0, reading.start - 9), reading.start)
    if not minus or reading.number.high is None:
        return reading
    if minus.group() == "-" and not _COLD.match(text, reading.end):
        return reading
    number = replace(reading.number, low=-reading.number.high, high=-reading.number.low)
    return replace(reading, start=minus.start(), number=number)


def _magnitude(text: str, number: Number, *, money: bool) -> tuple[Decimal | None, int]:
    match = _MAGNITUDE.match(text, number.end)
    if not match or number.vague:
        return None, number.end
    word = match["word"].casefold()
    if (
        word in _ONLY_MONEY
        and not money
        and not (word == "k" and not match["gap"])
        and not (word in ("m", "mn", "tn") and not match["gap"] and _millions(text, number, match.end()))
    ):
        return None, number.end
    end = match.end()
    if text[end - 1] == "." and word not in ("mio", "mrd", "tsd"):
        end -= 1  # a full stop, not an abbreviation's
    return Decimal(MAGNITUDES[word]), end


def _millions(text: str, number: Number, end: int) -> bool:
    """Tell whether "m" right after a number means millions of what follows ("1.2m barrels"), not metres."""
    noun = _PLURAL.match(text, end)
    race = number.step is not None and number.low in _RACES
    return bool(noun) and noun is not None and plural(noun["word"]) and not race


def _percent(text: str, reading: Reading) -> Reading | None:
    match = _PERCENT.match(text, reading.end)
    if not match:
        return None
    if match["bp"]:
        return replace(reading, end=match.end(), type=ValueType.PERCENT, unit="pp", factor=Decimal("0.01"))
    unit = "pp" if match["pp"] else "%"
    return replace(reading, end=match.end(), type=ValueType.PERCENT, unit=unit)


def _money_after(text: str, reading: Reading) -> Reading | None:
    magnitude, end = _magnitude(text, reading.number, money=True)
    after = _CURRENCY_AFTER.match(text, end)
    if not after and reading.number.vague:
        after = re.compile(rf"\sof\s(?P<word>{alternatives(CURRENCY_WORDS)})\b(?P<sign>)(?P<code>)").match(
            text, end
        )
    if after:
        if (after["word"] or "").casefold() in ("pound", "pounds") and _weight(
            text, reading.start, after.end()
        ):
            return None
        named = after["sign"] or (after["code"] or "").upper()
        currency = (
            CURRENCIES[named] if named else CURRENCY_WORDS[re.sub(r"\s", " ", after["word"]).casefold()]
        )
        number = reading.number
        grouped = re.fullmatch(r"\d{1,3}\.\d{3}", text[number.start : number.end])
        if grouped and currency == "EUR" and magnitude is None:  # 1.500 Euro: the dot groups thousands
            number = replace(number, low=number.low * 1000, high=number.low * 1000, step=Decimal(100))
        return _rate(
            text,
            replace(
                reading,
                end=after.end(),
                number=number,
                magnitude=magnitude,
                type=ValueType.MONEY,
                unit=currency,
            ),
        )
    cents = _CENTS.match(text, reading.end)
    if cents:
        unit = CENT_WORDS[re.sub(r"\s", " ", cents["cents"])]
        return _rate(
            text, replace(reading, end=cents.end(), type=ValueType.MONEY, unit=unit, factor=Decimal("0.01"))
        )
    return None


_WEIGHED = re.compile(
    r"\b(?:weigh\w*|heav\w+|lighter|lost|gain(?:ed|s)?|thrust|baby|payload|cargo|catch|bomb)\b[^.;£$€]{0,40}$",
    re.IGNORECASE,
)
_OF_STUFF = re.compile(
    r"\s(?:of\s(?!debt|cash|funding|investment|fund|money|aid|support|sales|revenue|tax|public|profit|damage|the\b|its\b|our\b)"
    r"[a-z]{3,}|(?:and\s)?\w+\soun(?:ce|z)|per\ssquare|heavier|lighter|in\sweight)|\s?\((?:about\s)?[\d.,]+\s?(?:kg|kilo|tonne)"
)


def _weight(text: str, start: int, end: int) -> bool:
    """Tell whether pounds are a weight: something is weighed, or a stuff or kilograms follow."""
    return bool(_OF_STUFF.match(text, end) or _WEIGHED.search(text, max(0, start - 60), start))


def _age(text: str, reading: Reading) -> Reading | None:
    number = reading.number
    after = _AGE.match(text, number.end)
    if after:
        return replace(reading, end=after.end(), type=ValueType.QUANTITY, unit="year-old")
    if number.vague or number.low != int(number.low) or not 0 < number.low <= 120:
        return None
    left = text[max(0, number.start - 40) : number.start]
    named = _NAME_COMMA.search(left) if number.digits else None
    by_name = named and not _MONTH.match(named["name"]) and _AFTER_AGE.match(text, number.end)
    if not number.digits and not re.search(r"\baged?\s$", left):
        return None
    if by_name or _AGED.search(left):
        years = _YEARS.match(text, number.end)
        return replace(
            reading, end=years.end() if years else number.end, type=ValueType.QUANTITY, unit="year-old"
        )
    return None


def _measure(text: str, reading: Reading) -> Reading | None:
    magnitude, end = _magnitude(text, reading.number, money=False)
    match = _UNIT.match(text, end)
    if not match or (match["unit"] in SHORT and not reading.number.digits):
        return None
    unit = UNITS_OF_MEASURE[re.sub(r"\s", " ", match["unit"])]
    whole = replace(reading, end=match.end(), magnitude=magnitude, type=unit.type, unit=unit.base,
                    items=(unit.written,), factor=unit.factor, offset=unit.offset)  # fmt: skip
    per = PER_AFTER.match(text, match.end()) if unit.base in _FLOWS else None
    times = PER_YEAR.get(PER.get(per["per"] or "year", "")) if per else None
    if per is None or times is None:
        return whole
    return replace(whole, end=per.end(), unit=f"{unit.base}/year", factor=unit.factor * times)


_FLOWS = frozenset({"kg", "m3", "m2"})
"""What is told by the day or the year: 1.2m barrels a day."""


def _bare(text: str, reading: Reading) -> Reading:
    if _QUAKE.search(text, max(0, reading.start - 16), reading.start):
        return replace(reading, type=ValueType.QUANTITY, unit="magnitude", items=("magnitude",))
    magnitude, end = _magnitude(text, reading.number, money=False)
    return replace(reading, end=end, magnitude=magnitude)


def _rate(text: str, reading: Reading) -> Reading:
    match = PER_AFTER.match(text, reading.end)
    if not match:
        return reading
    per = PER[match["per"]] if match["per"] else "year"
    if per in PER_YEAR:
        return replace(
            reading,
            end=match.end(),
            unit=reading.unit + "/year",
            items=(per,),
            factor=reading.factor * PER_YEAR[per],
        )
    return replace(reading, end=match.end(), unit=f"{reading.unit}/{per}")


def scaled(reading: Reading) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Return low, high and step in the base unit."""
    times = reading.factor * (reading.magnitude or 1)
    number = reading.number
    # A magnitude word leaves no doubt about zeros: "$14 bn" states billions, "$600 m" millions.
    step = number.step
    if step is not None and reading.magnitude is not None:
        step = min(step, Decimal(1))
    high = None if number.high is None else number.high * times + reading.offset
    return number.low * times + reading.offset, high, None if step is None else step * times
