"""What the decisions of a case teach, and the commands that say whom."""

from dataclasses import replace

import pytest

from reviewer.domain.claims import Analysis, Body, Fact
from reviewer.domain.errors import CommandError
from reviewer.domain.lessons import ON_PAGE, Lessons, Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.bodies import body_from_text, body_to_text
from reviewer.domain.review.integrate import integrate
from reviewer.domain.review.lessons import learning_of, lessons_of
from reviewer.domain.review.records import Reason, Table
from reviewer.domain.review.view import whole_claim

SIGNS = (("figure", 1.0), ("support", 0.25))


@pytest.fixture
def signed(desk):
    """The case, its claims with the signs that an analysis gives them."""
    for home in desk.state.articles():
        for one in desk.state.claims_in(home.id):
            body = body_from_text(desk.state.text(one.body))
            desk.state.texts[one.body] = body_to_text(replace(body, signs=SIGNS))
    return desk


def taught(desk):
    return [(one.where, one.worth) for one in lessons_of(desk.state).claims]


def test_signs_are_kept_with_the_body():
    body = Body("It rained", signs=SIGNS)
    assert body_from_text(body_to_text(body)) == body
    assert "signs" not in body_to_text(Body("It rained"))


@pytest.mark.parametrize(
    ("command", "lessons"),
    [
        (c.Accept(("A1",)), [("A1", True)]),
        (c.AcceptFacts(("A1",)), [("A1", True), ("B1", True)]),
        (c.Reject(("A1",), Reason.OPINION), [("A1", False)]),
        (c.Reject(("A1",), Reason.NOT_CHECKABLE), [("A1", False)]),
        (c.Reject(("A1",), Reason.WRONGLY_EXTRACTED), [("A1", False)]),
        (c.Reject(("A1",), Reason.OTHER, "dull"), [("A1", False)]),
        (c.Reject(("A1",), Reason.FALSE), [("A1", True)]),  # false, so it was worth checking
        (c.Reject(("A1",), Reason.DUPLICATE), []),  # says nothing of its kind
        (c.Reject(("A1",), Reason.FURNITURE), []),  # speaks of the line, not of the claim
        (c.HandBack(("A1",), "look again"), []),
        (c.Note("a note", claim="A1"), []),
    ],
)
def test_a_verdict_says_whether_such_a_claim_is_worth_checking(signed, command, lessons):
    signed.do(command)
    assert taught(signed) == lessons


def test_a_claim_by_hand_or_in_words_of_a_person_teaches_nothing(signed):
    signed.do(c.AddClaim("A", 0, 13, "Harbour Tools exists."))
    signed.do(c.Edit("A1", "Harbour Tools bought Bolt"))
    signed.do(c.Accept(("A1",)))
    assert taught(signed) == []


def test_furniture_is_remembered_as_a_line_of_its_site_and_acceptance_as_story(signed):
    signed.do(c.Reject(("A1",), Reason.FURNITURE))
    signed.do(c.Accept(("B1",)))
    found = lessons_of(signed.state)
    assert [(one.site, one.place) for one in found.furniture] == [("a", "middle")]
    assert found.furniture[0].words.startswith("harbour tools paid # million euros")
    assert [one.site for one in found.story] == ["b"]


def test_undo_takes_a_lesson_back(signed):
    signed.do(c.Accept(("A1",)))
    signed.do(c.Undo())
    assert lessons_of(signed.state) == Lessons()


def test_a_reset_lets_earlier_decisions_teach_nothing_and_is_undone_as_any_decision(signed):
    signed.do(c.Accept(("A1",)))
    signed.do(c.Forget())
    assert taught(signed) == []
    assert signed.state.verdicts_on(signed.claim("A1").id)  # the verdict stands
    signed.do(c.Reject(("A2",), Reason.OPINION))
    assert taught(signed) == [("A2", False)]
    signed.do(c.Undo())
    signed.do(c.Undo())
    assert taught(signed) == [("A1", True)]


def test_a_case_that_is_switched_off_teaches_nothing_until_it_is_switched_on(signed):
    signed.do(c.Accept(("A1",)))
    assert learning_of(signed.state).scope is Scope.CASE
    signed.do(c.Learn(Scope.OFF))
    assert taught(signed) == []
    signed.do(c.Undo())
    assert taught(signed) == [("A1", True)]
    signed.do(c.Learn(Scope.ALL))
    assert [one.where for one in lessons_of(signed.state, "The deal").claims] == ["The deal: A1"]


def test_what_is_so_already_is_no_decision(signed):
    with pytest.raises(CommandError, match="nothing to do"):
        signed.do(c.Learn(Scope.CASE))


def test_verdicts_of_two_analysts_are_two_lessons(signed):
    signed.do(c.Accept(("A1",)), "mk")
    signed.do(c.Reject(("A1",), Reason.OPINION), "jo")
    assert sorted(taught(signed)) == [("A1", False), ("A1", True)]


def test_an_undecided_claim_is_told_when_it_is_set_aside_as_furniture_and_when_no_more(desk):
    def run(why):
        """Analyze again: the same claims and facts, and a reason for the weather."""
        homes = list(desk.articles.values())
        claims = [whole_claim(desk.state, one) for home in homes for one in desk.state.claims_in(home.id)]
        groups = {}
        for one in claims:
            groups.setdefault(desk.state.row(Table.CLAIM, one.id)["fact"], []).append(one)
        facts = [
            Fact(
                key,
                members[0].quote,
                tuple(one.id for one in members),
                "",
                tuple(why if "raining" in one.quote else "Grouped by hand." for one in members),
            )
            for key, members in groups.items()
        ]
        found = Analysis("hand/1", tuple(homes), tuple(claims), tuple(facts), ())
        made = integrate(desk.state, found, (), desk.tools, "mk", [bytes([n]) * 16 for n in range(5)])
        if made.parts:
            desk.log(made.draft, "mk", made.parts)
        return desk.state.text(desk.claim(desk.label("It was raining")).why)

    assert run(ON_PAGE) == ON_PAGE
    assert run("another reason") == "another reason"
    assert run("a third one") == "another reason"  # where it stays in its fact, the first reason stands
