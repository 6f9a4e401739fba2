"""The toast: it names what can be undone, undoes that alone, waits for whoever reads it, and is reached by keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason
from reviewer.gui.announcing import Announcer
from reviewer.gui.toast import MOST, stay


@pytest.mark.parametrize(
    ("text", "answer", "patient", "least", "most"),
    [
        ("Saved", False, False, 4000, 5000),
        ("Saved", True, False, 8000, 9000),
        ("Merge 12 facts into the fact of B5 · " * 3, True, False, 14_000, 16_500),
        ("x" * 5000, False, False, 4000 + 60 * MOST, 4000 + 60 * MOST),
        ("Saved", True, True, 24_000, 27_000),
    ],
)
def test_it_stays_as_long_as_it_takes_to_read_and_answer(text, answer, patient, least, most):
    assert least <= stay(text, answer=answer, patient=patient) <= most


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (c.Merge(("A1", "A2")), "Merge 2 facts into the fact of A1"),
        (c.Split(("A1",)), "Take A1 out of the fact of A1"),
        (c.RejectFacts(("A1", "A2"), Reason.FALSE), "Reject 2 facts (false)"),
        (c.Assign(("A1",), "Costs"), "Put the fact of A1 into"),
    ],
)
def test_it_names_what_it_undoes(desk, command, words):
    before = desk.ask(lambda review: review.facts()[0])
    desk.window.session.send(command, toast=True)
    desk.settle()
    toast = desk.window.toast
    assert toast.text.startswith(words)
    assert toast.answerable
    desk.click(toast._undo)
    assert not toast.answerable
    assert [one.line for one in desk.ask(lambda review: review.facts()[0])] == [one.line for one in before]
    assert desk.window.toast.text.startswith(f"Undo “{words}")


def test_it_goes_once_something_else_would_be_undone(desk):
    desk.window.session.send(c.Split(("A1",)), toast=True)
    desk.settle()
    assert desk.window.toast.answerable
    desk.key("a")
    assert not desk.window.toast.isVisible()


def test_what_was_no_decision_is_undone_in_its_own_way(desk):
    undone = []
    desk.window.toast.tell("The view is deleted", undo=lambda: undone.append(1))
    desk.key("a")
    assert desk.window.toast.answerable, "a decision does not make it outdated"
    desk.click(desk.window.toast._undo)
    assert undone == [1]
    assert desk.state("A1") == "accepted"


def test_it_waits_while_the_pointer_is_over_it(desk):
    toast = desk.window.toast
    toast.tell("Something", True)
    assert toast._timer.isActive()
    QApplication.sendEvent(toast, QEnterEvent(QPointF(2, 2), QPointF(2, 2), QPointF(2, 2)))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive() or toast.underMouse()


def test_f6_reaches_it_and_it_waits_while_it_has_the_focus(desk):
    toast = desk.window.toast
    desk.window.session.send(c.Split(("A1",)), toast=True)
    desk.settle()
    for _ in range(8):
        desk.key(Qt.Key.Key_F6)
        if desk.window.focusWidget() is toast._undo:
            break
    assert desk.window.focusWidget() is toast._undo
    assert not toast._timer.isActive()
    desk.key(Qt.Key.Key_Space)
    assert desk.claim("A1").fact == desk.claim("B1").fact
    assert desk.window.focusWidget() is desk.window.read.panes()[0]


def test_escape_closes_it_and_the_focus_goes_back_to_work(desk):
    toast = desk.window.toast
    toast.tell("Something", True)
    toast.focus_first()
    desk.key(Qt.Key.Key_Escape)
    assert not toast.isVisible()
    assert desk.window.focusWidget() is desk.window.read.panes()[0]


def test_it_goes_by_itself(desk):
    toast = desk.window.toast
    toast.tell("Something", True)
    toast._timer.timeout.emit()
    assert not toast.isVisible()
    assert toast.mapTo(desk.window, QPoint(0, 0)).y() > 0


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (c.Same("A2", "A1"), "A2 is the same fact as A1"),
        (c.Different("A1", "B1"), "A1 is another fact than B1"),
        (c.RenameSection("Money", "Costs"), "Rename"),
        (c.Assign(("B3",), "Costs"), "Put the fact of B3"),
    ],
)
def test_what_changes_more_than_one_looks_at_is_told_with_undo(desk, command, words):
    desk.window.session.send(command)
    desk.settle()
    assert desk.window.toast.answerable
    assert desk.window.toast.text.startswith(words)


def test_what_is_seen_at_once_is_not_told(desk):
    desk.key("a", "x", "1")
    assert not desk.window.toast.isVisible()


def test_a_screen_reader_hears_it_once(desk, monkeypatch):
    heard = []
    Announcer(desk.window)
    for room in ("toast", "announcing"):
        monkeypatch.setattr(f"reviewer.gui.{room}.announce", lambda _, text, **__: heard.append(text))
    desk.window.toast.tell("The view is deleted")
    desk.window.session.send(c.Split(("A1",)))
    desk.settle()
    assert heard == ["The view is deleted", "Take A1 out of the fact of A1"]
