"""What writes waits for the check at the start, or is refused; what reads does not."""

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.review import commands as c
from reviewer.store import gate
from reviewer.store.database import open_database
from reviewer.store.lock import WindowLock
from reviewer.store.sound import check_pages

KILLED = """
import os, signal, sys
from pathlib import Path
from reviewer.store.lock import WindowLock
WindowLock(Path(sys.argv[1])).acquire()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_an_act_waits_until_the_gate_is_opened_and_is_saved_then(desk: Any) -> None:
    desk.database.gate.hold()
    acts = threading.Thread(target=lambda: desk.do(c.Accept(("A1",))))
    acts.start()
    with desk.database.read(desk.case) as view:  # at once
        before = view.head()[0]
    assert acts.is_alive()
    desk.database.gate.open()
    acts.join(20)
    with desk.database.read(desk.case) as view:
        assert view.head()[0] == before + 1


def test_an_act_that_waits_is_refused_with_the_reason_when_the_gate_is_shut(desk: Any) -> None:
    desk.database.gate.hold()
    told: list[str] = []

    def act() -> None:
        try:
            desk.do(c.Accept(("A1",)))
        except StoreError as error:
            told.append(str(error))

    acts = threading.Thread(target=act)
    acts.start()
    desk.database.gate.shut("It is damaged; restore a backup.")
    acts.join(20)
    assert told == ["It is damaged; restore a backup."]
    assert desk.database.gate.why == told[0]
    desk.database.gate.open()
    desk.do(c.Accept(("A1",)))


def test_who_holds_the_gate_is_told_that_an_act_waits(desk: Any) -> None:
    told: list[str] = []

    def wanted() -> None:
        told.append(threading.current_thread().name)
        desk.database.gate.open()

    desk.database.gate.hold(wanted)
    assert not told
    desk.do(c.Accept(("A1",)))
    desk.do(c.Accept(("A2",)))
    assert told == [threading.current_thread().name]


def test_no_act_waits_for_ever(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "WAIT_S", 0.01)
    desk.database.gate.hold()
    with pytest.raises(BusyError, match="still being checked; do it again"):
        desk.do(c.Accept(("A1",)))
    for write in (lambda: desk.database.create_case("Other", "mk"), lambda: desk.do(c.Undo())):
        with pytest.raises(BusyError):
            write()
    assert [one.name for one in desk.database.cases()] != ["Other"]
    desk.database.gate.open()
    desk.do(c.Accept(("A1",)))


def test_the_command_line_has_a_gate_of_its_own_that_is_open(desk: Any) -> None:
    desk.database.gate.shut("No.")
    with open_database(desk.database.path) as other:
        other.create_case("Other", "mk")


def test_pages_and_ties_are_checked_beside_one_who_writes(desk: Any) -> None:
    with desk.database.writing() as sql:
        sql.raw.execute("UPDATE content SET text = 'x'")
        assert check_pages(desk.database) == []
        sql.raw.execute("ROLLBACK")
        sql.raw.execute("BEGIN")


def test_a_loose_row_is_named(desk: Any) -> None:
    raw = desk.database._connect()
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("UPDATE claim SET fact = 'gone' WHERE rowid = (SELECT min(rowid) FROM claim)")
    raw.close()
    assert check_pages(desk.database) == ["Rows of claim point to rows that are not there."]


def test_a_window_that_was_killed_is_known_to_the_next_and_to_that_alone(tmp_path: Path) -> None:
    path = tmp_path / "cases.sqlite3"
    for _ in range(2):
        with WindowLock(path) as first:
            assert not first.unclean
    subprocess.run([sys.executable, "-c", KILLED, path], check=False)
    with WindowLock(path) as second:
        assert second.unclean
    with WindowLock(path) as third:
        assert not third.unclean


def test_the_marker_needs_no_room_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    path = tmp_path / "cases.sqlite3"
    monkeypatch.setattr("reviewer.store.lock.os.write", full)
    with WindowLock(path), pytest.raises(BusyError):
        WindowLock(path).acquire()
