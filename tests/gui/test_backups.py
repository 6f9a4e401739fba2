"""The backups in the window: made by itself, made by a key, and one put in the database's place."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from reviewer.gui.backups_panel import KEEP, MADE, NOTHING, NOW, RESTORE
from reviewer.gui.settings_panel import WHOLE_PATH
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store.backup import contents

ENTER, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def open_panel(desk):
    desk.key(Qt.Key.Key_B, mods=CTRL_SHIFT)
    assert desk.window.backups_panel.isVisible()
    return desk.window.backups_panel


def rows(panel):
    return [one.text for one in panel.list.rows.rows]


def made(desk):
    return desk.window.session.call(lambda workspace: workspace.backups.list())


def choose(desk, panel, text):
    """Go down to the row that says so, and press Enter."""
    for _ in panel.list.rows.rows:
        if panel.list.rows.rows[panel.list.currentIndex().row()].text == text:
            break
        desk.key(DOWN)
    else:
        raise AssertionError(f"no row {text} in {rows(panel)}")
    desk.key(ENTER)


def ask_for_the_newest(desk, panel):
    choose(desk, panel, rows(panel)[2])
    assert rows(panel)[1:] == [KEEP, RESTORE]


def test_a_backup_is_made_by_a_key_and_listed(desk, database):
    panel = open_panel(desk)
    assert rows(panel) == [NOW]
    assert panel.told.text() == NOTHING
    desk.key("b")
    assert panel.told.text() == MADE
    (one,) = made(desk)
    assert one.holds == contents(database)
    assert rows(panel)[0] == NOW
    assert "1 case, " in rows(panel)[2]
    desk.key(ESCAPE)
    assert not panel.isVisible()


def test_restoring_asks_twice_says_what_is_set_aside_and_brings_the_old_state_back(desk, database):
    desk.key("j")
    label = desk.label()
    desk.key("a")
    panel = open_panel(desk)
    choose(desk, panel, NOW)
    desk.key(ESCAPE)
    decided = desk.ask(lambda review: review.summary().decided)
    desk.key("j", "a")
    later = contents(database)
    panel = open_panel(desk)
    ask_for_the_newest(desk, panel)
    assert "1 decision in “The bridge” is not in this backup" in panel.told.text()
    assert "is set aside as a file beside it" in panel.told.text()
    choose(desk, panel, RESTORE)
    assert not panel.isVisible()
    assert desk.ask(lambda review: review.summary().decided) == decided
    assert desk.window.overview.summary.decided == decided
    (aside,) = database.parent.glob("*.before-*Z")
    assert aside.name in desk.window.toast.text
    assert contents(aside) == later
    assert desk.state(label) == "accepted"
    desk.key("a")  # the window is where it was, on the first claim
    assert desk.ask(lambda review: review.summary().decided) == decided + 1
    with Workspace.open(str(database), settings=Settings(analyst="other")) as other:
        assert other.library.verify(desk.window.session.case_id).ok


@pytest.mark.parametrize("way", ["escape", "the first row"])
def test_the_second_question_can_be_left(desk, database, way):
    panel = open_panel(desk)
    desk.key("b", "j")
    before = contents(database)
    ask_for_the_newest(desk, panel)
    assert "Nothing was decided since" in panel.told.text()
    desk.key(ESCAPE if way == "escape" else ENTER)
    assert panel.isVisible()
    assert rows(panel)[0] == NOW
    assert contents(database) == before
    assert not list(database.parent.glob("*.before-*"))


def test_a_damaged_backup_is_told_and_the_window_goes_on(desk, database):
    panel = open_panel(desk)
    desk.key("b")
    (one,) = made(desk)
    data = bytearray(one.path.read_bytes())
    data[4096 * 3 : 4096 * 9] = b"\xff" * 4096 * 6
    one.path.write_bytes(data)
    before = contents(database)
    desk.key(ESCAPE)
    panel = open_panel(desk)
    choose(desk, panel, rows(panel)[2])
    if RESTORE in rows(panel):
        choose(desk, panel, RESTORE)
    assert "damaged" in panel.told.text()
    assert panel.isVisible()
    desk.key(ESCAPE, "j", "a")
    assert contents(database).decisions == before.decisions + 1


def test_one_is_made_by_itself_when_it_is_due(desk, database):
    backing = desk.window.backing
    backing.look()
    desk.settle()
    (first,) = made(desk)
    backing.look()
    desk.settle()
    assert len(made(desk)) == 1, "nothing changed"
    desk.key("j", "a")
    backing.look()
    desk.settle()
    assert len(made(desk)) == 1, "it is young"
    old = (datetime.now(UTC) - timedelta(minutes=31)).strftime("%Y%m%dT%H%M%S%fZ")
    first.path.rename(first.path.with_name(f"cases-{old}.db"))
    backing.look()
    desk.settle()
    assert made(desk)[0].holds == contents(database)
    assert len(made(desk)) == 2


def test_a_failure_is_told_once_until_one_succeeds(desk, database, monkeypatch):
    backing, told = desk.window.backing, []
    backing.problem.connect(told.append)
    full = shutil.disk_usage(database.parent)._replace(free=0)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _: full)
        for _ in range(3):
            backing.look()
            desk.settle()
    assert len(told) == 1
    assert "No backup could be made: There is no room for a backup" in told[0]
    assert told[0] in desk.window.message.text
    backing.look()
    desk.settle()
    assert len(made(desk)) == 1
    assert len(told) == 1


@pytest.mark.parametrize(("minutes", "number"), [(30, 1), (0, 0)])
def test_one_is_made_at_the_end_if_something_changed(make_desk, database, minutes, number):
    desk = make_desk(database, settings=Settings(analyst="mk", backup_minutes=minutes), case="The bridge")
    desk.key("j", "a")
    desk.window.close()
    found = list((database.parent / "backups").glob("cases-*.db"))
    assert len(found) == number
    for one in found:
        assert contents(one, backup=True) == contents(database)


def test_the_settings_say_how_often_and_where(desk, database, tmp_path):
    desk.ctrl(",")
    panel = desk.window.settings_panel
    panel.backup_minutes.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert desk.settings[-1].backup_minutes == 20
    panel.backup_folder.setFocus()
    desk.type("kept")
    desk.key(ENTER)
    assert panel.told.text() == WHOLE_PATH
    assert panel.backup_folder.text() == ""
    desk.type(str(tmp_path / "kept"))
    desk.key(ENTER)
    assert desk.settings[-1].backup_folder == str(tmp_path / "kept")
    assert panel.told.text() == ""
    backups = desk.window.session.call(lambda workspace: workspace.backups)
    assert backups.minutes == 20
    desk.key(ESCAPE)
    open_panel(desk)
    desk.key("b")
    (folder,) = (tmp_path / "kept").iterdir()
    assert len(list(folder.glob("cases-*.db"))) == 1
    assert not (database.parent / "backups").exists()
