"""The disk fails while a decision is saved: it is told, marked as not saved, and nothing that was typed is lost."""

import pytest
from failing_disk import FULL, IOERR_FSYNC, failing_disk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.domain.review.commands import Note
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

ENTER = Qt.Key.Key_Return
SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def disk(monkeypatch):
    return failing_disk(monkeypatch)


@pytest.fixture
def failing(make_desk, database, disk):
    """The window on the case, after one decision that was saved; the disk fails at the next."""
    desk = make_desk(database, case="The bridge")
    desk.key("a")
    assert "saved" in desk.window.status.saved.text()
    desk.open("B")
    return desk


@pytest.mark.parametrize(
    ("code", "words"), [(IOERR_FSYNC, "The disk failed under"), (FULL, "The disk is full")]
)
def test_what_was_not_saved_is_told_shown_and_undecided(failing, disk, code, words):
    desk = failing
    label = desk.label()
    disk.fail("COMMIT", code)
    opened = disk.opened
    desk.key("a")
    assert disk.failed == 1
    assert desk.window.message.text.startswith(words)
    assert desk.window.status.saved.text() == "○ not saved"
    assert desk.window.status.saved.property("look") == "red"
    assert disk.opened > opened  # nothing that was open is trusted to say what is saved
    assert desk.state(label) == "undecided"
    assert desk.claim(label) in list(desk.window.read.page.claims)
    assert desk.window.overview.summary.decided == 1
    disk.mend()
    desk.window.read.open_claim(desk.claim(label).id)
    desk.settle()
    desk.key("a")
    assert desk.state(label) == "accepted"
    assert "● saved" in desk.window.status.saved.text()
    assert desk.window.status.saved.property("look") == "green"
    assert not desk.window.message.isVisible()
    case = desk.window.session.case_id
    assert desk.window.session.call(lambda workspace: workspace.library.verify(case)).ok


def test_a_failure_in_the_midst_of_an_act_leaves_nothing_of_it(failing, disk):
    desk = failing
    label = desk.label()
    disk.fail("INSERT INTO decision")
    seq = desk.ask(lambda review: review.summary().seq)
    desk.key("a")
    assert disk.failed
    disk.mend()
    assert desk.ask(lambda review: review.summary().seq) == seq
    assert desk.state(label) == "undecided"


def written(desk, mode):
    """Write a note, or a wording, by the keys of a mode; return what it is about and the field."""
    if mode == "read":
        desk.key(Qt.Key.Key_F2)
        return desk.window.read.card.form
    if mode == "facts":
        desk.ctrl("3")
        desk.key("n")
        return desk.window.facts.form
    if mode == "wording":
        desk.ctrl("3")
        desk.key("e")
        return desk.window.facts.form
    desk.ctrl("4")
    desk.key("j", "n")
    return desk.window.sheet.form


@pytest.mark.parametrize("mode", ["read", "facts", "wording", "sheet"])
def test_typed_words_come_back_and_are_saved_at_the_next_try(failing, disk, mode):
    desk = failing
    form = written(desk, mode)
    assert form.isVisible()
    desk.ctrl("a")
    desk.type("Two engineers were asked.")
    before = desk.ask(lambda review: review.summary().seq)
    disk.fail("COMMIT")
    desk.key(ENTER)
    assert disk.failed == 1
    assert form.isVisible()
    assert form.field.hasFocus()
    assert form.field.text() == "Two engineers were asked."
    assert desk.window.status.saved.text() == "○ not saved"
    disk.mend()
    desk.key(ENTER)
    assert not form.isVisible()
    assert desk.ask(lambda review: review.summary().seq) == before + 1
    entry = desk.ask(lambda review: review.history(0, 1))[0]
    assert "Two engineers were asked." in str(desk.ask(lambda review: review.log.told(entry.seq)))


def test_a_name_of_the_case_comes_back_too(failing, disk):
    desk = failing
    QTest.keyClick(desk.focus(), Qt.Key.Key_R, SHIFTED)
    desk.settle()
    desk.ctrl("a")
    desk.type("The bridge and its birds")
    disk.fail("COMMIT")
    desk.key(ENTER)
    form = desk.window.window_acts._ask.form
    assert form.isVisible()
    assert form.field.text() == "The bridge and its birds"
    disk.mend()
    desk.key(ENTER)
    assert desk.window.overview.summary.name == "The bridge and its birds"


def test_words_about_what_another_changed_meanwhile_come_back_and_can_be_saved_all_the_same(desk, database):
    desk.window.session._timer.stop()
    claim = desk.window.read.claim()
    case = desk.window.session.case_id
    desk.key(Qt.Key.Key_F2)
    desk.type("It cost more.")
    with Workspace.open(str(database), settings=Settings(analyst="pa")) as other:
        other.review(case).handle(Note("It cost less.", claim=claim.id))
    desk.key(ENTER)
    form = desk.window.read.card.form
    assert "changed" in desk.window.message.text
    assert desk.claim(claim.label).note == "It cost less."  # and nothing is overwritten unseen
    assert form.isVisible()
    assert form.field.text() == "It cost more."
    desk.key(ENTER)
    assert desk.claim(claim.label).note == "It cost more."


def test_what_follows_a_decision_does_not_follow_one_that_was_not_saved(failing, disk):
    desk = failing
    label = desk.label()
    disk.fail("COMMIT")
    desk.key("a")
    assert desk.label() == label


def test_escape_gives_words_that_came_back_up(failing, disk):
    desk = failing
    form = written(desk, "read")
    desk.type("Never mind.")
    disk.fail("COMMIT")
    desk.key(ENTER, Qt.Key.Key_Escape)
    disk.mend()
    assert not form.isVisible()
    desk.key(Qt.Key.Key_F2)
    assert form.field.text() == ""
