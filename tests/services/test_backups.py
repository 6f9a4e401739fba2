"""When backups are made, what they hold, and that no bulk change is made without one."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError, StoreError
from reviewer.domain.review import commands as c
from reviewer.services.backups import MANY, Backups, folder_of, is_bulk
from reviewer.services.review import Step
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import driver
from reviewer.store.backup import contents, make_backup

LATER = timedelta(minutes=31)


@pytest.fixture
def backups(workspace, bridge):
    """Those of a database with one case."""
    return workspace.backups


@pytest.mark.parametrize(
    ("command", "bulk"),
    [
        (c.Accept(("A1",)), False),
        (c.Accept(("A1",) * MANY), False),
        (c.Accept(("A1",) * (MANY + 1)), True),
        (c.AcceptFacts(("A1",) * (MANY + 1)), True),
        (c.Assign(("A1",) * (MANY + 1), "Money"), True),
        (c.Replace("A", "B"), True),
        (c.GoBack(1), True),
        (c.Undo(), False),
    ],
)
def test_what_a_bulk_change_is(command, bulk):
    assert is_bulk([command]) is bulk
    assert is_bulk([c.Undo(), command]) is bulk
    assert is_bulk([c.Undo()] * (MANY + 1))


def test_one_is_due_when_something_changed_and_the_newest_is_old(workspace, bridge, backups):
    now = datetime.now(UTC)
    assert backups.due(now), "there is none"
    backups.make()
    assert not backups.due(now + LATER), "nothing changed"
    workspace.review(bridge).handle(c.Accept(("A1",)))
    assert backups.changed()
    assert not backups.due(now + timedelta(minutes=29)), "it is young"
    assert backups.due(now + LATER)
    assert backups.due(now - LATER), "the clock was put back"
    assert not Backups(backups.path, backups.folder, 0).due(now + LATER), "it was switched off"


def test_a_database_without_a_case_needs_none(open_again):
    with open_again() as workspace:
        assert not workspace.backups.due()


def test_a_forced_one_is_not_repeated_while_nothing_changed(workspace, bridge, backups):
    first = backups.force("a test")
    assert backups.force("a test") == first
    workspace.review(bridge).handle(c.Accept(("A1",)))
    second = backups.force("a test")
    assert second != first
    assert contents(second, backup=True) == contents(backups.path)
    second.write_bytes(b"damaged")
    assert backups.force("a test") not in (first, second)


def test_an_old_backup_that_holds_all_is_made_again(backups):
    first = backups.make()
    old = first.with_name(f"{backups.path.stem}-20260101T000000000000Z.db")
    first.rename(old)
    assert backups.force("a test") != old


def test_the_list_tells_what_each_holds(workspace, bridge, backups):
    backups.make()
    workspace.review(bridge).handle(c.Accept(("A1",)))
    backups.make()
    (backups.folder / f"{backups.path.stem}-20260101T000000000000Z.db").write_bytes(b"nothing")
    newest, older, broken = backups.list()
    assert (newest.holds.cases, older.holds.cases) == (1, 1)
    assert newest.holds.decisions == older.holds.decisions + 1
    assert newest.size == newest.path.stat().st_size
    assert newest.at > older.at
    assert broken.holds is None


def test_a_database_that_is_not_sound_drives_no_good_backup_out(workspace, bridge, backups):
    good = backups.make()
    old = [backups.folder / f"{backups.path.stem}-2020010{day}T000000000000Z.db" for day in range(1, 9)]
    for one in old:
        shutil.copyfile(good, one)
    workspace.review(bridge).handle(c.Accept(("A1",)))
    raw = driver.connect(backups.path)
    raw.execute("UPDATE content SET text = replace(text, 'bridge', 'fridge')")
    raw.close()
    with pytest.raises(StoreError, match=r"not what its log says \(.*older backups stay"):
        backups.make()
    assert {one.path for one in backups.list()} == {good, *old}
    with pytest.raises(StoreError, match="not what its log says"):
        workspace.review(bridge).handle_all([Step(c.Accept(("A2",))), *[Step(c.Undo())] * MANY])


class TestBulk:
    """No change of much without a backup of what was there before."""

    @pytest.fixture
    def one_more(self, workspace, bridge, backups):
        """Counts the backups; the newest holds what was there before."""
        before = contents(backups.path)

        def made():
            found = backups.list()
            assert all(one.holds == before for one in found)
            return len(found)

        return made

    def test_none_for_a_single_decision(self, workspace, bridge, one_more):
        workspace.review(bridge).handle(c.Accept(("A1",)))
        assert one_more() == 0

    def test_a_row_of_decisions(self, workspace, bridge, one_more):
        steps = [Step(c.Accept(("A1",))), Step(c.Undo())] * MANY
        workspace.review(bridge).handle_all(steps)
        assert one_more() == 1

    def test_going_back(self, workspace, bridge, backups):
        workspace.review(bridge).handle(c.Accept(("A1",)))
        before = contents(backups.path)
        workspace.review(bridge).handle(c.GoBack(2))
        assert [one.holds for one in backups.list()] == [before]

    def test_analyzing_again(self, workspace, bridge, one_more):
        workspace.library.analyze_again(bridge, in_process=True)
        assert one_more() == 1

    def test_merging_a_case_file(self, workspace, bridge, backups, tmp_path):
        file = workspace.pack(bridge, tmp_path / "bridge.reviewcase")
        workspace.review(bridge).handle(c.Accept(("A1",)))
        before = contents(backups.path)
        workspace.unpack(file)
        assert [one.holds for one in backups.list()] == [before]

    def test_without_room_for_one_nothing_is_changed(self, workspace, bridge, backups, monkeypatch):
        full = shutil.disk_usage(backups.path.parent)._replace(free=0)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
        before = contents(backups.path)
        with pytest.raises(ReviewerError, match=r"no room .* name another folder in the settings"):
            workspace.review(bridge).handle(c.GoBack(2))
        assert contents(backups.path) == before
        workspace.review(bridge).handle(c.Accept(("A1",)))  # a small one goes on


def test_a_folder_of_the_settings_keeps_databases_of_one_name_apart(tmp_path):
    settings = Settings(analyst="mk", backup_folder=str(tmp_path / "kept"))
    folders = []
    for name in ("one", "two"):
        with Workspace.open(str(tmp_path / name / "cases.sqlite3"), settings=settings) as workspace:
            workspace.library.create("The bridge")
            made = workspace.backup()
            folders.append(made.parent)
            assert [one.path for one in workspace.backups.list()] == [made]
    assert folders[0] != folders[1]
    assert {one.parent for one in folders} == {tmp_path / "kept"}
    assert folder_of(Path("a/cases.sqlite3"), Settings(analyst="mk")) == Path("a/backups")


def test_another_folder_by_name_thins_nothing_out(workspace, bridge, tmp_path):
    old = tmp_path / "away" / "cases-20200101T000000000000Z.db"
    older = tmp_path / "away" / "cases-20200101T000000000001Z.db"
    for one in (old, older):
        one.parent.mkdir(exist_ok=True)
        one.write_bytes(b"x")
    made = workspace.backup(tmp_path / "away")
    assert old.exists()
    assert older.exists()
    assert make_backup(workspace.path, tmp_path / "away") != made
