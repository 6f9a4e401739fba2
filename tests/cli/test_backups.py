"""Backups and restoring from the command line."""

import pytest


@pytest.fixture
def decided(case, do):
    """Decides on a claim of the case."""

    def decide(claim):
        (case.parent / "script.jsonl").write_text(f'{{"command": "accept", "claim": "{claim}"}}')
        assert do("decide", "Bridge", "--script", "script.jsonl")[0] == 0

    return decide


def test_the_list_names_what_each_backup_holds(do, case, decided):
    code, out, err = do("backup", "--list")
    assert (code, err) == (0, "")
    assert "There are no backups" in out
    assert do("restore", "--newest")[0] == 1
    do("backup")
    decided("A1")
    do("backup")
    code, out, err = do("restore", "--list")
    assert (code, err) == (0, "")
    assert do("backup", "--list")[1] == out
    newer, older = out.splitlines()
    assert "1 case, 3 decisions" in newer
    assert "1 case, 2 decisions" in older
    assert str(case.parent / "backups") in newer or "backups/" in newer


def test_the_newest_comes_back_and_what_is_newer_is_told(do, case, decided, dumped):
    do("backup")
    decided("A1")
    do("backup")
    before = dumped(case)
    decided("A2")
    after = dumped(case)
    code, out, err = do("restore", "--newest")
    assert (code, err) == (0, "")
    assert dumped(case) == before
    first, second = out.splitlines()
    aside = case.parent / first.rpartition("is now ")[2].rstrip(".")
    assert dumped(aside) == after
    assert second == "Not in the backup, and kept there: 1 decision in “Bridge”."


def test_a_database_that_is_gone_comes_back(do, case, dumped):
    do("backup")
    before = dumped(case)
    for one in case.parent.glob("cases.sqlite3*"):
        one.unlink()
    assert do("restore", "--newest")[::2] == (0, "")
    assert dumped(case) == before


@pytest.mark.parametrize("arguments", [(), ("a.db", "--newest"), ("--newest", "--list")])
def test_one_way_of_naming_the_backup(do, case, arguments):
    with pytest.raises(SystemExit) as ended:
        do("restore", *arguments)
    assert ended.value.code == 2
