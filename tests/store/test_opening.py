"""What is no database of ours is refused in one sentence, and left as it was."""

import hashlib
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.review import commands as c
from reviewer.store import driver
from reviewer.store.database import Database, open_database
from reviewer.store.target import database_path
from reviewer.store.verify import verify

HOLD = """
import sys
from reviewer.store import driver
from pathlib import Path
raw = driver.connect(Path(sys.argv[1]))
raw.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


def digests(folder: Path) -> dict[str, str]:
    """Every file below a folder by the hash of its bytes."""
    return {
        one.relative_to(folder).as_posix(): hashlib.sha256(one.read_bytes()).hexdigest()
        for one in folder.rglob("*")
        if one.is_file()
    }


def run_sql(path: Path, *statements: str) -> None:
    path.touch()
    raw = driver.connect(path)
    for one in statements:
        raw.execute(one).fetchall()
    raw.close()


def write(data: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(data) and None


def truncated(path: Path) -> None:
    open_database(path).close()
    path.write_bytes(path.read_bytes()[:5000])


def newer(path: Path) -> None:
    open_database(path).close()
    run_sql(path, "UPDATE alembic_version SET version_num = '9999'")


def newer_with_a_log_beside_it(path: Path) -> None:
    """A crashed newer program: what says that it is newer stands in the write-ahead log alone."""
    script = """
        import os, sys
        from pathlib import Path
        from reviewer.store import driver
        from reviewer.store.database import open_database
        path = Path(sys.argv[1])
        open_database(path).close()
        raw = driver.connect(path)
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        os._exit(0)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(script), path], check=True)
    assert path.with_name(path.name + "-wal").stat().st_size


def empty_with_a_log_beside_it(path: Path) -> None:
    """A file that lost its length; what was saved last stands in its write-ahead log."""
    path.touch()
    path.with_name(path.name + "-wal").write_bytes(b"\x37\x7f\x06\x82" + bytes(4148))


BAD_FILES: dict[str, tuple[Callable[[Path], None], str]] = {
    "text": (write(b"Dear diary, this is no database at all.\n" * 20), "is not a database"),
    "one byte": (write(b"S"), "is not a database"),
    "zeros": (write(bytes(8192)), "is not a database"),
    "magic and garbage": (write(b"SQLite format 3\x00" + bytes(range(256)) * 32), "damaged"),
    "truncated": (truncated, "damaged"),
    "another program's tables": (lambda path: run_sql(path, "CREATE TABLE t (x)"), "another program"),
    "another program's mark": (
        lambda path: run_sql(path, "PRAGMA application_id = 7", "CREATE TABLE t (x)"),
        "another program",
    ),
    "another program's, in WAL mode": (
        lambda path: run_sql(path, "PRAGMA journal_mode = WAL", "CREATE TABLE t (x)"),
        "another program",
    ),
    "our mark on no schema": (
        lambda path: run_sql(path, f"PRAGMA application_id = {driver.APPLICATION_ID}", "CREATE TABLE t (x)"),
        "another program",
    ),
    "newer": (newer, "newer Reviewer"),
    "a folder": (lambda path: path.mkdir(), "is a folder"),
    "empty, and a log beside it": (empty_with_a_log_beside_it, "damaged"),
}
if hasattr(os, "mkfifo"):
    BAD_FILES["a pipe"] = (lambda path: os.mkfifo(path), "is not a database")
if driver.is_sound():
    BAD_FILES["newer, told by its log"] = (newer_with_a_log_beside_it, "newer Reviewer")


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_refused_and_left_as_it_was(tmp_path: Path, name: str) -> None:
    make, says = BAD_FILES[name]
    path = tmp_path / "cases.sqlite3"
    make(path)
    before = digests(tmp_path)
    with pytest.raises(StoreError, match=says) as refused:
        open_database(path)
    after = digests(tmp_path)
    after.pop("cases.sqlite3-shm", None), before.pop("cases.sqlite3-shm", None)  # locks, no content
    assert after == before
    assert str(path) in str(refused.value)
    assert str(refused.value).count("\n") == 0


@pytest.mark.parametrize(
    "make",
    [
        lambda path: None,
        lambda path: path.touch(),
        lambda path: run_sql(path, "PRAGMA journal_mode = WAL", "CREATE TABLE t (x)", "DROP TABLE t"),
    ],
    ids=["missing", "empty", "begun and not finished"],
)
def test_where_there_is_nothing_a_database_is_made(path: Path, make: Callable[[Path], None]) -> None:
    make(path)
    with open_database(path) as made:
        case = made.create_case("First", "mk")
    with open_database(path, create=False) as again:
        assert [one.name for one in again.cases()] == ["First"]
        assert verify(again, case).ok


def test_a_new_database_is_private_in_a_private_folder(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "folder" / "cases.sqlite3"
    with open_database(path) as made:
        made.create_case("First", "mk")
        assert driver.is_private(path)
        assert all(driver.is_private(one) for one in path.parent.iterdir())


def test_a_missing_database_is_not_made_unless_asked(path: Path) -> None:
    with pytest.raises(StoreError, match="There is no database"):
        open_database(path, create=False)
    assert not path.exists()


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="file"):
        open_database(tmp_path / "file" / "cases.sqlite3")


def test_a_file_that_cannot_be_written_is_refused(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.close()
    database.path.chmod(0o400)
    if os.access(database.path, os.W_OK):  # rights do not bind this account
        monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(StoreError, match="cannot be written"):
        open_database(database.path)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("cases.db", "cases.db"),
        ("folder/my cases.db", "folder/my cases.db"),
        ("sqlite:///cases.db", "cases.db"),
        ("sqlite:////srv/my%20cases.db", "/srv/my cases.db"),
        ("SQLite+pysqlite:///cases.db?mode=rw", "cases.db"),
    ],
)
def test_paths_and_addresses_name_files(target: str, path: str) -> None:
    assert database_path(target) == Path(path)


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("postgresql://host.example/cases", "PostgreSQL is not supported yet"),
        ("postgresql+psycopg://host.example/cases", "PostgreSQL is not supported yet"),
        ("mysql://host.example/cases", "'mysql' are not supported"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite://host.example/cases", "names no file"),
        (":memory:", "needs a file name"),
        ("  ", "needs a file name"),
    ],
)
def test_other_addresses_are_refused(target: str, says: str) -> None:
    with pytest.raises(StoreError, match=says):
        open_database(target)


@pytest.mark.parametrize("sound", [True, False], ids=["sound SQLite", "SQLite with the WAL fault"])
def test_the_pragmas_are_what_keeps_decisions_through_a_power_cut(path: Path, sound: bool) -> None:
    open_database(path).close()
    raw = driver.connect(path)
    driver.set_up(raw, path, sound=sound)
    read = {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert read == (
        {"journal_mode": "wal", "synchronous": 2} if sound else {"journal_mode": "delete", "synchronous": 3}
    )
    assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
    raw.close()


@pytest.mark.parametrize(
    ("version", "sound"), [((3, 40, 1), False), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 53, 0), True)]
)
def test_which_sqlite_is_sound(version: tuple[int, int, int], sound: bool) -> None:
    assert driver.is_sound(version) is sound


@pytest.fixture
def held(desk: Any) -> Any:
    """Makes another process hold the database in a transaction."""
    running: list[subprocess.Popen[str]] = []

    def hold(statement: str) -> Database:
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, desk.database.path, statement],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        return Database(desk.database.path, busy_ms=50)

    yield hold
    for process in running:
        process.communicate("")


@pytest.mark.skipif(not driver.is_sound(), reason="needs an SQLite whose write-ahead log is sound")
def test_while_another_program_writes_cases_can_be_read_but_not_decided(desk: Any, held: Any) -> None:
    with held("BEGIN EXCLUSIVE") as database:
        assert database.reader(desk.case).summary().claims == 8
        with pytest.raises(BusyError, match="locked by another program"), database.write(desk.case):
            pass


def test_a_database_that_another_program_keeps_to_itself_is_refused_in_a_sentence(path: Path) -> None:
    """In the rollback journal's mode an exclusive lock keeps readers out, too."""
    open_database(path).close()
    run_sql(path, "PRAGMA journal_mode = DELETE")
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, path, "BEGIN EXCLUSIVE"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    before = path.read_bytes()
    with pytest.raises(BusyError, match="locked by another program"):
        open_database(path, busy_ms=50)
    process.communicate("")
    assert path.read_bytes() == before
    open_database(path).close()


def test_a_full_disk_keeps_the_last_act_whole_and_saving_works_again_with_room(desk: Any) -> None:
    with desk.database.writing() as sql:
        pages = sql.raw.execute("PRAGMA page_count").fetchone()[0]
        sql.raw.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    before = desk.database.reader(desk.case).summary()
    with pytest.raises(StoreError, match="disk is full"):
        desk.do(c.Note("long " * 100_000, claim="A1"))
    assert desk.database.reader(desk.case).summary() == before
    with desk.database.writing() as sql:
        sql.raw.execute("PRAGMA max_page_count = 1000000").fetchall()
    desk.do(c.Note("long " * 100_000, claim="A1"))
    assert verify(desk.database, desk.case).ok


def test_processes_that_decide_at_once_lose_nothing_in_silence(desk: Any) -> None:
    """What a process was told is saved is in the log; the rest was refused in words."""
    worker = """
        import sys, uuid
        from reviewer.domain.review.log import Draft
        from reviewer.domain.review.records import Change, Table
        from reviewer.domain.errors import ReviewerError
        from reviewer.store.database import open_database
        path, case, name = sys.argv[1:]
        saved = refused = 0
        with open_database(path) as database:
            for _ in range(30):
                with database.read(case) as view:
                    now = view.row(Table.FACT, "fact-price")["position"]
                change = Change(Table.FACT, "fact-price", {"position": now}, {"position": now + 1})
                draft = Draft("count", "Count", (change,))
                try:
                    with database.write(case) as unit:
                        unit.log(draft, analyst=name, at="2026-01-02T00:00:00Z", decision_id=str(uuid.uuid4()))
                    saved += 1
                except ReviewerError:
                    refused += 1
        print(saved, refused)
    """
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(worker), desk.database.path, desk.case, f"p{n}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(3)
    ]
    told = [tuple(map(int, one.communicate()[0].split())) for one in processes]
    assert all(saved + refused == 30 for saved, refused in told)
    with desk.database.read(desk.case) as view:
        position = view.row("fact", "fact-price")["position"]
    assert position == sum(saved for saved, _ in told) > 0
    assert verify(desk.database, desk.case).problems == ()


def test_a_process_killed_while_it_decides_keeps_what_it_was_told_is_saved(desk: Any) -> None:
    worker = """
        import sys, uuid
        from reviewer.domain.review.log import Draft
        from reviewer.store.database import open_database
        path, case = sys.argv[1:]
        with open_database(path) as database:
            while True:
                key = str(uuid.uuid4())
                with database.write(case) as unit:
                    draft = Draft("test", "Test", ())
                    unit.log(draft, analyst="mk", at="2026-01-02T00:00:00Z", decision_id=key)
                print(key, flush=True)
    """
    for lines in (1, 7, 20):
        process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(worker), desk.database.path, desk.case],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        saved = [process.stdout.readline().strip() for _ in range(lines)]
        process.kill()
        process.communicate()
        with desk.database.read(desk.case) as view:
            assert all(view.decision_by_id(one) for one in saved)
        assert verify(desk.database, desk.case).problems == ()
