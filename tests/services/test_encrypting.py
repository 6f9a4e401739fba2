"""What encrypting does to a database and its backups, and what it tells."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.domain.errors import BusyError, PassphraseError
from reviewer.services import checking, encrypting
from reviewer.services.backups import folder_of
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import cipher
from reviewer.store.cipher import KEYRING
from reviewer.store.database import open_database

WORDS, OTHER = "four horses and a staple", "five horses"
SETTINGS = Settings(analyst="mk")
ROUNDS = cipher.ROUNDS


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(cipher, "ROUNDS", 2)
    KEYRING.__init__()
    yield
    KEYRING.__init__()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with a case and a backup, closed."""
    path = tmp_path / "cases.sqlite3"
    with open_database(path) as database:
        database.create_case("An unmistakable word", "mk")
    with Workspace.open(str(path), settings=SETTINGS) as workspace:
        workspace.backup()
    return path


def plain(folder: Path) -> list[str]:
    return sorted(
        one.name for one in folder.rglob("*") if one.is_file() and b"unmistakable" in one.read_bytes()
    )


def names(path: Path) -> list[str]:
    with Workspace.open(str(path), settings=SETTINGS) as workspace:
        return [one.name for one in workspace.library.cases()]


def test_everything_is_encrypted_and_decrypted(file: Path, tmp_path: Path) -> None:
    done = encrypting.recode_all(file, WORDS, folder_of(file, Settings()), everything=True)
    assert (done.kept, done.left, done.failed, len(done.done)) == (None, (), (), 1)
    assert plain(tmp_path) == []
    assert names(file) == names(done.done[0]) == ["An unmistakable word"]
    assert encrypting.recode_all(file, "", folder_of(file, Settings()), everything=True).failed == ()
    assert len(plain(tmp_path)) == 2


def test_without_everything_the_old_files_are_named(file: Path, tmp_path: Path) -> None:
    done = encrypting.recode_all(file, WORDS, folder_of(file, Settings()))
    assert done.kept is not None
    assert plain(tmp_path) == sorted([done.kept.name, *(one.name for one in done.left)])
    assert len(done.left) == 1


def test_a_backup_under_an_older_passphrase_is_left_and_told(file: Path) -> None:
    (backup,) = encrypting.recode_all(file, WORDS, folder_of(file, Settings()), everything=True).done
    encrypting.recode_all(file, OTHER, folder_of(file, Settings()))
    done = encrypting.recode_all(file, WORDS, folder_of(file, Settings()), everything=True)
    assert backup in done.left
    assert "does not open" in done.failed[0]
    assert cipher.looks_encrypted(backup)


def test_a_wrong_passphrase_leaves_the_right_one_on_the_keyring(file: Path) -> None:
    encrypting.recode_all(file, WORDS, folder_of(file, Settings()), everything=True)
    with pytest.raises(PassphraseError):
        encrypting.unlock(file, OTHER)
    assert names(file) == ["An unmistakable word"]
    KEYRING.__init__()
    with pytest.raises(PassphraseError):
        encrypting.unlock(file, OTHER)
    assert KEYRING.key_of(file) == ""
    encrypting.unlock(file, WORDS)
    assert names(file) == ["An unmistakable word"]


def test_a_database_in_a_window_is_refused(file: Path) -> None:
    with Workspace.open(str(file), settings=SETTINGS) as workspace:
        workspace.hold()
        with pytest.raises(BusyError):
            encrypting.recode_all(file, WORDS, folder_of(file, Settings()))
    assert not encrypting.is_encrypted(file)
    assert names(file) == ["An unmistakable word"]


def test_the_log_of_the_program_never_holds_a_passphrase(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(0):
        encrypting.recode_all(file, WORDS, folder_of(file, Settings()), everything=True)
        with pytest.raises(PassphraseError) as told:
            encrypting.unlock(file, OTHER)
    assert WORDS not in caplog.text + repr(told.value)
    assert OTHER not in caplog.text + repr(told.value)


def test_the_processes_beside_a_window_can_open_it(file, monkeypatch):
    monkeypatch.setattr(cipher, "ROUNDS", ROUNDS)  # they are new ones
    monkeypatch.setattr(checking, "APART_FROM", 0)
    encrypting.recode_all(file, WORDS, folder_of(file, Settings()), everything=True)
    KEYRING.set(file, WORDS)
    with Workspace.open(str(file), settings=SETTINGS) as workspace:
        check = workspace.start_check()
        assert (check.fast(), check.replay()) == ((), ())
        found = {one.part: one for one in checking.examine_apart(str(file), SETTINGS)}
    assert found["database"].ok, found["database"].text
    assert any("unmistakable" in part for part in found)
