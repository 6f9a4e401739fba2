"""Words of a rejection and of a conflict's note, sent in vain: they come back, and are saved at the next try."""

import pytest
from failing_disk import failing_disk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.domain.review.commands import Note
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
WORDS = "It was two engineers, not one."


@pytest.fixture
def disk(monkeypatch):
    return failing_disk(monkeypatch)


@pytest.fixture
def failing(make_desk, database, disk):
    """The window on the case; the disk fails as a test says."""
    return make_desk(database, case="The bridge")


# Rejecting


def rejecting(desk, digit="2"):
    """Press X, type why, and a digit."""
    desk.key("x", "n")
    desk.type(WORDS)
    if digit:
        desk.key(ENTER, digit)
    else:
        desk.key(ENTER)


@pytest.mark.parametrize("mode", ["read", "facts"])
def test_why_something_is_rejected_comes_back_and_is_saved_at_the_next_try(failing, disk, mode):
    desk = failing
    if mode == "facts":
        desk.ctrl("3")
        strip = desk.window.facts.reasons
    else:
        strip = desk.window.read.card.reasons
    before = desk.ask(lambda review: review.summary().seq)
    disk.fail("COMMIT")
    rejecting(desk)
    assert disk.failed == 1
    assert strip.isVisible()
    assert strip.hasFocus()
    assert strip.note.text() == WORDS
    assert desk.ask(lambda review: review.summary().seq) == before
    disk.mend()
    desk.key("2")
    assert not strip.isVisible()
    assert desk.ask(lambda review: review.summary().seq) == before + 1
    entry = desk.ask(lambda review: review.history(0, 1))[0]
    assert WORDS in str(desk.ask(lambda review: review.log.told(entry.seq)))
    desk.key("x")
    assert strip.note.text() == ""


def test_the_reason_that_needs_words_comes_back_with_them(failing, disk):
    desk = failing
    strip = desk.window.read.card.reasons
    label = desk.label()
    disk.fail("COMMIT")
    desk.key("x", "6")
    desk.type(WORDS)
    desk.key(ENTER)
    assert disk.failed == 1
    assert strip.note.hasFocus()
    assert strip.note.text() == WORDS
    disk.mend()
    desk.key(ENTER)
    assert desk.state(label) == "rejected"
    entry = desk.ask(lambda review: review.history(0, 1))[0]
    assert WORDS in str(desk.ask(lambda review: review.log.told(entry.seq)))


def test_words_about_another_claim_wait_until_it_is_rejected_again(failing, disk):
    desk = failing
    strip = desk.window.read.card.reasons
    label = desk.label()
    desk.key("x", "n")
    desk.type(WORDS)
    desk.key(ENTER)
    disk.fail("COMMIT")
    QTest.keyClick(desk.focus(), Qt.Key.Key_2)
    desk.window.read.step(1)
    desk.settle()
    assert desk.label() != label
    assert not strip.isVisible()
    disk.mend()
    desk.key("x")
    assert strip.note.text() == ""
    desk.key(ESCAPE, "k")
    assert desk.label() == label
    desk.key("x")
    assert strip.note.text() == WORDS
    desk.key("2")
    assert desk.state(label) == "rejected"


def test_escape_gives_them_up(failing, disk):
    desk = failing
    disk.fail("COMMIT")
    rejecting(desk)
    disk.mend()
    desk.key(ESCAPE, "x")
    assert desk.window.read.card.reasons.note.text() == ""


def test_what_another_decided_meanwhile_is_told_and_the_words_can_be_sent_all_the_same(desk, database):
    desk.window.session._timer.stop()
    claim, case = desk.window.read.claim(), desk.window.session.case_id
    desk.key("x", "n")
    desk.type(WORDS)
    with Workspace.open(str(database), settings=Settings(analyst="pa")) as other:
        other.review(case).handle(Note("It cost less.", claim=claim.id))
    desk.key(ENTER, "2")
    strip = desk.window.read.card.reasons
    assert "changed" in desk.window.message.text
    assert desk.state(claim.label) == "undecided"
    assert strip.note.text() == WORDS
    desk.key("2")
    assert desk.state(claim.label) == "rejected"


# The note of a conflict


@pytest.fixture
def noting(failing):
    """The note of the first conflict, with words in it."""
    desk = failing
    desk.ctrl("2")
    desk.key("n")
    assert desk.window.conflicts.detail.resolve.note.hasFocus()
    desk.type(WORDS)
    return desk


def note_of(desk, fact):
    return desk.ask(lambda review: review.fact(fact).note)


def test_a_note_comes_back_and_is_saved_at_the_next_try(noting, disk):
    desk, view = noting, noting.window.conflicts
    fact = view.current
    disk.fail("COMMIT")
    desk.key(ENTER)
    assert disk.failed == 1
    assert view.detail.resolve.note.hasFocus()
    assert view.detail.resolve.note.text() == WORDS
    disk.mend()
    desk.key(ENTER)
    assert note_of(desk, fact) == WORDS
    assert view.queue.hasFocus()


def test_a_note_that_was_refused_on_the_way_to_the_next_conflict_waits_there(noting, disk):
    desk, view = noting, noting.window.conflicts
    fact = view.current
    disk.fail("COMMIT")
    QTest.keyClick(desk.focus(), ENTER)
    QTest.keyClick(desk.focus(), Qt.Key.Key_J)
    desk.settle()
    assert disk.failed == 1
    disk.mend()
    assert view.current != fact
    assert view.detail.resolve.note.text() == ""
    view.open_fact(fact)
    desk.settle()
    assert view.detail.resolve.note.text() == WORDS
    desk.key("n", ENTER)
    assert note_of(desk, fact) == WORDS


def test_a_note_beside_one_of_another_comes_back_and_overwrites_nothing_unseen(noting, database):
    desk, view = noting, noting.window.conflicts
    desk.window.session._timer.stop()
    fact, case = view.current, desk.window.session.case_id
    with Workspace.open(str(database), settings=Settings(analyst="pa")) as other:
        other.review(case).handle(Note("It cost less.", fact=fact))
    desk.key(ENTER)
    assert "changed" in desk.window.message.text
    assert note_of(desk, fact) == "It cost less."
    assert view.detail.resolve.note.text() == WORDS
    assert view.detail.resolve.note.hasFocus()
    desk.key(ENTER)
    assert note_of(desk, fact) == WORDS
