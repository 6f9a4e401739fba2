"""Conflicts, by real keys and clicks against the real services."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from reviewer.domain.review.records import ResolutionKind
from reviewer.domain.review.standing import FactState
from reviewer.gui.actions import Mode
from reviewer.gui.conflicts.marks import lines_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def conflicts(desk):
    desk.ctrl("2")
    assert desk.window.mode is Mode.CONFLICTS
    return desk


def fact(desk, name):
    """The fact whose first claim has this label, as the database has it."""
    claim = desk.claim(name)
    return desk.ask(lambda review: review.fact(claim.fact))


def test_the_queue_holds_what_disagrees(conflicts):
    queue = conflicts.window.conflicts.queue.queue.facts
    expected = [one.id for one in conflicts.ask(lambda review: review.queue())]
    assert [one.id for one in queue] == expected
    assert queue
    assert conflicts.window.conflicts.current == expected[0]
    assert conflicts.window.conflicts._count.text().startswith(f"{len(expected)} open")


def test_sources_stand_side_by_side_with_the_words_that_differ(conflicts):
    view = conflicts.window.conflicts
    view.open_fact(conflicts.claim("A1").fact)
    conflicts.settle()
    rows = [line._row for line in view.detail.sources._lines]
    assert [one.claim.label for one in rows] == ["A1", "B1", "C1"]
    assert [one.key for one in view.detail.sources._lines] == ["1", "2", "3"]
    for row in rows:
        marked = [mark.of(row.wording.text) for mark in row.wording.marks]
        assert marked == [row.claim.body.value.text]


@pytest.mark.parametrize(
    ("keys", "kind", "chosen"),
    [
        (["1"], ResolutionKind.ONE_VALUE, "A1"),
        (["3", "2"], ResolutionKind.ONE_VALUE, "B1"),
        (["r"], ResolutionKind.RANGE, ""),
        (["b"], ResolutionKind.BOTH, ""),
        (["l"], ResolutionKind.LATER, "C1"),
        (["o"], ResolutionKind.OPEN, ""),
    ],
)
def test_a_key_chooses_and_ctrl_enter_settles(conflicts, keys, kind, chosen):
    view = conflicts.window.conflicts
    view.open_fact(conflicts.claim("A1").fact)
    conflicts.settle()
    conflicts.key(*keys)
    proposed = view.detail.resolve.wording.text()
    assert proposed
    assert fact(conflicts, "A1").item.resolution is None
    conflicts.ctrl(Qt.Key.Key_Return)
    settled = fact(conflicts, "A1")
    assert settled.item.resolution is kind
    assert settled.item.line == proposed
    assert settled.chosen == ((conflicts.claim(chosen).id,) if chosen else ())
    assert all(one.ruling is not None for one in settled.claims)
    assert view.current != settled.item.id


def test_settling_without_a_choice_says_what_to_do(conflicts):
    before = conflicts.ask(lambda review: review.summary().seq)
    conflicts.ctrl(Qt.Key.Key_Return)
    assert "Choose first" in conflicts.window.toast.text
    assert conflicts.ask(lambda review: review.summary().seq) == before


def test_wording_and_note_are_written_before_settling(conflicts):
    view = conflicts.window.conflicts
    view.open_fact(conflicts.claim("A1").fact)
    conflicts.settle()
    conflicts.key("o", "e")
    assert view.detail.resolve.wording.hasFocus()
    conflicts.ctrl("a")
    conflicts.type("What the bridge cost is not settled.")
    view.detail.resolve.note.setFocus()
    conflicts.type("No bill found; ask both.")
    conflicts.ctrl(Qt.Key.Key_Return)
    settled = fact(conflicts, "A1")
    assert settled.item.line == "What the bridge cost is not settled."
    assert settled.reason == "No bill found; ask both."


def test_letters_are_off_in_the_fields(conflicts):
    view = conflicts.window.conflicts
    conflicts.key("1", "n")
    assert view.detail.resolve.note.hasFocus()
    conflicts.type("old rob")  # o, r, b and l would choose
    assert view.kind is ResolutionKind.ONE_VALUE
    assert view.detail.resolve.note.text() == "old rob"


def test_settled_ones_stand_after_the_open_ones_and_can_be_reopened(conflicts):
    view = conflicts.window.conflicts
    first = view.current
    conflicts.key("b")
    conflicts.ctrl(Qt.Key.Key_Return)
    order = [one.id for one in view.queue.queue.facts]
    assert order[-1] == first
    assert view.queue.queue.facts[-1].state is not FactState.OPEN
    view.open_fact(first)
    conflicts.settle()
    conflicts.key("o", mods=SHIFT)
    assert conflicts.ask(lambda review: review.fact(first)).item.resolution is None
    conflicts.ctrl("z")
    assert conflicts.ask(lambda review: review.fact(first)).item.resolution is ResolutionKind.BOTH


def test_a_source_that_speaks_of_something_else_is_taken_out(conflicts):
    view = conflicts.window.conflicts
    view.open_fact(conflicts.claim("A1").fact)
    conflicts.settle()
    conflicts.click(view.detail.sources._lines[1])
    conflicts.key("d")
    assert conflicts.claim("B1").fact != conflicts.claim("A1").fact
    assert [one._row.claim.label for one in view.detail.sources._lines] == ["A1", "C1"]


def test_next_and_previous_go_through_the_open_ones(conflicts):
    view = conflicts.window.conflicts
    order = [one.id for one in view.queue.open_facts()]
    assert len(order) > 1
    conflicts.key("j")
    assert view.current == order[1]
    conflicts.key("k")
    assert view.current == order[0]
    conflicts.key(*["u"] * len(order))
    assert view.current == order[0]


def test_arrows_go_through_the_queue(conflicts):
    view = conflicts.window.conflicts
    order = [one.id for one in view.queue.queue.facts]
    conflicts.key(Qt.Key.Key_Down)
    assert view.current == order[1]
    conflicts.key(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert view.current == order[0]


def test_enter_shows_the_words_in_the_article(conflicts):
    view = conflicts.window.conflicts
    view.open_fact(conflicts.claim("A1").fact)
    conflicts.settle()
    conflicts.key("2", Qt.Key.Key_Return)
    assert conflicts.window.mode is Mode.READ
    assert conflicts.label() == "B1"


def test_when_all_is_settled_it_says_so(conflicts):
    view = conflicts.window.conflicts
    for _ in range(len(view.queue.open_facts())):
        conflicts.key("b")
        conflicts.ctrl(Qt.Key.Key_Return)
    assert view.queue.open_facts() == []
    assert view.done.isVisible()
    assert "Every conflict is settled" in view.done.text
    assert not view.detail.isVisible()
    assert "0 conflicts open" in conflicts.window.status.conflicts.text()


def test_values_are_drawn_to_scale(conflicts):
    view = conflicts.window.conflicts
    view.open_fact(conflicts.claim("A1").fact)
    conflicts.settle()
    detail = fact(conflicts, "A1")
    (line,) = lines_of(detail.claims, view.opened.letters)
    assert [(one.low, one.high) for one in line.marks] == [(4e7, 4e7), (4e7, 4.5e7), (4.5e7, 4.5e7)]
    (shown,) = view.detail.pictures.views
    assert shown.isVisible()
    low, middle, high = (shown.x_of(one, 800.0) for one in (4e7, 4.25e7, 4.5e7))
    assert middle - low == pytest.approx(high - middle, abs=0.01)
    image = QImage(shown.size(), QImage.Format.Format_ARGB32)
    shown.render(image)
    assert "A: €40 m; C: €40–45 m; B: €45 m." in view.detail.pictures.accessibleDescription()


def test_an_empty_queue_says_what_to_do(make_desk, tmp_path, home):
    from reviewer.services.workspace import Workspace
    from reviewer.settings import Settings

    path = tmp_path / "empty.sqlite3"
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        workspace.library.create("Nothing yet")
    desk = make_desk(path, case="Nothing yet")
    desk.ctrl("2")
    assert "disagree on nothing" in desk.window.conflicts.done.text
    desk.key("1", "j", "k", "u", "d", "e", "o")
    desk.ctrl(Qt.Key.Key_Return)
    for number in ("1", "3", "4"):
        desk.ctrl(number)
        desk.key("j", "k", "a", "x", "e", "m", " ")
