"""The line that is proposed for each resolution."""

from decimal import Decimal

import pytest

from reviewer.domain.claims import Body
from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.review.records import ResolutionKind as R
from reviewer.domain.review.records import Ruling
from reviewer.domain.values import Value, ValueType
from reviewer.domain.wording import propose_wording, sentence


def money(low, high, text):
    return Value(ValueType.MONEY, Decimal(low), Decimal(high), "USD", text, step=Decimal(100_000_000))


def item(label, statement, value=None, ruling=None, attribution=""):
    body = Body(statement, value=value, attribution=attribution)
    return ClaimItem(
        id=label,
        label=label,
        article=label[0],
        start=0,
        end=1,
        quote=statement,
        body=body,
        fact="f",
        ruling=ruling,
        reason="",
        decided_by="",
        verdict_note="",
        why="",
        note="",
        by_hand=False,
        edited=False,
        conflicts=(),
        version=1,
    )


A = item("A2", "Meta pays $14.3 billion for its part", money(14_300_000_000, 14_300_000_000, "$14.3 billion"))
B = item(
    "B5",
    "Meta pays $14.3 billion for its part",
    money(14_300_000_000, 14_300_000_000, "$14.3 billion"),
    attribution="two people",
)
C = item(
    "C1",
    "The price is $14.3 to $14.8 billion",
    money(14_300_000_000, 14_800_000_000, "$14.3 to $14.8 billion"),
)
GONE = item(
    "D1", "The price is $1 billion", money(1_000_000_000, 1_000_000_000, "$1 billion"), Ruling.REJECTED
)
SIDES = [["A2", "B5"], ["C1"]]


@pytest.mark.parametrize(
    ("resolution", "chosen", "line"),
    [
        (R.ONE_VALUE, ["A2"], "Meta pays $14.3 billion for its part."),
        (R.ONE_VALUE, ["C1"], "The price is $14.3 to $14.8 billion."),
        (R.LATER, ["C1"], "The price is $14.3 to $14.8 billion."),
        (R.RANGE, [], "Meta pays $14.3–14.8 bn for its part."),
        (R.BOTH, [], "Sources differ. A and B: Meta pays $14.3 billion for its part; C: The price is $14.3 to $14.8 billion."),
        (R.OPEN, [], "Sources disagree, and it is left open. A and B: Meta pays $14.3 billion for its part; C: The price is $14.3 to $14.8 billion."),
    ],
)  # fmt: skip
def test_proposals(resolution, chosen, line):
    assert propose_wording(resolution, [A, B, C, GONE], chosen, SIDES) == line


def test_without_sides_each_statement_is_a_side():
    said = [
        item("A1", "It closed"),
        item("B1", "it closed"),
        item("C1", "It was agreed", attribution="the seller"),
    ]
    line = "Sources differ. A and B: It closed; C: It was agreed (according to the seller)."
    assert propose_wording(R.BOTH, said) == line


def test_a_range_of_words_is_the_lead_statement():
    assert propose_wording(R.RANGE, [item("A1", "It closed"), item("B1", "It was agreed")]) == "It closed."


def test_nothing_is_proposed_where_all_is_rejected():
    assert propose_wording(R.BOTH, [GONE]) == ""


@pytest.mark.parametrize(("text", "line"), [("a  b", "A b."), ("Why?", "Why?"), ("", ""), ("“so”", "“so”")])
def test_sentence(text, line):
    assert sentence(text) == line
