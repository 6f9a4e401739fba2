"""Ranges in words, and units of measure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.analysis.values import find_values
from reviewer.analysis.values.units import UNITS_OF_MEASURE
from reviewer.domain.values import Hedge
from reviewer.domain.values.measures import FACTORS, told_in, unit_for
from reviewer.domain.values.ranges import range_words, spanning


def values(*texts):
    return [find_values(one, published_on="2025-06-13")[0].value for one in texts]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["$14.3 billion", "$14.8 billion"], "$14.3–14.8 billion"),
        (["$900", "$1,200"], "$900–1,200"),
        (["40 people", "55 people"], "40–55 people"),
        (["3 million people", "4 million people"], "3–4 million people"),
        (["49%", "51%"], "49–51 %"),
        (["3 km", "2.5 miles"], "3–4.02 km"),
        (["two weeks", "three weeks"], "2–3 weeks"),
        (["13 June 2025", "15 June 2025"], "13–15 June 2025"),
        (["28 May 2025", "3 June 2025"], "between 28 May 2025 and 3 June 2025"),
        (["May 2024", "June 2024"], "May–June 2024"),
        (["November 2023", "February 2024"], "between November 2023 and February 2024"),
        (["in 2016", "in 2018"], "2016–2018"),
        (["$29 billion", "more than $29 billion"], "more than $29 billion"),
        (["about $29 billion", "$29 billion"], "about $29 billion"),
        (["nearly $14 billion", "$13.8 billion"], "$13.8–14 billion"),
        (["second-largest", "third-largest"], "second-largest or third-largest"),
        (["second-largest", "fifth-largest"], "second-largest to fifth-largest"),
        (["$5 million", "€5 million"], ""),
        (["$5 million", "5 km"], ""),
    ],
)
def test_a_range_in_words(texts, words):
    assert range_words(values(*texts)) == words


def test_a_bound_below_all_the_others_makes_an_open_range():
    whole = spanning(values("at least 40 people", "40 people"))
    assert (whole.low, whole.hedge) == (40, Hedge.AT_LEAST)


def test_factors_are_those_of_the_analysis():
    known = {(one.base, one.written): (one.factor, one.offset) for one in UNITS_OF_MEASURE.values()}
    assert {key: known[key] for key in FACTORS} == dict(FACTORS)


@given(st.sampled_from(sorted(FACTORS)), st.decimals(-(10**6), 10**6, places=3))
def test_a_magnitude_told_in_another_unit_is_the_same(key, number):
    factor, offset = FACTORS[key]
    assert abs(told_in(number * factor + offset, *key) - number) <= Decimal("1e-9")


def test_values_are_told_in_the_unit_that_most_are_written_in():
    assert unit_for(values("3 km", "2 miles", "5 miles")) == "mile"
    assert unit_for(values("3 km", "2 miles")) == "km"
    assert unit_for(values("$3")) == ""
