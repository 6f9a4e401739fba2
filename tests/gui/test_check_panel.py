"""The panel that checks the database: opened by its key, worked by keys alone; the doctor is one of the tests."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reviewer.domain.errors import BusyError, StoreError
from reviewer.gui import check_panel
from reviewer.gui.check_panel import CheckPanel
from reviewer.services.checking import StartCheck
from reviewer.services.doctor import Finding
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import driver

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WHOLE = Finding("database", True, "3 cases")
BROKEN = Finding("search index", False, "It does not match the texts.", "It is made anew.")
MENDED = Finding("search index", True, "It was made anew.")


class Doctor:
    """Examines and repairs as a test says."""

    def __init__(self):
        self.found = [WHOLE, BROKEN]
        self.calls = []
        self.go_on = threading.Event()
        self.go_on.set()
        self.error = None

    def examine(self, url, settings, progress):
        self.calls.append(("examine", url, settings.analyst))
        progress(0, 2, "database")
        while not self.go_on.wait(0.01):
            progress(0, 2, "database")
        if self.error:
            raise self.error
        yield from self.found

    def repair(self, url, settings, progress):
        self.calls.append(("repair", url, settings.analyst))
        with Workspace.open(url, settings=settings) as workspace:
            workspace.hold()  # the window does not
        progress(1, 2, "Repairing")
        if self.error:
            raise self.error
        self.found = [WHOLE, MENDED]
        yield Finding("backup", True, "cases.db")
        yield MENDED


@pytest.fixture
def doctor(monkeypatch):
    made = Doctor()
    monkeypatch.setattr(check_panel, "made", lambda *parts: CheckPanel(*parts, made.examine, made.repair))
    return made


def settle(desk):
    """Wait for the doctor, too."""
    desk.qtbot.waitUntil(lambda: not desk.window.check_panel.busy, timeout=120_000)
    desk.settle()


def ask(desk):
    """Open the panel by its key."""
    QTest.keyClick(desk.focus(), Qt.Key.Key_K, BOTH)
    assert desk.window.check_panel.isVisible()
    return desk.window.check_panel


def lines(panel):
    return [one.text() for one in panel.area.widget().findChildren(QLabel)]


def test_it_tells_line_by_line_what_was_found_and_what_a_repair_would_do(desk, doctor, database):
    panel = ask(desk)
    settle(desk)
    assert lines(panel) == [
        "✓ database: 3 cases",
        "✗ search index: It does not match the texts.",
        "Repair: It is made anew.",
    ]
    assert doctor.calls == [("examine", str(database), "mk")]
    assert panel.repair.isEnabled()
    assert "nothing wrong" in panel.told.text()
    assert "makes a backup" in panel.told.text()
    assert "Repair: It is made anew." in panel.area.accessibleName()


def test_where_nothing_can_be_repaired_nothing_is_offered(desk, doctor):
    doctor.found = [WHOLE, Finding("folders", False, "They cannot be written; check their rights.")]
    panel = ask(desk)
    settle(desk)
    assert not panel.repair.isEnabled()
    desk.key("r")
    assert [one[0] for one in doctor.calls] == ["examine"]
    assert "makes a backup" not in panel.told.text()


def test_a_repair_has_the_database_for_itself_and_the_window_goes_on_after_it(desk, doctor, database):
    panel = ask(desk)
    settle(desk)
    desk.key("r")
    settle(desk)
    assert doctor.calls[1:] == [("repair", str(database), "mk")]
    assert lines(panel) == ["✓ backup: cases.db", "✓ search index: It was made anew."]
    assert not panel.repair.isEnabled()
    assert desk.window.session.checking.last.thorough  # it was checked anew
    desk.key("c")
    settle(desk)
    assert lines(panel)[0] == "✓ database: 3 cases"
    desk.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    desk.key("a")
    assert desk.state("A1") == "accepted"


def test_a_repair_that_fails_is_told_and_the_database_is_open(desk, doctor):
    panel = ask(desk)
    settle(desk)
    doctor.error = StoreError("There is no room for a backup; make room, then try again.")
    desk.key("r")
    settle(desk)
    assert panel.told.text().startswith("There is no room for a backup; make room, then try again.")
    assert panel.repair.isEnabled()
    desk.key(Qt.Key.Key_Escape, "a")
    assert desk.state("A1") == "accepted"


def test_looking_shows_how_far_it_is_and_can_be_stopped(desk, doctor):
    doctor.go_on.clear()
    panel = ask(desk)
    desk.qtbot.waitUntil(lambda: panel.doing.text() == "database…")
    assert panel.bar.isVisible()
    assert not panel.again.isEnabled()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_S)
    settle(desk)
    assert panel.told.text() == "Stopped."
    assert not panel.halt.isVisible()
    assert lines(panel) == []


def test_closing_the_panel_or_the_window_stops_looking(desk, doctor):
    doctor.go_on.clear()
    panel = ask(desk)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle(desk)
    assert panel._stop.is_set()
    ask(desk)
    desk.window.close()
    desk.qtbot.waitUntil(lambda: not any(one.name == "reviewer-doctor" for one in threading.enumerate()))


def test_a_problem_and_a_fault_of_looking_are_told(desk, doctor):
    doctor.error = BusyError("Another program has it.")
    panel = ask(desk)
    settle(desk)
    assert panel.told.text() == "Another program has it."
    bugs = []
    desk.window.session.bug.connect(bugs.append)
    doctor.error = ZeroDivisionError()
    desk.key("c")
    settle(desk)
    assert [type(one) for one in bugs] == [ZeroDivisionError]
    assert panel.again.isEnabled()


def test_the_damage_offers_the_panel_and_is_gone_after_the_repair(make_desk, database, doctor, monkeypatch):
    raw = driver.connect(database)
    before = raw.execute("SELECT section FROM fact WHERE rowid = 1").fetchone()
    raw.execute("UPDATE fact SET section = 'Another' WHERE rowid = 1")
    raw.close()
    desk = make_desk(database, case="The bridge")
    QTest.mouseClick(desk.window.message.act, Qt.MouseButton.LeftButton)
    settle(desk)
    panel = desk.window.check_panel
    assert "found damage: The bridge: " in panel.told.text()

    def repair(url, settings, progress):
        mended = driver.connect(database)
        mended.execute("UPDATE fact SET section = ? WHERE rowid = 1", before)
        mended.close()
        yield MENDED

    panel._repair_by = repair
    desk.key("r")
    settle(desk)
    assert not desk.window.message.isVisible()
    assert panel.told.text() == "The check at the start found nothing wrong."
    desk.key(Qt.Key.Key_Escape, "a")
    assert desk.state("A1") == "accepted"


def test_a_check_that_could_not_be_made_is_made_again(make_desk, database, doctor, monkeypatch):
    def busy(_):
        raise BusyError("Another program has it.")

    with monkeypatch.context() as patched:
        patched.setattr(StartCheck, "fast", busy)
        desk = make_desk(database, case="The bridge")
    panel = ask(desk)
    settle(desk)
    assert panel.told.text().startswith("The check at the start found nothing wrong.")
    assert not desk.window.message.isVisible()


def test_the_doctor_of_the_program_looks_beside_the_window(desk, database, qtbot):
    panel = ask(desk)
    settle(desk)
    found = {one.part: one for one in panel.findings}
    assert found["database"].ok
    assert str(database) in found["database"].text
    assert lines(panel)[0].startswith("✓ program: Reviewer ")


def test_the_doctor_of_the_program_repairs_what_the_log_knows_better(make_desk, database):
    raw = driver.connect(database)
    raw.execute("UPDATE fact SET section = 'Another' WHERE rowid = 1")
    raw.close()
    desk = make_desk(database, case="The bridge")
    assert desk.window.message.text.startswith("The database is damaged")
    panel = ask(desk)
    settle(desk)
    assert any(one.would for one in panel.findings)
    desk.key("r")
    settle(desk)
    assert all(one.ok for one in panel.findings if one.part != "language model"), lines(panel)
    assert list((database.parent / "backups").iterdir())
    assert not desk.window.message.isVisible()
    desk.key(Qt.Key.Key_Escape, "a")
    assert desk.state("A1") == "accepted"


def test_before_the_database_is_open_it_is_the_one_that_was_named(make_desk, tmp_path, home, doctor):
    path = tmp_path / "text.sqlite3"
    path.write_text("no database at all, and long enough to be looked at by whoever opens it" * 3)
    desk = make_desk(path, settings=Settings(analyst="mk", database=str(path)))
    assert "is not a database" in desk.window.welcome.problem
    ask(desk)
    settle(desk)
    assert doctor.calls == [("examine", "", "mk")]  # as the settings have it
