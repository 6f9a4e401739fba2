"""`encrypt`, `passphrase`, `decrypt`, and every other command on an encrypted database."""

import getpass
import shutil
import sys
from collections.abc import Iterator

import pytest

from reviewer.store import cipher
from reviewer.store.cipher import KEYRING

WORDS = 'four horses\' "staple" – Zürich'
OTHER = "-- --yes"
INSIDE = b"The bridge in Oden"


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(cipher, "ROUNDS", 2)
    monkeypatch.delenv("REVIEWER_PASSPHRASE", raising=False)
    monkeypatch.delenv("REVIEWER_NEW_PASSPHRASE", raising=False)
    KEYRING.__init__()
    yield
    KEYRING.__init__()


@pytest.fixture
def give(monkeypatch):
    """Sets the passphrases of the environment, and has the process know none besides."""

    def given(now="", new=""):
        KEYRING.__init__()
        for name, value in (("REVIEWER_PASSPHRASE", now), ("REVIEWER_NEW_PASSPHRASE", new)):
            if value:
                monkeypatch.setenv(name, value)
            else:
                monkeypatch.delenv(name, raising=False)

    return given


def readable(folder):
    return sorted(
        one.name
        for one in folder.rglob("*.*")
        if one.is_file() and one.suffix != ".txt" and INSIDE in one.read_bytes()
    )


def test_encrypted_worked_with_and_decrypted(do, give, case, tmp_path):
    assert do("backup")[0] == 0
    (backup,) = (tmp_path / "backups").glob("*.db")
    give(WORDS)
    code, out, err = do("encrypt", "--yes")
    assert code == 0
    assert "is encrypted." in out
    assert "nothing and nobody can open the database again" in err
    assert readable(tmp_path) == []
    assert cipher.looks_encrypted(backup)
    for command in (
        ("cases",),
        ("verify",),
        ("backup",),
        ("restore", backup),
    ):
        give(WORDS)
        code, out, err = do(*command)
        assert code == 0, (command, err)
        assert WORDS not in out + err
    for one in tmp_path.glob("*.before-*"):
        assert cipher.looks_encrypted(one)
    give(WORDS, OTHER)
    assert do("passphrase", "--yes")[0] == 0
    give(WORDS)
    assert do("cases")[0] == 1
    give(OTHER)
    assert do("verify")[0] == 0
    assert do("restore", backup)[0] == 0
    give(OTHER)
    assert do("decrypt", "--yes")[0] == 0
    give()
    assert do("verify")[0] == 0
    assert "cases.sqlite3" in readable(tmp_path)


def test_without_yes_the_plain_files_stay_and_are_named(do, give, case, tmp_path):
    do("backup")
    (backup,) = (tmp_path / "backups").glob("*.db")
    give(WORDS)
    code, _, err = do("encrypt")
    (kept,) = tmp_path.glob("*.before-*")
    assert code == 0
    assert str(kept) in err
    assert str(backup) in err
    assert readable(tmp_path) == sorted([kept.name, backup.name])


@pytest.mark.parametrize("command", ["cases", "verify", "backup", "passphrase", "decrypt", "pack"])
def test_a_wrong_or_missing_passphrase_is_one_sentence_and_changes_nothing(do, give, case, tmp_path, command):
    give(WORDS)
    do("encrypt", "--yes")
    before = case.read_bytes()
    more = ("Bridge", "--output", tmp_path / "x.reviewcase") if command == "pack" else ()
    for given, told in (("another one", "does not open"), ("", "set REVIEWER_PASSPHRASE")):
        give(given, OTHER)
        code, out, err = do(command, *more)
        assert (code, out) == (1, "")
        assert len(err.splitlines()) == 1
        assert told in err
        assert "another one" not in err
    assert case.read_bytes() == before


def test_the_doctor_says_so_and_goes_on_with_the_rest(do, give, case):
    give(WORDS)
    do("encrypt", "--yes")
    before = case.read_bytes()
    for given, told in (("another one", "its passphrase is needed"), (WORDS, "all as the log says")):
        give(given)
        code, out, _ = do("doctor")
        assert code == (given != WORDS)
        assert told in out
        assert "language model" in out
        assert given == WORDS or case.read_bytes() == before


def test_on_a_terminal_it_is_asked_for_twice_without_echo(do, give, case, monkeypatch):
    asked = []

    def typed(answers):
        def answer(prompt):
            asked.append(prompt)
            return answers.pop(0)

        monkeypatch.setattr(getpass, "getpass", answer)

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    typed([WORDS, WORDS + "x"])
    assert do("encrypt")[0] == 1
    assert not cipher.looks_encrypted(case)
    typed([WORDS, WORDS])
    assert do("encrypt", "--yes")[0] == 0
    KEYRING.__init__()
    typed([WORDS])
    assert do("cases")[0] == 0
    assert len(asked) == 5
    assert not any(WORDS in one for one in asked)


@pytest.mark.parametrize("command", ["passphrase", "decrypt"])
def test_what_is_plain_has_no_passphrase(do, give, case, command):
    give(WORDS, OTHER)
    assert "is not encrypted" in do(command)[2]


def test_what_is_encrypted_is_not_encrypted_twice(do, give, case):
    give(WORDS)
    do("encrypt", "--yes")
    assert "is encrypted already" in do("encrypt")[2]


def test_a_database_that_is_not_there_is_not_made(do, give, case, tmp_path):
    give(WORDS)
    assert "There is no database" in do("--database", "none.db", "encrypt")[2]
    assert not (tmp_path / "none.db").exists()


def test_without_sqlcipher_it_says_how_to_install_it(do, give, case, monkeypatch):
    monkeypatch.setattr(cipher, "library", None)
    give(WORDS)
    before = case.read_bytes()
    for command in ("encrypt", "passphrase", "decrypt"):
        code, _, err = do(command)
        assert code == 1
        assert 'pip install "reviewer[encryption]"' in err
    assert case.read_bytes() == before


def test_the_real_command_with_the_real_derivation(run, case):
    assert run("--database", case, "encrypt", "--yes", REVIEWER_PASSPHRASE=WORDS).code == 0
    listed = run("--database", case, "cases", REVIEWER_PASSPHRASE=WORDS)
    assert listed.code == 0
    assert "Bridge" in listed.out
    assert "set REVIEWER_PASSPHRASE" in run("--database", case, "cases").problem
    wrong = run("--database", case, "cases", REVIEWER_PASSPHRASE=OTHER)
    assert "does not open" in wrong.problem


@pytest.fixture
def beside(do, give, case, tmp_path):
    """An encrypted database, and a backup from before, which is not."""
    do("backup")
    (backup,) = (tmp_path / "backups").glob("*.db")
    give(WORDS)
    assert do("encrypt")[0] == 0
    assert not cipher.looks_encrypted(backup)
    return backup


def test_a_plain_backup_does_not_make_an_encrypted_database_plain(do, give, case, beside):
    give(WORDS)
    code, out, err = do("restore", beside)
    assert (code, err) == (0, "")
    assert "has the passphrase that it had" in out
    assert cipher.looks_encrypted(case)
    assert INSIDE not in case.read_bytes()
    give(WORDS)
    assert do("verify")[0] == 0


@pytest.mark.parametrize(("given", "told"), [("", "restore --plain"), ("another one", "does not open")])
def test_it_is_refused_without_the_passphrase(do, give, case, beside, given, told):
    before = case.read_bytes()
    give(given)
    code, out, err = do("restore", beside)
    assert (code, out) == (1, "")
    assert told in err
    assert len(err.splitlines()) == 1
    assert case.read_bytes() == before


def test_in_plain_it_is_said_before_it_is_done(do, give, case, beside):
    give()
    code, _, err = do("restore", "--plain", beside)
    assert code == 0
    assert "will not be encrypted any more" in err
    assert not cipher.looks_encrypted(case)
    assert do("verify")[0] == 0


def test_an_encrypted_backup_in_a_plain_database_is_said(do, give, case, beside, tmp_path):
    (tmp_path / "backups" / "old").mkdir()
    coded = tmp_path / "backups" / "old" / "coded.db"
    give(WORDS)
    shutil.copyfile(case, coded)
    do("decrypt", "--yes")
    give(WORDS)
    code, _, err = do("restore", coded)
    assert code == 0
    assert "its passphrase is that of the database from now on" in err
    assert cipher.looks_encrypted(case)
