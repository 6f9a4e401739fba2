"""The line that is proposed for each resolution, as a table of sentences that a person can read."""

import pytest
from said_items import conflicts_of, item

from reviewer.domain.claims import Polarity
from reviewer.domain.review.records import ResolutionKind as R
from reviewer.domain.review.records import Ruling
from reviewer.domain.wording import propose_wording, sentence

DATES = {"A": "2025-06-10", "B": "2025-06-11", "C": "2025-06-13"}


MONEY = [
    item("A1", "Meta will pay $14.3 billion for its part."),
    item("B1", "Meta will pay $14.3 billion for its part.", attribution="two people familiar with it"),
    item("C1", "The outlay is put at between $14.3 and $14.8 billion."),
]
HEDGED = [
    item("A1", "The deal values Scale at more than $29 billion."),
    item("B1", "The deal values Scale at $29 billion."),
]
STATUS = [
    item("A1", "The purchase of Larch was agreed by Borg."),
    item("C1", "Borg has finalized the purchase of Larch."),
]
DATE = [item("A1", "The bridge was opened in May 2024."), item("C1", "The bridge was opened in June 2024.")]
DAYS = [
    item("A1", "The bridge was opened on 28 May 2024."),
    item("C1", "The bridge was opened on 3 June 2024."),
]
PEOPLE = [item("A1", "At least 40 people were hurt."), item("B1", "In all, 55 people were hurt.")]
LENGTH = [item("A1", "The bridge is 3 km long."), item("B1", "The bridge is 2.5 miles long.")]
TIME = [
    item("A1", "The strike lasted 2 weeks."),
    item("B1", "The strike lasted 3 weeks."),
    item("C1", "The strike lasted 5 weeks."),
]
RANK = [
    item("A1", "It is the second-largest bridge of the land."),
    item("B1", "It is the third-largest bridge of the land."),
]
ROLE = [
    item("A1", "Ada Holm is the founder of Larch."),
    item("C1", "Ada Holm is a co-founder of Larch."),
]
LIST = [
    item("A1", "The backers were Nvidia, Amazon and Meta."),
    item("B1", "The backers were Amazon and Meta."),
]
DENIED = [
    item("A1", "Meta takes a seat on the board of Scale."),
    item("B1", "Meta does not take a seat on the board of Scale.", polarity=Polarity.NEGATED),
]

LINES = [
    (MONEY, R.ONE_VALUE, "A1", "Meta will pay $14.3 billion for its part."),
    (MONEY, R.ONE_VALUE, "C1", "The outlay is put at between $14.3 and $14.8 billion."),
    (MONEY, R.RANGE, "", "Meta will pay $14.3–14.8 billion for its part."),
    (MONEY, R.BOTH, "", "A and B say that Meta will pay $14.3 billion for its part (B cites two people familiar with it);"
                        " C says that the outlay is put at between $14.3 and $14.8 billion."),
    (MONEY, R.LATER, "C1", "As of 13 June 2025, the outlay is put at between $14.3 and $14.8 billion;"
                           " earlier reports said $14.3 billion."),
    (MONEY, R.OPEN, "", "Sources disagree on whether Meta will pay $14.3 billion (A and B) or"
                        " between $14.3 and $14.8 billion (C) for its part."),
    (HEDGED, R.RANGE, "", "The deal values Scale at more than $29 billion."),
    (HEDGED, R.OPEN, "", "Sources disagree on whether the deal values Scale at more than $29 billion (A) or $29 billion (B)."),
    (STATUS, R.ONE_VALUE, "C1", "Borg has finalized the purchase of Larch."),
    (STATUS, R.BOTH, "", "A says that the purchase of Larch was agreed by Borg; C says that Borg has finalized the purchase of"
                         " Larch."),
    (STATUS, R.LATER, "C1", "As of 13 June 2025, Borg has finalized the purchase of Larch; earlier reports said “agreed”."),
    (STATUS, R.OPEN, "", "Sources disagree on whether the purchase of Larch was agreed by Borg (A) or"
                         " Borg has finalized the purchase of Larch (C)."),
    (DATE, R.RANGE, "", "The bridge was opened in May–June 2024."),
    (DATE, R.LATER, "C1", "As of 13 June 2025, the bridge was opened in June 2024; earlier reports said May 2024."),
    (DATE, R.OPEN, "", "Sources disagree on whether the bridge was opened in May 2024 (A) or June 2024 (C)."),
    (DAYS, R.RANGE, "", "The bridge was opened between 28 May 2024 and 3 June 2024."),
    (PEOPLE, R.RANGE, "", "40–55 people were hurt."),
    (LENGTH, R.RANGE, "", "The bridge is 3–4.02 km long."),
    (TIME, R.RANGE, "", "The strike lasted 2–5 weeks."),
    (TIME, R.OPEN, "", "Sources disagree on whether the strike lasted 2 weeks (A), 3 weeks (B) or 5 weeks (C)."),
    (TIME, R.LATER, "C1", "As of 13 June 2025, the strike lasted 5 weeks; earlier reports said 2 weeks or 3 weeks."),
    (RANK, R.RANGE, "", "It is the second-largest or third-largest bridge of the land."),
    (ROLE, R.OPEN, "", "Sources disagree on whether Ada Holm is the founder of Larch (A) or"
                       " Ada Holm is a co-founder of Larch (C)."),
    (ROLE, R.LATER, "C1", "As of 13 June 2025, Ada Holm is a co-founder of Larch; earlier reports said “founder”."),
    (ROLE, R.RANGE, "", "Ada Holm is the founder of Larch."),
    (LIST, R.BOTH, "", "A says that the backers were Nvidia, Amazon and Meta; B says that the backers were Amazon and Meta."),
    (DENIED, R.OPEN, "", "Sources disagree on whether Meta takes a seat on the board of Scale: A affirms it, B denies it."),
    (DENIED, R.LATER, "B1", "As of 11 June 2025, Meta does not take a seat on the board of Scale;"
                            " earlier reports said otherwise."),
]  # fmt: skip


@pytest.mark.parametrize(("claims", "resolution", "chosen", "line"), LINES)
def test_the_line_for_each_kind_and_resolution(claims, resolution, chosen, line):
    conflict = conflicts_of(claims)[0]
    gone = item("D1", "The price is $1 billion", Ruling.REJECTED)
    picked = [chosen] if chosen else []
    assert propose_wording(resolution, [*claims, gone], picked, conflict=conflict, dates=DATES) == line


def test_without_dates_it_says_only_what_came_before():
    line = "Borg has finalized the purchase of Larch; earlier reports said “agreed”."
    assert propose_wording(R.LATER, STATUS, ["C1"], conflict=conflicts_of(STATUS)[0]) == line


def test_a_side_that_cites_one_witness_says_so_once():
    said = [item("B1", "It closed", attribution="the seller"), item("C1", "It was agreed")]
    line = "B, citing the seller, says that it closed; C says that it was agreed."
    assert propose_wording(R.BOTH, said) == line


def test_without_sides_each_statement_is_a_side():
    said = [item("A1", "It closed"), item("B1", "it closed"), item("C1", "It was agreed")]
    assert propose_wording(R.BOTH, said) == "A and B say that it closed; C says that it was agreed."


@pytest.mark.parametrize(
    ("statement", "inside"),
    [
        ("The bridge is long.", "the bridge is long"),
        ("A bridge is long", "a bridge is long"),
        ("A Bell tolled", "A Bell tolled"),
        ("It’s long", "it’s long"),
        ("Eight years later it fell", "eight years later it fell"),
        ("IT staff left", "IT staff left"),
        ("Mira Oden drew it", "Mira Oden drew it"),
        ("Åre has a bridge", "Åre has a bridge"),
    ],
)
def test_a_capital_stays_only_where_a_name_has_it(statement, inside):
    claims = [item("A1", statement), item("B1", "It is not so")]
    assert propose_wording(R.BOTH, claims) == f"A says that {inside}; B says that it is not so."


def test_nothing_is_proposed_where_all_is_rejected():
    assert propose_wording(R.BOTH, [item("D1", "The price is $1 billion", Ruling.REJECTED)]) == ""


@pytest.mark.parametrize(("text", "line"), [("a  b", "A b."), ("Why?", "Why?"), ("", ""), ("“so”", "“so”")])
def test_sentence(text, line):
    assert sentence(text) == line
