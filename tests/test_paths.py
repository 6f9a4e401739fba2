import os
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewer import paths
from reviewer.domain.errors import ReviewerError

posix_only = pytest.mark.skipif(os.name != "posix", reason="rights as POSIX knows them")
FOLDERS = [("data", paths.data_dir), ("config", paths.config_dir), ("log", paths.log_dir)]


@pytest.mark.parametrize(("name", "folder"), FOLDERS)
def test_one_variable_moves_every_folder(home, name, folder):
    assert folder() == home / name
    assert (home / name).is_dir()


@posix_only
@pytest.mark.parametrize(("name", "folder"), FOLDERS)
def test_a_new_folder_is_the_persons_alone(home, name, folder):
    folder()
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / name).stat().st_mode) == 0o700


@posix_only
def test_a_folder_that_is_there_keeps_its_rights(home):
    (home / "data").mkdir(parents=True)
    (home / "data").chmod(0o750)
    assert stat.S_IMODE(paths.data_dir().stat().st_mode) == 0o750


@pytest.mark.skipif(sys.platform != "linux", reason="the variables of the XDG standard")
@pytest.mark.parametrize(
    ("variable", "folder"),
    [
        ("XDG_DATA_HOME", paths.data_dir),
        ("XDG_CONFIG_HOME", paths.config_dir),
        ("XDG_STATE_HOME", paths.log_dir),
    ],
)
def test_without_it_the_systems_own_folders_are_used(monkeypatch, tmp_path, variable, folder):
    monkeypatch.delenv("REVIEWER_HOME")
    monkeypatch.setenv(variable, str(tmp_path))
    assert folder().relative_to(tmp_path).parts[0] == "Reviewer"


def test_a_folder_that_cannot_be_made_is_one_sentence(home):
    home.write_text("a file, not a folder")
    with pytest.raises(ReviewerError, match=r"cannot be made .* set REVIEWER_HOME to a folder"):
        paths.data_dir()


def test_a_file_where_the_folder_should_be_is_one_sentence(home):
    home.mkdir()
    (home / "data").write_text("")
    with pytest.raises(ReviewerError, match="cannot be made"):
        paths.data_dir()


def test_a_checkout_finds_its_bundled_files(project):
    assert paths.seeds() == project / "seeds"
    assert paths.resource(".") == project / "resources"


def test_an_installed_wheel_finds_its_bundled_files(project, tmp_path):
    package = tmp_path / "site" / "reviewer"
    needed = ("__init__.py", "paths.py", "domain/__init__.py", "domain/errors.py", "domain/tongue.py")
    for name in needed:
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(project / "reviewer" / name, package / name)
    (package / "_bundled" / "seeds" / "demo").mkdir(parents=True)
    (package / "_bundled" / "resources").mkdir()
    (package / "_bundled" / "resources" / "a.json").write_text("{}")
    script = "from reviewer import paths; print(paths.seeds() / 'demo'); print(paths.resource('a.json'))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    )
    inside = package.resolve() / "_bundled"
    assert [Path(line) for line in done.stdout.splitlines()] == [
        inside / "seeds" / "demo",
        inside / "resources" / "a.json",
    ]


def test_a_missing_bundled_file_is_one_sentence():
    with pytest.raises(ReviewerError, match=r"lacks resources/no/such\.file; install Reviewer again"):
        paths.resource("no/such.file")


@pytest.mark.parametrize("before", [None, b"old"])
def test_a_file_is_replaced_whole(tmp_path, before):
    file = tmp_path / "file"
    if before is not None:
        file.write_bytes(before)
    paths.replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step):
    def no_room(*_args):
        raise OSError(28, "No space left on device")

    file = tmp_path / "file"
    file.write_bytes(b"old")
    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (Path, "replace")}[step], no_room)
    with pytest.raises(OSError, match="No space left"):
        paths.replace_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


KILLED = """
import os, signal, sys
from pathlib import Path
from reviewer import paths
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
paths.replace_file(Path(sys.argv[1]), b"half of it")
"""


def aged(file, seconds=60):
    os.utime(file, (time.time() - seconds,) * 2)


@posix_only
def test_what_a_killed_write_left_goes_with_the_next_one(tmp_path):
    file, other = tmp_path / "file", tmp_path / ".file.note.part"
    other.write_bytes(b"a person's own")
    aged(other)
    assert subprocess.run([sys.executable, "-c", KILLED, file], check=False).returncode == -9
    (part,) = set(tmp_path.iterdir()) - {other}
    paths.replace_file(file, b"at once: it may be another program's, which has not claimed it yet")
    assert part.exists()
    aged(part)
    paths.replace_file(file, b"new")
    assert sorted(tmp_path.iterdir()) == [other, file]


@posix_only
def test_what_another_program_is_writing_stays(tmp_path):
    import fcntl

    part = tmp_path / f".file.{'0' * 32}.part"
    part.write_bytes(b"half")
    aged(part)
    with part.open("rb+") as writing:
        fcntl.flock(writing, fcntl.LOCK_EX)
        paths.replace_file(tmp_path / "file", b"new")
        assert part.exists()


@posix_only
def test_a_replaced_file_keeps_its_rights_and_its_link(tmp_path):
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    paths.replace_file(link, b"new")
    assert link.is_symlink()
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)
