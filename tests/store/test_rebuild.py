"""What follows from the log is made again from it: every decision stands afterwards, and nothing else changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import StoreError
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.store import driver
from reviewer.store.database import open_database
from reviewer.store.health import indexes, missing_indexes
from reviewer.store.rebuild import rebuild_case, rebuild_indexes, rebuild_search
from reviewer.store.verify import check_copy, check_file, verify

LOG = ("source", "content", "part", "decision")

HARM = {
    "a verdict turned": "UPDATE verdict SET ruling = 'accepted'",
    "a statement changed": "UPDATE claim SET statement = 'The moon is made of cheese'",
    "claims gone": "DELETE FROM claim",
    "all records gone": "DELETE FROM claim; DELETE FROM fact; DELETE FROM article; DELETE FROM verdict",
    "a row slipped in": "INSERT INTO section (case_id, uid, version, name) SELECT id, 'x', 1, '' FROM \"case\"",
    "undone that is not": "UPDATE decision SET undone_by = 1, undoable = 0",
    "the index of changes": "DELETE FROM touch",
    "the name of the case": "UPDATE \"case\" SET name_text = 'Another', version = 9",
    "no list": "UPDATE fact SET chosen = '[[['",
    "no UTF-8": "UPDATE article SET title = CAST(x'c328' AS TEXT)",
    "the search index": "INSERT INTO claim_fts(claim_fts) VALUES ('delete-all')",
    "the search index's tables": "UPDATE claim_fts_data SET block = x'00ff'; UPDATE verdict SET note = 'x'",
}


@pytest.fixture
def decided(desk: Any) -> Any:
    """A case with decisions of several sorts."""
    desk.do(c.Reject(("A1",), Reason.FALSE, "a note"))
    desk.do(c.Settle("A2", ResolutionKind.ONE_VALUE, ("A2",), "The line", "the reason"))
    desk.do(c.Edit("A3", "Bolt has a dozen shops"))
    desk.do(c.Different("C1", "A3"))
    desk.do(c.Accept(("B1",)))
    desk.do(c.Undo())
    assert verify(desk.database, desk.case).ok
    return desk


def dump(path: Path, *, log: bool) -> dict[str, list[tuple[Any, ...]]]:
    """All rows without the keys that only the file knows."""
    raw = driver.connect(path)
    try:
        names = [
            name
            for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            if "_fts" not in name and (name in LOG) == log
        ]
        found = {}
        for name in names:
            columns = [row[1] for row in raw.execute(f'PRAGMA table_info("{name}")').fetchall()]
            wanted = ", ".join(f'"{one}"' for one in columns if one != "id")
            found[name] = sorted(raw.execute(f'SELECT {wanted} FROM "{name}"').fetchall(), key=repr)
        return found
    finally:
        raw.close()


def harm(path: Path, script: str) -> None:
    raw = driver.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    for statement in script.split("; "):
        raw.execute(statement)
    raw.close()


@pytest.mark.parametrize("name", HARM)
def test_a_case_is_made_again_from_its_log(decided: Any, name: str) -> None:
    path, case = decided.database.path, decided.case
    before = {log: dump(path, log=log) for log in (True, False)}
    found = decided.database.reader(case).summary()
    decided.database.close()
    harm(path, HARM[name])
    with open_database(path) as database:
        assert verify(database, case).problems or check_file(database)
        assert rebuild_case(database, case) == found.seq
        assert verify(database, case).problems == ()
        assert check_file(database) == []
        assert database.reader(case).summary() == found
    assert {log: dump(path, log=log) for log in (True, False)} == before


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE decision SET what = 'Accept A1' WHERE seq = 3",
        "UPDATE content SET text = 'another reason' WHERE text = 'the reason'",
        "DELETE FROM decision WHERE seq = 8",
        "UPDATE source SET text = text || '!'",
        "UPDATE part SET data = x'00'",
    ],
)
def test_what_does_not_follow_from_the_log_is_refused_and_left(decided: Any, script: str) -> None:
    path, case = decided.database.path, decided.case
    decided.database.close()
    harm(path, script)
    before = {log: dump(path, log=log) for log in (True, False)}
    with open_database(path) as database:
        with pytest.raises(StoreError, match="log is not whole"):
            rebuild_case(database, case)
        assert verify(database, case).problems
    assert {log: dump(path, log=log) for log in (True, False)} == before


def test_stopped_midway_everything_is_as_it_was(decided: Any) -> None:
    class Stopped(Exception):  # noqa: N818 - the window's own
        pass

    def stop(*_: object) -> None:
        raise Stopped

    path, case = decided.database.path, decided.case
    harm(path, HARM["a verdict turned"])
    before = dump(path, log=False)
    with pytest.raises(Stopped):
        rebuild_case(decided.database, case, stop)
    assert dump(path, log=False) == before


@pytest.mark.parametrize(
    "script",
    ["INSERT INTO fact_fts(fact_fts) VALUES ('delete-all')", "UPDATE article_fts_data SET block = x'00ff'"],
)
def test_the_search_index_is_filled_again(decided: Any, script: str) -> None:
    path = decided.database.path
    decided.database.close()
    harm(path, script)
    with open_database(path) as database:
        assert any("search index" in one for one in check_file(database))
        rebuild_search(database)
        assert check_file(database) == []


@pytest.fixture
def out_of_order(make_desk: Callable[..., Any], path: Path) -> Path:
    """A file one of whose indexes has no longer an entry for each row, and another is missing."""
    with open_database(path) as database:
        make_desk(database)
    raw = driver.connect(path)
    raw.execute("DROP INDEX ix_verdict_case_id_claim")
    raw.execute("PRAGMA writable_schema = ON")
    row = "WHERE name = 'ix_claim_case_id_fact'"
    (words,) = raw.execute(f"SELECT sql FROM sqlite_master {row}").fetchone()
    raw.execute(f"UPDATE sqlite_master SET sql = sql || ' WHERE number > 1' {row}")
    raw.close()
    raw = driver.connect(path)
    raw.execute("REINDEX ix_claim_case_id_fact")
    raw.execute("PRAGMA writable_schema = ON")
    raw.execute(f"UPDATE sqlite_master SET sql = ? {row}", (words,))
    raw.close()
    return path


def test_indexes_are_made_again(out_of_order: Path) -> None:
    with open_database(out_of_order) as database:
        with database.reading() as sql:
            assert indexes(sql)
            assert missing_indexes(sql.raw) == ["The index ix_verdict_case_id_claim is missing."]
        rebuild_indexes(database)
        with database.reading() as sql:
            assert (indexes(sql), missing_indexes(sql.raw)) == ([], [])


def test_a_copy_is_checked_without_a_trace(decided: Any) -> None:
    path = decided.database.path
    decided.database.close()
    assert check_copy(path, replay=True) == []
    harm(path, "UPDATE content SET text = 'another reason' WHERE text = 'the reason'")
    there, data = sorted(path.parent.iterdir()), path.read_bytes()
    assert check_copy(path)
    assert (sorted(path.parent.iterdir()), path.read_bytes()) == (there, data)
    path.write_bytes(data[:9000])
    assert check_copy(path)
