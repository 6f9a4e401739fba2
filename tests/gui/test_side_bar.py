"""The side bar: facts dropped on sections, rows that keep their place while numbers change."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from reviewer.gui.actions import Mode
from reviewer.gui.dragging import FACTS_MIME, facts_in, facts_mime
from reviewer.gui.sidebar_rows import ArticleRow, CountRow, SideRow


def row_of(desk, name):
    return next(one for one in desk.window.sidebar.page.findChildren(CountRow) if one.name == name)


def drop(desk, row, data):
    """Drop what is dragged on a row; return whether it was taken."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = row.rect().center()
    enter = QDragEnterEvent(middle, Qt.DropAction.MoveAction, data, buttons, keys)
    enter.ignore()
    row.dragEnterEvent(enter)  # sent through the application, it would go on to the window
    taken = row.acceptDrops() and enter.isAccepted()
    if taken:
        row.dropEvent(QDropEvent(QPointF(middle), Qt.DropAction.MoveAction, data, buttons, keys))
    desk.settle()
    return taken


def facts_of(desk, *labels):
    return tuple(desk.claim(one).fact for one in labels)


def section_of(desk, fact):
    return desk.ask(lambda review: review.fact(fact)).item.section


@pytest.mark.parametrize("mode", ["3", "4"])
def test_facts_dropped_on_a_section_go_into_it_as_one_decision(desk, mode):
    length, birds = facts_of(desk, "B3", "B4")
    desk.key("a")
    desk.ctrl(mode)
    before = desk.ask(lambda review: review.summary().seq)
    assert drop(desk, row_of(desk, "Money"), facts_mime((length, birds)))
    assert [section_of(desk, one) for one in (length, birds)] == ["Money", "Money"]
    assert desk.ask(lambda review: review.summary().seq) == before + 1
    assert desk.window.toast.isVisible()
    desk.ctrl("z")
    assert [section_of(desk, one) for one in (length, birds)] == ["", ""]


def test_other_takes_facts_out_of_their_section(desk):
    (cost,) = facts_of(desk, "A1")
    desk.ctrl("3")
    assert drop(desk, row_of(desk, "Other"), facts_mime((cost,)))
    assert section_of(desk, cost) == ""


def test_saved_views_and_other_data_take_nothing(desk):
    desk.ctrl("3")
    text = QMimeData()
    text.setText("words")
    assert not drop(desk, row_of(desk, "Money"), text)
    assert not row_of(desk, "Undecided").acceptDrops()


@pytest.mark.parametrize("data", [b"", b"nonsense", b"\xff", b"{}", b"[1]", b'{"a": 1}'])
def test_what_is_no_list_of_facts_is_none(data):
    mime = QMimeData()
    mime.setData(FACTS_MIME, data)
    assert facts_in(mime) == ()


def test_facts_come_out_as_they_went_in():
    assert facts_in(facts_mime(("a", "b"))) == ("a", "b")
    assert json.loads(bytes(facts_mime(("ä",)).data(FACTS_MIME).data())) == ["ä"]


def test_rows_stay_the_same_widgets_while_their_numbers_change(desk):
    desk.ctrl("3")
    row = row_of(desk, "Undecided")
    before = row.number
    row.setFocus()
    desk.window.facts.table.selectRow(0)
    desk.window.hub.run("accept")
    desk.settle()
    assert row_of(desk, "Undecided") is row
    assert row.number == before - 1 or row.number == before
    assert row.hasFocus()
    assert row.accessibleName() == f"Undecided, {row.number}"


def test_a_press_on_the_open_view_keeps_its_mark(desk):
    desk.ctrl("3")
    row = row_of(desk, "Undecided")
    desk.click(row)
    assert row.isChecked()
    desk.click(row)
    assert row.isChecked()
    assert [one for one in desk.window.sidebar.page.findChildren(SideRow) if one.isChecked()] == [row]


def names(desk):
    return {
        one.name: one.number for one in desk.window.sidebar.page.findChildren(CountRow) if one.isVisible()
    }


def test_rows_of_a_mode_stay_while_another_is_in_front_and_tell_its_decisions(desk):
    before = desk.window.sidebar.page.findChildren(SideRow)
    undecided = names(desk)["Undecided"]
    desk.ctrl("3")
    assert desk.window.sidebar.page.findChildren(SideRow) != before
    desk.window.facts.table.selectAll()
    desk.key("a")
    desk.settle()
    desk.ctrl("1")
    assert desk.window.sidebar.page.findChildren(SideRow) == before
    assert names(desk)["Undecided"] < undecided


def test_conflicts_shows_the_articles_alone(desk):
    articles = [one for one in desk.window.sidebar.page.findChildren(ArticleRow) if one.isVisible()]
    assert names(desk)
    desk.ctrl("2")
    assert [one for one in desk.window.sidebar.page.findChildren(ArticleRow) if one.isVisible()] == articles
    assert not names(desk)
    assert not any(one.isChecked() for one in articles)
    desk.ctrl("1")
    assert names(desk)
    assert sum(one.isChecked() for one in articles) == 1


def test_rows_that_lay_behind_while_the_text_grew_go_with_their_case(desk):
    bar = desk.window.sidebar
    desk.ctrl("3")
    desk.ctrl("1")
    desk.ctrl("+")
    desk.ctrl("n")
    desk.settle()
    bar.show_mode(Mode.FACTS)
    assert bar.page.findChildren(SideRow) == []
    desk.window.session.open_case(desk.window.cases[0].id)
    desk.settle()
    assert bar.page.findChildren(SideRow)
