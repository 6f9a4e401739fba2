"""Exporting from the sheet: where to, in what format, what stands there already, and what came of it."""

import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from reviewer.gui.actions import Mode
from reviewer.gui.sheet.exporting import file_name
from reviewer.services import publish as publishing
from reviewer.settings import Settings


def box(desk):
    return desk.window.sheet.panel.file


def type_path(desk, path):
    """Ctrl+E, and type a path."""
    desk.ctrl("e")
    assert desk.focus() is box(desk).field
    desk.ctrl("a")
    desk.type(str(path))


def export_to(desk, path):
    type_path(desk, path)
    desk.key(Qt.Key.Key_Return)


@pytest.mark.parametrize("key", ["md", "html", "csv", "json"])
def test_a_path_that_is_typed_tells_the_format(sheet, tmp_path, key):
    path = tmp_path / f"sheet.{key}"
    export_to(sheet, path)
    assert sheet.window.sheet.panel.format() == key
    text = path.read_text(encoding="utf-8-sig")
    assert "The bridge cost 45 million euros." in text
    assert "Exported to" in sheet.window.toast.text
    assert str(path) in box(sheet).done.text
    assert sheet.focus() is sheet.window.sheet.paper
    if key == "json":
        assert json.loads(text)


def test_the_format_that_is_chosen_gives_the_ending(sheet, tmp_path):
    type_path(sheet, tmp_path / "sheet.html")
    sheet.click(sheet.window.sheet.panel.formats["md"])
    assert box(sheet).field.text() == str(tmp_path / "sheet.md")
    type_path(sheet, tmp_path / "no ending")
    sheet.key(Qt.Key.Key_Return)
    assert (tmp_path / "no ending.md").exists()


def test_the_first_export_is_two_key_presses_from_any_mode(desk, tmp_path, monkeypatch):
    folder = str(tmp_path)
    monkeypatch.setattr("reviewer.gui.sheet.exporting.QStandardPaths.writableLocation", lambda _: folder)
    desk.key("j", "j", "a")
    desk.ctrl("e")
    assert desk.window.mode is Mode.SHEET
    desk.key(Qt.Key.Key_Return)
    path = tmp_path / "The bridge.html"
    assert path.exists()
    assert desk.settings[-1].exports[desk.window.session.case_id].endswith(f":{path}")


def test_so_is_every_later_one_even_after_a_restart(sheet, make_desk, database, tmp_path):
    path = tmp_path / "kept.md"
    export_to(sheet, path)
    first = path.read_bytes()
    sheet.ctrl("z")
    sheet.ctrl("e")
    assert "is replaced" in box(sheet).note.text
    sheet.key(Qt.Key.Key_Return)
    second = path.read_bytes()
    assert second != first
    kept = sheet.settings[-1]
    sheet.window.close()
    desk = make_desk(database, settings=kept, case="The bridge")
    desk.ctrl("4")
    desk.key("j", "n")
    desk.type("new")
    desk.key(Qt.Key.Key_Return)
    desk.ctrl("e")
    desk.key(Qt.Key.Key_Return)
    assert path.read_bytes() != second
    assert desk.window.sheet.panel.format() == "md"


def test_a_file_of_somebody_else_is_told_before_and_needs_a_second_press(sheet, tmp_path):
    path = tmp_path / "taken.md"
    path.write_text("mine")
    type_path(sheet, path)
    QTest.qWait(300)
    sheet.settle()
    assert "is there already" in box(sheet).note.text
    sheet.key(Qt.Key.Key_Return)
    assert path.read_text() == "mine"
    assert "Press once more" in box(sheet).note.text
    assert box(sheet).button.accessibleName() == "Replace it"
    sheet.key(Qt.Key.Key_Return)
    assert "The bridge" in path.read_text()


def test_typing_after_the_first_press_takes_it_back(sheet, tmp_path):
    path = tmp_path / "taken.md"
    path.write_text("mine")
    export_to(sheet, path)
    sheet.key(Qt.Key.Key_Backspace)
    sheet.type("d")
    sheet.key(Qt.Key.Key_Return)
    assert path.read_text() == "mine"


def test_a_file_that_was_changed_since_is_left_and_a_free_name_is_proposed(sheet, tmp_path):
    path = tmp_path / "sheet.md"
    export_to(sheet, path)
    path.write_text("corrected by hand")
    sheet.ctrl("e")
    assert box(sheet).field.text() == str(tmp_path / "sheet 2.md")
    sheet.key(Qt.Key.Key_Return)
    assert path.read_text() == "corrected by hand"
    assert (tmp_path / "sheet 2.md").exists()


def test_a_path_that_cannot_be_written_is_a_sentence_and_nothing_is_lost(sheet, tmp_path):
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "sheet.md"
    export_to(sheet, path)
    assert box(sheet).note.isVisible()
    assert "sheet.md" in box(sheet).note.text
    assert box(sheet).note.text.count(".") <= 3
    assert box(sheet).field.text() == str(path)
    assert box(sheet).button.isEnabled()
    export_to(sheet, tmp_path / "sheet.md")
    assert (tmp_path / "sheet.md").exists()
    assert not box(sheet).note.isVisible()


def test_no_name_is_told(sheet):
    sheet.ctrl("e")
    sheet.ctrl("a")
    sheet.key(Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    assert "Name a file first" in box(sheet).note.text


def test_a_long_export_shows_its_progress_and_is_stopped(sheet, tmp_path, monkeypatch):
    path = tmp_path / "sheet.md"
    go, there = threading.Event(), threading.Event()
    facts = publishing._facts

    def slow(reader, progress, *rest):
        for one in facts(reader, progress, *rest):
            there.set()
            go.wait(20)
            progress(3, 6, "Reading the facts")
            yield one

    monkeypatch.setattr(publishing, "_facts", slow)
    type_path(sheet, path)
    QTest.keyClick(box(sheet).field, Qt.Key.Key_Return)
    assert there.wait(10)
    sheet.qtbot.waitUntil(lambda: box(sheet).cancel.isVisible(), timeout=5000)
    assert not box(sheet).button.isEnabled()
    QTest.mouseClick(box(sheet).cancel, Qt.MouseButton.LeftButton)
    go.set()
    sheet.settle()
    assert not path.exists()
    assert "Stopped" in box(sheet).note.text
    assert not box(sheet).cancel.isVisible()
    assert box(sheet).button.isEnabled()


def test_file_and_folder_are_opened_by_the_system(sheet, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    path = tmp_path / "sheet.md"
    export_to(sheet, path)
    sheet.click(box(sheet).open_file)
    sheet.click(box(sheet).open_folder)
    assert opened == [str(path), str(tmp_path)]
    path.unlink()
    sheet.click(box(sheet).open_file)
    assert "is not there any more" in box(sheet).note.text
    assert len(opened) == 2
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    sheet.click(box(sheet).open_folder)
    assert "no program" in box(sheet).note.text


def test_another_place_is_chosen_in_a_window_of_the_system_only_if_asked(sheet, tmp_path):
    sheet.ctrl("e")
    assert sheet.window.findChild(QFileDialog) is None
    sheet.click(box(sheet).place)
    dialog = sheet.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "there.csv"))
    dialog.reject()
    sheet.settle()
    assert box(sheet).field.text() == str(tmp_path / "there.csv")
    assert sheet.window.sheet.panel.format() == "csv"
    sheet.window.activateWindow()
    sheet.qtbot.waitUntil(sheet.window.isActiveWindow, timeout=5000)
    box(sheet).field.setFocus()
    sheet.key(Qt.Key.Key_Return)
    assert (tmp_path / "there.csv").exists()


def test_the_contents_that_are_chosen_are_exported(sheet, tmp_path):
    boxes = sheet.window.sheet.panel.boxes
    boxes["open_questions"].click()
    boxes["quotations"].click()
    export_to(sheet, tmp_path / "short.md")
    text = (tmp_path / "short.md").read_text()
    assert "Open questions" not in text
    assert "two engineers" not in text


NAMES = [
    ("Meta and Scale AI, June 2025", "Meta and Scale AI, June 2025"),
    ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
    ("  . ", "Fact sheet"),
    ("", "Fact sheet"),
    ("Höhe 🎉 عنوان", "Höhe 🎉 عنوان"),
    ("x" * 300, "x" * 80),
    ("line\nbreak\x00", "line break"),
]


@pytest.mark.parametrize(("case", "name"), NAMES)
def test_a_case_gives_its_name_to_the_file(case, name):
    assert file_name(case) == name


@pytest.mark.parametrize("kept", ["", "x", "1:2:", "a:b:/tmp/x.md", "/tmp/x.md", "1:2"])
def test_what_the_settings_hold_of_an_export_may_be_broken(make_desk, database, kept):
    desk = make_desk(database, case="The bridge")
    case = desk.window.session.case_id
    desk.window.close()
    again = make_desk(database, settings=Settings(analyst="mk", exports={case: kept}), case="The bridge")
    again.ctrl("e")
    assert box(again).field.text().endswith("The bridge.html")
