"""Another case is opened: nothing that was asked or shown for the case before is done or shown in it."""

import threading

import pytest
from PySide6.QtCore import Qt

from reviewer.domain.review.commands import Accept
from reviewer.gui.actions import Mode
from reviewer.services import publish as publishing
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

ENTER = Qt.Key.Key_Return


@pytest.fixture
def two(make_desk, database, analysed):
    """A window on "The bridge"; "The other bridge" is made of the same articles."""
    with Workspace.open(str(database), settings=Settings(analyst="mk")) as workspace:
        library = workspace.library
        review = workspace.review(library.find("The bridge"))
        articles = [review.article(one.id) for one in review.articles()]
        plan = library.prepare_new("The other bridge", articles)
        library.finish(plan, analysed(articles))
        workspace.review(library.find("The other bridge")).handle(Accept(("B3", "C4")))
    return make_desk(database, case="The bridge")


def switch(desk):
    """Open the other case."""
    other = desk.window.session.call(lambda workspace: workspace.library.find("The other bridge"))
    desk.window.session.open_case(other)
    desk.settle()
    assert desk.window.session.case_id == other


@pytest.mark.parametrize("key", ["e", "n", "h", "x"])
def test_what_facts_asked_for_is_asked_no_more(two, key):
    two.ctrl("3")
    two.key(key)
    facts = two.window.facts
    assert facts._bottom.isVisible()
    switch(two)
    two.ctrl("3")
    assert not facts._bottom.isVisible()
    assert not facts.form.isVisible()
    assert not facts.reasons.isVisible()


@pytest.mark.parametrize("key", ["x", "h"])
def test_what_a_claim_asked_for_is_asked_no_more(two, key):
    two.key(key)
    card = two.window.read.card
    assert card.form.isVisible() or card.reasons.isVisible()
    switch(two)
    assert two.label() == "A1"
    assert not card.form.isVisible()
    assert not card.reasons.isVisible()


@pytest.mark.parametrize("key", ["e", "n"])
def test_what_the_sheet_asked_for_is_asked_no_more(two, key):
    two.window.session.send(Accept(("B3", "C4")))
    two.ctrl("4")
    two.key("j", key)
    sheet = two.window.sheet
    assert sheet._bottom.isVisible()
    switch(two)
    two.ctrl("4")
    assert not sheet._bottom.isVisible()
    sheet.form.save()
    two.settle()
    assert two.ask(lambda review: review.history(limit=1))[0].what.startswith("Accept")


def test_the_parts_of_the_sheet_before_leave_the_side_bar(two):
    two.window.session.send(Accept(("A3", "C3")))
    two.ctrl("4")
    assert ("People", 2, 1) in two.window.sidebar._parts
    two.window.sheet.clear()
    assert two.window.sidebar._parts == ()


def test_a_file_of_the_case_before_is_not_proposed(two):
    two.ctrl("4")
    two.ctrl("e")
    field = two.window.sheet.panel.file.field
    assert field.text().endswith("The bridge.html")
    two.window.sheet.clear()
    assert field.text() == ""
    switch(two)
    two.ctrl("4")
    assert field.text().endswith("The other bridge.html")


def test_an_export_that_ends_later_is_told_and_leaves_the_panel_alone(two, tmp_path, monkeypatch):
    go_on, begun = threading.Event(), threading.Event()
    real = publishing.Publish.export

    def slow(self, *args, **options):
        begun.set()
        assert go_on.wait(10)
        return real(self, *args, **options)

    monkeypatch.setattr(publishing.Publish, "export", slow)
    two.ctrl("4")
    two.window.sheet.write(tmp_path / "first.md", "md")
    two.qtbot.waitUntil(begun.is_set)
    other = next(one.id for one in two.window.cases if one.name == "The other bridge")
    two.window.session.open_case(other)
    go_on.set()
    two.settle()
    assert (tmp_path / "first.md").exists()
    assert "first.md" in two.window.toast.text
    two.window.enter(Mode.SHEET)
    two.settle()
    box = two.window.sheet.panel.file
    assert box.field.text().endswith("The other bridge.html")
    assert box.button.isEnabled()
    assert not box._result.isVisible()
