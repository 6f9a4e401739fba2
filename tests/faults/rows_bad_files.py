"""Files that are no good database of ours: the command line says so in one sentence and leaves all as it lies."""

import ctypes
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from harness import COMMANDS, PROJECT, Row
from rich_case import fresh, rich, rows_of

from reviewer.store import driver, migrate, opening
from reviewer.store.tables import METADATA

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


def _left(path: Path, *statements: str, base: bytes = b"") -> None:
    """Do this to a database (default: a good one) in a process that ends without closing it."""
    path.write_bytes(base or rich())
    script = (
        "import os, sys; from pathlib import Path; from reviewer.store import driver\n"
        "raw = driver.connect(Path(sys.argv[1]))\n"
        "for one in sys.argv[2:]: raw.execute(one).fetchall()\n"
        "os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path), *statements], check=True)
    _beside(path, "-shm").unlink(missing_ok=True)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _log_of_another_of_ours(path: Path) -> None:
    """A log that belongs to another database of this program, and is whole."""
    _left(path, _WAL, 'UPDATE "case" SET name_text = name_text || 1', base=fresh())
    path.write_bytes(rich())


def _older_log(path: Path) -> None:
    """A log whose pages were in the file long ago: since then others were written."""
    _left(path, _WAL, "UPDATE claim SET note = ''", "UPDATE decision SET what = what || 'x'")
    older = _beside(path, "-wal").read_bytes()
    _sql(path, "UPDATE content SET text = text || 'x'", "DELETE FROM touch", "VACUUM")
    _beside(path, "-wal").write_bytes(older)


def _half_a_log(path: Path) -> None:
    """A log with two whole commits, and one whose pages never reached the disk."""
    _left(path, _WAL, *(f"UPDATE fact SET version = version {more}" for more in ("+ 7", "- 7", "+ 3")))
    log = _beside(path, "-wal").read_bytes()
    size = 24 + int.from_bytes(log[8:12], "big")
    ends = [at + size for at in range(32, len(log), size) if int.from_bytes(log[at + 4 : at + 8], "big")]
    assert len(ends) == 3
    chance = random.Random(3)
    _beside(path, "-wal").write_bytes(log[: ends[1]] + chance.randbytes(ends[2] - ends[1]))


def _log_of_before(path: Path) -> None:
    """A log whose head was written anew, and whose frames are those from before."""
    _left(path, _WAL, "UPDATE fact SET version = version + 7")
    log = bytearray(_beside(path, "-wal").read_bytes())
    log[16:24] = random.Random(4).randbytes(8)
    _beside(path, "-wal").write_bytes(log)


_UNDER_WAY = ("PRAGMA journal_mode = DELETE", "PRAGMA cache_size = 2", "BEGIN IMMEDIATE")
"""Have pages written before they are committed."""


def _hot_journal(path: Path) -> None:
    """A program was killed while it wrote: what is not committed stands in the file already."""
    _left(path, *_UNDER_WAY, "UPDATE claim SET version = 77", "UPDATE content SET text = upper(text)")
    assert path.read_bytes() != rich()
    assert _beside(path, "-journal").stat().st_size


def _hot_journal_of_another(path: Path) -> None:
    numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
    _sql(path, "CREATE TABLE t (x)", f"{numbers} INSERT INTO t SELECT hex(randomblob(30)) FROM n")
    base = path.read_bytes()
    _left(path, *_UNDER_WAY, "UPDATE t SET x = x || 1", base=base)
    assert path.read_bytes() != base


_WAL = "PRAGMA journal_mode = WAL"


def _beside_it(ending: str) -> Make:
    return lambda path: (path.write_bytes(rich()), _beside(path, ending).mkdir())


def _with_rights(mode: int) -> Make:
    return lambda path: (path.write_bytes(rich()), path.chmod(mode))


def _with_rights_of_its_folder(path: Path) -> None:
    path.write_bytes(rich())
    path.parent.chmod(0o500)


def _wrapped(path: Path) -> None:
    path.symlink_to(path.name)


def _in_a_file(path: Path) -> None:
    path.parent.joinpath("folder").write_text("x", encoding="utf-8")


NOT, OTHERS, DAMAGED, NEWER = "is not a database", "database of another program", "damaged", "newer Reviewer"
RESTORE, TRIGGER = "; restore a backup", "was changed by another program (trigger more)"
FINE, MENDED = "is what its log says", "is what its log says:"
"""It is read as it was, and left as it lies; or it is made whole again as the library does it, and then read."""
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
    "a log of another of ours beside it": (_log_of_another_of_ours, DAMAGED, ""),
    "an older log beside it": (_older_log, RESTORE, ""),
    "half a log beside it": (_half_a_log, MENDED, ""),
    "a log of before beside it": (_log_of_before, MENDED, ""),
    "a hot journal": (_hot_journal, MENDED, ""),
    "a hot journal of another program": (_hot_journal_of_another, OTHERS, ""),
    "a column is missing": (_changed("ALTER TABLE claim DROP COLUMN note"), DAMAGED, ""),
    "a table is missing": (_changed("DROP TABLE touch"), DAMAGED, ""),
    "the search index is missing": (_changed("DROP TABLE claim_fts"), RESTORE, ""),
    "an index is missing": (lambda p: _changed(f"DROP INDEX {_some_index()}")(p), FINE, ""),
    "a table more": (_changed("CREATE TABLE more (x)"), FINE, ""),
    "a trigger more": (
        _changed("CREATE TRIGGER more AFTER INSERT ON decision BEGIN UPDATE claim SET note = ''; END"), TRIGGER, "",
    ),
    "a trigger that keeps rows": (
        _changed("CREATE TRIGGER more BEFORE DELETE ON claim BEGIN SELECT RAISE(IGNORE); END"), TRIGGER, "",
    ),
    "a folder for its log": (_beside_it("-wal"), "cases.sqlite3-wal is a folder", ""),
    "a folder for its journal": (_beside_it("-journal"), "cases.sqlite3-journal is a folder", ""),
    "a folder for its index of the log": (_beside_it("-shm"), "cases.sqlite3-shm is a folder", ""),
    "not to be written": (_with_rights(0o400), "cannot be written; check its rights", ""),
    "not to be read": (_with_rights(0o000), "cannot be read (Permission denied)", ""),
    "in a folder not to be written": (_with_rights_of_its_folder, "cannot be written; check its rights", ""),
}  # fmt: skip
"""How it is made, what both commands say, and its path where it is another one."""
TOUCHED = (MENDED, RESTORE)
"""What the library puts into the file before anybody can look at it: a log that fits, a journal."""
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
            timeout=SECONDS, check=False, env={**os.environ, "PYTHONPATH": str(PROJECT)}, preexec_fn=_by_the_rights,
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
        _, words, _ = KINDS[names[seed]]
        problem = _wrong(words, answers[seed])
        if not problem and words == MENDED and rows_of(folder / str(seed) / "cases.sqlite3") != _rows():
            problem = "other rows are in it"
        if not problem and words not in TOUCHED:
            problem = _touched(before[seed], folder / str(seed))
        if problem:
            said[seed] = f"{names[seed]}: {problem}"
        (folder / str(seed)).chmod(0o700)
        shutil.rmtree(folder / str(seed), ignore_errors=True)
    return said


def _by_the_rights() -> None:
    """Have rights count for root, too."""
    if os.name == "posix" and os.getuid() == 0:
        for capability in (1, 2):  # to write, to read and search whatever the rights
            ctypes.CDLL(None).prctl(24, capability)


def _some_index() -> str:
    return sorted(str(one.name) for table in METADATA.sorted_tables for one in table.indexes)[0]


@cache
def _rows() -> dict[str, list[object]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rich.sqlite3"
        path.write_bytes(rich())
        return rows_of(path)


def _wrong(words: str, told: list[tuple[int, str, str]]) -> str | None:
    both = {code for code, *_ in told}
    fine = words in (FINE, MENDED)
    if not both <= {0, 1} or told[1][0] != (0 if fine else 1):
        return f"it ended with {both}: {told}"
    if fine:
        return None if both == {0} and words in told[1][1] else f"it said {told}"
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
