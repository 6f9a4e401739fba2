"""Tables of the grammar: hedges, currencies, units of measure, nouns."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reviewer.domain.values import Hedge, ValueType

HEDGES = {
    Hedge.ABOUT: (
        "about", "around", "roughly", "some", "approximately", "approx", "approx.", "circa", "c.", "ca.",
        "an estimated",
        "estimated", "close to", "somewhere around", "in the region of", "or so", "barely", "a good", "near",
        "rund",
        "etwa", "~", "≈", "more or less", "an approximate", "just about", "in the order of",
    ),
    Hedge.NEARLY: (
        "nearly", "almost", "just under", "a little under", "just below", "not quite", "slightly less than",
        "a little less than", "just short of", "just shy of", "close on", "knapp", "slightly under",
        "a bit less than", "a shade under", "a little short of",
    ),
    Hedge.MORE_THAN: (
        "more than", "over", "above", "in excess of", "upwards of", "greater than", "exceeding", "just over",
        "well over",
        "slightly more than", "a little more than", "a little over", "north of", ">", "just above",
        "better than",
        "mehr als", "über", "slightly over", "far more than", "much more than", "well above", "topping",
    ),
    Hedge.AT_LEAST: ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "≥",
    "mindestens",
                     "minimum"),
    Hedge.LESS_THAN: ("less than", "fewer than", "under", "below", "<", "well under", "far less than",
    "weniger als",
                      "well below"),
    Hedge.AT_MOST: ("up to", "at most", "as many as", "as much as", "no more than", "not more than",
    "a maximum of", "≤",
                    "maximum", "bis zu", "a total of up to", "as high as"),
}  # fmt: skip
HEDGE_OF = {words: hedge for hedge, row in HEDGES.items() for words in row}
HEDGE_AFTER = re.compile(
    r"\s(?:or\s(?P<more>more|over|above|older|greater)|or\s(?P<less>less|fewer|under|below)|or\s(?P<so>so))\b"
)
PLUS_AFTER = re.compile(r"\+(?!\d)")

CURRENCIES = {
    "$": "USD", "US$": "USD", "USD": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD",
    "C$": "CAD",
    "CA$": "CAD", "CAD": "CAD", "HK$": "HKD", "HKD": "HKD", "NZ$": "NZD", "NZD": "NZD", "S$": "SGD",
    "SGD": "SGD",
    "R$": "BRL", "BRL": "BRL", "MX$": "MXN", "MXN": "MXN", "NT$": "TWD", "TWD": "TWD", "€": "EUR",
    "EUR": "EUR", "£": "GBP",
    "GBP": "GBP", "¥": "JPY", "JPY": "JPY", "CN¥": "CNY", "CNY": "CNY", "RMB": "CNY", "₹": "INR", "Rs": "INR",
    "Rs.": "INR",
    "INR": "INR", "₩": "KRW", "KRW": "KRW", "₽": "RUB", "RUB": "RUB", "₺": "TRY", "₪": "ILS", "ILS": "ILS",
    "CHF": "CHF",
    "Fr.": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "zł": "PLN", "CZK": "CZK",
    "HUF": "HUF",
    "ZAR": "ZAR", "AED": "AED", "SAR": "SAR", "THB": "THB", "₿": "XBT", "BTC": "XBT", "UAH": "UAH",
    "₴": "UAH",
}  # fmt: skip
CURRENCY_WORDS = {
    **dict.fromkeys(("dollar", "dollars", "us dollar", "us dollars", "u.s. dollars", "bucks"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("pound", "pounds", "pounds sterling", "quid"), "GBP"),
    **dict.fromkeys(("yen",), "JPY"),
    **dict.fromkeys(("yuan", "renminbi"), "CNY"),
    **dict.fromkeys(("rupee", "rupees"), "INR"),
    **dict.fromkeys(("won",), "KRW"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles"), "RUB"),
    **dict.fromkeys(("swiss franc", "swiss francs", "franken"), "CHF"),
    **dict.fromkeys(("australian dollar", "australian dollars"), "AUD"),
    **dict.fromkeys(("canadian dollar", "canadian dollars"), "CAD"),
    **dict.fromkeys(("hong kong dollars",), "HKD"),
    **dict.fromkeys(("singapore dollars",), "SGD"),
    **dict.fromkeys(("swedish kronor", "swedish krona"), "SEK"),
    **dict.fromkeys(("norwegian kroner", "norwegian krone"), "NOK"),
    **dict.fromkeys(("danish kroner", "danish krone"), "DKK"),
    **dict.fromkeys(("zloty", "zlotys"), "PLN"),
    **dict.fromkeys(("shekel", "shekels"), "ILS"),
    **dict.fromkeys(("rand",), "ZAR"),
    **dict.fromkeys(("reais",), "BRL"),
    **dict.fromkeys(("pesos", "mexican pesos"), "MXN"),
}
# Hundredths of a main unit.
CENT_WORDS = {"cent": "USD", "cents": "USD", "¢": "USD", "pence": "GBP", "p": "GBP", "euro cents": "EUR"}


def alternatives(words: "list[str] | dict[str, str] | dict[str, int] | dict[str, Unit]") -> str:
    """Return a regex alternation, longest first; a space stands for any white space character."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in sorted(words, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: `value * factor + offset` is the magnitude in the base unit."""

    written: str
    base: str
    factor: Decimal
    type: ValueType = ValueType.QUANTITY
    offset: Decimal = Decimal(0)


def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}

    def add(
        names: str, base: str, factor: str, kind: ValueType = ValueType.QUANTITY, offset: str = "0"
    ) -> None:
        row = names.split("|")
        unit = Unit(row[0], base, Decimal(factor), kind, Decimal(offset))
        table.update(dict.fromkeys(row, unit))

    day, year = 86_400, 31_557_600  # the Julian year of 365.25 days
    time = ValueType.DURATION
    for names, seconds in (
        ("millisecond|milliseconds|ms", "0.001"), ("second|seconds|sec|secs", "1"),
        ("minute|minutes|min|mins", "60"),
        ("hour|hours|hr|hrs", "3600"), ("day|days", str(day)), ("week|weeks", str(7 * day)),
        ("fortnight|fortnights", str(14 * day)),
        ("month|months", str(year // 12)), ("year|years|yr|yrs", str(year)), ("decade|decades",
        str(10 * year)),
        ("century|centuries", str(100 * year)),
    ):  # fmt: skip
        add(names, "s", seconds, time)
    for names, base, factor in (
        # International yard and pound (1959); US survey acre differs from it by 4 parts in a million.
        ("mm|millimetre|millimetres|millimeter|millimeters", "m", "0.001"),
        ("cm|centimetre|centimetres|centimeter|centimeters", "m", "0.01"),
        ("m|metre|metres|meter|meters", "m", "1"),
        ("km|kilometre|kilometres|kilometer|kilometers|kms", "m", "1000"),
        ("inch|inches", "m", "0.0254"), ("foot|feet|ft", "m", "0.3048"), ("yard|yards|yd", "m", "0.9144"),
        ("mile|miles", "m", "1609.344"), ("nautical mile|nautical miles", "m", "1852"),
        ("m²|square metre|square metres|square meter|square meters|sq m|sqm|m2", "m2", "1"),
        ("km²|square kilometre|square kilometres|square kilometer|square kilometers|sq km|km2", "m2",
        "1000000"),
        ("hectare|hectares|ha", "m2", "10000"), ("acre|acres", "m2", "4046.8564224"),
        ("sq mi|square mile|square miles", "m2", "2589988.110336"), ("sq ft|square foot|square feet", "m2",
        "0.09290304"),
        ("mg|milligram|milligrams|milligramme|milligrammes", "kg", "0.000001"),
        ("g|gram|grams|gramme|grammes", "kg", "0.001"),
        ("kg|kilogram|kilograms|kilo|kilos|kilogramme|kilogrammes", "kg", "1"),
        ("tonne|tonnes|metric ton|metric tons", "kg", "1000"), ("ton|tons", "kg", "907.18474"),
        ("pound|lb|lbs", "kg", "0.45359237"), ("ounce|ounces|oz", "kg", "0.028349523125"),
        ("ml|millilitre|millilitres|milliliter|milliliters", "m3", "0.000001"),
        ("litre|litres|liter|liters|l", "m3", "0.001"), ("gallon|gallons", "m3", "0.003785411784"),
        ("barrel|barrels", "m3", "0.158987294928"),
        ("m³|cubic metre|cubic metres|cubic meter|cubic meters|m3", "m3", "1"),
        ("km/h|kmh|kph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour", "m/h",
        "1000"),
        ("mph|miles per hour|miles an hour", "m/h", "1609.344"), ("m/s|metres per second|meters per second",
        "m/h", "3600"),
        ("knot|knots", "m/h", "1852"),
        ("W|watt|watts", "W", "1"), ("kW|kilowatt|kilowatts", "W", "1000"), ("MW|megawatt|megawatts", "W",
        "1000000"),
        ("GW|gigawatt|gigawatts", "W", "1000000000"), ("kWh|kilowatt-hour|kilowatt-hours|kilowatt hours",
        "Wh", "1000"),
        ("MWh|megawatt-hours|megawatt hours", "Wh", "1000000"), ("GWh|gigawatt-hours|gigawatt hours", "Wh",
        "1000000000"),
        ("kB|kilobytes", "B", "1000"), ("MB|megabytes", "B", "1000000"), ("GB|gigabytes|gigabyte", "B",
        "1000000000"),
        ("TB|terabytes|terabyte", "B", "1000000000000"), ("magnitude", "magnitude", "1"),
        ("decibel|decibels|dB", "dB", "1"), ("volt|volts|V", "V", "1"), ("degree|degrees|°", "degree", "1"),
    ):  # fmt: skip
        add(names, base, factor)
    add("°C|degrees Celsius|degrees celsius|C|degrees centigrade|degrees C", "°C", "1")
    add(
        "°F|degrees Fahrenheit|degrees fahrenheit|degrees F",
        "°C",
        "0.5555555555555555555555555556",
        offset="-17.77777777777777777777777778",
    )
    return table


UNITS_OF_MEASURE = _units()
# One letter after a bare number is too often something else ("5 m" is a distance, "5 C" is not).
SHORT = frozenset({"m", "g", "l", "C", "W", "V"})

PER = {**dict.fromkeys(("year", "annum"), "year"), "month": "month", "week": "week", "day": "day",
    "hour": "hour", "share": "share",
       "person": "person", "head": "person", "household": "household", "tonne": "tonne",
       "barrel": "barrel"}  # fmt: skip
PER_YEAR = {
    "year": Decimal(1),
    "month": Decimal(12),
    "week": Decimal("52.17857142857142857142857143"),
    "day": Decimal("365.25"),
}
"""Times a year; rates by these are kept by the year so that $350 a month is $4,200 a year."""

IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "police": "police",
    "staff": "staff",
             "personnel": "staff", "lives": "life", "wives": "wife", "knives": "knife", "halves": "half",
             "mice": "mouse",
             "feet": "foot", "teeth": "tooth", "cattle": "cattle", "aircraft": "aircraft", "crew": "crew",
             "sheep": "sheep",
             "fish": "fish", "spacecraft": "spacecraft", "dead": "death", "injured": "injury",
             "wounded": "injury",
             "fatalities": "fatality", "firemen": "fireman", "policemen": "policeman", "series": "series",
             "data": "data",
             "votes": "vote", "horsepower": "horsepower", "percent": "", "analyses": "analysis",
             "crises": "crisis"}  # fmt: skip
STOP = frozenset(
    "a an the and or but nor of in on at to from by for with without into onto over under after before "
    "since until as than that this "
    "these those which who whom whose what when where while if so not no is are was were be been being has "
    "have had do does did will "
    "would can could may might must shall should its his her their our your my it he she they we you i "
    "there here also just only "
    "still more less fewer each per about around out up down off through during between among against "
    "because although though "
    "last next later earlier ago yet both all most many much such said says say according including across "
    "within near via then now "
    "percent per cent pm am took take takes made make makes went goes go came comes gets got gave gives "
    "never them us whom him two three four five ones trust thing brought had ours too wins announced along".split()
)


def lemma(noun: str) -> str:
    """Return a noun's singular, by rule."""
    word = noun.casefold()
    if word in IRREGULAR:
        return IRREGULAR[word] or word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ss|x|ch|sh|zz)es$", word):
        return word[:-2]
    if word.endswith("s") and not re.search(r"(?:ss|us|is)$", word):
        return word[:-1]
    return word


def plural(word: str) -> bool:
    """Tell whether a word looks like a plural noun."""
    low = word.casefold()
    if low in IRREGULAR:
        return True
    return len(low) > 2 and low.endswith("s") and not re.search(r"(?:ss|us|is|'s|’s)$", low)
