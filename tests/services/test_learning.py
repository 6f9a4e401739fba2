"""What was learnt, across the cases of a database: own decisions, those of cases that teach all, offers of names."""

from dataclasses import replace

import pytest

import reviewer.analysis
from reviewer.domain.guidance import UNGUIDED
from reviewer.domain.lessons import Lessons, Scope
from reviewer.domain.progress import silent
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason
from reviewer.services.learning import NameOffer, lessons_for

SIGNS = (("figure", 1.0), ("past", 1.0))


@pytest.fixture
def seen(by_hand, monkeypatch):
    """The lessons that each run of the analysis got; its claims have signs."""
    known = reviewer.analysis.analyze
    got = []

    def analyze(articles, *, progress=silent, guidance=UNGUIDED, **_):
        got.append(guidance.lessons)
        found = known(articles, progress=progress, guidance=guidance)
        claims = tuple(replace(one, body=replace(one.body, signs=SIGNS)) for one in found.claims)
        return replace(found, claims=claims)

    monkeypatch.setattr(reviewer.analysis, "analyze", analyze)
    return got


@pytest.fixture
def two(workspace, seen, make_article):
    """Two cases; A1 of the first is accepted, A2 rejected."""
    library = workspace.library
    first = library.add_new("First", [make_article("north.txt")], in_process=True).case_id
    second = library.add_new("Second", [make_article("east.txt")], in_process=True).case_id
    review = workspace.review(first)
    review.handle(c.Accept(("A1",)))
    review.handle(c.Reject(("A2",), Reason.OPINION))
    seen.clear()
    return workspace, first, second


def where(lessons):
    return [(one.where, one.worth) for one in lessons.claims]


OWN = [("A1", True), ("A2", False)]
ELSEWHERE = [("First: A1", True), ("First: A2", False)]


@pytest.mark.parametrize(
    ("first_teaches", "second_learns", "own", "other"),
    [
        (Scope.CASE, Scope.CASE, OWN, []),
        (Scope.ALL, Scope.CASE, OWN, ELSEWHERE),
        (Scope.ALL, Scope.OFF, OWN, []),
        (Scope.OFF, Scope.CASE, [], []),
    ],
)
def test_decisions_teach_their_case_or_all_or_nobody(two, seen, first_teaches, second_learns, own, other):
    workspace, first, second = two
    for case, scope in ((first, first_teaches), (second, second_learns)):
        if scope is not Scope.CASE:
            workspace.review(case).handle(c.Learn(scope))
    workspace.library.analyze_again(first, in_process=True)
    workspace.library.analyze_again(second, in_process=True)
    assert [where(one) for one in seen] == [own, other]


def test_a_new_case_is_taught_by_those_that_teach_all(two, seen, make_article):
    workspace, first, _ = two
    workspace.library.add_new("Third", [make_article("south.txt")], in_process=True)
    workspace.review(first).handle(c.Learn(Scope.ALL))
    workspace.library.add_new("Fourth", [make_article("south.txt")], in_process=True)
    assert [where(one) for one in seen] == [[], ELSEWHERE]


def test_after_a_reset_the_next_analysis_is_the_shipped_one(two, seen):
    workspace, first, _ = two
    review = workspace.review(first)
    assert review.learnt().told.startswith("From 2 decisions: ")
    review.handle(c.Forget())
    workspace.library.analyze_again(first, in_process=True)
    assert seen == [Lessons()]
    found = review.learnt()
    assert (found.scope, found.told, found.lines, found.digest) == (Scope.CASE, "", (), "")
    review.handle(c.Undo())
    assert where(lessons_for(workspace.library._database, first)) == OWN


def test_learning_changes_no_verdict(two):
    workspace, first, _ = two
    review = workspace.review(first)
    before = [(one.label, one.ruling) for one in review.page("A").claims]
    workspace.library.analyze_again(first, in_process=True)
    assert [(one.label, one.ruling) for one in review.page("A").claims] == before
    assert workspace.library.verify(first).ok


class TestNames:
    """Both cases name the bridge and Mira Oden."""

    @pytest.fixture
    def named(self, two):
        workspace, first, second = two
        return workspace.review(first), workspace.review(second)

    @pytest.fixture
    def two(self, workspace, seen, make_article):
        library = workspace.library
        first = library.add_new("First", [make_article("east.txt")], in_process=True).case_id
        second = library.add_new(
            "Second", [make_article("east.txt"), make_article("north.txt")], in_process=True
        )
        return workspace, first, second.case_id

    def test_what_is_said_of_names_in_one_case_is_offered_in_the_other(self, named):
        first, second = named
        assert second.learnt().names == ()
        first.handle(c.SameName("Mira Oden", "The bridge"))
        offer = NameOffer("Mira Oden", "The bridge", same=True, case="First")
        assert second.learnt().names == (offer,)
        assert first.learnt().names == ()
        second.handle(c.SameName(offer.form, offer.other))
        assert second.learnt().names == ()

    def test_so_is_what_is_said_to_be_another_name(self, named):
        first, second = named
        second.handle(c.SameName("Mira Oden", "The bridge"))
        first.handle(c.OtherName("It", "The bridge"))
        assert [(one.form, one.other, one.same) for one in second.learnt().names] == [
            ("It", "The bridge", False)
        ]

    def test_a_case_that_is_switched_off_is_offered_nothing(self, named):
        first, second = named
        first.handle(c.SameName("Mira Oden", "The bridge"))
        second.handle(c.Learn(Scope.OFF))
        assert second.learnt().names == ()
