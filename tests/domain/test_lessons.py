"""When two lines are one piece of a site's page, and how lessons add up."""

import pytest

from reviewer.domain.lessons import NONE, Lesson, Lessons, line_at

STORY = "Something happened in the town, and people spoke of it.\n" * 6
CALL = "Sign up for our Monday letter: 12 stories a week."


def line(words: str, *, site: str = "Ledger", before: str = STORY, after: str = ""):
    text = f"{before}{words}\n{after}"
    return line_at(text, len(before) + 3, site)


@pytest.mark.parametrize(
    ("other", "like"),
    [
        (line(CALL), True),
        (line("sign up for our  MONDAY letter: 12 stories a week."), True),  # case and blanks
        (line("Sign up for our Friday letter: 7 stories a week."), True),  # days and figures are masked
        (line("Sign up for our Monday letter: 12 good stories a week."), True),  # a word more
        (line("Sign up for the Ledger's free letter on politics and money."), False),
        (line(CALL, site="Harbour Wire"), False),  # another site
        (line(CALL, site=""), False),  # nobody knows which site
        (line(CALL, before="", after=STORY), False),  # at the head, not at the end
        (line("The mayor signed the letter on Monday."), False),
    ],
)
def test_a_line_is_known_again_by_its_words_its_place_and_its_site(other, like):
    assert line(CALL).like(other) is like
    assert other.like(line(CALL)) is like


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [("", STORY, "head"), (STORY, STORY, "middle"), (STORY, "", "tail")],
)
def test_the_place_is_told_in_thirds_of_which_the_middle_is_half(before, after, place):
    assert line(CALL, before=before, after=after).place == place


def test_lessons_add_up_and_an_empty_one_teaches_nothing():
    one = Lessons((Lesson("it rained", (("short", 1.0),), worth=False),))
    assert not NONE
    assert one
    assert one.and_(NONE) == one == NONE.and_(one)
    assert len(one.and_(one).claims) == 2
