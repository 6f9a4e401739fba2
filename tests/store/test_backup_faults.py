"""Backing up and restoring, killed or failing at every step: nothing half, nothing lost."""

import errno
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.review import commands as c
from reviewer.store import backup as store
from reviewer.store import driver
from reviewer.store.backup import Heads, backups_of, contents, make_backup
from reviewer.store.database import open_database
from reviewer.store.lock import alone
from reviewer.store.restoring import restore_backup
from reviewer.store.verify import verify

KILLED = """
import os, signal, sys
from pathlib import Path
from reviewer.store import backup, driver, restoring

what, left = sys.argv[1], int(sys.argv[2])

def counted(module, name):
    real = getattr(module, name)
    def step(*given, **named):
        global left
        left -= 1
        if not left:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        return real(*given, **named)
    setattr(module, name, step)

for name in ("open", "link", "replace", "unlink", "fsync"):
    counted(os, name)
counted(driver, "connect")
if what == "backup":
    backup.make_backup(Path(sys.argv[3]), Path(sys.argv[4]))
else:
    restoring.restore_backup(Path(sys.argv[3]), Path(sys.argv[4]))
"""
STEPS = ("open", "link", "replace", "unlink", "fsync")


def killed(what: str, step: int, *paths: Path) -> bool:
    """Kill a backup or a restore before a step; return whether it had that many."""
    done = subprocess.run([sys.executable, "-c", KILLED, what, str(step), *map(str, paths)], check=False)
    return done.returncode != 0


def sound(path: Path, case: str) -> Heads:
    """Return the heads of a database that is what its log says."""
    with open_database(path, create=False) as opened:
        assert verify(opened, case).problems == ()
    return contents(path).heads


@pytest.fixture
def laid(desk: Any, tmp_path: Path) -> Callable[[str], tuple[Path, Path]]:
    """Lays a backup and a database that went on since into a folder; its last decisions are in its log."""
    desk.do(c.Accept(("A1",)))
    made = make_backup(desk.database.path, tmp_path / "made")
    desk.do(c.Accept(("A2",)))

    def lay(name: str) -> tuple[Path, Path]:
        folder = tmp_path / name
        folder.mkdir()
        for suffix in ("", "-wal"):
            old = desk.database.path.with_name(desk.database.path.name + suffix)
            if old.exists():
                shutil.copyfile(old, folder / ("cases.sqlite3" + suffix))
        return made, folder / "cases.sqlite3"

    return lay


def test_a_backup_killed_at_any_step_leaves_nothing_half(desk: Any, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    heads = contents(desk.database.path).heads
    for step in itertools.count(1):
        ended = not killed("backup", step, desk.database.path, folder)
        for one in backups_of(desk.database.path, folder):
            assert contents(one.path, backup=True).heads == heads
            assert sound(Path(shutil.copy(one.path, tmp_path / "copy.db")), desk.case) == heads
            one.path.unlink()
        if ended:
            break
    assert step > 8, "it was killed at several steps"
    (folder / f".{desk.database.path.stem}-20260101T000000000000Z.db.part-journal").write_bytes(b"x")
    (folder / ".other-20260101T000000000000Z.db.part").write_bytes(b"x")
    made = make_backup(desk.database.path, folder)
    left = {one.name for one in folder.iterdir()}
    assert left == {made.name, ".cases.lock", ".other-20260101T000000000000Z.db.part"}


def test_a_restore_killed_at_any_step_leaves_the_old_or_the_new(laid: Any, desk: Any) -> None:
    new = contents(laid("first")[0], backup=True).heads
    old = contents(desk.database.path).heads
    seen = set()
    for step in itertools.count(1):
        made, path = laid(str(step))
        ended = not killed("restore", step, made, path)
        there = sound(path, desk.case)
        seen.add(there)
        assert there in (old, new)
        asides = list(path.parent.glob("*.before-*Z"))
        if there == new:
            assert [contents(one).heads for one in asides] == [old]
        restore_backup(made, path)  # what is left does not stand in the way
        assert sound(path, desk.case) == new
        assert not list(path.parent.glob(".*.part*"))
        if ended:
            break
    assert step > 8
    assert seen == {old, new}


def test_a_restore_of_a_damaged_database_killed_at_any_step_keeps_its_bytes(laid: Any, desk: Any) -> None:
    garbage, log = b"SQLite format 3\x00" + b"garbage" * 1000, b"log"
    for step in itertools.count(1):
        made, path = laid(str(step))
        path.write_bytes(garbage)
        path.with_name(path.name + "-wal").write_bytes(log)
        ended = not killed("restore", step, made, path)
        kept = [path, *path.parent.glob("*.before-*Z")]
        assert any(
            one.read_bytes() == garbage and one.with_name(one.name + "-wal").read_bytes() == log
            for one in kept
            if one.with_name(one.name + "-wal").exists()
        )
        restore_backup(made, path)
        assert not path.with_name(path.name + "-wal").exists(), "it would be taken for the log of the new one"
        sound(path, desk.case)
        if ended:
            break
    assert step > 8


class Failing:
    """Lets the n-th of some calls fail as a full or broken disk does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, code: int) -> None:
        self.left = at
        self.failed = False
        for name in STEPS:
            monkeypatch.setattr(os, name, self._failing(getattr(os, name), code))

    def _failing(self, real: Callable[..., Any], code: int) -> Callable[..., Any]:
        def step(*given: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                self.failed = True
                raise OSError(code, os.strerror(code))
            return real(*given, **named)

        return step


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
def test_a_backup_that_fails_at_any_step_is_told_and_leaves_nothing_half(
    desk: Any, tmp_path: Path, code: int
) -> None:
    folder = tmp_path / "backups"
    for at in itertools.count(1):
        with pytest.MonkeyPatch.context() as patch:
            failing, told = Failing(patch, at, code), "."
            try:
                make_backup(desk.database.path, folder)
            except StoreError as error:
                told = str(error)
        assert not failing.failed or told.endswith(".")
        for one in backups_of(desk.database.path, folder):
            sound(Path(shutil.copy(one.path, tmp_path / "copy.db")), desk.case)
        if not failing.failed:
            break
    assert at > 4
    make_backup(desk.database.path, folder)
    assert not list(folder.glob("*.part*"))


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
def test_a_restore_that_fails_at_any_step_leaves_the_old_or_the_new(laid: Any, desk: Any, code: int) -> None:
    new = contents(laid("first")[0], backup=True).heads
    old = contents(desk.database.path).heads
    for at in itertools.count(1):
        made, path = laid(str(at))
        with pytest.MonkeyPatch.context() as patch:
            failing, told = Failing(patch, at, code), "."
            try:
                restore_backup(made, path)
            except StoreError as error:
                told = str(error)
        assert not failing.failed or told.endswith(".")
        assert sound(path, desk.case) in (old, new)
        if not failing.failed:
            break
    assert at > 6


def test_without_room_no_backup_is_begun(desk: Any, tmp_path: Path, monkeypatch: Any) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=store.MARGIN)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(StoreError, match=r"no room .* \(16 MB free, 17 MB needed\).*backup_folder"):
        make_backup(desk.database.path, tmp_path / "backups")
    assert not (tmp_path / "backups").exists()
    monkeypatch.undo()
    make_backup(desk.database.path, tmp_path / "backups")


def test_two_backups_at_once_follow_each_other(desk: Any, tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from reviewer.store.backup import make_backup;"
    script += "[make_backup(Path(sys.argv[1]), Path(sys.argv[2])) for _ in range(3)]"
    folder = tmp_path / "backups"
    call = [sys.executable, "-c", script, str(desk.database.path), str(folder)]
    others = [subprocess.Popen(call) for _ in range(2)]
    for _ in range(3):
        make_backup(desk.database.path, folder)
    assert [one.wait() for one in others] == [0, 0]
    made = backups_of(desk.database.path, folder)
    assert len(made) == 9
    for one in made:
        assert contents(one.path, backup=True).heads == contents(desk.database.path).heads
    assert not list(folder.glob(".*part*"))


def test_a_backup_whose_texts_were_altered_is_not_restored(desk: Any, tmp_path: Path) -> None:
    desk.do(c.Accept(("A1",)))
    path = desk.database.path
    made = make_backup(path, tmp_path / "backups")
    heads = contents(path).heads
    raw = driver.connect(made)
    raw.execute("UPDATE content SET text = replace(text, 'Bolt', 'Bold')")
    raw.close()
    desk.database.close()
    with pytest.raises(StoreError, match="not what its log says"):
        restore_backup(made, path)
    assert sound(path, desk.case) == heads
    assert not list(tmp_path.glob("*.before-*"))


def test_where_there_are_no_locks_nothing_of_others_is_cleared_up(
    desk: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    def none(_: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr("reviewer.store.lock._lock", none)
    part = tmp_path / f".{desk.database.path.stem}-20260101T000000000000Z.db.part"
    part.write_bytes(b"x")
    made = make_backup(desk.database.path, tmp_path)
    assert made.exists()
    assert part.exists()


def test_a_backup_that_does_not_end_is_told(desk: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(store, "TURN_MS", 50)
    with (
        alone(tmp_path / f".{desk.database.path.stem}.lock", 0, desk.database.path) as sure,
        pytest.raises(BusyError, match="Another program makes a backup"),
    ):
        make_backup(desk.database.path, tmp_path)
    assert sure
    make_backup(desk.database.path, tmp_path)
