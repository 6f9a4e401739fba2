"""The algebra of values: how two relate, how they are shown, and that JSON loses nothing."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.values import (
    Hedge,
    Relation,
    Value,
    ValueType,
    display,
    from_json,
    reach,
    relate,
    to_json,
)

D = Decimal

BN = 10**9
R = Relation


def money(low: str, high: str = "", hedge: Hedge = Hedge.EXACT, step: str = "0.1") -> Value:
    """Billions of dollars."""
    return Value(ValueType.MONEY, D(low) * BN, D(high or low) * BN, "USD", f"${low} bn", hedge, D(step) * BN)


def count(number: int | str, unit: str = "person", hedge: Hedge = Hedge.EXACT, step: str = "1") -> Value:
    return Value(ValueType.COUNT, D(number), D(number), unit, f"{number} {unit}", hedge, D(step))


def measure(number: str, unit: str, base: str, factor: str, step: str, hedge: Hedge = Hedge.EXACT) -> Value:
    kind = ValueType.DURATION if base == "s" else ValueType.QUANTITY
    low = D(number) * D(factor)
    return Value(kind, low, low, base, f"{number} {unit}", hedge, D(step) * D(factor), (unit,))


def day(first: str, last: str = "", hedge: Hedge = Hedge.EXACT, pattern: str = "") -> Value:
    low, high = (D(date.fromisoformat(one).toordinal()) for one in (first, last or first))
    return Value(ValueType.DATE, low, high, "day", first, hedge, D(1), (pattern,) if pattern else ())


def words(kind: ValueType, *items: str) -> Value:
    return Value(kind, None, None, "", ", ".join(items), items=items)


MONTH, YEAR, ACRE, HECTARE = "2629800", "31557600", "4046.8564224", "10000"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (money("14.3"), money("14.3"), R.SAME),
        (money("14.3"), money("14.3", hedge=Hedge.ABOUT), R.HEDGED),
        (money("29"), money("29", hedge=Hedge.MORE_THAN), R.HEDGED),
        (money("14.3", "14.8"), money("14.3"), R.CONTAINS),
        (money("14.3"), money("14.3", "14.8"), R.WITHIN),
        (money("14.3"), money("14.8"), R.DISJOINT),
        (money("14", step="1"), money("13.8"), R.ROUNDS_TO),
        (money("1", step="1"), money("1.4"), R.DISJOINT),
        (money("14", hedge=Hedge.NEARLY, step="1"), money("13.8"), R.CONTAINS),
        (money("14", hedge=Hedge.NEARLY, step="1"), money("14.1"), R.DISJOINT),
        (money("3", hedge=Hedge.ABOUT), money("5", hedge=Hedge.MORE_THAN), R.DISJOINT),
        (money("25", "29"), money("28", "31"), R.OVERLAPS),
        (count(480, "firefighter"), count(500, "firefighter", Hedge.ABOUT, "10"), R.WITHIN),
        (count(4812), count(4821), R.DISJOINT),
        (count(1500, "employee"), count(1500, "worker"), R.SAME),
        (count(1500, "employee"), count(1500, "bike"), R.INCOMPARABLE),
        (count(64, "home", Hedge.AT_LEAST), count(41, "home"), R.DISJOINT),
        (measure("26", "month", "s", MONTH, "1"), measure("2.2", "year", "s", YEAR, "0.1"), R.ROUNDS_TO),
        (
            measure("6200", "hectare", "m2", HECTARE, "100"),
            measure("15300", "acre", "m2", ACRE, "100"),
            R.ROUNDS_TO,
        ),
        (
            measure("26", "month", "s", MONTH, "1"),
            measure("240", "kilometre", "m", "1000", "1"),
            R.INCOMPARABLE,
        ),
        (day("2025-10-01", "2025-12-31"), day("2025-06-14", "2025-12-31", Hedge.AT_MOST), R.WITHIN),
        (day("2026-09-30"), day("2026-08-26", "2026-08-31"), R.DISJOINT),
        (day("2016-01-01", "2016-12-31"), day("2016-06-01", "2016-06-30"), R.CONTAINS),
        (day("2026-09-30"), day("2025-09-30", pattern="--09-30"), R.SAME),
        (day("2026-02-25"), day("2026-03-04", pattern="wed"), R.SAME),
        (day("2026-02-25", pattern="wed"), day("2026-02-26", pattern="thu"), R.DISJOINT),
        (day("2026-01-05"), day("2026-01-10", "2026-01-31", Hedge.LESS_THAN), R.WITHIN),
        (words(ValueType.LIST, "Nvidia", "Amazon"), words(ValueType.LIST, "amazon", "nvidia"), R.SAME),
        (words(ValueType.LIST, "Nvidia", "Amazon", "Meta"), words(ValueType.LIST, "Amazon"), R.CONTAINS),
        (words(ValueType.LIST, "Nvidia", "Amazon"), words(ValueType.LIST, "Amazon", "Meta"), R.OVERLAPS),
        (words(ValueType.NAME, "Ingrid Solheim"), words(ValueType.NAME, "Ingrid Solheym"), R.ROUNDS_TO),
        (words(ValueType.NAME, "Ingrid Solheim"), words(ValueType.NAME, "Solheim"), R.WITHIN),
        (words(ValueType.NAME, "Ingrid Solheim"), words(ValueType.NAME, "Tobias Renn"), R.DISJOINT),
        (words(ValueType.STATUS, "deal", "agreed"), words(ValueType.STATUS, "deal", "closed"), R.DISJOINT),
        (
            words(ValueType.STATUS, "deal", "agreed"),
            words(ValueType.STATUS, "filing", "filed"),
            R.INCOMPARABLE,
        ),
        (words(ValueType.SCORE, "27", "21"), words(ValueType.SCORE, "21", "27"), R.SAME),
        (words(ValueType.SCORE, "27", "21"), words(ValueType.SCORE, "28", "21"), R.DISJOINT),
    ],
    ids=str,
)
def test_relations(a: Value, b: Value, relation: Relation) -> None:
    assert relate(a, b) is relation
    assert relate(b, a) is relation.inverse


def clock(minutes: int, *items: str) -> Value:
    return Value(ValueType.QUANTITY, D(minutes), D(minutes), "clock", "", items=items)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (clock(860), clock(860), R.SAME),
        (clock(860), clock(140, "12h"), R.SAME),  # 2:20 may be in the afternoon
        (clock(860), clock(260, "12h"), R.DISJOINT),
        (clock(402, "local time"), clock(1362, "Brackwater time"), R.INCOMPARABLE),
    ],
    ids=str,
)
def test_clock_times_are_compared_in_one_zone(a: Value, b: Value, relation: Relation) -> None:
    assert relate(a, b) is relation


numbers = st.decimals(min_value=0, max_value=10**12, allow_nan=False, places=2)
dates = st.dates().map(lambda one: D(one.toordinal()))


@st.composite
def values(draw: st.DrawFn) -> Value:
    kind = draw(st.sampled_from([ValueType.MONEY, ValueType.PERCENT, ValueType.COUNT, ValueType.DATE]))
    ends = sorted(draw(st.lists(dates if kind is ValueType.DATE else numbers, min_size=2, max_size=2)))
    low, high = ends if draw(st.booleans()) else (ends[0], ends[0])
    unit = {"money": "USD", "percent": "%", "count": "person", "date": "day"}[kind]
    step = draw(st.sampled_from([D("0.01"), D("0.1"), D(1), D(100)]))
    return Value(kind, low, high, unit, draw(st.text(max_size=8)), draw(st.sampled_from(Hedge)), step)


@given(values())
def test_a_value_is_the_same_as_itself(value: Value) -> None:
    assert relate(value, value) is R.SAME


@given(values(), values())
def test_relations_are_symmetric_and_contains_is_the_inverse_of_within(a: Value, b: Value) -> None:
    assert relate(a, b) is relate(b, a).inverse


@given(values())
def test_the_reach_holds_what_is_stated(value: Value) -> None:
    low, high = reach(value)
    before = value.type is ValueType.DATE and value.hedge in (Hedge.LESS_THAN, Hedge.MORE_THAN)
    assert before or low is None or value.low is None or low <= value.low
    assert before or high is None or value.high is None or high >= value.high


@given(numbers, numbers, st.sampled_from([D(1000), D(10**6)]))
def test_scaling_both_changes_no_relation(a: D, b: D, factor: D) -> None:
    def sides(times: D) -> list[Value]:
        return [Value(ValueType.MONEY, x * times, x * times, "USD", "", step=times) for x in (a, b)]

    assert relate(*sides(D(1))) is relate(*sides(factor))


@given(st.decimals(min_value=10, max_value=10**6, places=0))
def test_a_length_converted_and_rounded_is_the_same_length(kilometres: D) -> None:
    miles = (kilometres * 1000 / D("1609.344")).quantize(D("0.1"))
    a = measure(str(kilometres), "km", "m", "1000", "1")
    b = measure(str(miles), "mile", "m", "1609.344", "0.1")
    assert relate(a, b) in (R.SAME, R.ROUNDS_TO)


@given(values())
def test_json_loses_nothing(value: Value) -> None:
    assert from_json(json.loads(json.dumps(to_json(value)))) == value


@given(st.decimals(allow_nan=False, allow_infinity=False), st.lists(st.text(), max_size=3))
def test_json_keeps_numbers_that_a_float_cannot_hold(number: D, items: list[str]) -> None:
    value = Value(ValueType.QUANTITY, number, None, "m", "", step=number, items=tuple(items))
    assert from_json(json.loads(json.dumps(to_json(value)))) == value


def test_json_is_as_published() -> None:
    assert to_json(money("14.3", "14.8", Hedge.ABOUT)) == {
        "type": "money",
        "low": 14_300_000_000,
        "high": 14_800_000_000,
        "unit": "USD",
        "text": "$14.3 bn",
        "hedge": "about",
        "step": 100_000_000,
        "items": [],
    }
    assert to_json(day("2025-06-13"))["low"] == "2025-06-13"


@pytest.mark.parametrize(
    "data", [{}, {"type": "colour"}, {"type": "count", "low": "many"}, {"type": "date", "low": "x"}]
)
def test_what_is_no_value_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(data)


def with_text(value: Value, text: str) -> Value:
    return from_json({**to_json(value), "text": text})


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (money("14.3"), "$14.3 bn"),
        (money("14.3", "14.8"), "$14.3–14.8 bn"),
        (money("14.3", hedge=Hedge.ABOUT), "≈ $14.3 bn"),
        (money("29", hedge=Hedge.MORE_THAN), "> $29 bn"),
        (money("14", hedge=Hedge.NEARLY), "< $14 bn"),
        (Value(ValueType.MONEY, D("41.5"), D("41.5"), "USD/share", "", step=D("0.01")), "$41.50 a share"),
        (Value(ValueType.PERCENT, D(49), D(49), "%", "49%", step=D(1)), "49 %"),
        (Value(ValueType.PERCENT, D("4.3"), D("4.3"), "pp", "", step=D("0.1")), "4.3 points"),
        (day("2025-06-13"), "13 Jun 2025"),
        (day("2024-05-01", "2024-05-31"), "May 2024"),
        (day("2025-10-01", "2025-12-31"), "Q4 2025"),
        (day("2016-01-01", "2016-12-31"), "2016"),
        (day("2025-06-13", "2025-06-15"), "13–15 Jun 2025"),
        (day("2025-06-14", "2025-12-31", Hedge.AT_MOST), "by 31 Dec 2025"),
        (with_text(day("2025-01-01", "2025-05-02"), "early 2025"), "early 2025"),
        (count(1500), "1,500 people"),
        (count(1, "home"), "1 home"),
        (count(600, "sheep"), "600 sheep"),
        (count(64_000_000, "person", Hedge.ABOUT), "≈ 64 m people"),
        (measure("26", "month", "s", MONTH, "1"), "26 months"),
        (with_text(measure("-5", "°C", "°C", "1", "1"), "minus 5 degrees Celsius"), "−5 °C"),
        (
            with_text(measure("70", "km/h", "m/h", "1000", "1", Hedge.AT_MOST), "up to 70 km/h"),
            "≤ 70 km/h",
        ),
        (Value(ValueType.QUANTITY, D(2), D(2), "x", "", Hedge.MORE_THAN, D("0.1")), "> ×2"),
        (Value(ValueType.QUANTITY, D("0.001"), D("0.001"), "p", "", Hedge.LESS_THAN), "p < 0.001"),
        (
            Value(ValueType.COUNT, D(1000), None, "worker", "thousands of workers", Hedge.ABOUT),
            "thousands of workers",
        ),
        (Value(ValueType.RANK, D(2), D(2), "largest", ""), "no. 2 (largest)"),
        (clock(860), "14:20"),
        (words(ValueType.SCORE, "27", "21"), "27–21"),
        (words(ValueType.LIST, "Nvidia", "Amazon"), "Nvidia, Amazon"),
        (words(ValueType.STATUS, "deal", "agreed"), "agreed"),
    ],
    ids=str,
)
def test_the_short_form(value: Value, shown: str) -> None:
    assert display(value) == shown
