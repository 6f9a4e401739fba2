"""The order of a sheet that is given away: by a rule in each section, by hand where a rule tells nothing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import citation, line, sheet

from reviewer.domain.ordering import BY_HAND, ORDERS, arranged, lines_of, questions_first
from reviewer.domain.sheet import SheetOptions, SheetSection


def told(name, *labels, independent=1, **more):
    cited = tuple(citation(one, "words") for one in labels)
    return line(name, cited, **{"fact_id": name, "independent": independent, **more})


def made(order, *lines, questions=()):
    base = sheet()
    dates = {"A": "2025-06-13", "B": "2024", "C": "", "D": "soon"}
    one = base.sources[0]
    sources = tuple(replace(one, letter=key, published_on=day) for key, day in dates.items())
    return replace(
        base,
        sources=sources,
        sections=(SheetSection("Money", lines), SheetSection("Dates", ())),
        open_questions=tuple(questions),
        options=SheetOptions(order=order),
    )


def order(order, *lines):
    return [one.text for one in arranged(made(order, *lines)).lines]


PLAIN = {"resolution": "", "disagreement": "", "undecided": 0}


@pytest.mark.parametrize(
    ("rule", "lines", "expected"),
    [
        ("hand", [told("z"), told("a")], ["z", "a"]),
        ("of another version", [told("z"), told("a")], ["z", "a"]),
        (
            "date",
            [told("none", "C1"), told("June", "A1"), told("older", "A2", "B1")],
            ["older", "June", "none"],
        ),
        (
            "date",
            [told("no date", "D1"), told("nothing"), told("June", "A1")],
            ["June", "no date", "nothing"],
        ),
        (
            "sources",
            [told("one", "A1"), told("shared", "A1", "B1"), told("two", "A1", "B1", independent=2)],
            ["two", "shared", "one"],
        ),
        (
            "standing",
            [
                told("agreed", **PLAIN),
                told("settled", **{**PLAIN, "resolution": "range"}),
                told("half", **{**PLAIN, "undecided": 1}),
                told("open", **{**PLAIN, "resolution": "open"}),
            ],
            ["open", "half", "settled", "agreed"],
        ),
        (
            "text",
            [told("Zoo"), told("“öre”"), told("apple"), told("Äpfel"), told("Ñandú"), told("1 ship")],
            ["1 ship", "Äpfel", "apple", "Ñandú", "“öre”", "Zoo"],
        ),
    ],
)
def test_the_lines_of_a_section_follow_the_rule(rule, lines, expected):
    assert order(rule, *lines) == expected


@pytest.mark.parametrize("rule", ORDERS)
def test_what_a_rule_cannot_tell_apart_stays_as_arranged(rule):
    same = [told("the same", "A1", fact_id=f"f{number}") for number in (3, 1, 2)]
    found = arranged(made(rule, *same, questions=same))
    assert [one.fact_id for one in found.lines] == ["f3", "f1", "f2"]
    assert [one.fact_id for one in found.open_questions] == ["f3", "f1", "f2"]


@given(st.lists(st.text(max_size=6), max_size=6), st.sampled_from(list(ORDERS)))
def test_nothing_is_lost_and_twice_is_once(texts, rule):
    before = made(rule, *(told(one, "A1") for one in texts))
    after = arranged(before)
    assert sorted(one.text for one in after.lines) == sorted(texts)
    assert arranged(after) == after
    assert [one.name for one in after.sections] == ["Money", "Dates"]


def test_open_questions_are_read_first_only_where_that_is_asked_for():
    for rule in ORDERS:
        found = made(rule, told("a"), questions=[told("q")])
        assert questions_first(found) == (rule == "standing")
        assert [one.text for one in lines_of(found)] == (["q", "a"] if rule == "standing" else ["a", "q"])


@pytest.mark.parametrize("rule", ORDERS)
def test_the_preset_of_a_case_keeps_the_order(rule):
    options = SheetOptions(order=rule, keep=("Ada Holm",))
    assert SheetOptions.read(options.written()) == options


def test_a_preset_of_an_older_version_is_read():
    old = "quotations disagreements open_questions language=de persons=initials keep=Ada%20Holm"
    assert SheetOptions.read(old) == SheetOptions(
        rejected=False, analysts=False, language="de", persons="initials", keep=("Ada Holm",), order=BY_HAND
    )
