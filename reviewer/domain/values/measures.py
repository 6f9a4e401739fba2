"""Units of measure as they are written, so that a magnitude in the base unit can be told in any of them.

Factors: international yard and pound (1959), US ton, gallon and barrel; a year is the Julian one of 365.25
days, a month its twelfth.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from reviewer.domain.values.model import Value, ValueType

_NINTH = Decimal(5) / 9
_TABLE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "s": (
        ("millisecond", "0.001"), ("second", "1"), ("minute", "60"), ("hour", "3600"), ("day", "86400"),
        ("week", "604800"), ("fortnight", "1209600"), ("month", "2629800"), ("year", "31557600"),
        ("decade", "315576000"), ("century", "3155760000"),
    ),
    "m": (
        ("mm", "0.001"), ("cm", "0.01"), ("m", "1"), ("km", "1000"), ("inch", "0.0254"), ("foot", "0.3048"),
        ("yard", "0.9144"), ("mile", "1609.344"), ("nautical mile", "1852"),
    ),
    "m2": (
        ("m²", "1"), ("km²", "1000000"), ("hectare", "10000"), ("acre", "4046.8564224"),
        ("sq mi", "2589988.110336"), ("sq ft", "0.09290304"),
    ),
    "kg": (
        ("µg", "0.000000001"), ("mg", "0.000001"), ("g", "0.001"), ("kg", "1"), ("tonne", "1000"),
        ("ton", "907.18474"), ("stone", "6.35029318"), ("pound", "0.45359237"), ("ounce", "0.028349523125"),
    ),
    "m3": (
        ("ml", "0.000001"), ("cl", "0.00001"), ("litre", "0.001"), ("gallon", "0.003785411784"),
        ("barrel", "0.158987294928"), ("m³", "1"),
    ),
    "m/h": (("km/h", "1000"), ("mph", "1609.344"), ("m/s", "3600"), ("knot", "1852")),
    "W": (("W", "1"), ("kW", "1000"), ("MW", "1000000"), ("GW", "1000000000")),
    "Wh": (("kWh", "1000"), ("MWh", "1000000"), ("GWh", "1000000000"), ("TWh", "1000000000000")),
    "B": (("kB", "1000"), ("MB", "1000000"), ("GB", "1000000000"), ("TB", "1000000000000")),
    "V": (("volt", "1"), ("kV", "1000")),
    "Hz": (("Hz", "1"), ("kHz", "1000"), ("MHz", "1000000"), ("GHz", "1000000000")),
    "Pa": (("hPa", "100"), ("kPa", "1000"), ("bar", "100000")),
}  # fmt: skip
FACTORS: Mapping[tuple[str, str], tuple[Decimal, Decimal]] = MappingProxyType(
    {
        (base, written): (Decimal(factor), Decimal(0))
        for base, units in _TABLE.items()
        for written, factor in units
    }
    | {("°C", "°C"): (Decimal(1), Decimal(0)), ("°C", "°F"): (_NINTH, -32 * _NINTH)}
)
"""Factor and offset by base unit and written unit: `written * factor + offset` is in the base unit."""


def told_in(magnitude: Decimal, base: str, written: str) -> Decimal:
    """Return a magnitude of the base unit in a written unit; as it is if that is not known."""
    factor, offset = FACTORS.get((base, written), (Decimal(1), Decimal(0)))
    return (magnitude - offset) / factor


def unit_for(values: Sequence[Value]) -> str:
    """Return the unit in which values of one base are best told: the one most of them are written in.

    Of several it is the first; `""` where there is none, or where they are no durations or quantities.
    """
    written = [
        one.items[0]
        for one in values
        if one.type in (ValueType.DURATION, ValueType.QUANTITY)
        and one.items
        and (one.unit, one.items[0]) in FACTORS
    ]
    return max(dict.fromkeys(written), key=written.count) if written else ""
