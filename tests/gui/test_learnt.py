"""The panel of what was learnt, opened from the palette and worked by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reviewer.domain.claims import Analysis
from reviewer.domain.lessons import ON_PAGE, Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, Ruling
from reviewer.gui.learnt_panel import FORGET, NOTHING, OFF
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

ENTER, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
SIGNS = (("best support", 1.0), ("figure", 1.0), ("past", 1.0))
"""Those of claims that are surely worth checking, so that three rejections tell."""


@pytest.fixture
def signed(tmp_path, home, analysed, database):
    """The case "The bridge" with the signs an analysis gives, and another case where a name was put right."""
    with Workspace.open(str(database), settings=Settings(analyst="mk")) as workspace:
        library = workspace.library
        case = library.find("The bridge")
        plan = library.prepare_again(case)
        found: Analysis = analysed(plan.task.articles)
        claims = tuple(replace(one, body=replace(one.body, signs=SIGNS)) for one in found.claims)
        library.finish(plan, replace(found, claims=claims))
        other = library.prepare_new("The old bridge", plan.task.articles[:1])
        report = library.finish(other, analysed(other.new))
        workspace.review(report.case_id).handle(c.SameName("Mira Oden", "The bridge"))
    return database


@pytest.fixture
def panel(make_desk, signed):
    """Three claims rejected as opinion; then the panel, opened from the palette."""
    desk = make_desk(signed, case="The bridge")
    for label in ("A1", "A2", "B1"):
        command = c.Reject((label,), Reason.OPINION)
        desk.ask(lambda review, command=command: review.handle(command))
    desk.ctrl("k")
    desk.type("was learnt")
    desk.key(ENTER)
    assert desk.window.learnt_panel.isVisible()
    return desk


def rows(desk):
    return [one.text for one in desk.window.learnt_panel.list.rows.rows]


def scope(desk):
    return desk.ask(lambda review: review.learnt().scope)


def to(desk, text):
    """Go down to the row that begins so."""
    panel = desk.window.learnt_panel
    for _ in range(len(panel.list.rows.rows)):
        if panel.list.rows.rows[panel.list.currentIndex().row()].text.startswith(text):
            return
        desk.key(DOWN)
    raise LookupError(text)


def test_it_says_what_was_learnt_and_which_decisions_it_rests_on(panel):
    told = panel.window.learnt_panel.told
    assert told.text().startswith("From 3 decisions: ")
    to(panel, "Claims with a figure are set aside sooner")
    panel.key(ENTER)
    assert told.text() == (
        "Claims with a figure are set aside sooner: 0 worth checking, 3 not. It rests on A1, A2, B1."
    )


def test_it_is_switched_off_and_on_by_decisions_that_are_undone(panel):
    to(panel, "Nobody")
    panel.key(ENTER)
    assert scope(panel) is Scope.OFF
    assert panel.window.learnt_panel.told.text() == OFF
    panel.ctrl("z")
    assert scope(panel) is Scope.CASE
    assert panel.window.learnt_panel.told.text().startswith("From 3 decisions: ")


def test_it_is_widened_to_every_case(panel):
    to(panel, "Every case")
    panel.key(ENTER)
    assert scope(panel) is Scope.ALL


def test_it_is_forgotten_by_a_key_and_every_verdict_stands(panel):
    before = panel.ask(lambda review: review.summary().decided)
    panel.key("r")
    assert panel.window.learnt_panel.told.text() == NOTHING
    assert FORGET not in rows(panel)
    assert panel.ask(lambda review: review.summary().decided) == before == 3
    assert panel.state("A1") == Ruling.REJECTED.value


def test_what_was_said_of_a_name_elsewhere_is_offered_and_taken_over(panel):
    text = "“Mira Oden” is the same as “The bridge”"
    to(panel, text)
    panel.key(ENTER)
    names = panel.ask(lambda review: review.names())
    assert any(one.has("Mira Oden") and one.has("The bridge") for one in names)
    assert text not in rows(panel)


def test_letters_are_not_those_of_the_mode_below_and_escape_closes(panel):
    seq = panel.ask(lambda review: review.summary().seq)
    panel.key("a", "x", "7", ESCAPE)
    assert not panel.window.learnt_panel.isVisible()
    assert panel.ask(lambda review: review.summary().seq) == seq


def test_a_claim_set_aside_as_furniture_says_why_on_its_card(make_desk, database, analysed):
    with Workspace.open(str(database), settings=Settings(analyst="mk")) as workspace:
        library = workspace.library
        plan = library.prepare_again(library.find("The bridge"))
        found: Analysis = analysed(plan.task.articles)
        birds = next(one for one in found.claims if "birds" in one.quote)
        facts = tuple(
            replace(one, reasons=(ON_PAGE,)) if one.claim_ids == (birds.id,) else one for one in found.facts
        )
        library.finish(plan, replace(found, facts=facts))
    desk = make_desk(database, case="The bridge")
    desk.open("B")
    desk.window.read.open_claim(birds.id)
    desk.settle()
    why = desk.window.read.card._why
    assert why.isVisible()
    assert why.text == ON_PAGE.capitalize()
