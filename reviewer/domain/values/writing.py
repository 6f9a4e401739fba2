"""Values on paper: the short form for the screen, and JSON without loss."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from reviewer.domain.values.model import Hedge, Value, ValueType

JsonValue = dict[str, Any]

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "AUD": "A$", "CAD": "C$",
    "HKD": "HK$",
            "NZD": "NZ$", "SGD": "S$", "BRL": "R$", "CNY": "CN¥"}  # fmt: skip
_SCALES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))
_SIGNS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "≈ ",
    Hedge.NEARLY: "< ",
    Hedge.MORE_THAN: "> ",
    Hedge.AT_LEAST: "≥ ",
    Hedge.LESS_THAN: "< ",
    Hedge.AT_MOST: "≤ ",
}
_DATE_SIGNS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about ",
    Hedge.NEARLY: "shortly before ",
    Hedge.MORE_THAN: "after ",
    Hedge.AT_LEAST: "from ",
    Hedge.LESS_THAN: "before ",
    Hedge.AT_MOST: "by ",
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "staff": "staff",
    "foot": "feet",
    **dict.fromkeys(
        ("aircraft", "spacecraft", "sheep", "fish", "police", "crew", "cattle", "series", "data"), ""
    ),
}
_WRITTEN_NUMBER = re.compile(
    r"−?\d[\d.,]*(?:\s?(?:–|-|to|and)\s?\d[\d.,]*)?(?:\s(?:million|billion|bn|thousand)\b)?"
)
_WRITTEN_TYPES = (ValueType.DURATION, ValueType.QUANTITY)
_WRITTEN = {
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "decade",
    "mile",
    "foot",
    "yard",
    "inch",
    "acre",
    "hectare",
}


def to_json(value: Value) -> JsonValue:
    """Return the value as the JSON object of `reviewer.analysis/1`, and `step` and `items`.

    Magnitudes are JSON numbers where those hold them exactly, else strings; dates are ISO strings.
    """
    return {
        "type": value.type.value,
        "low": _end_to_json(value, value.low),
        "high": _end_to_json(value, value.high),
        "unit": value.unit,
        "text": value.text,
        "hedge": value.hedge.value,
        "step": _number_to_json(value.step),
        "items": list(value.items),
    }


def from_json(data: Mapping[str, Any]) -> Value:
    """Read what `to_json` wrote; `step` and `items` may be missing.

    Raises:
        ValueError: `data` is no value.
    """
    try:
        kind = ValueType(data["type"])
        return Value(
            type=kind,
            low=_end_from_json(kind, data.get("low")),
            high=_end_from_json(kind, data.get("high")),
            unit=str(data.get("unit", "")),
            text=str(data.get("text", "")),
            hedge=Hedge(data.get("hedge", "")),
            step=_end_from_json(ValueType.COUNT, data.get("step")),
            items=tuple(str(item) for item in data.get("items", ())),
        )
    except (KeyError, TypeError, InvalidOperation) as error:
        raise ValueError(f"not a value: {error}") from error


def display(value: Value) -> str:
    """Return the short form: `$14.3 bn`, `$14.3–14.8 bn`, `≈ $14.3 bn`, `> $29 bn`, `49 %`, `13 Jun 2025`."""
    if value.type is ValueType.DATE:
        return _show_date(value)
    if value.type is ValueType.SCORE:
        return "–".join(value.items)
    if value.type is ValueType.STATUS:
        return value.items[-1] if value.items else value.text
    if value.type in (ValueType.NAME, ValueType.LIST, ValueType.ROLE):
        return ", ".join(value.items) or value.text
    if value.low is None and value.high is None:
        return value.text
    if value.hedge is Hedge.ABOUT and value.step is None:
        return value.text  # a vague word says it best
    if value.unit == "p" and value.hedge:
        return f"p {_SIGNS[value.hedge]}{_ends(value)}"
    if value.items and value.type in _WRITTEN_TYPES and not _WRITTEN_NUMBER.search(value.text):
        return value.text  # "nearly three minutes"
    if value.unit == "clock":
        return _SIGNS[value.hedge] + _show_clock(value)
    return _SIGNS[value.hedge] + _show_measure(value)


def _number_to_json(number: Decimal | None) -> int | float | str | None:
    if number is None:
        return None
    if number == number.to_integral_value():
        return int(number)
    as_float = float(number)
    return as_float if Decimal(repr(as_float)) == number else str(number)


def _end_to_json(value: Value, end: Decimal | None) -> int | float | str | None:
    if value.type is ValueType.DATE and end is not None:
        return date.fromordinal(int(end)).isoformat()
    return _number_to_json(end)


def _end_from_json(kind: ValueType, end: int | float | str | None) -> Decimal | None:
    if end is None:
        return None
    if kind is ValueType.DATE:
        return Decimal(date.fromisoformat(str(end)).toordinal())
    return Decimal(str(end))


def _plain(number: Decimal, places: int = 2) -> str:
    shown = round(number, places)
    text = f"{shown:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _ends(value: Value, scale: Decimal = Decimal(1)) -> str:
    low = value.low if value.low is not None else value.high
    high = value.high if value.high is not None else value.low
    assert low is not None
    assert high is not None
    places = 10 if value.unit == "p" else 2
    first = _plain(low / scale, places)
    last = first if high == low else _plain(high / scale, places)
    return first if first == last else f"{first}–{last}"


def _show_measure(value: Value) -> str:
    match value.type:
        case ValueType.MONEY:
            return _show_money(value)
        case ValueType.PERCENT:
            return f"{_ends(value)} {'points' if value.unit == 'pp' else value.unit}"
        case ValueType.RANK:
            return f"no. {_ends(value)} ({value.unit})" if value.unit else f"no. {_ends(value)}"
        case ValueType.DURATION | ValueType.QUANTITY:
            return _show_quantity(value)
        case _:
            scale, word = _scale(value)
            number = f"{_ends(value, scale)} {word}".rstrip()
            return f"{number} {_plural(value.unit, value)}".rstrip()


def _scale(value: Value) -> tuple[Decimal, str]:
    top = max(abs(end) for end in (value.low, value.high) if end is not None)
    return next(((scale, word) for scale, word in _SCALES if top >= scale), (Decimal(1), ""))


def _show_money(value: Value) -> str:
    currency, _, per = value.unit.partition("/")
    if value.items and value.items[0] != per:
        return re.sub(
            r"^(?:about|around|some|nearly|almost|over|up to|at least|(?:more|less) than)\s", "", value.text
        )
    scale, word = _scale(value)
    number = _ends(value, scale)
    if not word and value.step is not None and value.step == Decimal("0.01"):
        number = re.sub(r"(\.\d)(?!\d)", r"\g<1>0", number)
    symbol = _SYMBOLS.get(currency, f"{currency} ")
    return f"{symbol}{number}{' ' + word if word else ''}{' a ' + per if per else ''}"


def _show_quantity(value: Value) -> str:
    if value.unit == "x":
        return f"×{_ends(value)}"
    if value.unit == "year-old":
        return f"{_ends(value)} years old"
    if value.unit == "p":
        return f"p = {_ends(value)}"
    if "CI" in value.unit:
        level, _, percent = value.unit.partition(", ")
        return f"{level} {_ends(value)}{' ' + percent if percent else ''}"
    if value.unit.endswith(("ratio", "risk")):
        return f"{value.unit} {_ends(value)}"
    if "/" in value.unit and value.unit != "m/h":
        return value.text  # a flow: 1.2m barrels a day
    written = value.items[0] if value.items else value.unit
    number = _WRITTEN_NUMBER.search(value.text)
    if not value.items or not number:
        return value.text if value.items else f"{_ends(value)} {written}"
    minus = "−" if value.low is not None and value.low < 0 and not number.group().startswith("−") else ""
    digits = minus + re.sub(r"\s?(?:–|-|to|and)\s?", "–", number.group().rstrip("., "))
    return f"{digits} {_plural(written, value)}"


def _plural(unit: str, value: Value) -> str:
    if not unit or (value.low == value.high == 1):
        return unit
    if value.type is not ValueType.COUNT and unit not in _WRITTEN:
        return unit
    head, slash, per = unit.partition("/")
    if head in _IRREGULAR:
        plural = _IRREGULAR[head] or head
    elif re.search(r"(?:s|x|ch|sh)$", head):
        plural = head + "es"
    elif re.search(r"[^aeiou]y$", head):
        plural = head[:-1] + "ies"
    else:
        plural = head + "s"
    return plural + (f" a {per}" if slash else "")


def _show_clock(value: Value) -> str:
    ends = [int(end) for end in dict.fromkeys((value.low, value.high)) if end is not None] or [0]
    zone = next((f" {item}" for item in value.items if item != "12h"), "")
    return "–".join(f"{end // 60:02d}:{end % 60:02d}" for end in ends) + zone


def _show_date(value: Value) -> str:
    if value.low is None and value.high is None:
        return value.text
    sign = _DATE_SIGNS[value.hedge]
    low = None if value.low is None else date.fromordinal(int(value.low))
    high = None if value.high is None else date.fromordinal(int(value.high))
    if value.hedge in (Hedge.AT_MOST, Hedge.LESS_THAN) and high:
        return sign + _day(high)
    if low is None or high is None:
        return sign + _day(low or high or date.min)
    return sign + (_show_period(low, high) or value.text)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _show_period(low: date, high: date) -> str:
    """A whole period of the calendar; `""` for one that its own words name better ("early 2025")."""
    after = date.fromordinal(high.toordinal() + 1) if high < date.max else high
    if low == high:
        return _day(low)
    if low.day == 1 and after.day == 1:
        months = (after.year - low.year) * 12 + after.month - low.month
        if months == 1:
            return f"{_MONTHS[low.month - 1]} {low.year}"
        if months == 12 and low.month == 1:
            return str(low.year)
        if months == 3 and low.month % 3 == 1:
            return f"Q{low.month // 3 + 1} {low.year}"
        if low.year == high.year:
            return f"{_MONTHS[low.month - 1]}–{_MONTHS[high.month - 1]} {high.year}"
        return f"{low.year}–{high.year}" if months % 12 == 0 else ""
    if (low.year, low.month) == (high.year, high.month):
        return f"{low.day}–{_day(high)}"
    return ""
