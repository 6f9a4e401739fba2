"""Figures of which one looks like the other with a slip of the hand."""

import pytest

from reviewer.analysis.values import find_values
from reviewer.domain.conflicts.slips import slipped


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("4,812 people", "4,821 people", True),
        ("£214.6m", "£241.6m", True),
        ("23 injuries", "32 injuries", True),
        ("19.9 per cent", "9.9 per cent", True),
        ("p = 0.0004", "p = .004", True),
        ("4,812 people", "4,813 people", False),
        ("4,812 people", "4,812 people", False),
        ("148,000 bikes", "148,000 euros", False),
        ("25 per cent", "12.5 per cent", False),
        ("1,900 people", "19 people", False),
        ("2.1 metres", "12 metres", False),
    ],
)
def test_a_slip_is_two_digits_exchanged_or_the_first_one_lost(one: str, other: str, slip: bool) -> None:
    a, b = (find_values(text)[0].value for text in (one, other))
    assert slipped(a, b) is slip
    assert slipped(b, a) is slip
