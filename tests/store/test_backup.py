"""A backup is whole, checked, and comes back; what was there is never lost."""

import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import BusyError, ReviewerError, StoreError
from reviewer.domain.review import commands as c
from reviewer.store import driver
from reviewer.store.backup import backups_of, kept, make_backup, rotate
from reviewer.store.database import Database, open_database
from reviewer.store.lock import WindowLock
from reviewer.store.restoring import restore_backup
from reviewer.store.verify import check_file, verify

LOCK = ".cases.lock"
LOCKED = """
import sys
from pathlib import Path
from reviewer.store.lock import WindowLock
from reviewer.store.restoring import restore_backup
WindowLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_backup_of_a_database_in_use_holds_every_decision(desk: Any, tmp_path: Path) -> None:
    desk.do(c.Accept(("A1",)))
    made = make_backup(desk.database.path, tmp_path / "backups")
    assert [one.path for one in backups_of(desk.database.path, tmp_path / "backups")] == [made]
    assert {one.name for one in made.parent.iterdir()} == {made.name, LOCK}, "nothing else is left"
    assert driver.is_private(made)
    with open_database(made) as copy:
        assert copy.reader(desk.case).summary() == desk.database.reader(desk.case).summary()
        assert verify(copy, desk.case).ok
        assert check_file(copy) == []


def test_backups_under_load_are_whole(desk: Any, tmp_path: Path) -> None:
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            desk.do(c.Accept(("A1",)))
            desk.do(c.Clear(("A1",)))

    writer = threading.Thread(target=work)
    writer.start()
    try:
        made = [make_backup(desk.database.path, tmp_path / "backups") for _ in range(10)]
    finally:
        stop.set()
        writer.join()
    for one in made:
        with open_database(one) as copy:
            assert verify(copy, desk.case).problems == ()


def test_restoring_brings_back_the_state_of_the_backup_and_keeps_the_other(desk: Any, tmp_path: Path) -> None:
    path = desk.database.path
    desk.do(c.Accept(("A1",)))
    then = desk.database.reader(desk.case).summary()
    made = make_backup(path, tmp_path / "backups")
    desk.do(c.Accept(("A2",)))
    now = desk.database.reader(desk.case).summary()
    desk.database.close()
    aside = restore_backup(made, path)
    assert aside is not None
    for where, summary in ((path, then), (aside, now), (made, then)):
        with open_database(where) as opened:
            assert opened.reader(desk.case).summary() == summary
            assert verify(opened, desk.case).ok


def test_a_damaged_database_is_moved_aside_with_its_log(desk: Any, tmp_path: Path) -> None:
    path = desk.database.path
    made = make_backup(path, tmp_path / "backups")
    desk.database.close()
    path.write_bytes(b"SQLite format 3\x00" + b"garbage" * 1000)
    path.with_name(path.name + "-wal").write_bytes(b"log")
    aside = restore_backup(made, path)
    assert aside is not None
    assert aside.read_bytes().startswith(b"SQLite format 3\x00garbage")
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"log"
    with open_database(path) as opened:
        assert verify(opened, desk.case).ok


def test_a_lost_database_comes_back(desk: Any, tmp_path: Path) -> None:
    made = make_backup(desk.database.path, tmp_path / "backups")
    assert restore_backup(made, tmp_path / "elsewhere.sqlite3") is None
    with open_database(tmp_path / "elsewhere.sqlite3") as opened:
        assert verify(opened, desk.case).ok


def test_a_database_in_use_is_not_replaced(desk: Any, tmp_path: Path) -> None:
    made = make_backup(desk.database.path, tmp_path / "backups")
    with Database(desk.database.path) as other, other.read(desk.case), pytest.raises(BusyError, match="open"):
        restore_backup(made, desk.database.path, busy_ms=50)
    desk.do(c.Accept(("A1",)))


@pytest.mark.parametrize("content", [None, b"", b"no database"], ids=["missing", "empty", "text"])
def test_what_is_no_backup_is_refused_and_nothing_changes(
    desk: Any, tmp_path: Path, content: bytes | None
) -> None:
    wrong = tmp_path / "wrong.db"
    if content is not None:
        wrong.write_bytes(content)
    before = sorted(one.name for one in tmp_path.iterdir())
    with pytest.raises(StoreError):
        restore_backup(wrong, desk.database.path)
    assert sorted(one.name for one in tmp_path.iterdir()) == before
    assert verify(desk.database, desk.case).ok


def test_a_damaged_backup_is_refused(desk: Any, tmp_path: Path) -> None:
    made = make_backup(desk.database.path, tmp_path / "backups")
    data = bytearray(made.read_bytes())
    data[4096 * 3 : 4096 * 9] = b"\xff" * 4096 * 6
    made.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        restore_backup(made, desk.database.path)
    assert verify(desk.database, desk.case).ok


def test_a_folder_that_cannot_be_made_is_told(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ReviewerError, match="file"):
        make_backup(desk.database.path, tmp_path / "file")


def test_rotation_keeps_less_the_older_it_gets() -> None:
    now = datetime(2026, 6, 15, 12, tzinfo=UTC)
    hourly = [now - timedelta(hours=hour) for hour in range(24 * 400)]
    stay = kept(hourly, now)
    ages = sorted((now - one).days for one in stay)
    assert sum(age < 2 for age in ages) == 48
    assert 48 + 9 <= sum(age < 14 for age in ages) <= 48 + 13
    assert len(stay) <= 48 + 12 + 10 + 9
    assert max(ages) > 200
    assert kept(stay, now) == stay, "a second time removes nothing"


def test_rotation_touches_no_other_file(desk: Any, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    path = desk.database.path
    first = make_backup(path, folder)
    others = [folder / "cases.db", folder / "other-20200101T000000000000Z.db", folder / "cases-20200101.db"]
    for one in others:
        one.write_bytes(b"x")
    old = [folder / f"{path.stem}-20200101T0{hour}0000000000Z.db" for hour in range(3)]
    for one in old:
        one.write_bytes(first.read_bytes())
    assert rotate(path, folder) == sorted(old[:2], reverse=True)
    kept_ones = {one.name for one in (first, old[2], *others)}
    assert {one.name for one in folder.iterdir()} == {*kept_ones, LOCK}


def test_databases_of_one_name_in_a_folder_have_backups_of_their_own(desk: Any, tmp_path: Path) -> None:
    own, folder = desk.database.path, tmp_path / "backups"
    other = own.with_suffix(".db")
    with open_database(other):
        made = [make_backup(one, folder) for one in (own, other, own, other)]
    assert [one.path for one in backups_of(own, folder)] == [made[2], made[0]]
    assert [one.path for one in backups_of(other, folder)] == [made[3], made[1]]


def test_one_window_holds_a_database(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", LOCKED, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        lock = WindowLock(path)
        assert lock.holder() == other.pid
        with pytest.raises(BusyError, match=f"process {other.pid}"):
            lock.acquire()
        other.kill()
    with lock:
        assert lock.holder() is not None
        with pytest.raises(BusyError):
            WindowLock(path).acquire()
    with WindowLock(path):
        pass
