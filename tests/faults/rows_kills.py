"""Killed at random instants: what was told as saved is there, and nothing is half done."""

import json
import os
import random
import shutil
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from acts import COMMITTING, FILE, OLD_FILE
from harness import COMMANDS, Row
from victims import Death, instant, nursery
from whole_case import CLAIMS
from wholeness import states, unnamed

from reviewer.domain.errors import ReviewerError
from reviewer.services.casefile import open_casefile
from reviewer.store import driver
from reviewer.store.backup import backups_of
from reviewer.store.database import Database, open_database
from reviewer.store.tables import REVISION
from reviewer.store.verify import check_file, verify

Check = Callable[[Path, Death], str | None]


def sound(database: Database) -> str | None:
    """Say what is wrong with a database: its file, the chains of its logs, what they lead to."""
    problems = check_file(database)
    for case in database.cases():
        problems += verify(database, case.id).problems
    return " ".join(problems[:3]) or unnamed(database)


def lost(database: Database, death: Death, *, others: bool = False) -> str | None:
    """Say which decision that was told as saved is not there, or what is there that nobody made."""
    cases = database.cases()
    if len(cases) != 1:
        return f"{len(cases)} cases"
    with database.read(cases[0].id) as view:
        log = {one.seq: one for one in view.decisions()}
    last = 0
    for one in death.said:
        if "seq" in one:
            last = one["seq"]
            if last not in log or log[last].what != one["what"]:
                return f"decision {last} ({one['what']}) was told as saved and is lost"
    if last and not others and len(log) > last + 1:
        return f"{len(log)} decisions, though {last} is the last that was told"
    return None


def reopened(path: Path, *checks: Callable[[Database], str | None]) -> str | None:
    """Open a database after a death, and check it."""
    with open_database(path, create=False) as database:
        for check in (sound, *checks):
            problem = check(database)
            if problem:
                return problem
    return None


def killed(
    act: str, check: Check, instants: tuple[Any, ...], seed: int, folder: Path, start: str = FILE
) -> str | None:
    """One trial: a child acts until it dies; then its database is opened and checked."""
    warm = nursery()
    if start:
        shutil.copy(warm.made / start, folder / FILE)
    if act == "merge":
        (folder / "files").symlink_to(warm.made)
    how = instant(random.Random(f"{act} instant {seed}"), *instants)
    death = warm.child(act, folder, seed, **how)
    return death.unexpected() or check(folder, death)


def _reviewed(folder: Path, death: Death) -> str | None:
    return reopened(folder / FILE, lambda database: lost(database, death))


def _imported(folder: Path, death: Death) -> str | None:
    told = {one["case"]: one["articles"] for one in death.said if "case" in one}
    if not told and not (folder / FILE).exists():
        return None

    def kept(database: Database) -> str | None:
        found = {one.name: one.articles for one in database.cases()}
        for name, articles in told.items():
            if found.get(name, 0) < articles:
                return f"{name} was told to have {articles} articles and has {found.get(name, 0)}"
        return f"{len(found)} cases, {len(told)} were told" if len(found) > len(told) + 1 else None

    with open_database(folder / FILE) as database:  # death may have come before the tables
        return sound(database) or _whole_imports(database) or kept(database)


def _whole_imports(database: Database) -> str | None:
    for case in database.cases():
        claims = verify(database, case.id, replay=True).claims
        if case.articles not in (3, 4) or claims != len(CLAIMS):
            return f"half imported: {case.name} has {case.articles} articles and {claims} claims"
    return None


def _merged(folder: Path, death: Death) -> str | None:
    """The numbers of decisions are those after the last act that was told, or after the next one."""
    told = len(death.of("unpacked"))
    return reopened(folder / FILE, lambda database: _merges_of(database, range(told, told + 2)))


def _merges_of(database: Database, acts: range = range(4)) -> str | None:
    """Say if the decisions are not as many as after one of these numbers of acts."""
    found = sum(verify(database, one.id, replay=False).decisions for one in database.cases())
    known = _lengths()[acts.start : acts.stop]
    return None if found in known else f"{found} decisions, not {' or '.join(map(str, known))}"


_KNOWN: list[int] = []


def _lengths() -> list[int]:
    """Return how many decisions there are after none, one, two, three of the case files."""
    if not _KNOWN:
        from tempfile import TemporaryDirectory

        from reviewer.services.casefile import unpack

        with TemporaryDirectory() as folder:
            made, path = nursery().made, Path(folder) / FILE
            shutil.copy(made / FILE, path)
            with open_database(path) as database:
                for name in ("", "eva", "fresh", "more"):
                    if name:
                        unpack(database, open_casefile(made / f"{name}.reviewcase"), "mk")
                    _KNOWN.append(
                        sum(verify(database, one.id, replay=False).decisions for one in database.cases())
                    )
    return _KNOWN


def _exported(folder: Path, death: Death) -> str | None:
    for name in death.of("written"):
        if not (folder / "out" / name).exists():
            return f"{name} was told as written and is not there"
    for file in (folder / "out").glob("sheet*") if (folder / "out").exists() else ():
        problem = _broken(file)
        if problem:
            return f"{file.name}: {problem}"
    return reopened(folder / FILE)


def _broken(file: Path) -> str | None:
    """Say why a file is not a whole export."""
    data = file.read_bytes()
    kind = file.suffix[1:]
    try:
        if kind == "json":
            json.loads(data)
        elif kind == "reviewcase":
            open_casefile(file)
        elif kind in ("docx", "xlsx"):
            with ZipFile(file) as zipped:
                return zipped.testzip()
        elif kind == "html" and not data.rstrip().endswith(b"</html>"):
            return "it has no end"
        elif len(data) < 1000 or not data.endswith(b"\n"):
            return f"{len(data)} bytes"
    except (ValueError, BadZipFile, ReviewerError) as error:
        return str(error)
    return None


def _backed_up(folder: Path, death: Death) -> str | None:
    there = {one.path.name for one in backups_of(folder / FILE, folder / "backups")}
    missing = set(death.of("backup")) - there
    if missing:
        return f"backups that were told as made are not there: {missing}"
    for name in there:
        problem = reopened(folder / "backups" / name, lambda one: None if one.cases() else "it is empty")
        if problem:
            return f"{name}: {problem}"
    return _reviewed(folder, death)


def revision(path: Path) -> str:
    """Return at which migration a file stands."""
    with closing(driver.connect(path)) as raw:
        return str(raw.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _migrated(folder: Path, death: Death) -> str | None:
    found = revision(folder / FILE)
    backups = backups_of(folder / FILE, folder / "backups")
    if found not in ("0003", REVISION) or (death.of("opened") and found != REVISION):
        return f"it stands at {found} after {death.said}"
    if found == REVISION and not backups:
        return "it was brought up to date without a backup"
    for one in backups:
        if revision(one.path) != "0003":
            return f"the backup {one.path.name} is not of the state before"
    return reopened(folder / FILE)


def commits(seed: int, folder: Path) -> str | None:
    """Do an act to its end, and look at what a death after each of its commits would have left: none is half done."""
    act = list(COMMITTING)[seed % len(COMMITTING)]
    warm = nursery()
    if act == "import":
        open_database(folder / FILE).close()
    else:
        shutil.copy(warm.made / (OLD_FILE if act == "migration" else FILE), folder / FILE)
    if act == "merge":
        (folder / "files").symlink_to(warm.made)
    death = warm.child(f"commits of {act}", folder, seed)
    if death.status:
        return f"{act}: the child ended with {death.status}: {death.words[-400:]}"
    seen = 0
    for state in states(folder / FILE, folder):
        seen += 1
        if act == "migration" and revision(state) not in ("0003", REVISION):
            return f"{act}: it stands at {revision(state)} after commit {seen}"
        problem = reopened(state, *_WHOLE[act])
        if problem:
            return f"{act}, after commit {seen}: {problem}"
    return (
        None
        if seen >= max(1, len(death.said) - 1)
        else f"{act}: {seen} commits for {len(death.said) - 1} acts"
    )


_WHOLE: dict[str, tuple[Callable[[Database], str | None], ...]] = {
    "review": (),
    "import": (_whole_imports,),
    "merge": (_merges_of,),
    "migration": (),
}


def _no_log() -> str | None:
    return no_fork() or (None if driver.is_sound() else "This SQLite is not used with a write-ahead log.")


def no_fork() -> str | None:
    return (
        None if hasattr(os, "fork") and hasattr(os, "pidfd_open") else "It needs a system that forks (Linux)."
    )


def _row(
    act: str,
    what: str,
    commit: int,
    release: int,
    check: Check,
    instants: tuple[Any, ...],
    **more: str,
) -> Row:
    trial = partial(_trial, act, check, instants, more.get("start", FILE))
    return Row(f"kills-{act}", what, commit, release, trial, sources=COMMANDS, lacks=no_fork)


def _trial(
    act: str, check: Check, instants: tuple[Any, ...], start: str, seed: int, folder: Path
) -> str | None:
    return killed(act, check, instants, seed, folder, start)


ROWS = (
    _row("review", "killed while deciding: decisions lost or half done", 12, 240, _reviewed, (0.5, 2000, 240)),
    _row("import", "killed while importing: cases lost or half imported", 8, 160, _imported, (1.0, 5000, 360), start=""),
    _row("merge", "killed while taking case files in: half merged", 6, 160, _merged, (1.0, 2500, 1200, ("/store/sql.py",))),
    _row("export", "killed while exporting: half files under final names", 8, 160, _exported, (0.5, 6000, 72, ("/reviewer/paths.py",))),
    _row("backup", "killed while backing up: backups lost or broken", 8, 160, _backed_up, (0.8, 4000, 150, ("/store/backup.py",))),
    _row("migration", "killed while brought up to date: neither old nor new, or no backup", 5, 200, _migrated,
         (0.3, 239, 127), start=OLD_FILE),
    Row("commits", "states between two commits of deciding, importing, merging, migrating that are half an act",
        len(COMMITTING), 40, commits, sources=COMMANDS, lacks=_no_log),
)  # fmt: skip
