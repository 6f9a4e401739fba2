"""Parsed articles of an analysis under way: kept until their case is written, and never longer than they may."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from reviewer.store import readings
from reviewer.store.backup import make_backup
from reviewer.store.readings import DAYS, Readings

WORDS = b"zqxvorrin kelbathume"


@pytest.fixture
def kept(database):
    return Readings(database)


def test_what_is_kept_is_known_by_its_key_alone(kept):
    kept.keep({"a": b"1", "b": b"2", "c": b""})
    assert kept.which(["a", "c", "x"]) == {"a", "c"}
    assert kept.known(["b", "c", "x"]) == {"b": b"2", "c": b""}
    assert kept.which([]) == frozenset()


def test_what_is_kept_twice_stays_as_it_was(kept):
    kept.keep({"a": b"1"})
    kept.keep({"a": b"2", "b": b"3"})
    assert kept.known(["a", "b"]) == {"a": b"1", "b": b"3"}


def test_it_outlasts_the_program(kept, database):
    from reviewer.store.database import open_database

    kept.keep({"a": b"1"})
    database.close()
    with open_database(database.path) as again:
        assert Readings(again).known(["a"]) == {"a": b"1"}


def test_it_is_forgotten_with_its_case_and_after_its_time(kept, monkeypatch):
    old = datetime.now(UTC) - timedelta(days=DAYS, minutes=1)
    young = datetime.now(UTC) - timedelta(days=DAYS, minutes=-1)
    for key, at in (("old", old), ("young", young)):
        monkeypatch.setattr(
            readings, "now", lambda at=at: at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        )
        kept.keep({key: b"1", f"{key} too": b"2"})
    kept.forget(["young too"])
    assert kept.which(["old", "old too", "young", "young too"]) == {"young"}


def test_no_backup_holds_it_not_even_in_a_free_page(kept, database, tmp_path):
    kept.keep({f"key {n}": WORDS * 400 for n in range(20)})
    backup = make_backup(database.path, tmp_path / "backups")
    assert WORDS not in backup.read_bytes()
    raw = sqlite3.connect(backup)
    assert raw.execute("SELECT count(*) FROM reading").fetchone() == (0,)
    raw.close()
    assert len(kept.which([f"key {n}" for n in range(20)])) == 20


def test_what_is_forgotten_is_in_no_page_of_the_file(kept, database):
    kept.keep({f"key {n}": WORDS * 400 for n in range(20)})
    kept.forget([f"key {n}" for n in range(20)])
    path = database.path
    database.close()
    assert WORDS not in path.read_bytes()
