"""Whatever step of a repair fails, the old database or the new one is in its place, and no byte is gone."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import BusyError, StoreError
from reviewer.store import quarantine
from reviewer.store.backup import make_backup
from reviewer.store.database import open_database
from reviewer.store.lock import WindowLock
from reviewer.store.verify import verify

DAMAGED = b"no database " * 500
LEFT = b"what the last minutes left"


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def broken(desk: Any) -> tuple[Path, Path, str]:
    """A damaged database with its write-ahead log, a backup of its better days, and the case."""
    path = desk.database.path
    backup = make_backup(path, path.parent / "backups")
    desk.database.close()
    path.write_bytes(DAMAGED)
    path.with_name(path.name + "-wal").write_bytes(LEFT)
    return path, backup, desk.case


def kept(path: Path) -> bool:
    """Tell whether the quarantine has the whole of the damaged file."""
    folder = path.parent / "quarantine"
    for one in folder.glob(path.name + ".*") if folder.is_dir() else ():
        log = one.with_name(one.name + "-wal")
        if one.read_bytes() == DAMAGED and log.exists() and log.read_bytes() == LEFT:
            return True
    return False


def test_a_backup_takes_the_place_and_the_damaged_file_is_kept(broken: tuple[Path, Path, str]) -> None:
    path, backup, case = broken
    quarantine.replace_by(backup, path)
    assert kept(path)
    assert backup.exists()
    with open_database(path) as database:
        assert verify(database, case).ok


CALLS = [(os, "fsync"), (os, "open"), (Path, "replace"), (Path, "unlink"), (Path, "mkdir")]


@pytest.mark.parametrize(("home", "name"), CALLS, ids=[name for _, name in CALLS])
@pytest.mark.parametrize("end", [Killed, OSError])
def test_ended_at_any_step_nothing_is_lost(
    broken: tuple[Path, Path, str],
    monkeypatch: pytest.MonkeyPatch,
    home: Any,
    name: str,
    end: Callable[[], BaseException],
) -> None:
    path, backup, case = broken
    real, ended = getattr(home, name), 0
    for step in range(40):
        calls = 0

        def failing(*args: Any, step: int = step, **more: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == step + 1:
                raise end()
            return real(*args, **more)

        with monkeypatch.context() as patch:
            patch.setattr(home, name, failing)
            try:
                quarantine.replace_by(backup, path)
            except (Killed, StoreError, OSError):
                ended += 1
        if path.read_bytes() != DAMAGED:
            assert kept(path)
            with open_database(path) as database:
                assert verify(database, case).ok
            if calls <= step:
                break
        else:
            assert kept(path) or path.with_name(path.name + "-wal").read_bytes() == LEFT
        path.write_bytes(DAMAGED)
        path.with_name(path.name + "-wal").write_bytes(LEFT)
    assert ended


def test_the_same_bytes_are_kept_once(broken: tuple[Path, Path, str]) -> None:
    path, _, _ = broken
    assert quarantine.keep_copy(path) == quarantine.keep_copy(path)
    path.with_name(path.name + "-wal").write_bytes(b"others")
    quarantine.keep_copy(path)
    assert len(list((path.parent / "quarantine").glob("*-wal"))) == 2


def test_nothing_is_replaced_in_the_quarantine(tmp_path: Path) -> None:
    for text in ("one", "two"):
        (tmp_path / "a").write_text(text)
        quarantine.move(tmp_path / "a", tmp_path / "cases.sqlite3")
    assert sorted(one.read_text() for one in (tmp_path / "quarantine").iterdir()) == ["one", "two"]


def test_while_a_window_shows_it_nothing_takes_the_place(broken: tuple[Path, Path, str]) -> None:
    path, backup, _ = broken
    with WindowLock(path), pytest.raises(BusyError, match="another Reviewer window"):
        quarantine.replace_by(backup, path)
    assert path.read_bytes() == DAMAGED
