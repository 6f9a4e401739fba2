"""A database is encrypted, given another passphrase and decrypted whole, or stays as it was."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import BusyError, Cancelled, PassphraseError, StoreError
from reviewer.domain.review import commands as c
from reviewer.store import cipher, recode
from reviewer.store.cipher import KEYRING
from reviewer.store.database import open_database
from reviewer.store.verify import check_file, verify

WORDS = 'four horses\' "staple" – Zürich'
OTHER = "x'53'; DROP TABLE \"case\" --"

HELD = """
import sys
from pathlib import Path
from reviewer.store.database import open_database
database = open_database(Path(sys.argv[1]))
with database.reading() as sql:
    sql.raw.execute("SELECT count(*) FROM sqlite_master").fetchall()
    print("held", flush=True)
    sys.stdin.read()
"""

KILLED = """
import os, sys
from pathlib import Path
from reviewer.store import cipher, recode
cipher.ROUNDS = 2
step = int(sys.argv[2])
calls = 0

def counted(real):
    def call(*args, **how):
        global calls
        calls += 1
        if calls == step:
            os._exit(9)
        return real(*args, **how)
    return call

for name in ("_export", "_prove", "sync", "forget", "overwrite"):
    setattr(recode, name, counted(getattr(recode, name)))
recode.os.link = counted(os.link)
Path.replace = counted(Path.replace)
recode.recode(Path(sys.argv[1]), sys.stdin.read(), remove=True)
print(calls)
"""


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(cipher, "ROUNDS", 2)
    KEYRING.__init__()
    yield
    KEYRING.__init__()


@pytest.fixture
def plain(desk: Any) -> Any:
    """A plain database with one decision, closed."""
    desk.do(c.Accept(("A1",)))
    desk.summary = desk.database.reader(desk.case).summary()
    desk.database.close()
    return desk


def same(path: Path, desk: Any) -> None:
    with open_database(path) as opened:
        assert opened.reader(desk.case).summary() == desk.summary
        assert verify(opened, desk.case).problems == ()
        assert check_file(opened) == []


def words_in(folder: Path) -> list[str]:
    return [one.name for one in folder.rglob("*") if one.is_file() and b"Harbour Tools" in one.read_bytes()]


def test_there_and_back_again(plain: Any, path: Path, tmp_path: Path) -> None:
    done = recode.recode(path, WORDS)
    assert cipher.looks_encrypted(path)
    assert done.kept is not None
    assert words_in(tmp_path) == [done.kept.name]
    same(path, plain)
    same(done.kept, plain)
    recode.overwrite(done.kept)
    assert words_in(tmp_path) == []
    recode.recode(path, OTHER, remove=True)
    same(path, plain)
    KEYRING.__init__()
    KEYRING.set(path, WORDS)
    with pytest.raises(PassphraseError):
        open_database(path)
    KEYRING.set(path, OTHER)
    same(path, plain)
    recode.recode(path, "", remove=True)
    assert KEYRING.key_of(path) == ""
    same(path, plain)
    assert words_in(tmp_path) == [path.name]
    left = {one.name for one in tmp_path.iterdir()}
    assert left <= {path.name, path.name + ".lock", path.name + "-wal", path.name + "-shm"}


def test_the_old_file_is_overwritten_before_it_is_removed(plain: Any, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "second name"
    other.hardlink_to(path)
    recode.recode(path, WORDS)
    other.unlink()
    (kept,) = tmp_path.glob("*.before-*")
    with kept.open("rb") as file:
        size = kept.stat().st_size
        recode.overwrite(kept)
        left = file.read()
    assert not kept.exists()
    assert len(left) == size
    assert b"Harbour" not in left
    assert not left.startswith(cipher.MAGIC)


def test_a_second_name_of_the_database_is_removed_and_not_overwritten(plain: Any, path: Path) -> None:
    other = path.with_name(f"{path.name}.before-x")
    other.hardlink_to(path)
    recode.overwrite(other)
    assert not other.exists()
    same(path, plain)


def test_a_database_in_use_is_refused_and_stays(plain: Any, path: Path, tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HELD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    try:
        assert child.stdout.readline() == "held\n"
        with pytest.raises(BusyError, match="Another program has"):
            recode.recode(path, WORDS, busy_ms=200)
    finally:
        child.communicate("")
    assert not cipher.looks_encrypted(path)
    assert not list(tmp_path.glob(".*"))
    same(path, plain)


def test_nobody_reads_or_writes_it_meanwhile(plain: Any, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    script = "import sys, sqlite3; c = sqlite3.connect(sys.argv[1], timeout=0.2); c.execute('SELECT 1 FROM sqlite_master').fetchall()"

    def prove(*args: Any, real: Any = recode._prove) -> None:
        done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True)
        told.append(done.stderr)
        real(*args)

    monkeypatch.setattr(recode, "_prove", prove)
    recode.recode(path, WORDS)
    assert [one for one in told if "locked" in one], told


@pytest.mark.parametrize("at", range(4))
def test_a_cancelled_one_leaves_all_as_it_was(plain: Any, path: Path, tmp_path: Path, at: int) -> None:
    def progress(done: int, total: int, what: str) -> None:
        if done == at:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        recode.recode(path, WORDS, progress=progress)
    assert KEYRING.key_of(path) == ""
    same(path, plain)
    assert {one.name for one in tmp_path.iterdir()} <= {
        path.name,
        path.name + ".lock",
        path.name + "-wal",
        path.name + "-shm",
    }


@pytest.mark.parametrize("step", range(1, 11))
def test_killed_midway_it_is_the_old_or_the_new(plain: Any, path: Path, tmp_path: Path, step: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(step)],
        input=WORDS.encode(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode in (0, 9), done.stderr
    assert (done.returncode == 9) is (step < 10), done
    if cipher.looks_encrypted(path):
        KEYRING.set(path, WORDS)
    same(path, plain)
    for old in tmp_path.glob("*.before-*"):
        recode.overwrite(old)
    same(path, plain)
    recode.recode(path, OTHER, remove=True)
    same(path, plain)
    assert words_in(tmp_path) == []


def test_a_copy_that_differs_takes_no_place(plain: Any, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def digest(raw: Any, schema: str, table: str, real: Any = recode._digest) -> str:
        if schema == "made" and table == "content":
            raw.execute("UPDATE made.content SET text = 'other'")
        return real(raw, schema, table)

    monkeypatch.setattr(recode, "_digest", digest)
    with pytest.raises(StoreError, match="differs"):
        recode.recode(path, WORDS)
    same(path, plain)


def test_a_wrong_passphrase_changes_nothing(plain: Any, path: Path) -> None:
    recode.recode(path, WORDS, remove=True)
    before = path.read_bytes()
    KEYRING.set(path, "another")
    with pytest.raises(PassphraseError):
        recode.recode(path, "", remove=True)
    assert path.read_bytes() == before


def test_what_is_not_there_is_not_made(path: Path) -> None:
    with pytest.raises(StoreError, match="no database"):
        recode.recode(path, WORDS)
    assert not path.exists()
