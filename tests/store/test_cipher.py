"""An encrypted database is opened by its passphrase alone, and none of its words lies on the disk in plain."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import BusyError, PassphraseError, StoreError
from reviewer.domain.review import commands as c
from reviewer.store import cipher, driver
from reviewer.store.backup import backups_of, make_backup
from reviewer.store.cipher import KEYRING
from reviewer.store.database import Database, open_database
from reviewer.store.recode import recode
from reviewer.store.restoring import restore_backup
from reviewer.store.verify import check_file, verify

WORDS = 'four horses\' "staple" – Zürich 🎉'
TOLD = (b"Harbour Tools", b"45 million", "Café Zürich".encode(), b"The Bolt deal", b"CREATE TABLE")
"""What stands in the case of the fixtures."""

CRASH = """
import os, sys
from pathlib import Path
from reviewer.store.cipher import KEYRING
from reviewer.store.database import open_database
from reviewer.store import cipher
cipher.ROUNDS = 2
path = Path(sys.argv[1])
KEYRING.set(path, sys.stdin.read())
database = open_database(path)
database.create_case("Left in the log", "mk")
os._exit(9)
"""


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(cipher, "ROUNDS", 2)
    KEYRING.__init__()
    yield
    KEYRING.__init__()


@pytest.fixture
def sealed(path: Path, make_desk: Any) -> Iterator[Any]:
    """Articles A to D in a new encrypted database."""
    KEYRING.set(path, WORDS)
    with open_database(path) as opened:
        yield make_desk(opened)


def on_disk(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


def plain_words(folder: Path) -> list[tuple[str, bytes]]:
    return [(name, word) for name, data in on_disk(folder).items() for word in TOLD if word in data]


def test_no_word_of_it_lies_on_the_disk_in_plain(sealed: Any, path: Path, tmp_path: Path) -> None:
    seen = []
    sealed.do(c.Accept(("A1",)))
    with sealed.database.writing() as sql:
        sql.raw.execute("CREATE TEMP TABLE kept AS SELECT * FROM source ORDER BY text DESC")
        seen = [one.name for one in tmp_path.iterdir()]
        assert plain_words(tmp_path) == []
    assert path.name + "-wal" in seen, "it was looked at while in use"
    make_backup(path, tmp_path / "backups")
    assert plain_words(tmp_path) == []
    with open_database(tmp_path / "plain.db") as other:
        other.create_case("The Bolt deal", "mk")
    assert plain_words(tmp_path), "words in a plain file are found"


def test_its_connections_are_of_sqlcipher_and_set_up_as_safely(sealed: Any, tmp_path: Path) -> None:
    with sealed.database.reading() as sql:
        assert driver.library_of(sql.raw) is cipher.library
        read = {
            name: sql.raw.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "temp_store",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "mmap_size",
            )
        }
    assert driver.is_sound(cipher.library.sqlite_version_info)
    assert read == {
        "journal_mode": "wal",
        "temp_store": 2,
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "mmap_size": 0,
    }
    with open_database(tmp_path / "plain.db") as other, other.reading() as sql:
        assert driver.library_of(sql.raw) is driver.sqlite


def test_it_is_a_whole_database(sealed: Any) -> None:
    assert verify(sealed.database, sealed.case).problems == ()
    assert check_file(sealed.database) == []


def test_any_program_with_sqlcipher_opens_it_with_the_passphrase(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cipher, "ROUNDS", 256_000)
    KEYRING.set(path, WORDS)
    with open_database(path) as opened:
        opened.create_case("One", "mk")
    raw = cipher.library.connect(str(path))
    raw.execute("PRAGMA key = '" + WORDS.replace("'", "''") + "'")
    assert raw.execute('SELECT count(*) FROM "case"').fetchone() == (1,)
    raw.close()


@pytest.mark.parametrize("given", ["", "another", WORDS.upper(), WORDS + " "])
@pytest.mark.parametrize("crashed", [False, True])
def test_a_wrong_passphrase_is_one_sentence_and_changes_nothing(
    sealed: Any, path: Path, tmp_path: Path, given: str, crashed: bool
) -> None:
    sealed.database.close()
    if crashed:
        done = subprocess.run(
            [sys.executable, "-c", CRASH, str(path)], input=WORDS.encode(), check=False, timeout=60
        )
        assert done.returncode == 9
        assert (tmp_path / (path.name + "-wal")).stat().st_size
        (tmp_path / (path.name + "-shm")).unlink(missing_ok=True)
    KEYRING.__init__()
    before = on_disk(tmp_path)
    if given:
        KEYRING.set(path, given)
    with pytest.raises(PassphraseError) as told:
        open_database(path)
    assert ("does not open" if given else "its passphrase is needed") in str(told.value)
    assert not given or given not in str(told.value)
    assert WORDS not in str(told.value)
    assert on_disk(tmp_path) == before
    KEYRING.set(path, WORDS)
    with open_database(path) as again:
        assert verify(again, sealed.case).ok
        with again.reading() as sql:
            assert sql.raw.execute('SELECT count(*) FROM "case"').fetchone()[0] == (2 if crashed else 1)


def test_the_same_words_typed_otherwise_open_it(path: Path) -> None:
    KEYRING.set(path, "Zu\u0308rich zwei drei")
    open_database(path).close()
    KEYRING.forget(path)
    KEYRING.set(path, "Z\u00fcrich zwei drei")
    open_database(path).close()


@pytest.mark.parametrize("given", ["", "  ", "a\x00b", "\ud800"])
def test_what_is_no_passphrase_is_refused(path: Path, given: str) -> None:
    with pytest.raises(PassphraseError):
        KEYRING.set(path, given)
    assert KEYRING.key_of(path) == ""


def test_a_passphrase_is_in_no_repr(path: Path) -> None:
    KEYRING.set(path, WORDS)
    assert "horses" not in repr(KEYRING) + repr(vars(KEYRING)) + str(KEYRING._keys)


def test_backups_are_encrypted_with_the_same_passphrase_and_come_back(
    sealed: Any, path: Path, tmp_path: Path
) -> None:
    sealed.do(c.Accept(("A1",)))
    then = sealed.database.reader(sealed.case).summary()
    made = make_backup(path, tmp_path / "backups")
    assert [one.path for one in backups_of(path, made.parent)] == [made]
    sealed.do(c.Accept(("A2",)))
    sealed.database.close()
    KEYRING.__init__()
    assert cipher.looks_encrypted(made)
    with pytest.raises(PassphraseError):
        restore_backup(made, path)
    KEYRING.set(path, WORDS)
    aside = restore_backup(made, path)
    assert aside is not None
    for one in (path, aside, made):
        assert cipher.looks_encrypted(one)
        with open_database(one) as opened:
            assert verify(opened, sealed.case).ok
    with open_database(path) as opened:
        assert opened.reader(sealed.case).summary() == then
    assert plain_words(tmp_path) == []
    assert not list(tmp_path.glob(".*"))


def test_without_sqlcipher_one_sentence_says_how_to_install_it(
    sealed: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed.database.close()
    KEYRING.__init__()
    before = on_disk(path.parent)
    monkeypatch.setattr(cipher, "library", None)
    with pytest.raises(PassphraseError, match=r'pip install "reviewer\[encryption\]"'):
        open_database(path)
    assert on_disk(path.parent) == before


@pytest.mark.parametrize(
    "data", [b"\x00" * 8192, b"text of whole pages " * 4096, b"", os.urandom(4095), os.urandom(512)]
)
def test_what_is_no_encrypted_database_is_not_asked_for_a_passphrase(tmp_path: Path, data: bytes) -> None:
    odd = tmp_path / "odd.db"
    odd.write_bytes(data)
    assert not cipher.looks_encrypted(odd)


def test_chance_bytes_are_asked_for_one_and_stay(tmp_path: Path) -> None:
    odd = tmp_path / "odd.db"
    data = os.urandom(8192)
    odd.write_bytes(data)
    KEYRING.set(odd, WORDS)
    with pytest.raises(PassphraseError, match="does not open"):
        open_database(odd)
    assert odd.read_bytes() == data


def test_a_plain_database_forgets_the_key_of_before(database: Database, path: Path) -> None:
    database.create_case("One", "mk")
    database.close()
    KEYRING.set(path, WORDS)
    with open_database(path) as opened, opened.reading() as sql:
        assert driver.library_of(sql.raw) is driver.sqlite
    assert KEYRING.key_of(path) == ""


def test_a_damaged_page_is_told_as_damage(sealed: Any, path: Path) -> None:
    sealed.database.close()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    with open_database(path) as opened:
        try:
            found = [*check_file(opened), *verify(opened, sealed.case).problems]
        except StoreError as error:
            found = [str(error)]
    assert found


def plain_backup(sealed: Any, path: Path, tmp_path: Path) -> Path:
    """A backup that is not encrypted, of a database that is so by now."""
    sealed.do(c.Accept(("A1",)))
    sealed.database.close()
    recode(path, "", remove=True)
    made = make_backup(path, tmp_path / "backups")
    recode(path, WORDS, remove=True)
    assert not cipher.looks_encrypted(made)
    assert cipher.looks_encrypted(path)
    return made


def test_a_plain_backup_is_encrypted_when_it_takes_the_place_of_an_encrypted_database(
    sealed: Any, path: Path, tmp_path: Path
) -> None:
    made = plain_backup(sealed, path, tmp_path)
    aside = restore_backup(made, path)
    assert aside is not None
    KEYRING.__init__()
    with pytest.raises(PassphraseError):
        open_database(path)
    KEYRING.set(path, WORDS)
    with open_database(path) as opened:
        assert verify(opened, sealed.case).ok
        assert opened.reader(sealed.case).summary().decided == 1
    found = plain_words(tmp_path)
    assert {one for one, _ in found} == {made.relative_to(tmp_path).as_posix()}
    assert not list(tmp_path.glob(".*"))


def test_without_its_passphrase_that_is_refused_and_in_plain_only_if_it_is_wanted(
    sealed: Any, path: Path, tmp_path: Path
) -> None:
    made = plain_backup(sealed, path, tmp_path)
    for known in ("", "another"):
        KEYRING.__init__()
        if known:
            KEYRING.set(path, known)
        before = on_disk(tmp_path)
        with pytest.raises(PassphraseError, match="restore --plain"):
            restore_backup(made, path)
        assert on_disk(tmp_path) == before
    aside = restore_backup(made, path, plain=True)
    assert aside is not None
    assert cipher.looks_encrypted(aside)
    assert not cipher.looks_encrypted(path)
    with open_database(path) as opened:
        assert verify(opened, sealed.case).ok


def test_a_failure_while_it_is_encrypted_leaves_the_database_as_it_was(
    sealed: Any, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = plain_backup(sealed, path, tmp_path)
    before = on_disk(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reviewer.store.recode._prove", full)
    with pytest.raises(StoreError, match="No space left"):
        restore_backup(made, path)
    assert on_disk(tmp_path) == before


HOLD = """
import sys
from pathlib import Path
from reviewer.store import cipher
from reviewer.store.cipher import KEYRING
from reviewer.store.driver import connect
cipher.ROUNDS = 2
path, mode = Path(sys.argv[1]), sys.argv[2]
KEYRING.set(path, sys.argv[3])
raw = connect(path)
raw.execute(f"PRAGMA journal_mode = {mode}").fetchall()
raw.execute("BEGIN" if mode == "DELETE" else "SELECT 1")
raw.execute("SELECT count(*) FROM decision").fetchall()
print("holds", flush=True)
input()
"""


@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_database_whose_key_is_not_known_is_not_moved_from_under_another_program(
    sealed: Any, path: Path, tmp_path: Path, mode: str
) -> None:
    made = plain_backup(sealed, path, tmp_path)
    KEYRING.__init__()
    command = [sys.executable, "-c", HOLD, str(path), mode, WORDS]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "holds\n"
        with pytest.raises(BusyError, match="Another program has"):
            restore_backup(made, path, plain=True, busy_ms=50)
        assert not list(tmp_path.glob("*.before-*"))
        assert cipher.looks_encrypted(path)
        other.communicate("\n")
    restore_backup(made, path, plain=True, busy_ms=50)
    assert not cipher.looks_encrypted(path)
