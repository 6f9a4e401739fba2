"""A case as one file, in the window: written, dropped elsewhere, merged, with what is left to decide told."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from reviewer.gui.drops import offer


def dropped(desk, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(200, 200), copy, data, left, none))
    QApplication.sendEvent(desk.window.drop_mark, QDropEvent(QPointF(200, 200), copy, data, left, none))
    desk.settle()


def in_front(desk):
    """Two windows are open: this one has the keyboard."""
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.window.read.panes()[0].setFocus()


def merged(desk):
    return desk.window.intake._brought


@pytest.fixture
def packed(desk, tmp_path):
    desk.key("a")
    path = tmp_path / "bridge.reviewcase"
    desk.window.intake.pack_into(path)
    desk.settle()
    assert str(path) in desk.window.toast.text
    return path


def test_the_act_asks_where_and_proposes_the_cases_name(desk, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.append(dialog.selectedFiles()[0]))
    desk.key("s", mods=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert asked[0].endswith("The bridge.reviewcase")


def test_a_case_file_comes_into_another_database_as_it_is(desk, packed, make_desk, tmp_path, home):
    other = make_desk(tmp_path / "other.sqlite3")
    dropped(other, packed)
    assert other.window.session.case_id == desk.window.session.case_id
    assert other.state("A1") == "accepted"
    assert "is new here" in other.window.toast.text
    dropped(other, packed)
    assert "is the same here and in the file" in other.window.toast.text
    other.window.importer.difference = (other.window.session.case_id, ("What an analysis before changed.",))
    dropped(other, packed)
    assert "tells what changed" not in other.window.toast.text
    assert not merged(other).isVisible()


def test_what_both_decided_differently_is_told_side_by_side(desk, packed, make_desk, tmp_path, home):
    other = make_desk(tmp_path / "other.sqlite3")
    dropped(other, packed)
    in_front(other)
    other.key("k", "x", "3")
    in_front(desk)
    desk.key("k", "x", "2")
    assert desk.state(desk.label()) == other.state(other.label()) == "undecided"
    there = tmp_path / "there.reviewcase"
    other.window.intake.pack_into(there)
    other.settle()
    dropped(desk, there)
    panel = merged(desk)
    assert panel.isVisible()
    assert "went on here and in the file" in panel.lines[0]
    assert any("in the file" in one and "here" in one for one in panel.lines[1:])
    desk.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_file_that_was_altered_is_refused_and_nothing_changes(desk, packed, make_desk, tmp_path, home):
    data = bytearray(packed.read_bytes())
    data[len(data) // 2] ^= 1
    packed.write_bytes(bytes(data))
    other = make_desk(tmp_path / "other.sqlite3")
    dropped(other, packed)
    assert "bridge.reviewcase" in other.window.message.text
    assert other.window.session.case_id == ""


def test_it_is_brought_in_alone():
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(one) for one in ("/tmp/a.txt", "/tmp/b.reviewcase")])
    found = offer(data, "A case")
    assert [one.name for one in found.files] == ["b.reviewcase"]
    assert "b.reviewcase" in found.title
    assert "a.txt" in found.detail


def test_packing_shows_how_far_it_is_and_can_be_cancelled(desk, tmp_path, monkeypatch):
    path, told = tmp_path / "bridge.reviewcase", []
    window, importer = desk.window, desk.window.importer
    path.write_bytes(b"what was there")

    def cancelled(done, total, what):
        told.append((window.progress.isVisible(), what))
        if what.startswith("Packing bridge") and total:
            desk.window.progress._cancel.click()

    importer.progress.connect(cancelled, Qt.ConnectionType.BlockingQueuedConnection)
    window.intake.pack_into(path)
    desk.settle()
    assert told[0] == (True, "Packing bridge.reviewcase")
    assert path.read_bytes() == b"what was there"
    assert "Cancelled" in window.message.text
    assert not window.progress.isVisible()


def test_bringing_a_case_file_in_can_be_cancelled_while_it_is_checked(
    desk, packed, make_desk, tmp_path, home
):
    other = make_desk(tmp_path / "other.sqlite3")

    def cancelled(done, total, what):
        if what == "Checking bridge.reviewcase":
            other.window.progress._cancel.click()

    other.window.importer.progress.connect(cancelled, Qt.ConnectionType.BlockingQueuedConnection)
    dropped(other, packed)
    assert "Cancelled" in other.window.message.text
    assert other.window.session.case_id == ""


def test_what_differs_is_told_even_if_another_case_was_open(desk, packed, make_desk, tmp_path, home):
    other = make_desk(tmp_path / "other.sqlite3")
    dropped(other, packed)
    in_front(other)
    other.key("k", "x", "3")
    there = tmp_path / "there.reviewcase"
    other.window.intake.pack_into(there)
    other.settle()
    in_front(desk)
    desk.key("k", "x", "2")
    case = desk.window.session.case_id
    desk.window.session.open_case("")
    desk.settle()
    desk.window.intake.take_files([there])
    desk.settle()
    assert desk.window.session.case_id == case
    assert merged(desk).isVisible()
    assert "went on here and in the file" in merged(desk).lines[0]
