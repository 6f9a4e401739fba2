"""Files that are no good database of ours: the command line says so in one sentence and leaves all as it lies."""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from harness import COMMANDS, PROJECT, Row
from rich_case import rich

from reviewer.store import driver, migrate, opening

PROGRAM = """
import contextlib, io, json, sys
from reviewer.__main__ import main
for path in json.load(sys.stdin):
    told = []
    for command in ("cases", "verify"):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = main(["--database", path, command])
            except BaseException as error:
                code = repr(error)
        told.append([code, out.getvalue(), err.getvalue()])
    print(json.dumps([path, told]), flush=True)
"""
SECONDS = 60
Make = Callable[[Path], object]


def _sql(path: Path, *statements: str) -> None:
    path.touch()
    raw = driver.connect(path)
    for one in statements:
        raw.execute(one).fetchall()
    raw.close()


def _changed(*statements: str) -> Make:
    """Return what makes a good database and then does this to it."""
    return lambda path: (path.write_bytes(rich()), _sql(path, *statements))


def _cut(part: float, whole_pages: bool = False) -> Make:
    def make(path: Path) -> None:
        size = int(len(rich()) * part)
        path.write_bytes(rich()[: size // 4096 * 4096 if whole_pages else size])

    return make


def _patched(*places: tuple[int, bytes]) -> Make:
    def make(path: Path) -> None:
        data = bytearray(rich())
        for at, new in places:
            data[at : at + len(new)] = new
        path.write_bytes(data)

    return make


def _zeroed(path: Path) -> None:
    """Zero the page on which the table of decisions begins."""
    path.write_bytes(rich())
    raw = driver.connect(path)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'decision'").fetchone()
    raw.close()
    _patched(((page - 1) * 4096, bytes(4096)))(path)


def _with_log(path: Path, statement: str, database: bytes, name: str = "") -> None:
    """Leave what a killed program leaves: a database, and beside it a log that is not in it yet."""
    other = path.with_name("other.sqlite3")
    other.write_bytes(database)
    script = (
        "import os, sys; from pathlib import Path; from reviewer.store import driver\n"
        "raw = driver.connect(Path(sys.argv[1])); raw.execute('PRAGMA journal_mode = WAL').fetchall()\n"
        "raw.execute(sys.argv[2]).fetchall(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(other), statement], check=True)
    log = other.with_name(other.name + "-wal")
    assert log.stat().st_size
    log.rename(path.with_name(path.name + "-wal"))
    other.with_name(other.name + "-shm").unlink(missing_ok=True)
    other.rename(path.with_name(name) if name else path)


def _nothing_with_a_log(path: Path) -> None:
    """A file that lost its length, beside a log with what was decided last."""
    _with_log(path, 'UPDATE "case" SET name_text = name_text || 1', rich())
    path.write_bytes(b"")


def _log_of_another(path: Path) -> None:
    """A log that belongs to another file lies beside a good database."""
    other = path.with_name("made")
    _sql(other, "CREATE TABLE t (x)")
    data = other.read_bytes()
    other.unlink()
    _with_log(path, "CREATE TABLE s (x)", data, name="elsewhere")
    path.write_bytes(rich())


def _newer_by_its_log(path: Path) -> None:
    _with_log(path, "UPDATE alembic_version SET version_num = '9999'", rich())


def _text_with_a_log(path: Path) -> None:
    _with_log(path, 'UPDATE "case" SET name_text = name_text || 1', rich())
    path.write_bytes(b"Dear diary, this is no database at all.\n" * 20)


def _older_and_broken(path: Path) -> None:
    """An older database that cannot be brought up to date, as a row of it points nowhere."""
    opening.make_file(path)
    raw = driver.connect(path)
    driver.set_up(raw, path)
    migrate.migrate(raw, path, target="0004")
    raw.execute(f"PRAGMA application_id = {driver.APPLICATION_ID}")
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("INSERT INTO content (case_id, ref, key, text) VALUES (77, 'x', x'00', 'x')")
    raw.close()


def _wrapped(path: Path) -> None:
    path.symlink_to(path.name)


def _in_a_file(path: Path) -> None:
    path.parent.joinpath("folder").write_text("x", encoding="utf-8")


NOT, OTHERS, DAMAGED, NEWER = "is not a database", "database of another program", "damaged", "newer Reviewer"
KINDS: dict[str, tuple[Make, str, str]] = {
    "text": (lambda p: p.write_bytes(b"Dear diary, this is no database at all.\n" * 20), NOT, ""),
    "one letter": (lambda p: p.write_bytes(b"S"), NOT, ""),
    "garbage": (lambda p: p.write_bytes(random.Random(1).randbytes(9000)), NOT, ""),
    "zeros": (lambda p: p.write_bytes(bytes(8192)), NOT, ""),
    "a zipped file": (lambda p: p.write_bytes(b"PK\x03\x04" + bytes(3000)), NOT, ""),
    "mark and garbage": (lambda p: p.write_bytes(b"SQLite format 3\x00" + random.Random(2).randbytes(9000)), DAMAGED, ""),
    "header alone": (lambda p: p.write_bytes(rich()[:100]), DAMAGED, ""),
    "cut in the first page": (_cut(0.01), DAMAGED, ""),
    "cut in a page": (_cut(0.6), DAMAGED, ""),
    "cut after a page": (_cut(0.8, whole_pages=True), DAMAGED, ""),
    "cut of its last page": (lambda p: p.write_bytes(rich()[:-4096]), DAMAGED, ""),
    "a folder": (lambda p: p.mkdir(), "is a folder", ""),
    "a link to itself": (_wrapped, "cannot be opened", ""),
    "a pipe": (lambda p: os.mkfifo(p), NOT, ""),
    "in a file": (_in_a_file, "is a file; name a folder", "folder/cases.sqlite3"),
    "another program's tables": (lambda p: _sql(p, "CREATE TABLE t (x)"), OTHERS, ""),
    "another program's mark": (lambda p: _sql(p, "PRAGMA application_id = 7", "CREATE TABLE t (x)"), OTHERS, ""),
    "another program's log mode": (lambda p: _sql(p, "PRAGMA journal_mode = WAL", "CREATE TABLE t (x)"), OTHERS, ""),
    "our mark on another schema": (
        lambda p: _sql(p, f"PRAGMA application_id = {driver.APPLICATION_ID}", "CREATE TABLE t (x)"), OTHERS, "",
    ),
    "our tables, another mark": (_changed("PRAGMA application_id = 7"), OTHERS, ""),
    "newer": (_changed("UPDATE alembic_version SET version_num = '9999'"), NEWER, ""),
    "newer by its log": (_newer_by_its_log, NEWER, ""),
    "file format of the future": (_patched((18, b"\x05\x05")), DAMAGED, ""),
    "page size of none": (_patched((16, b"\x00\x03")), DAMAGED, ""),
    "schema zeroed": (_patched((100, bytes(3996))), DAMAGED, ""),
    "a page zeroed": (_zeroed, DAMAGED, ""),
    "nothing, with a log beside it": (_nothing_with_a_log, DAMAGED, ""),
    "a log of another file beside it": (_log_of_another, OTHERS, ""),
    "text, with a log beside it": (_text_with_a_log, NOT, ""),
    "older, and a row points nowhere": (_older_and_broken, "could not be brought up to date", ""),
}  # fmt: skip
"""How it is made, what both commands say, and its path where it is another one."""
LOCKS = ("-shm", ".lock")
"""Endings of files that hold no content."""


def refused(seeds: Sequence[int], folder: Path) -> dict[int, str]:
    """Try these kinds; the command line runs in a process of its own."""
    names, paths, before = list(KINDS), {}, {}
    for seed in seeds:
        own = folder / str(seed)
        own.mkdir()
        make, _, place = KINDS[names[seed]]
        path = own / (place or "cases.sqlite3")
        make(own / "cases.sqlite3")
        paths[str(path)], before[seed] = seed, _laid(own)
    answers = {}
    try:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], input=json.dumps(list(paths)), capture_output=True, text=True,
            timeout=SECONDS, check=False, env={**os.environ, "PYTHONPATH": str(PROJECT)},
        )  # fmt: skip
        lines, left = done.stdout, done.stderr[-300:]
    except subprocess.TimeoutExpired as error:
        lines, left = (error.stdout or b"").decode(), f"not ended after {SECONDS} seconds"
    for line in lines.splitlines():
        path, told = json.loads(line)
        answers[paths[path]] = told
    said = {}
    for seed in seeds:
        if seed not in answers:
            said[seed] = f"{names[seed]}: no answer; {left}"
            continue
        problem = _wrong(KINDS[names[seed]][1], answers[seed]) or _touched(before[seed], folder / str(seed))
        if problem:
            said[seed] = f"{names[seed]}: {problem}"
        shutil.rmtree(folder / str(seed), ignore_errors=True)
    return said


def _wrong(words: str, told: list[tuple[int, str, str]]) -> str | None:
    both = {code for code, *_ in told}
    if not both <= {0, 1} or told[1][0] != 1:
        return f"it ended with {both}"
    for code, out, err in told:
        if code == 0:
            continue  # the list of cases is whole where what is damaged lies elsewhere
        if not err.startswith("reviewer: ") or err.count("\n") != 1 or "Traceback" in out + err:
            return f"no sentence: {err[-300:]!r}"
        if "The program made an error" in err or words not in out + err:
            return f"another sentence: {(out + err)[-300:]!r}"
    return None


def _touched(before: dict[str, str], folder: Path) -> str | None:
    after = _laid(folder)
    changed = sorted(one for one in before if after.get(one) != before[one])
    more = sorted(one for one in after if one not in before and Path(one).parts[0] != "backups")
    return f"changed {changed}, made {more}" if changed or more else None


def _laid(folder: Path) -> dict[str, str]:
    """Return what lies in a folder: names, and hashes of bytes."""
    found = {}
    for one in sorted(folder.rglob("*")):
        if one.is_symlink():
            found[str(one.relative_to(folder))] = str(one.readlink())
        elif one.is_file():
            found[str(one.relative_to(folder))] = hashlib.sha256(one.read_bytes()).hexdigest()
        else:
            found[str(one.relative_to(folder))] = "no file"
    return {name: digest for name, digest in found.items() if not name.endswith(LOCKS)}


ROWS = (
    Row(
        "bad-files",
        "bad database files that are not refused with the right sentence, or touched: one seed is one kind",
        len(KINDS),
        len(KINDS),
        together=refused,
        sources=COMMANDS,
    ),
)
