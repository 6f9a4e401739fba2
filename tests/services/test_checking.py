"""The check at the start: what it finds, what it lets pass, and that reading never waits for it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from misled import mislead

from reviewer.domain.errors import BusyError, Cancelled, ReviewerError, StoreError
from reviewer.domain.review.commands import Accept
from reviewer.services import checking
from reviewer.store import driver, verify

DAMAGED = "The database is damaged, so nothing can be decided in it"


def alter(path: Path, statement: str) -> None:
    """Change the file behind the program's back."""
    raw = driver.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    assert raw.execute(statement).rowcount > 0
    raw.close()


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thorough part runs in a process of its own, as it does for large databases."""
    monkeypatch.setattr(checking, "APART_FROM", 0)


def test_until_the_fast_part_has_passed_one_reads_and_does_not_decide(workspace, bridge, monkeypatch):
    monkeypatch.setattr("reviewer.store.gate.WAIT_S", 0.01)
    check = workspace.start_check()
    review = workspace.review(bridge)
    assert review.summary().claims
    review.rehearse()  # is never saved
    with pytest.raises(BusyError, match="being checked"):
        review.handle(Accept(("A1",)))
    assert check.fast() == ()
    review.handle(Accept(("A1",)))
    assert check.replay() == ()
    review.handle(Accept(("B1",)))


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (
            "UPDATE content SET text = text || ' not' WHERE rowid = 5",
            r"The bridge: The content \w+ was altered.",
        ),
        ("UPDATE source SET text = 'It was ' || text WHERE rowid = 1", "The bridge: The source of article"),
        ("UPDATE part SET data = x'00' WHERE rowid = 1", r"The bridge: The part \w+ was altered."),
        ("UPDATE decision SET analyst = 'another' WHERE seq = 1", "The bridge: Decision 1 was altered."),
        ("DELETE FROM decision WHERE seq = 1", "The bridge: Decision 1 is missing."),
        ("UPDATE \"case\" SET head = '0'", "The bridge: The case does not name the last decision"),
        ("DELETE FROM content WHERE rowid = 5", "."),
        ("UPDATE claim SET article = 'gone' WHERE rowid = 1", "Rows of claim point to rows that are not"),
    ],
)
def test_the_fast_part_finds_it_and_nothing_can_be_decided(workspace, bridge, statement, found):
    alter(workspace.path, statement)
    check = workspace.start_check()
    problems = check.fast() or check.replay()
    assert problems
    assert re.match(found, problems[0])
    assert workspace.review(bridge).articles()
    with pytest.raises(StoreError, match=DAMAGED):
        workspace.review(bridge).handle(Accept(("A1",)))
    with pytest.raises(StoreError, match=DAMAGED):
        workspace.library.create("Another")


@pytest.mark.parametrize("process", [False, True])
def test_the_thorough_part_finds_what_the_log_does_not_say(workspace, bridge, monkeypatch, process):
    if process:
        monkeypatch.setattr(checking, "APART_FROM", 0)
    alter(workspace.path, "UPDATE fact SET section = 'Another' WHERE rowid = 1")
    check = workspace.start_check()
    assert check.fast() == ()
    (problem, *_) = check.replay()
    assert problem.startswith("The bridge: ")
    with pytest.raises(StoreError, match=DAMAGED):
        workspace.review(bridge).handle(Accept(("A1",)))


@pytest.mark.parametrize("process", [False, True])
def test_the_thorough_part_tells_of_an_index_that_the_tables_do_not_agree_with(
    workspace, bridge, monkeypatch, process
):
    if process:
        monkeypatch.setattr(checking, "APART_FROM", 0)
    mislead(workspace.path, "ix_fact_state", "state", "title")
    check = workspace.start_check()
    assert check.fast() == ()
    (problem, *_) = check.replay()
    assert re.fullmatch(r"The file is damaged: row \d+ missing from index ix_fact_state\.", problem)
    with pytest.raises(StoreError, match=DAMAGED):
        workspace.review(bridge).handle(Accept(("B1",)))


def test_the_thorough_part_can_be_stopped_and_holds_nobody(workspace, bridge, apart):
    check = workspace.start_check()
    check.fast()
    told: list[str] = []

    def stop(done: int, total: int, what: str) -> None:
        told.append(what)
        if len(told) == 2:
            workspace.review(bridge).handle(Accept(("A1",)))
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        check.replay(stop)
    assert told[0] == "Checking the database"
    workspace.review(bridge).handle(Accept(("B1",)))


def test_each_step_names_its_case(workspace, bridge):
    workspace.library.create("Empty")
    told: list[tuple[int, int, str]] = []
    check = workspace.start_check()
    check.fast()
    check.replay(lambda *one: told.append(one))
    assert {one[1] for one in told} == {2}
    assert {one[2].partition(":")[0] for one in told} == {"Empty", "The bridge"}
    assert told[-1][0] == 1


def test_a_process_that_is_killed_is_no_damage(workspace, bridge, apart, monkeypatch):
    monkeypatch.setattr(checking, "_replay_file", _die)
    check = workspace.start_check()
    check.fast()
    with pytest.raises(ReviewerError, match="The check was stopped from outside"):
        check.replay()
    workspace.review(bridge).handle(Accept(("A1",)))


def _die(_path: Path, _passphrase: str, _progress: object) -> None:
    os._exit(3)


@pytest.mark.parametrize("error", [BusyError("Another program has it."), RuntimeError("a bug")])
def test_what_could_not_be_checked_cannot_be_written(workspace, bridge, monkeypatch, error):
    check = workspace.start_check()
    with monkeypatch.context() as patched:
        patched.setattr(checking, "check_pages", _raising(error))
        with pytest.raises(type(error)):
            check.fast()
    with pytest.raises(StoreError, match="could not be checked"):
        workspace.review(bridge).handle(Accept(("A1",)))
    assert workspace.start_check().fast() == ()  # another try
    workspace.review(bridge).handle(Accept(("A1",)))


def _raising(error: Exception) -> object:
    def run(*_: object) -> Iterator[str]:
        raise error

    return run


def test_a_file_that_cannot_be_read_is_damage(workspace, bridge, monkeypatch):
    monkeypatch.setattr(checking, "check_pages", _raising(StoreError("It is damaged; restore a backup.")))
    assert workspace.start_check().fast() == ("It is damaged; restore a backup.",)
    with pytest.raises(StoreError, match=DAMAGED):
        workspace.review(bridge).handle(Accept(("A1",)))


def test_a_case_that_another_program_removes_meanwhile_is_no_damage(workspace, bridge, monkeypatch):
    real, gone = verify.verify, []

    def verify_late(database, case, *args, **more):
        if not gone:
            gone.append(case)
            monkeypatch.setattr(type(database), "cases", lambda _: [])
            raise StoreError("There is no case.")
        return real(database, case, *args, **more)

    monkeypatch.setattr(checking, "verify", verify_late)
    assert workspace.start_check().fast() == ()
    assert gone == [bridge]


def test_it_knows_whether_the_window_before_was_closed(open_again, tmp_path):
    with open_again() as first:
        first.hold()
        assert not first.start_check().unclean
    (tmp_path / "cases.sqlite3.lock").write_text("4711")  # as one that was killed leaves it
    with open_again() as second:
        second.hold()
        assert second.start_check().unclean
    with open_again() as third:
        third.hold()
        assert not third.start_check().unclean
