"""What the doctor says of folders, rights, room, place, leftovers and backups, and what it does about them."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from reviewer.domain.errors import Cancelled
from reviewer.services import doctor
from reviewer.services.doctor import Finding
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

SETTINGS = Settings(analyst="mk")
posix = pytest.mark.skipif(os.name != "posix", reason="files have no such rights here")


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.services.doctor._model", lambda: "by hand/1")


@pytest.fixture
def path(bridge: str, workspace: Workspace) -> Path:
    """A database with a case, closed, with a sound backup."""
    workspace.backup()
    workspace.close()
    return workspace.path


def ills(path: Path) -> dict[str, Finding]:
    return {one.part: one for one in doctor.examine(str(path), SETTINGS) if not one.ok}


def repair(path: Path) -> list[Finding]:
    return list(doctor.repair(str(path), SETTINGS))


@posix
@pytest.mark.parametrize(
    "opened",
    [
        lambda path: path,
        lambda path: path.parent / "backups",
        lambda path: next((path.parent / "backups").glob("*.db")),
        lambda path: Path(os.environ["REVIEWER_HOME"]) / "data",
    ],
    ids=["the database", "the folder of backups", "a backup", "the data folder"],
)
def test_what_others_may_read_is_named_and_closed(path: Path, opened: Callable[[Path], Path]) -> None:
    assert ills(path) == {}
    one = opened(path)
    one.chmod(0o755)
    found = ills(path)
    assert list(found) == ["folders"]
    assert str(one) in found["folders"].text
    assert one.stat().st_mode & 0o777 == 0o755
    repair(path)
    assert one.stat().st_mode & 0o077 == 0
    assert ills(path) == {}


@pytest.mark.parametrize(
    "name",
    [
        f".sheet.html.{'0a' * 16}.part",
        ".cases-20260101T000000000000Z.db.part",
        ".cases-20260101T000000000000Z.db.part-journal",
        ".cases.sqlite3.restored.part",
    ],
)
def test_what_killed_work_left_is_named_and_moved_into_quarantine(path: Path, name: str) -> None:
    one = path.parent / "backups" / name
    one.write_bytes(b"half of it")
    assert ills(path) == {}, "it may be under way"
    os.utime(one, (time.time() - 9_999,) * 2)
    found = ills(path)
    assert list(found) == ["leftovers"]
    assert name in found["leftovers"].text
    repair(path)
    assert not one.exists()
    assert (path.parent / "quarantine" / name).read_bytes() == b"half of it"
    assert ills(path) == {}


def test_files_of_the_person_are_no_leftovers(path: Path) -> None:
    for name in ("film.part", ".film.part", "notes.db", ".hidden"):
        one = path.parent / name
        one.write_bytes(b"mine")
        os.utime(one, (1, 1))
    assert ills(path) == {}


def test_too_little_room_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=5 << 20))
    assert "5 MB are free" in ills(path)["room on disk"].text


def test_a_folder_of_a_cloud_is_told(path: Path) -> None:
    folder = path.parent / "Dropbox"
    folder.mkdir(mode=0o700)
    moved = folder / path.name
    shutil.copy(path, moved)
    assert "keeps in step with a cloud" in ills(moved)["place"].text


def test_a_damaged_backup_is_named_and_moved_into_quarantine(path: Path) -> None:
    (good,) = (path.parent / "backups").glob("*.db")
    bad = good.with_name("cases-20250101T000000000000Z.db")
    bad.write_bytes(good.read_bytes().replace(b"Mira Oden drew it. The", b"Mira Oden drew it. the"))
    bad.chmod(0o600)
    found = ills(path)["backups"]
    assert bad.name in found.text
    assert good.name not in found.text
    repair(path)
    assert (path.parent / "quarantine" / bad.name).exists()
    assert not bad.exists()
    assert good.exists()
    assert ills(path) == {}


def test_it_can_be_stopped(path: Path) -> None:
    def stop(*_: object) -> None:
        raise Cancelled

    before = path.read_bytes()
    for work in (doctor.examine, doctor.repair):
        with pytest.raises(Cancelled):
            list(work(str(path), SETTINGS, stop))
    assert path.read_bytes() == before
