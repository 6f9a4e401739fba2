"""What decisions teach the judgement of worth: nothing without them, little by few, the same in any order."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.analysis import ENGINE, analyze
from reviewer.analysis.drafts import Draft
from reviewer.analysis.findings import findings_of, told
from reviewer.analysis.learning import UNTAUGHT, learned, on_page
from reviewer.analysis.worth import judged, likelihood, shipped_odds
from reviewer.domain.articles import Article
from reviewer.domain.claims import Body, Claim, ClaimKind
from reviewer.domain.guidance import Guidance
from reviewer.domain.lessons import NONE, ON_PAGE, Lesson, Lessons, line_at
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
    assert judged(drafts, [], shift=UNTAUGHT.shift) == judged(drafts, [])


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
    shown = ("past", "figure")
    assert abs(shipped_odds((one, 1.0) for one in shown)) < 1.0
    shift = learned(Lessons(many(count, *shown, worth=False))).shift(dict.fromkeys(shown, 1.0))
    assert least <= -shift <= most


def test_what_is_learnt_sets_claims_aside_and_brings_them_back():
    shown = draft("figure", "quoted")
    assert judged([shown], [])[0].body.kind is ClaimKind.FACT
    state = learned(Lessons(many(600, "figure", "quoted", worth=False)))
    assert judged([shown], [], shift=state.shift)[0].body.kind is ClaimKind.OPINION
    hidden = draft("I", "quoted", "short")
    assert judged([hidden], [])[0].body.kind is ClaimKind.OPINION
    state = learned(Lessons(many(600, "I", "quoted", "short", worth=True)))
    assert judged([hidden], [], shift=state.shift)[0].body.kind is ClaimKind.FACT


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


# The whole analysis

HOUSE = "Our reporters raised 12 questions with the council today."
FIRST = f"A flood in Harrowmere\n\nThe dam at Cold Gill overflowed on Sunday. Mira Oden, the mayor, closed two schools.\n\n{HOUSE}"
OTHER = (
    "The flood, a day later\n\nThe dam at Cold Gill overflowed on Sunday, the port said. Three schools are closed."
    f" The river fell by 40 centimetres.\n\n{HOUSE.replace('12', '7')}"
)


@pytest.fixture(scope="module")
def pages():
    return [
        Article(f"page-{n}", f"{n}.txt", text.partition("\n")[0], "Ledger", "", "2026-03-10", "", "en", text)
        for n, text in enumerate((FIRST, OTHER))
    ]


@pytest.fixture(scope="module")
def shipped(pages):
    return analyze(pages)


def test_a_run_without_lessons_is_the_shipped_one_and_one_with_them_says_which_it_used(pages, shipped):
    assert analyze(pages, guidance=Guidance(lessons=NONE)) == shipped
    assert shipped.engine == ENGINE
    assert all(one.body.signs for one in shipped.claims if one.body.kind is ClaimKind.FACT)
    lessons = Lessons(tuple(Lesson(f"claim {n}", (("figure", 1.0),), False, f"C{n}") for n in range(200)))
    run = analyze(pages, guidance=Guidance(lessons=lessons))
    assert run.engine == ENGINE + learned(lessons).mark
    assert run.notes[0] == told(learned(lessons))
    assert [one.id for one in run.claims] == [one.id for one in shipped.claims]  # set aside, never deleted

    def sure(found):
        return [one.body.confidence for one in found.claims if dict(one.body.signs).get("figure")]

    assert sure(run)
    assert all(now < before for now, before in zip(sure(run), sure(shipped), strict=True))


def test_nothing_that_was_decided_is_changed_by_what_was_learnt(pages, shipped):
    given = tuple(one for one in shipped.claims if one.article_id == "page-0")
    lessons = Lessons(tuple(Lesson(one.body.statement, one.body.signs, False, one.id) for one in given) * 40)
    run = analyze(pages, guidance=Guidance(given=given, lessons=lessons))
    assert {one.id: one for one in run.claims}.items() >= {one.id: one for one in given}.items()
    aside = {one.id for one in run.claims if one.body.kind in (ClaimKind.OPINION, ClaimKind.OTHER)}
    assert aside > {one.id for one in shipped.claims if one.body.kind in (ClaimKind.OPINION, ClaimKind.OTHER)}


def test_a_line_learnt_to_be_furniture_is_set_aside_with_the_reason(pages, shipped):
    def asides(found):
        reasons = {
            claim: why
            for fact in found.facts
            for claim, why in zip(fact.claim_ids, fact.reasons, strict=True)
        }
        return [
            (one.body.kind, reasons[one.id] == ON_PAGE)
            for one in found.claims
            if one.article_id == "page-1" and "raised 7 questions" in one.quote
        ]

    line = line_at(FIRST, FIRST.index(HOUSE), "Ledger")
    run = analyze(pages, guidance=Guidance(lessons=Lessons(furniture=(line,))))
    assert asides(shipped) == [(ClaimKind.FACT, False)]
    assert asides(run) == [(ClaimKind.OTHER, True)]
