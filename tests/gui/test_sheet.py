"""Sheet and export, by real keys and clicks against the real services."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from reviewer.gui.actions import Mode
from reviewer.gui.sheet.content import Part


@pytest.fixture
def sheet(desk):
    """The sheet with one accepted fact, one settled conflict, and one open one."""
    desk.key("j", "j", "a")
    cost = desk.claim("A1").fact
    desk.ctrl("2")
    desk.window.conflicts.open_fact(cost)
    desk.settle()
    desk.key("2")
    desk.ctrl(Qt.Key.Key_Return)
    desk.ctrl("4")
    assert desk.window.mode is Mode.SHEET
    return desk


def pieces(desk, part):
    return [one.piece for one in desk.window.sheet.paper._placed if one.piece.part is part]


def export_to(desk, path: Path, key: str):
    """Choose a format and type the path into the file dialog, as without a mouse."""
    desk.window.sheet.panel.formats[key].setChecked(True)
    desk.ctrl("e")
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()
    desk.settle()
    desk.qtbot.waitUntil(path.exists)


def test_it_shows_what_will_be_exported(sheet):
    lines = [one.text for one in pieces(sheet, Part.LINE)]
    assert "The bridge cost 45 million euros." in lines
    assert "Mira Oden designed the bridge." in lines
    headings = [one.text for one in pieces(sheet, Part.HEADING)]
    assert headings[0] == "Money"
    assert "Open questions" in headings
    remarks = [one.text for one in pieces(sheet, Part.REMARK)]
    assert any("“The bridge cost 40 million euros”" in one for one in remarks)
    assert "still open" in sheet.window.sheet.panel._check.text


def test_it_is_live(sheet):
    before = [one.text for one in pieces(sheet, Part.LINE)]
    sheet.ctrl("z")
    assert [one.text for one in pieces(sheet, Part.LINE)] != before


def test_contents_are_chosen(sheet):
    boxes = sheet.window.sheet.panel.boxes
    assert pieces(sheet, Part.QUOTE)
    boxes["quotations"].click()
    sheet.settle()
    assert not pieces(sheet, Part.QUOTE)
    boxes["open_questions"].click()
    sheet.settle()
    assert "Open questions" not in [one.text for one in pieces(sheet, Part.HEADING)]


def test_a_click_on_a_citation_opens_its_words(sheet):
    paper = sheet.window.sheet.paper
    _, rect, citation = next(one for one in paper._links if one[2].label == "B1")
    sheet.click(paper.viewport(), rect.center().toPoint() - QPoint(0, paper.verticalScrollBar().value()))
    assert sheet.window.mode is Mode.READ
    assert sheet.label() == "B1"
    assert sheet.window.read.claim().quote == citation.quote


def test_citations_are_walked_through_by_keys(sheet):
    sheet.key("j", "j")
    second = sheet.window.sheet.paper.current().label
    sheet.key("k", "j", Qt.Key.Key_Return)
    assert sheet.window.mode is Mode.READ
    assert sheet.label() == second


def test_wording_note_and_section_are_written_here(sheet):
    sheet.key("j", "e")
    sheet.ctrl("a")
    sheet.type("It cost 45 million.")
    sheet.key(Qt.Key.Key_Return)
    assert "It cost 45 million." in [one.text for one in pieces(sheet, Part.LINE)]
    sheet.key("t")
    sheet.ctrl("a")
    sheet.type("Figures")
    sheet.key(Qt.Key.Key_Return)
    assert "Figures" in [one.text for one in pieces(sheet, Part.HEADING)]
    sheet.key("n")
    sheet.type("bill of May")
    sheet.key(Qt.Key.Key_Return)
    assert (
        sheet.ask(lambda review: review.fact(sheet.window.sheet.paper.current_fact())).note == "bill of May"
    )


def test_the_side_bar_goes_to_the_parts(sheet):
    from reviewer.gui.sidebar import CountRow

    names = [one.name for one in sheet.window.sidebar.findChildren(CountRow)]
    assert "Money" in names
    assert "Open questions" in names


@pytest.mark.parametrize("key", ["md", "html", "csv", "json"])
def test_every_format_is_exported_to_the_path_that_was_typed(sheet, tmp_path, key):
    path = tmp_path / f"sheet.{key}"
    export_to(sheet, path, key)
    text = path.read_text(encoding="utf-8-sig")
    assert "The bridge cost 45 million euros." in text
    assert "Exported to" in sheet.window.toast.text
    if key == "json":
        assert json.loads(text)


def test_export_from_another_mode_shows_the_sheet_first(desk):
    desk.ctrl("e")
    assert desk.window.mode is Mode.SHEET
    dialog = desk.window.findChild(QFileDialog)
    dialog.reject()


def test_a_path_that_cannot_be_written_is_a_sentence(sheet, tmp_path):
    (tmp_path / "file").write_text("in the way")
    sheet.window.sheet.write(tmp_path / "file" / "sheet.md", "md")
    sheet.settle()
    assert sheet.window.message.isVisible()
    assert "sheet.md" in sheet.window.message.text or "file" in sheet.window.message.text


ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_sections_are_renamed_and_moved(sheet):
    sheet.key("j")
    fact = sheet.window.sheet.paper.current_fact()
    names = sheet.ask(lambda review: review.sections())
    name = sheet.ask(lambda review: review.fact(fact)).item.section
    assert len(names) > 1
    way = Qt.Key.Key_Up if names.index(name) else Qt.Key.Key_Down
    sheet.key(way, mods=ALT | SHIFT)
    moved = sheet.ask(lambda review: review.sections())
    assert abs(moved.index(name) - names.index(name)) == 1
    assert sheet.window.sheet.paper.current_fact() == fact
    sheet.key("t", mods=SHIFT)
    sheet.ctrl("a")
    sheet.type("Budget")
    sheet.key(Qt.Key.Key_Return)
    assert sheet.ask(lambda review: review.fact(fact)).item.section == "Budget"
    assert name not in sheet.ask(lambda review: review.sections())


def test_a_line_moves_within_its_section(sheet):
    sheet.ctrl("3")
    sheet.ctrl("a")
    sheet.key("a")
    sheet.ctrl("4")
    paper = sheet.window.sheet.paper
    section = {one: sheet.ask(lambda review, one=one: review.fact(one)).item.section for one in paper.facts()}
    other = [one for one in paper.facts() if not section[one]]
    assert len(other) > 1
    paper.mark_fact(other[0])
    sheet.key(Qt.Key.Key_Down, mods=ALT)
    assert [one for one in paper.facts() if not section[one]] == [other[1], other[0], *other[2:]]
    assert paper.current_fact() == other[0]
    sheet.key(Qt.Key.Key_Up, mods=ALT)
    assert [one for one in paper.facts() if not section[one]] == other
