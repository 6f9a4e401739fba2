"""Tables of units: currencies, measures with their factors to a base unit, rates."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from reviewer.domain.values import ValueType

CURRENCIES = {
    "$": "USD", "US$": "USD", "USD": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD",
    "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "HK$": "HKD", "HKD": "HKD", "NZ$": "NZD", "NZD": "NZD",
    "S$": "SGD", "SGD": "SGD", "R$": "BRL", "BRL": "BRL", "MX$": "MXN", "MXN": "MXN", "NT$": "TWD",
    "TWD": "TWD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "JPY": "JPY",
    "CN¥": "CNY", "CNY": "CNY", "RMB": "CNY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "INR": "INR",
    "₩": "KRW", "KRW": "KRW", "₽": "RUB", "RUB": "RUB", "₺": "TRY", "₪": "ILS", "ILS": "ILS", "CHF": "CHF",
    "Fr.": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "zł": "PLN", "CZK": "CZK",
    "HUF": "HUF", "ZAR": "ZAR", "AED": "AED", "SAR": "SAR", "THB": "THB", "₿": "XBT", "BTC": "XBT",
    "UAH": "UAH", "₴": "UAH",
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
    **dict.fromkeys(("kronor",), "SEK"),
    **dict.fromkeys(("franc", "francs", "francs suisses"), "CHF"),
    **dict.fromkeys(("cfa franc", "cfa francs"), "XOF"),
    **dict.fromkeys(("dirham", "dirhams"), "AED"),
    **dict.fromkeys(("riyal", "riyals", "saudi riyals"), "SAR"),
    **dict.fromkeys(("hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("turkish lira", "lira", "liras"), "TRY"),
    **dict.fromkeys(("forint", "forints"), "HUF"),
    **dict.fromkeys(("koruna", "korunas", "koruny"), "CZK"),
    **dict.fromkeys(("baht",), "THB"),
    **dict.fromkeys(("ringgit",), "MYR"),
    **dict.fromkeys(("rupiah",), "IDR"),
    **dict.fromkeys(("naira",), "NGN"),
    **dict.fromkeys(("new zealand dollars",), "NZD"),
    **dict.fromkeys(("taiwan dollars",), "TWD"),
}
# Hundredths of a main unit.
CENT_WORDS = {"cent": "USD", "cents": "USD", "¢": "USD", "pence": "GBP", "p": "GBP", "euro cents": "EUR"}


def alternatives(names: Iterable[str]) -> str:
    """Return a regex alternation, longest first; a space stands for any white space character."""
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(names, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: `value * factor + offset` is the magnitude in the base unit."""

    written: str
    base: str
    factor: Decimal
    type: ValueType = ValueType.QUANTITY
    offset: Decimal = Decimal(0)


# Names, seconds. A year is the Julian one of 365.25 days, a month its twelfth.
_TIMES = (
    ("millisecond|milliseconds|ms", "0.001"),
    ("second|seconds|sec|secs", "1"),
    ("minute|minutes|min|mins", "60"),
    ("hour|hours|hr|hrs", "3600"),
    ("day|days", "86400"),
    ("week|weeks", "604800"),
    ("fortnight|fortnights", "1209600"),
    ("month|months", "2629800"),
    ("year|years|yr|yrs", "31557600"),
    ("decade|decades", "315576000"),
    ("century|centuries", "3155760000"),
)
# Names, base unit, factor: international yard and pound (1959), US ton, gallon and barrel.
_MEASURES = (
    ("mm|millimetre|millimetres|millimeter|millimeters", "m", "0.001"),
    ("cm|centimetre|centimetres|centimeter|centimeters", "m", "0.01"),
    ("m|metre|metres|meter|meters", "m", "1"),
    ("km|kilometre|kilometres|kilometer|kilometers|kms", "m", "1000"),
    ("inch|inches", "m", "0.0254"),
    ("foot|feet|ft", "m", "0.3048"),
    ("yard|yards|yd", "m", "0.9144"),
    ("mile|miles|mi", "m", "1609.344"),
    ("nautical mile|nautical miles", "m", "1852"),
    ("m²|square metre|square metres|square meter|square meters|sq m|sqm|m2", "m2", "1"),
    ("km²|square kilometre|square kilometres|square kilometer|square kilometers|sq km|km2", "m2", "1000000"),
    ("hectare|hectares|ha", "m2", "10000"),
    ("acre|acres", "m2", "4046.8564224"),
    ("sq mi|square mile|square miles", "m2", "2589988.110336"),
    ("sq ft|square foot|square feet", "m2", "0.09290304"),
    ("µg|μg|mcg|microgram|micrograms|microgramme|microgrammes", "kg", "0.000000001"),
    ("mg|milligram|milligrams|milligramme|milligrammes", "kg", "0.000001"),
    ("g|gram|grams|gramme|grammes", "kg", "0.001"),
    ("kg|kilogram|kilograms|kilo|kilos|kilogramme|kilogrammes", "kg", "1"),
    ("tonne|tonnes|metric ton|metric tons", "kg", "1000"),
    ("ton|tons", "kg", "907.18474"),
    ("stone|stones", "kg", "6.35029318"),
    ("pound|pounds|lb|lbs", "kg", "0.45359237"),
    ("ounce|ounces|oz", "kg", "0.028349523125"),
    ("ml|millilitre|millilitres|milliliter|milliliters", "m3", "0.000001"),
    ("cl|centilitre|centilitres", "m3", "0.00001"),
    ("litre|litres|liter|liters|l", "m3", "0.001"),
    ("gallon|gallons", "m3", "0.003785411784"),
    ("barrel|barrels", "m3", "0.158987294928"),
    ("m³|cubic metre|cubic metres|cubic meter|cubic meters|m3", "m3", "1"),
    (
        "km/h|kmh|kph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
        "m/h",
        "1000",
    ),
    ("mph|miles per hour|miles an hour", "m/h", "1609.344"),
    ("m/s|metres per second|meters per second", "m/h", "3600"),
    ("knot|knots", "m/h", "1852"),
    ("W|watt|watts", "W", "1"),
    ("kW|kilowatt|kilowatts", "W", "1000"),
    ("MW|megawatt|megawatts", "W", "1000000"),
    ("GW|gigawatt|gigawatts", "W", "1000000000"),
    ("TWh|terawatt-hours|terawatt hours", "Wh", "1000000000000"),
    ("kWh|kilowatt-hour|kilowatt-hours|kilowatt hours", "Wh", "1000"),
    ("MWh|megawatt-hours|megawatt hours", "Wh", "1000000"),
    ("GWh|gigawatt-hours|gigawatt hours", "Wh", "1000000000"),
    ("kB|kilobytes", "B", "1000"),
    ("MB|megabytes", "B", "1000000"),
    ("GB|gigabytes|gigabyte", "B", "1000000000"),
    ("TB|terabytes|terabyte", "B", "1000000000000"),
    ("magnitude", "magnitude", "1"),
    ("decibel|decibels|dB", "dB", "1"),
    ("volt|volts|V", "V", "1"),
    ("kV|kilovolt|kilovolts", "V", "1000"),
    ("ampere|amperes|amps", "A", "1"),
    ("Hz|hertz", "Hz", "1"),
    ("kHz|kilohertz", "Hz", "1000"),
    ("MHz|megahertz", "Hz", "1000000"),
    ("GHz|gigahertz", "Hz", "1000000000"),
    ("hPa|hectopascal|hectopascals|millibar|millibars|mbar", "Pa", "100"),
    ("kPa|kilopascal|kilopascals", "Pa", "1000"),
    ("bar|bars", "Pa", "100000"),
    ("degree|degrees|°", "degree", "1"),
    ("°C|degrees Celsius|degrees celsius|degrees centigrade|degrees C|C", "°C", "1"),
)
_FAHRENHEIT = ("°F", "F", "degrees Fahrenheit", "degrees fahrenheit", "degrees F")


def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for names, seconds in _TIMES:
        written = names.split("|")
        table.update(dict.fromkeys(written, Unit(written[0], "s", Decimal(seconds), ValueType.DURATION)))
    for names, base, factor in _MEASURES:
        written = names.split("|")
        table.update(dict.fromkeys(written, Unit(written[0], base, Decimal(factor))))
    ninth = Decimal(5) / 9
    fahrenheit = Unit("°F", "°C", ninth, offset=-32 * ninth)
    return table | dict.fromkeys(_FAHRENHEIT, fahrenheit)


UNITS_OF_MEASURE = _units()
# One letter after a number word is too often something else.
SHORT = frozenset({"m", "g", "l", "C", "F", "W", "V", "bar", "bars", "stone", "stones", "mi"})

PER = {
    "year": "year", "annum": "year", "month": "month", "week": "week", "day": "day", "hour": "hour",
    "share": "share", "person": "person", "head": "person", "household": "household", "tonne": "tonne",
    "litre": "litre", "liter": "litre", "kilo": "kg", "kilogram": "kg", "kg": "kg", "mile": "mile",
    "ounce": "ounce",
    "pound": "pound", "gallon": "gallon", "vote": "vote", "ticket": "ticket", "patient": "person",
    "barrel": "barrel",
}  # fmt: skip
PER_YEAR = {
    "year": Decimal(1),
    "month": Decimal(12),
    "week": Decimal("52.17857142857142857142857143"),
    "day": Decimal("365.25"),
}
"""Times a year; rates by these are kept by the year so that $350 a month is $4,200 a year."""
