"""Whatever is altered behind the program's back is noticed and named."""

from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.store import driver
from reviewer.store.database import Database, open_database
from reviewer.store.tables import METADATA
from reviewer.store.verify import check_file, verify

UNSEEN = {"id", "case_id"}
"""Columns that say nothing; the file's own check covers them."""

OF_NO_CASE = {"reading"}
"""Tables that no case follows from: what is kept there is checked where it is used."""

CELLS = [
    (table.name, column.name)
    for table in METADATA.sorted_tables
    for column in table.columns
    if column.name not in UNSEEN and table.name not in OF_NO_CASE
]


@pytest.fixture
def rich(desk: Any) -> Any:
    """A case in which every table has rows and every column a value."""
    desk.do(c.Reject(("A1",), Reason.FALSE, "a note"))
    desk.do(c.Settle("A2", ResolutionKind.ONE_VALUE, ("A2",), "The line", "the reason"))
    desk.do(c.Note("a note", claim="A2"))
    desk.do(c.Note("a note", fact="A2"))
    desk.do(c.Edit("A3", "Bolt has a dozen shops"))
    desk.do(c.Different("C1", "A3"))
    desk.do(c.OtherName("Mira Oden", "Bolt"))
    desk.do(c.Forget())
    desk.do(c.Learn(Scope.ALL))
    desk.do(c.Accept(("B1",)))
    desk.do(c.Undo())
    desk.do(c.Redo())
    desk.do(c.Undo())
    assert verify(desk.database, desk.case).problems == ()
    return desk


def tamper(path: Path, table: str, column: str) -> bool:
    """Change one cell so that it differs by as little as possible; return whether there was one."""
    raw = driver.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("PRAGMA ignore_check_constraints = ON")
    rowid = "rowid" if table != "touch" else f'"{column}"'
    row = raw.execute(
        f'SELECT {rowid}, "{column}" FROM "{table}" ORDER BY "{column}" IS NULL, length("{column}") DESC LIMIT 1'
    ).fetchone()
    if row is None:
        return False
    key, value = row
    for trigger in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger[0]}")
    raw.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE {rowid} = ?', (altered(value), key))
    raw.close()
    return True


def altered(value: Any) -> Any:
    if value is None:
        return 1
    if isinstance(value, int):
        return value + 1000
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1])
    return value[:-1] + chr(ord(value[-1]) ^ 1) if value else "x"


@pytest.mark.parametrize(("table", "column"), CELLS, ids=lambda one: str(one))
def test_one_altered_cell_is_noticed(rich: Any, table: str, column: str) -> None:
    path = rich.database.path
    rich.database.close()
    assert tamper(path, table, column), "the case has no such row; the test proves nothing"
    with open_database(path) as database:
        cases = [rich.case] if (table, column) != ("case", "uid") else [database.cases()[0].id]
        problems = [one for case in cases for one in verify(database, case).problems]
    assert problems
    assert all(one.endswith(".") and "\n" not in one for one in problems)


@pytest.mark.parametrize("column", ["changes", "parts"])
@pytest.mark.parametrize("written", [lambda text: f"{text} ", lambda text: text.replace("[", "[ ", 1)])
def test_a_list_that_reads_the_same_and_is_written_otherwise_is_noticed(
    rich: Any, column: str, written: Any
) -> None:
    path = rich.database.path
    rich.database.close()
    raw = driver.connect(path)
    ((text,),) = raw.execute(f"SELECT {column} FROM decision WHERE seq = 3").fetchall()
    raw.execute(f"UPDATE decision SET {column} = ? WHERE seq = 3", (written(text),))
    raw.close()
    with open_database(path) as database:
        assert "Decision 3 was altered." in verify(database, rich.case).problems


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("source", "source of article"),
        ("content", "is missing|content"),
        ("part", "Inputs of decision"),
        ("decision", "head|missing"),
        ("touch", "touch"),
        ("article", "article"),
        ("claim", "claim"),
        ("fact", "fact"),
        ("conflict", "conflict"),
        ("verdict", "verdict"),
        ("link", "link"),
        ("section", "section"),
        ("tie", "tie"),
    ],
)
def test_a_row_that_was_removed_is_missed(rich: Any, table: str, says: str) -> None:
    path = rich.database.path
    rich.database.close()
    raw = driver.connect(path)
    if table == "touch":
        raw.execute("DELETE FROM touch WHERE seq = 3")
    else:
        raw.execute(f'DELETE FROM "{table}" WHERE id = (SELECT max(id) FROM "{table}")')
    raw.close()
    with open_database(path) as database:
        problems = verify(database, rich.case).problems
    assert any(word in one for one in problems for word in says.split("|")), problems


def test_a_decision_slipped_in_is_noticed(rich: Any) -> None:
    with rich.database.writing() as sql:
        sql.raw.execute(
            "INSERT INTO decision (case_id, seq, uid, at, analyst, command, what, changes, parts, prev, hash) "
            "SELECT case_id, seq + 1, 'x', at, analyst, command, what, '[]', '[]', hash, hash FROM decision "
            "ORDER BY seq DESC LIMIT 1"
        )
    assert any("was altered" in one for one in verify(rich.database, rich.case).problems)


def test_the_report_counts_what_was_checked_and_prints_the_head(rich: Any) -> None:
    report = verify(rich.database, rich.case)
    summary = rich.database.reader(rich.case).summary()
    assert (report.ok, report.decisions, report.claims) == (True, 15, 9)
    assert (report.head, report.name) == (summary.head, "The Bolt deal")


@pytest.mark.parametrize("table", ["source", "content", "part", "decision"])
def test_the_check_at_the_start_notices_altered_texts_and_decisions(rich: Any, table: str) -> None:
    column = {"source": "text", "content": "text", "part": "data", "decision": "what"}[table]
    path = rich.database.path
    rich.database.close()
    with open_database(path) as database:
        assert verify(database, rich.case, replay=False).ok
    tamper(path, table, column)
    with open_database(path) as database:
        assert not verify(database, rich.case, replay=False).ok


def test_verifying_reports_its_progress_and_can_be_stopped(rich: Any) -> None:
    class Stopped(Exception):  # noqa: N818 - the window's own
        pass

    def stop(done: int, total: int, what: str) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        verify(rich.database, rich.case, stop)
    assert verify(rich.database, rich.case).ok


def test_the_file_is_checked_with_its_search_index(rich: Any) -> None:
    assert check_file(rich.database) == []
    with rich.database.writing() as sql:
        sql.raw.execute("INSERT INTO claim_fts(claim_fts) VALUES ('delete-all')")
    assert check_file(rich.database) == ["The search index claim_fts does not match the texts."]


@pytest.mark.parametrize("table", ["claim", "decision", "content"])
def test_bytes_flipped_in_the_file_are_noticed(rich: Any, table: str, database: Database) -> None:
    path = rich.database.path
    rich.database.close()
    data = bytearray(path.read_bytes())
    needle = {"claim": b"Harbour Tools paid 45", "decision": b"Accept B1", "content": b"the reason"}[table]
    place = data.rindex(needle)
    data[place] ^= 0x80
    path.write_bytes(data)
    with open_database(path) as damaged:
        assert verify(damaged, rich.case).problems


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE content SET key = 0 WHERE id = 1",
        "UPDATE content SET ref = ref || 'é' WHERE id = 1",
        "UPDATE part SET data = '' WHERE id = 1",
        "UPDATE source SET data = 'text' WHERE id = 1",
        "UPDATE alias SET same = 2",
        "UPDATE claim SET edited = '' WHERE id = 1",
        "UPDATE conflict SET sides = sides || ' '",
    ],
)
def test_what_is_of_another_kind_or_spelled_in_another_way_is_noticed(rich: Any, statement: str) -> None:
    raw = driver.connect(rich.database.path)
    assert raw.execute(statement).rowcount
    raw.close()
    assert verify(rich.database, rich.case).problems


def test_a_case_that_is_in_no_list_is_noticed(rich: Any) -> None:
    with rich.database.writing() as sql:
        sql.raw.execute('UPDATE "case" SET version = 0')
    assert rich.database.cases() == []
    assert check_file(rich.database) == ["A case has no version, so that it is in no list."]


def test_an_index_that_says_something_else_than_its_table_is_noticed(rich: Any, database: Database) -> None:
    path = rich.database.path
    rich.database.close()
    raw = driver.connect(path)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_fact_state'").fetchone()
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    (state,) = raw.execute("SELECT state FROM fact WHERE state != '' LIMIT 1").fetchone()
    raw.close()
    data = bytearray(path.read_bytes())
    place = data.index(state.encode(), (page - 1) * size, page * size)
    data[place] ^= 0x01
    path.write_bytes(data)
    with open_database(path) as damaged:
        assert any("missing from index ix_fact_state" in one for one in check_file(damaged))
