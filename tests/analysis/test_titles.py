"""The statement that stands for a fact on the sheet."""

import pytest

from reviewer.analysis.facts import title_of
from reviewer.domain.claims import Body, Claim, ClaimKind
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType


def say(n, statement, *, subject="Corvane", value="", **slots):
    given = Value(ValueType.MONEY, len(value), len(value), "USD", value) if value else None
    body = Body(statement, value=given, subject=subject, **slots)
    return Claim(str(n), f"article {n}", Span(n, n + 1), statement, body)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (say(1, "Corvane paid $14 million for the yard."), say(2, "It paid $14 million for the yard.", subject="")),
        (say(1, "Corvane paid $14 million.", value="$14 million"), say(2, "Corvane paid a good deal for the yard.")),
        (say(1, "Corvane will close four of its yards in Harrow."),
         say(2, "Corvane will close four of its yards in Harrow, a step that few had foreseen in a year as good as this one was for most of the trade.")),
        (say(1, "Corvane bought the yard in the spring."), say(2, "Two years later, in May, Corvane bought the yard.")),
        (say(1, "Corvane bought the yard in Harrow."), say(2, "Why did Corvane buy the yard in Harrow?")),
        (say(1, "Corvane bought the yard in Harrow."), say(2, "In our view, Corvane bought well.", kind=ClaimKind.OPINION)),
        (say(1, "Corvane bought the yard in Harrow."), say(2, "Corvane may have bought the yard.", modality="may")),
    ],
)  # fmt: skip
def test_the_better_title(better, worse):
    assert title_of([worse, better]) == title_of([better, worse]) == better.body.statement


def test_running_text_before_headlines():
    headline, prose = (
        say(1, "Corvane buys yard in Harrow town."),
        say(2, "Corvane bought the yard in Harrow."),
    )
    assert title_of([headline, prose]) == headline.body.statement
    assert title_of([headline, prose], {"1"}) == prose.body.statement


def test_the_value_that_most_articles_give():
    claims = [
        say(n, f"Corvane paid {words} for it all.", value=words)
        for n, words in enumerate(("$9", "$14", "$14"))
    ]
    assert "$14" in title_of(claims)
