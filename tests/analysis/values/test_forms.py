"""Every form of value in varied spellings: the words on the left, the normal form on the right.

The normal form reads: type, least..greatest magnitude in the base unit, unit, [hedge], {items}.
"""

import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.analysis.values import find_values
from reviewer.domain.values import Value, ValueType

PUBLISHED = "2025-06-14"  # a Saturday
TABLES = Path(__file__).with_name("forms")


def told(value: Value) -> str:
    def end(number: Decimal | None) -> str:
        if number is None:
            return "…"
        if value.type is ValueType.DATE:
            return date.fromordinal(int(number)).isoformat()
        return f"{float(number):.10g}" if number else "0"

    ends = "–".join(value.items) if value.type is ValueType.SCORE else end(value.low)
    if value.low != value.high:
        ends += f"..{end(value.high)}"
    unit = value.unit if value.type is not ValueType.DATE else ""
    items = "" if value.type is ValueType.SCORE or not value.items else "{" + ", ".join(value.items) + "}"
    hedge = f"[{value.hedge.value}]" if value.hedge else ""
    return " ".join(part for part in (value.type.value, ends, unit, hedge, items) if part)


def rows(path: Path) -> list[tuple[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("→") for line in lines if line.strip() and not line.startswith("#")]
    return [(left.strip(), right.strip()) for left, right in pairs]


FORMS = sorted(TABLES.glob("*.txt"))
CASES = [pytest.param(*row, id=f"{path.stem}: {row[0]}") for path in FORMS for row in rows(path)]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_form(text: str, expected: str) -> None:
    found = find_values(text, published_on=PUBLISHED)
    assert " ; ".join(told(one.value) for one in found) == ("" if expected == "nothing" else expected)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_has_eight_examples_or_more(path: Path) -> None:
    assert len(rows(path)) >= 8


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_form_means_the_same_inside_a_sentence(text: str, expected: str) -> None:
    """Words before and behind that say nothing of a value change nothing."""
    before, after = "We heard that ", ", and that is all."
    if text.endswith(("-", "–")) or text[0] in ".!" or " to " in text:
        return
    found = [told(one.value) for one in find_values(before + text + after, published_on=PUBLISHED)]
    wanted = [] if expected == "nothing" else expected.split(" ; ")
    assert found[: len(wanted)] == wanted


ODD = (
    "1", "1,", ", ", "and ", "one and ", "two hundred and ", "between 1 and ", "from 5 to ", "12-", "at least about ",
    "a half of a quarter of a ", "95% CI 1.2 to ", "p=", "10:", "13/06/", "the first of the ", "June to ", "Aa ", "$", " ",
    "9 000 ", "½", "twenty-", "in his 50s and ", "2h", "5'", "no ",
)  # fmt: skip


@pytest.mark.parametrize("piece", ODD)
def test_odd_text_takes_time_in_line_with_its_length(piece: str) -> None:
    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        find_values(text, published_on=PUBLISHED)
        return time.process_time() - started

    assert cost(40_000) < 4 * cost(20_000) + 0.5


@pytest.mark.parametrize("piece", ["1", ",", "and and and ", "a"])
def test_200_000_characters_are_read_in_seconds(piece: str) -> None:
    started = time.process_time()
    find_values(piece * (200_000 // len(piece)), published_on=PUBLISHED)
    assert time.process_time() - started < 5


@given(st.lists(st.sampled_from([text for path in FORMS for text, _ in rows(path)]), min_size=2, max_size=4))
def test_forms_side_by_side_never_overlap(texts: list[str]) -> None:
    text = ". ".join(texts)
    end = 0
    for one in find_values(text, published_on=PUBLISHED):
        assert one.span.start >= end
        assert one.value.text == one.span.of(text)
        end = one.span.end
