"""Disks that fail, are full, or lose their power: nothing that was told as saved is lost, and it is told in words."""

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from acts import FILE, the_case
from harness import COMMANDS, PROGRAM, Row
from rows_casefiles import command
from rows_kills import lost, reopened, sound
from victims import nursery

from reviewer.domain.errors import CommandError, ReviewerError
from reviewer.services.publish import Publish
from reviewer.services.review import Review
from reviewer.store.backup import make_backup
from reviewer.store.database import Database, open_database

CALLS = ("pwrite64", "fsync", "fdatasync")
FAILURES = ("EIO", "ENOSPC")


def failing(seed: int, folder: Path) -> str | None:
    """A child decides while one system call fails, once or from then on; its database is opened on a sound disk."""
    chance = random.Random(f"failing {seed}")
    shutil.copy(nursery().made / FILE, folder / FILE)
    call, error = CALLS[seed % len(CALLS)], FAILURES[seed // len(CALLS) % 2]
    first, onward = chance.randint(1, 60 if call == "pwrite64" else 12), chance.choice(("", "", "+", "+2"))
    how = [
        "-e",
        f"trace={call}",
        "-e",
        f"inject={call}:error={error}:when={first}{onward}",
        "-o",
        str(folder / "calls"),
    ]
    death = nursery().child("in spite", folder, seed, strace=how)
    where = f"{call} {first}{onward} {error}"
    if death.status != 0:
        return f"{where}: {death.unexpected() or 'the child was killed'}"
    for sentence in death.of("refused"):
        if not sentence.endswith(".") or "Error" in sentence:
            return f"{where}: no sentence for people: {sentence}"
    problem = reopened(folder / FILE, lambda database: lost(database, death, others=True))
    return f"{where}: {problem}" if problem else None


@cache
def _no_strace() -> str | None:
    if not shutil.which("strace"):
        return "strace is not installed."
    tried = subprocess.run(
        ["strace", "-o", os.devnull, "-e", "inject=fsync:error=EIO", "true"], capture_output=True, check=False
    )
    return "strace may not trace here." if tried.returncode else None


def full(seed: int, folder: Path) -> str | None:
    """A small disk fills up while somebody decides; then there is room again."""
    chance = random.Random(f"full {seed}")
    with _mounted(folder / "disk", "-t", "tmpfs", "-o", "size=2m", "none") as disk:
        shutil.copy(nursery().made / FILE, disk / FILE)
        with open_database(disk / FILE) as database:
            review = Review(database, the_case(database), "mk")
            before = _saved(review, chance, 3)
            spare = _fill(disk / "ballast", chance.randrange(0, 60_000))
            refused = ""
            while not refused:
                try:
                    before += _saved(review, chance, 1)
                except ReviewerError as error:
                    refused = str(error)
            problem = (
                _said_full(refused)
                or _reads(database, review, before)
                or _no_room(database, review.case_id, disk)
                or _reads(database, review, before)
            )
            if problem:
                return f"with {spare} bytes left: {problem}"
            (disk / "ballast").unlink()
            before += _saved(review, chance, 3)
            problem = _reads(database, review, before) or sound(database)
        return problem or reopened(disk / FILE)


def _saved(review: Review, chance: random.Random, wanted: int) -> int:
    """Decide so many times; what makes no sense here is passed over."""
    done = 0
    while done < wanted:
        try:
            review.handle(command(chance))
        except CommandError:
            continue
        done += 1
    return done


def _fill(file: Path, spare: int) -> int:
    """Fill a disk but for so many bytes."""
    with file.open("wb", buffering=0) as out:
        left = os.statvfs(file.parent).f_bavail * os.statvfs(file.parent).f_frsize
        out.write(b"x" * max(0, left - spare))
    return spare


def _said_full(sentence: str) -> str | None:
    return None if "disk" in sentence.lower() and sentence.endswith(".") else f"it said {sentence!r}"


def _reads(database: Database, review: Review, saved: int) -> str | None:
    with database.read(review.case_id) as view:
        log = [one for one in view.decisions() if one.analyst == "mk"]
    known = _base_decisions()
    if len(log) != known + saved:
        return f"{len(log) - known} of {saved} decisions can be read"
    return (
        None
        if review.articles() and Publish(database, review.case_id).sheet().sections
        else "nothing can be read"
    )


@cache
def _base_decisions() -> int:
    with TemporaryDirectory() as folder:
        shutil.copy(nursery().made / FILE, folder)
        with open_database(Path(folder) / FILE) as database, database.read(the_case(database)) as view:
            return sum(one.analyst == "mk" for one in view.decisions())


def _no_room(database: Database, case: str, disk: Path) -> str | None:
    """Export and back up where there is no room: refused in words, and nothing is left."""
    before = _files(disk)
    for name, work in (
        ("an export", lambda: Publish(database, case).export("docx", disk / "sheet.docx")),
        ("a backup", lambda: make_backup(database.path, disk / "backups")),
    ):
        try:
            with (disk / "rest").open("wb", buffering=0) as rest:  # the last bytes, too
                while rest.write(b"x" * 4096):
                    pass
        except OSError:
            pass
        try:
            work()
        except ReviewerError as error:
            problem = _said_full(str(error)) if name == "an export" else None
            if problem:
                return f"{name}: {problem}"
        else:
            return f"{name} found room where there is none"
    (disk / "rest").unlink()
    left = _files(disk) - before
    return f"left behind: {sorted(left)}" if left else None


def _files(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}


def power_cut(seed: int, folder: Path) -> str | None:
    """What lies on a disk when its power goes: the file system is copied as it reached the disk, and mounted anew."""
    chance = random.Random(f"power {seed}")
    image, cut = folder / "image", folder / "cut"
    with image.open("wb") as out:
        out.truncate(12 << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", "-m", "0", str(image)], check=True, capture_output=True)
    with _mounted(folder / "disk", "-o", "loop", str(image)) as disk:
        shutil.copy(nursery().made / FILE, disk / FILE)
        os.sync()
        (folder / FILE).symlink_to(disk / FILE)
        with nursery().stopped("review", folder, seed, chance.uniform(0.02, 0.3)) as death:
            cut.write_bytes(_still(image))
            told = death()
    with _mounted(folder / "after", "-o", "loop", str(cut)) as disk:
        return reopened(disk / FILE, lambda database: lost(database, told))


def _still(image: Path) -> bytes:
    """Return what an image holds, once nothing is on its way to it any more."""
    before, found = b"", image.read_bytes()
    while found != before:
        before, found = found, image.read_bytes()
    return found


@contextmanager
def _mounted(place: Path, *what: str) -> Iterator[Path]:
    place.mkdir()
    subprocess.run(["mount", *what, str(place)], check=True, capture_output=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True, capture_output=True)


@cache
def _no_mount() -> str | None:
    """Say why a small disk cannot be mounted here."""
    return _try_to_mount("-t", "tmpfs", "-o", "size=1m", "none")


@cache
def _no_loop() -> str | None:
    """Say why a file cannot be mounted as a disk here."""
    if not shutil.which("mkfs.ext4"):
        return "mkfs.ext4 (e2fsprogs) is not installed."
    with TemporaryDirectory() as folder:
        image = Path(folder, "image")
        with image.open("wb") as out:
            out.truncate(4 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True, capture_output=True)
        return _try_to_mount("-o", "loop", str(image))


def _try_to_mount(*what: str) -> str | None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        return "Only root on Linux mounts a disk for a trial."
    with TemporaryDirectory() as folder:
        try:
            with _mounted(Path(folder, "disk"), *what):
                return None
        except subprocess.CalledProcessError as error:
            return f"A disk cannot be mounted here ({error.stderr.decode(errors='replace').strip()})."


ROWS = (
    Row(
        "failing-writes",
        "writes that fail (EIO, ENOSPC) while deciding: decisions lost, or not told in words",
        20,
        400,
        failing,
        sources=PROGRAM,
        lacks=_no_strace,
    ),
    Row(
        "disk-full",
        "full disks: the app dies, cannot read, leaves part of a file, or does not save once there is room",
        2,
        20,
        full,
        sources=COMMANDS,
        lacks=_no_mount,
    ),
    Row(
        "power-cuts",
        "power cuts while deciding: decisions lost that were told as saved",
        5,
        100,
        power_cut,
        sources=PROGRAM,
        lacks=_no_loop,
    ),
)
