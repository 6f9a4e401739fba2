"""What decisions teach the judgement of worth: nothing without them, little by few, the same in any order."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.analysis.drafts import Draft
from reviewer.analysis.findings import findings_of, told
from reviewer.analysis.learning import UNTAUGHT, learned, on_page
from reviewer.analysis.worth import judged, likelihood, shipped_odds
from reviewer.domain.articles import Article
from reviewer.domain.claims import Body, Claim, ClaimKind
from reviewer.domain.lessons import NONE, Lesson, Lessons, line_at
from reviewer.domain.text import Span

NAMES = ("figure", "I", "quoted", "short", "support")
signs = st.dictionaries(st.sampled_from(NAMES), st.sampled_from([0.25, 1.0]), min_size=1, max_size=4).map(
    lambda one: tuple(sorted(one.items()))
)
lesson = st.builds(Lesson, st.sampled_from(["it rained", "he left", "I hope"]), signs, st.booleans())
lessons = st.lists(lesson, max_size=25)


def many(count: int, *shown: str, worth: bool) -> tuple[Lesson, ...]:
    """So many claims with these signs, each in words of its own."""
    return tuple(
        Lesson(f"claim {n}", tuple((one, 1.0) for one in sorted(shown)), worth, f"A{n + 1}")
        for n in range(count)
    )


def draft(*shown: str) -> Draft:
    return Draft(0, Span(0, 5), Body("I hope"), frozenset({"hope"}), frozenset(), signals=frozenset(shown))


def test_without_lessons_the_shipped_judgement_is_used_to_the_last_bit():
    drafts = [draft("I", "quoted"), draft("figure"), draft("short")]
    assert learned(NONE) is UNTAUGHT
    assert (UNTAUGHT.mark, told(UNTAUGHT), findings_of(UNTAUGHT)) == ("", "", [])
    assert judged(drafts, [], UNTAUGHT.shift) == judged(drafts, [])


@given(lessons)
def test_the_order_of_decisions_does_not_matter(found):
    other = list(found)
    random.Random(len(found)).shuffle(other)
    assert learned(Lessons(tuple(found))) == learned(Lessons(tuple(other)))


@given(lessons)
def test_contradicting_verdicts_on_the_same_words_cancel_out(found):
    against = tuple(Lesson(one.statement, one.signs, not one.worth, "B1") for one in found)
    assert learned(Lessons((*found, *against))) is UNTAUGHT


@given(lesson, st.integers(1, 30))
def test_a_decision_moves_such_claims_its_own_way_and_more_of_them_move_further(one, count):
    def shift(number: int) -> float:
        same = tuple(Lesson(f"{one.statement} {n}", one.signs, one.worth) for n in range(number))
        return learned(Lessons(same)).shift(dict(one.signs))

    sign = 1 if one.worth else -1
    assert 0 <= sign * shift(count) <= sign * shift(count + 1)
    assert sign * shift(count) > 0


@pytest.mark.parametrize(
    ("count", "least", "most"),
    [(1, 0.0, 0.15), (3, 0.0, 0.4), (30, 0.5, 2.5), (300, 1.5, 5.0)],
)
def test_few_decisions_move_little(count, least, most):
    """Claims by the shipped weights as good as even, all of them rejected; in log odds."""
    shown = ("past", "role")
    assert abs(shipped_odds((one, 1.0) for one in shown)) < 1.0
    shift = learned(Lessons(many(count, *shown, worth=False))).shift(dict.fromkeys(shown, 1.0))
    assert least <= -shift <= most


def test_what_is_learnt_sets_claims_aside_and_brings_them_back():
    shown = draft("figure", "quoted")
    assert judged([shown], [])[0].body.kind is ClaimKind.FACT
    state = learned(Lessons(many(600, "figure", "quoted", worth=False)))
    assert judged([shown], [], state.shift)[0].body.kind is ClaimKind.OPINION
    hidden = draft("I", "quoted", "short")
    assert judged([hidden], [])[0].body.kind is ClaimKind.OPINION
    state = learned(Lessons(many(600, "I", "quoted", "short", worth=True)))
    assert judged([hidden], [], state.shift)[0].body.kind is ClaimKind.FACT


def test_a_judged_claim_keeps_the_signs_it_was_judged_by():
    body = judged([draft("I", "quoted")], [])[0].body
    names = dict(body.signs)
    assert names["I"] == names["quoted"] == 1.0
    assert "support" not in names  # nobody else speaks of it
    again = likelihood(
        draft("I", "quoted"), {one: size for one, size in names.items() if one not in {"I", "quoted"}}
    )
    assert body.confidence == round(again, 2)


def test_it_is_said_in_words_with_the_decisions_it_rests_on():
    found = many(30, "figure", worth=False) + many(36, "date", worth=True)[30:]
    state = learned(Lessons(found))
    first = findings_of(state)[0]
    assert (first.text, first.basis) == (
        "claims with a figure are set aside sooner",
        "0 worth checking, 30 not",
    )
    assert first.places[:3] == ("A1", "A2", "A3")
    assert told(state).startswith("From 36 decisions: claims with a figure are set aside sooner; ")
    assert told(learned(Lessons(many(1, "figure", worth=True)))).startswith("From 1 decision: ")


def test_the_state_has_a_name_that_changes_with_it():
    one, two = learned(Lessons(many(3, "I", worth=False))), learned(Lessons(many(4, "I", worth=False)))
    assert one.mark.startswith(" learned/")
    assert one.mark != two.mark
    assert one.mark == learned(Lessons(many(3, "I", worth=False))).mark


# Furniture

STORY = (
    "The river rose by two metres on Sunday.\nThe road to the harbour is closed.\nThree sheds were lost.\n"
)


def article(name: str, last: str, site: str = "Ledger") -> Article:
    return Article(name, f"{name}.txt", "", site, "", "", "", "en", STORY + last)


def claim(home: Article, words: str) -> Claim:
    start = home.text.index(words)
    return Claim(f"{home.id}:{start}", home.id, Span(start, start + len(words)), words, Body(words))


def call(number: int) -> str:
    return f"Our {number} reporters need your help today."


def marked(home: Article, words: str):
    return line_at(home.text, home.text.index(words), home.publisher)


@pytest.mark.parametrize(
    ("other", "words", "found"),
    [
        (article("b", call(14)), "Our 14", True),  # the same line, other figures
        (article("b", call(14), "Harbour Wire"), "Our 14", False),
        (article("b", "All sheds were insured, the port says."), "All sheds", False),
        (article("b", call(14)), "The river", False),
    ],
)
def test_a_line_marked_as_furniture_is_known_again_in_other_articles(other, words, found):
    first = article("a", call(12))
    state = learned(Lessons(furniture=(marked(first, "Our 12"),)))
    assert on_page([other], [claim(other, words)], state) == ({0} if found else set())
    assert [one.text for one in findings_of(state)] == [
        "a line at the end of articles of “ledger” is taken for page furniture"
    ]


def test_a_line_that_somebody_accepted_is_no_furniture():
    first, second = article("a", call(12)), article("b", call(14))
    lines = (marked(first, "Our 12"),)
    assert learned(Lessons(furniture=lines, story=(marked(second, "Our 14"),))) is UNTAUGHT


def test_lines_of_nobody_knows_which_site_teach_nothing():
    first = article("a", call(12), site="")
    assert learned(Lessons(furniture=(marked(first, "Our 12"),))) is UNTAUGHT
