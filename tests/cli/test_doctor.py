"""`reviewer doctor` says what is wrong and what `--repair` would do, however damaged the database is."""

import sqlite3
from pathlib import Path

import pytest


def test_what_is_wrong_and_what_a_repair_would_do_is_printed_and_done_only_when_asked(do, case, dumped):
    whole = dumped(case)
    raw = sqlite3.connect(case)
    raw.execute("UPDATE claim SET statement = 'cheese'")
    raw.commit()
    raw.close()
    harmed = dumped(case)
    code, out, err = do("doctor")
    assert (code, err.count("\n")) == (1, 1)
    assert "NO  case “Bridge”: The statement of claim" in out
    assert "--repair would make the records again from the log" in out
    assert dumped(case) == harmed
    code, out, err = do("doctor", "--repair")
    assert (code, err) == (0, ""), out
    assert "ok  backup: The database as it was is kept at" in out
    assert "ok  case “Bridge”: The records were made again from" in out
    assert {one for one in dumped(case) if one[0] == "decision"} == {
        one for one in whole if one[0] == "decision"
    }
    assert do("verify")[0] == 0


@pytest.mark.parametrize(
    "data", [b"", b"no database " * 999, b"SQLite format 3\x00" + bytes(range(256)) * 32]
)
def test_a_database_that_cannot_be_opened_is_examined(do, case, data):
    made = do("backup")[1].removeprefix("Wrote ").rstrip(".\n")
    case.write_bytes(data)
    code, out, err = do("doctor")
    assert (code, err.count("\n")) == (1, 1)
    assert "NO  database: " in out
    assert case.read_bytes() == data
    code, out, _ = do("doctor", "--repair")
    if data:
        assert code == 0, out
        assert Path(made).name in out
        assert do("verify")[0] == 0
    else:
        assert "restore one (reviewer restore)" in out


def test_settings_that_cannot_be_understood_are_told_and_stay_till_a_repair(do, home):
    path = home / "config" / "settings.json"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.write_text("{")
    code, out, _ = do("doctor")
    assert (code, path.read_text()) == (1, "{")
    assert "could not be understood" in out
    code, out, _ = do("doctor", "--repair")
    assert code == 0, out
    assert [one.read_text() for one in path.parent.glob("*.broken-1")] == ["{"]


def test_an_address_that_names_no_file_is_told(do):
    code, out, _ = do("--database", "mysql://x/y", "doctor", "--repair")
    assert code == 1
    assert "NO  database: Databases of the kind 'mysql' are not supported" in out
