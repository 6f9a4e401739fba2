"""The disk fails while a decision is saved: it is told, marked as not saved, and nothing that was typed is lost."""

import pytest
from failing_disk import FULL, IOERR_FSYNC, failing_disk
from PySide6.QtCore import Qt

ENTER = Qt.Key.Key_Return


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
