"""The check at the start, as the person meets it: nothing to see, unless something is wrong."""

import threading

import pytest
from misled import mislead
from PySide6.QtCore import QObject, Signal

from reviewer.domain.errors import BusyError, ReviewerError
from reviewer.domain.review.commands import Accept
from reviewer.gui import checking
from reviewer.gui.actions import Mode
from reviewer.services.checking import StartCheck
from reviewer.services.workspace import Workspace
from reviewer.store import driver
from reviewer.store.database import open_database

DAMAGED = "The database is damaged"


def alter(path, statement):
    """Change the file behind the program's back."""
    raw = driver.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    assert raw.execute(statement).rowcount > 0
    raw.close()


def strip(desk):
    """The sentence over the window, `""` if there is none."""
    return desk.window.message.text if desk.window.message.isVisible() else ""


@pytest.fixture
def held(monkeypatch):
    """Every window holds its database, as in the program."""
    real = Workspace.open

    def opened(*args, **more):
        workspace = real(*args, **more)
        workspace.hold()
        return workspace

    monkeypatch.setattr(Workspace, "open", opened)


def test_of_a_database_that_is_whole_nothing_is_said(desk):
    assert strip(desk) == ""
    last = desk.window.session.checking.last
    assert (last.thorough, last.problems, last.trouble) == (True, (), "")
    desk.key("j", "a")
    assert desk.window.overview.summary.decided == 1


def test_one_reads_at_once_and_a_decision_counts_when_the_check_has_passed(
    make_desk, database, monkeypatch, qtbot
):
    go_on = threading.Event()
    real = StartCheck.fast
    monkeypatch.setattr(StartCheck, "fast", lambda self: real(self) if go_on.wait(20) else ())
    monkeypatch.setattr("reviewer.gui.checking.Checking.busy", property(lambda self: False))
    desk = make_desk(database, case="The bridge")
    desk.key("j")
    claim = desk.window.read.claim()
    assert claim.label == "A2"
    desk.window.session.send(Accept((claim.id,)))
    assert desk.window.session.jobs.busy
    go_on.set()
    desk.settle()
    assert desk.state("A2") == "accepted"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE content SET text = text || ' not' WHERE rowid = 5",  # the fast part finds it
        "UPDATE fact SET section = 'Another' WHERE rowid = 1",  # the thorough part does
    ],
)
def test_a_damaged_database_is_told_can_be_read_and_takes_no_decision(make_desk, database, statement):
    alter(database, statement)
    desk = make_desk(database, case="The bridge")
    assert strip(desk).startswith("The database is damaged: The bridge: ")
    assert desk.window.message.act.isVisible()
    assert desk.window.message.property("look") == "strip"
    desk.key("j", "a")
    assert "nothing can be decided" in strip(desk)
    assert desk.state("A2") == "undecided"
    desk.ctrl("3")
    assert desk.window.facts.current() is not None
    desk.window.session.open_case("")
    desk.settle()
    assert desk.window.mode is Mode.WELCOME
    assert strip(desk).startswith(DAMAGED)


def test_after_a_window_that_was_killed_one_sentence_says_that_all_is_there(make_desk, database, held):
    database.with_name(database.name + ".lock").write_text("4711")  # as one that was killed leaves it
    desk = make_desk(database, case="The bridge")
    assert strip(desk) == "Reviewer was not closed properly; everything that was saved is whole."
    assert desk.window.message.act.text() == "Check the database"
    assert desk.window.message.property("look") == "calm"  # nothing is wrong
    desk.key("j", "a")
    assert strip(desk) == ""
    desk.window.session.open_case("")
    desk.settle()
    assert strip(desk) == ""  # once is enough
    desk.window.close()
    again = make_desk(database, case="The bridge")
    assert strip(again) == ""


def test_or_what_is_wrong(make_desk, database, held):
    database.with_name(database.name + ".lock").write_text("4711")
    alter(database, "UPDATE content SET text = text || ' not' WHERE rowid = 5")
    desk = make_desk(database)
    assert strip(desk).startswith("Reviewer was not closed properly. The database is damaged: The bridge: ")


def test_a_database_in_a_bad_place_gets_a_warning_and_works(make_desk, database, monkeypatch):
    place = "It lies on a network drive; keep it on a local disk."
    monkeypatch.setattr("reviewer.services.checking.warning", lambda path: place if path == database else "")
    desk = make_desk(database, case="The bridge")
    assert strip(desk) == place
    desk.key("a")
    assert desk.state("A1") == "accepted"
    assert strip(desk) == ""


def test_a_check_that_fails_is_told_and_a_fault_of_it_is_logged(make_desk, database, monkeypatch):
    def fail(_):
        raise BusyError("Another program has it.")

    monkeypatch.setattr(StartCheck, "fast", fail)
    desk = make_desk(database, case="The bridge")
    assert strip(desk) == "The check of the database failed: Another program has it."
    monkeypatch.setattr(StartCheck, "fast", lambda _: 1 / 0)
    bugs = []
    desk.window.session.bug.connect(bugs.append)
    desk.window.session.aside(lambda: None)
    desk.settle()
    assert [type(one) for one in bugs] == [ZeroDivisionError]


def test_what_stops_the_replay_holds_nothing(make_desk, database, monkeypatch):
    def fail(*_):
        raise ReviewerError("The check was stopped from outside.")

    monkeypatch.setattr(StartCheck, "replay", fail)
    desk = make_desk(database, case="The bridge")
    assert desk.window.session.checking.last.thorough
    desk.key("j", "a")
    assert desk.state("A2") == "accepted"


def test_an_index_that_its_table_does_not_agree_with_is_told_when_all_was_looked_at(make_desk, database):
    mislead(database, "ix_fact_state", "state", "title")
    desk = make_desk(database, case="The bridge")
    last = desk.window.session.checking.last
    assert last.thorough
    assert strip(desk).startswith("The database is damaged: The file is damaged: row ")
    assert "missing from index ix_fact_state." in strip(desk)
    desk.key("a")
    assert desk.window.overview.summary.decided == 0


def test_the_window_closes_while_the_replay_runs(make_desk, database, monkeypatch):
    told = []

    def endless(self, progress):
        while True:
            told.append(1)
            threading.Event().wait(0.01)
            progress(0, 1, "Replaying")

    monkeypatch.setattr(StartCheck, "replay", endless)
    monkeypatch.setattr("reviewer.gui.checking.Checking.busy", property(lambda self: False))
    desk = make_desk(database, case="The bridge")
    desk.key("j", "a")
    assert desk.state("A2") == "accepted"  # it holds nobody
    thread = desk.window.session.checking._thread
    assert thread.is_alive()
    desk.window.close()
    assert not thread.is_alive()
    assert told


class Worker(QObject):
    calm = Signal()


@pytest.mark.parametrize("how", ["nobody waits for the database", "an act waits", "time is up"])
def test_the_check_begins_when(qapp, database, monkeypatch, how):
    begun = threading.Event()
    real = StartCheck.fast
    monkeypatch.setattr(StartCheck, "fast", lambda check: begun.set() or real(check))
    monkeypatch.setattr(checking, "LATEST_S", 0.01 if how == "time is up" else 60)
    worker = Worker()
    runs = checking.Checking(worker, worker.calm)
    with open_database(database) as opened:
        runs.begin(StartCheck(opened))
        if how == "an act waits":
            assert not begun.is_set()
            opened.create_case("Another", "mk")
        elif how == "nobody waits for the database":
            assert not begun.is_set()
            worker.calm.emit()
        assert begun.wait(20)
        runs.stop()
        assert runs.last is not None
        assert not runs.last.problems
