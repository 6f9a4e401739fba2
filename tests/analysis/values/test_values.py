"""The grammar of values, as tables: words on the left, what they mean on the right."""

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.analysis.values import find_values
from reviewer.domain.values import Hedge, Value, ValueType

D = Decimal

BN, M = 10**9, 10**6


def the_value(text: str, published_on: str = "") -> Value:
    found = find_values(text, published_on=published_on)
    assert len(found) == 1, [one.value.text for one in found]
    return found[0].value


def ends(value: Value) -> tuple[D | None, D | None]:
    return value.low, value.high


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It cost $14.3bn.", D("14.3") * BN, D("14.3") * BN, "USD"),
        ("It cost US$3 billion.", 3 * BN, 3 * BN, "USD"),
        ("It cost £40m.", 40 * M, 40 * M, "GBP"),
        ("Der Preis: 14,3 Mrd. €", D("14.3") * BN, D("14.3") * BN, "EUR"),
        ("1.500 Euro", 1500, 1500, "EUR"),
        ("It cost 8.4 million euros.", D("8.4") * M, D("8.4") * M, "EUR"),
        ("It cost $14.3 to $14.8 bn.", D("14.3") * BN, D("14.8") * BN, "USD"),
        ("between $14.3 and $14.8 billion", D("14.3") * BN, D("14.8") * BN, "USD"),
        ("It had sought $25–29 billion.", 25 * BN, 29 * BN, "USD"),
        ("half a million pounds", 500_000, 500_000, "GBP"),
        ("£11,800,000", 11_800_000, 11_800_000, "GBP"),
        ("40 cents", D("0.4"), D("0.4"), "USD"),
        ("¥3 trillion", 3 * 10**12, 3 * 10**12, "JPY"),
        ("CHF 12m", 12 * M, 12 * M, "CHF"),
        ("Rs 500 crore", 5 * BN, 5 * BN, "INR"),
        ("$41.50 per Corvane share", D("41.50"), D("41.50"), "USD/share"),
        ("$350 a month", 4200, 4200, "USD/year"),
        ("two and a half million dollars", D("2.5") * M, D("2.5") * M, "USD"),
    ],
)
def test_money(text: str, low: D, high: D, unit: str) -> None:
    value = the_value(text)
    assert (value.type, *ends(value), value.unit) == (ValueType.MONEY, low, high, unit)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("a 49% stake", 49, "%"),
        ("49 per cent of it", 49, "%"),
        ("49 percent of it", 49, "%"),
        ("4.3 percentage points", D("4.3"), "pp"),
        ("25 basis points", D("0.25"), "pp"),
        ("by a fifth in a trial", 20, "%"),
        ("half of their stakes", 50, "%"),
        ("a quarter of the staff", 25, "%"),
        ("two thirds of the staff", D("66.6667"), "%"),
        ("six in ten were against", 60, "%"),
        ("three out of 200 batteries", D("1.5"), "%"),
    ],
)
def test_percent(text: str, low: D, unit: str) -> None:
    value = the_value(text)
    assert (value.type, value.low, value.unit) == (ValueType.PERCENT, low, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("1,500 people work there", 1500, 1500, "person"),
        ("twelve cameras", 12, 12, "camera"),
        ("a dozen shops", 12, 12, "shop"),
        ("two dozen officers", 24, 24, "officer"),
        ("thousands of gig workers", 1000, None, "worker"),
        ("a handful of complaints", 2, 10, "complaint"),
        ("10 to 12 people", 10, 12, "person"),
        ("two or three people", 2, 3, "person"),
        ("38.4 full-time equivalent posts", D("38.4"), D("38.4"), "post"),
        ("Homes destroyed: 41", 41, 41, "home"),
        ("One person died", 1, 1, "person"),
        ("No deaths have been reported", 0, 0, "death"),
        ("2016 people came", 2016, 2016, "person"),
        ("twice a day", 2, 2, "time/day"),
        ("a 12-member board", 12, 12, "member"),
        ("two hundred and forty thousand homes", 240_000, 240_000, "home"),
    ],
)
def test_counts(text: str, low: D, high: D | None, unit: str) -> None:
    value = the_value(text)
    assert (value.type, *ends(value), value.unit) == (ValueType.COUNT, low, high, unit)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("$29 billion", Hedge.EXACT),
        ("about $29 billion", Hedge.ABOUT),
        ("an estimated $29 billion", Hedge.ABOUT),
        ("some 60 officers", Hedge.ABOUT),
        ("nearly $14 billion", Hedge.NEARLY),
        ("just under five per cent", Hedge.NEARLY),
        ("more than $29 billion", Hedge.MORE_THAN),
        ("over 300 owners", Hedge.MORE_THAN),
        ("at least 64 homes", Hedge.AT_LEAST),
        ("no fewer than 64 homes", Hedge.AT_LEAST),
        ("23 or more", Hedge.AT_LEAST),
        ("5,000+", Hedge.AT_LEAST),
        ("less than 40 euros", Hedge.LESS_THAN),
        ("up to 900 jobs", Hedge.AT_MOST),
        ("as many as 900 jobs", Hedge.AT_MOST),
        ("no more than 900 jobs", Hedge.AT_MOST),
        ("over two years", Hedge.EXACT),
    ],
)
def test_hedges(text: str, hedge: Hedge) -> None:
    assert the_value(text).hedge is hedge


@pytest.mark.parametrize(
    ("text", "kind", "low", "unit", "written"),
    [
        ("26 months", ValueType.DURATION, 26 * 2_629_800, "s", "month"),
        ("a five-year plan", ValueType.DURATION, 5 * 31_557_600, "s", "year"),
        ("six weeks", ValueType.DURATION, 42 * 86_400, "s", "week"),
        ("240 kilometres", ValueType.QUANTITY, 240_000, "m", "km"),
        ("6,200 hectares", ValueType.QUANTITY, 62_000_000, "m2", "hectare"),
        ("89 square kilometres", ValueType.QUANTITY, 89_000_000, "m2", "km²"),
        ("4.2 kilograms", ValueType.QUANTITY, D("4.2"), "kg", "kg"),
        ("70 km/h", ValueType.QUANTITY, 70_000, "m/h", "km/h"),
        ("minus 5 degrees Celsius", ValueType.QUANTITY, -5, "°C", "°C"),
    ],
)
def test_measures_in_the_base_unit(text: str, kind: ValueType, low: D, unit: str, written: str) -> None:
    value = the_value(text)
    assert (value.type, value.low, value.unit, value.items) == (kind, low, unit, (written,))


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Wang, 28, said", [28]),
        ("the 28-year-old", [28]),
        ("victims aged 27, 31 and 54", [27, 31, 54]),
        ("a man of 54 lost his life", [54]),
        ("their mean age was 68 years", [68]),
        ("On May 13, 2025", []),
    ],
)
def test_ages(text: str, ages: list[int]) -> None:
    found = [one.value for one in find_values(text) if one.value.unit == "year-old"]
    assert [value.low for value in found] == ages


@pytest.mark.parametrize(
    ("text", "low", "hedge"),
    [
        ("Its value more than doubled.", 2, Hedge.MORE_THAN),
        ("Its value doubled.", 2, Hedge.EXACT),
        ("It almost tripled.", 3, Hedge.NEARLY),
        ("It halved.", D("0.5"), Hedge.EXACT),
        ("a tenfold rise", 10, Hedge.EXACT),
    ],
)
def test_ratios(text: str, low: D, hedge: Hedge) -> None:
    value = the_value(text)
    assert (value.unit, value.low, value.hedge) == ("x", low, hedge)


def test_a_double_blind_trial_doubles_nothing() -> None:
    assert find_values("a randomised, double-blind trial") == []


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Councillors voted 27 to 21 for it", ("27", "21")),
        ("They won 7–4 on the night", ("7", "4")),
        ("thrown out by 29 votes to 20", ("29", "20")),
    ],
)
def test_scores(text: str, items: tuple[str, str]) -> None:
    value = the_value(text)
    assert (value.type, value.items) == (ValueType.SCORE, items)


@pytest.mark.parametrize(
    ("text", "place", "unit"),
    [
        ("its second-largest deal", 2, "largest"),
        ("the third-biggest city", 3, "largest"),
        ("second only to WhatsApp", 2, ""),
        ("ranked third", 3, ""),
        ("No. 2 on the list", 2, ""),
        ("the third failure", 3, "failure"),
        ("the largest deal", 1, "largest"),
    ],
)
def test_ranks(text: str, place: int, unit: str) -> None:
    value = the_value(text)
    assert (value.type, value.low, value.unit) == (ValueType.RANK, place, unit)


@pytest.mark.parametrize(
    ("text", "number", "hedge"),
    [
        ("(p=0.0004)", "0.0004", Hedge.EXACT),
        ("(P = .004)", "0.004", Hedge.EXACT),
        ("(p<0.001)", "0.001", Hedge.LESS_THAN),
    ],
)
def test_p_values(text: str, number: str, hedge: Hedge) -> None:
    value = the_value(text)
    assert (value.unit, value.low, value.hedge) == ("p", D(number), hedge)


def iso(value: Value) -> tuple[str, str]:
    from datetime import date

    assert value.low is not None
    assert value.high is not None
    return date.fromordinal(int(value.low)).isoformat(), date.fromordinal(int(value.high)).isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 13 June 2025", "2025-06-13", "2025-06-13"),
        ("on June 13, 2025", "2025-06-13", "2025-06-13"),
        ("on Friday, June 13, 2025,", "2025-06-13", "2025-06-13"),
        ("2025-06-13", "2025-06-13", "2025-06-13"),
        ("on June 13", "2025-06-13", "2025-06-13"),
        ("13–15 June 2025", "2025-06-13", "2025-06-15"),
        ("in May 2024", "2024-05-01", "2024-05-31"),
        ("in February 2024", "2024-02-01", "2024-02-29"),
        ("in the fourth quarter of 2025", "2025-10-01", "2025-12-31"),
        ("in Q3 2025", "2025-07-01", "2025-09-30"),
        ("in the first half of 2025", "2025-01-01", "2025-06-30"),
        ("in the summer of 2024", "2024-06-01", "2024-08-31"),
        ("founded in 2016", "2016-01-01", "2016-12-31"),
        ("it brings back 2009, when it burned", "2009-01-01", "2009-12-31"),
        ("from 2022 to 2024", "2022-01-01", "2024-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("last year", "2024-01-01", "2024-12-31"),
        ("this week", "2025-06-09", "2025-06-15"),
        ("yesterday", "2025-06-13", "2025-06-13"),
        ("last Thursday", "2025-06-12", "2025-06-12"),
        ("on Friday", "2025-06-13", "2025-06-13"),
        ("they will meet on Tuesday", "2025-06-17", "2025-06-17"),
        ("two months ago", "2025-04-01", "2025-04-30"),
        ("the end of August 2025", "2025-08-26", "2025-08-31"),
    ],
)
def test_dates_against_saturday_14_june_2025(text: str, first: str, last: str) -> None:
    value = the_value(text, "2025-06-14")
    assert value.type is ValueType.DATE
    assert iso(value) == (first, last)


def test_by_the_end_of_the_year_is_an_upper_bound() -> None:
    value = the_value("by the end of the year", "2025-06-14")
    assert (value.hedge, iso(value)[1]) == (Hedge.AT_MOST, "2025-12-31")


@pytest.mark.parametrize(
    ("text", "pattern"), [("on June 13", "--06-13"), ("in May they met", "--05"), ("on Wednesday", "wed")]
)
def test_without_a_day_of_publication_a_date_keeps_its_pattern(text: str, pattern: str) -> None:
    value = the_value(text)
    assert (*ends(value), value.items) == (None, None, (pattern,))


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "Highway 9 is closed.",
        "Petrel 2 flew.",
        "Call +49 555 0177.",
        "The ratio was 1:1.",
        "The level was a 95% confidence interval.",
        "We give the 90 per cent CI.",
        "The company paid.",
        "1" * 5000,
    ],
)
def test_what_is_no_value(text: str) -> None:
    assert find_values(text) == []


@pytest.mark.parametrize(
    ("text", "minutes", "items"),
    [
        ("at 14:20", 860, ()),
        ("at 2:20 p.m.", 860, ()),
        ("at 06:42 local time", 402, ("local time",)),
        ("03:42 UTC", 222, ("UTC",)),
        ("at 6.42 in the morning", 402, ()),
        ("at twenty past four", 260, ("12h",)),
        ("at quarter to five", 285, ("12h",)),
        ("at noon", 720, ()),
    ],
)
def test_clock(text: str, minutes: int, items: tuple[str, ...]) -> None:
    value = the_value(text)
    assert (value.unit, value.low, value.items) == ("clock", minutes, items)


def test_a_change_is_two_values_of_one_unit() -> None:
    found = [one.value for one in find_values("It rose from 5 to 8 percent.")]
    assert [(v.low, v.high, v.unit) for v in found] == [(5, 5, "%"), (8, 8, "%")]


def test_values_come_in_order_with_their_words() -> None:
    text = (
        "Meta paid $14.3 billion for 49% of Scale, founded in 2016, its second-largest deal 😀 after $19bn."
    )
    found = find_values(text)
    assert [one.span.of(text) for one in found] == ["$14.3 billion", "49%", "2016", "second-largest", "$19bn"]
    assert all(one.value.text == one.span.of(text) for one in found)


WORDS = st.sampled_from(
    [
        "about",
        "$14.3",
        "billion",
        "49%",
        "of",
        "the",
        "1,500",
        "people",
        "to",
        "27",
        "and",
        "between",
        "May",
        "2024",
        "last",
        "year",
        "more",
        "than",
        "–",
        "£",
        "a",
        "dozen",
        "half",
        "nearly",
        "10:42",
        "p.m.",
        "June",
        "13,",
        "aged",
        "third",
        "Sunday",
        "no",
        "deaths",
        "1.",
        "km/h",
        "minutes\n",
        "😀",
        "(p<0.001)",
    ]
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_any_text_gives_spans_in_order_that_do_not_overlap(text: str) -> None:
    found = find_values(text, published_on="2025-06-14")
    for one in found:
        assert one.value.text == one.span.of(text)
        if one.value.low is not None and one.value.high is not None:
            assert one.value.low <= one.value.high
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    find_values(text, published_on="2025-06-14")


@pytest.mark.parametrize(
    "text",
    ["12 " * 5000, "$12 million to $13 million, " * 1500, "one two three four " * 2500, "1.1" * 10_000],
)
def test_cost_grows_in_line_with_the_text(text: str) -> None:
    started = time.process_time()
    find_values(text)
    assert time.process_time() - started < 2
