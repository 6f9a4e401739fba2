"""Databases of a wanted size: a desk after years. Each is built once, and kept under a name that tells what made it.

Run by hand: python tests/benchmarks/grown.py [--claims 1000 25000 100000 250000 1000000] [--facts 1000000]
[--folder F]. It prints the paths; progress goes to standard error. It may be stopped, and goes on where it was: each
case is one transaction.

`grown` gives a database of so many claims. Its last case, "Main", has 100,000 of them (all, if there are fewer) and
is imported as the program does it; the cases before it have 25,000 each: three are imported, the others are copies of
these by rows, with a log of their own. Every case passes `reviewer verify`. `grown_facts` gives one case of so many
facts: above 10,000 they are copies of its rows, told by the same articles; good for reading alone, for no log tells
of them.
"""

# ruff: noqa: T201

import argparse
import hashlib
import re
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import corpus
import growing
from corpus import CLAIMS, affairs, analyzed

from reviewer.domain.review.bodies import Sealed, seal_with
from reviewer.domain.review.log import GENESIS, decision_hash
from reviewer.domain.review.records import Table
from reviewer.services.analyzing import Task
from reviewer.services.library import Library, Plan
from reviewer.store import driver, index, rows
from reviewer.store.database import open_database
from reviewer.store.sql import Sql
from reviewer.store.tables import METADATA, REVISION, SEARCH_DDL

FORM, FORM_OF_FACTS = 1, 2
"""Count up when this room makes other databases of the same articles."""
MAIN = "Main"
MOST = 100_000
"""Claims of the case that is worked on, at most."""
OTHER = 25_000
"""Claims of each of the other cases."""
IMPORTED = 3
"""Other cases that are imported; the rest are copies of them."""
FACTS = 10_000
"""Facts that are imported where a case of facts is wanted."""
_SPACE = uuid.UUID("6a2f8f0e-5e8e-4d38-9a56-0d3c54c9a8f1")
_UID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a database is made up.

    Attributes:
        main: claims of the case that is worked on.
        others: claims of each of the others, in order.
        imported: how many of the others are imported.
    """

    main: int
    others: tuple[int, ...] = ()
    imported: int = IMPORTED

    @property
    def claims(self) -> int:
        """The claims of all cases."""
        return self.main + sum(self.others)


def shape_of(claims: int) -> Shape:
    """Return how a database of so many claims is made up."""
    main = min(claims, MOST)
    whole, rest = divmod(claims - main, OTHER)
    return Shape(main, (rest - rest % CLAIMS,) * (rest >= CLAIMS) + (OTHER,) * whole)


def digest(form: int = FORM) -> str:
    """Return what stands for the schema and for what makes the articles."""
    made = hashlib.sha256(f"{form} {REVISION}".encode())
    for one in (corpus, growing):
        made.update(Path(str(one.__file__)).read_bytes())
    for table in METADATA.sorted_tables:
        made.update(repr((table.name, [f"{one.name} {one.type}" for one in table.columns])).encode())
        made.update(repr(sorted(str(one.name) for one in table.indexes)).encode())
    made.update(repr(SEARCH_DDL).encode())
    return made.hexdigest()[:12]


def home(folder: Path | None = None) -> Path:
    """Return the folder where databases are kept, made if it is missing."""
    found = folder or Path(tempfile.gettempdir()) / "reviewer-grown"
    found.mkdir(parents=True, exist_ok=True)
    return found


def grown(claims: int, folder: Path | None = None) -> Path:
    """Return a database of so many claims, built if it is not there."""
    return _kept(
        home(folder) / f"claims-{claims}-{digest()}.sqlite3", lambda path: fill(path, shape_of(claims))
    )


def grown_facts(facts: int, folder: Path | None = None) -> Path:
    """Return a database with one case of so many facts, built if it is not there."""
    return _kept(
        home(folder) / f"facts-{facts}-{digest(FORM_OF_FACTS)}.sqlite3", lambda path: fill_facts(path, facts)
    )


def _kept(path: Path, build: Callable[[Path], None]) -> Path:
    if not path.exists():
        part = path.with_name(path.name + ".part")
        part.touch()
        build(part)
        part.rename(path)
    return path


def fill(path: Path, shape: Shape) -> None:
    """Fill an empty database, or go on with one that is half filled."""
    start, done = time.perf_counter(), 0
    for number, claims in enumerate(shape.others):
        alike = [n for n, size in enumerate(shape.others[:number]) if size == claims]
        name = f"Case {number + 1}"
        if len(alike) < shape.imported:
            bring(path, name, claims, seed=100 + number)
        else:
            copy(path, f"Case {alike[number % shape.imported] + 1}", name)
        done += claims
        _tell(done, shape.claims, start)
    bring(path, MAIN, shape.main, seed=11)
    _tell(shape.claims, shape.claims, start)
    _close(path)


def bring(path: Path, name: str, claims: int, seed: int) -> None:
    """Import a case as the program does; nothing is done if it is there."""
    with open_database(path) as database:
        if any(one.name == name for one in database.cases()):
            return
        analysis = analyzed(list(affairs(max(1, claims // CLAIMS), seed)))
        Library(database, "bench").finish(Plan("", name, analysis.articles, Task(())), analysis)


def copy(path: Path, old: str, new: str) -> None:
    """Copy a case by its rows, under a name and an id of its own; nothing is done if it is there."""
    raw = _opened(path)
    try:
        if raw.execute('SELECT 1 FROM "case" WHERE name_text = ?', (new,)).fetchone():
            return
        raw.execute("BEGIN IMMEDIATE")
        _copied(raw, old, new)
        raw.execute("COMMIT")
    finally:
        raw.close()


def _copied(raw: Any, old: str, new: str) -> None:
    sql = Sql(raw)
    case, old_uid = raw.execute('SELECT id, uid FROM "case" WHERE name_text = ?', (old,)).fetchone()
    uid = str(uuid.uuid5(_SPACE, new))
    key = hashlib.sha256(new.encode()).digest()[:16]
    name = Sealed(seal_with(key, new), key, new)
    own = ", ".join(
        f'"{one}"' for one in _columns(raw, "case") if one not in ("id", "uid", "name", "name_text")
    )
    raw.execute(
        f'INSERT INTO "case" (uid, name, name_text, {own}) SELECT ?, ?, ?, {own} FROM "case" WHERE id = ?',
        (uid, name.ref, new, case),
    )
    made = raw.execute("SELECT last_insert_rowid()").fetchone()[0]
    last = {table: raw.execute(f"SELECT max(id) FROM {table}").fetchone()[0] for table in index._COLUMNS}
    for table in (one.name for one in METADATA.sorted_tables if "case_id" in one.columns):
        if table == "decision":
            continue
        own = ", ".join(f'"{one}"' for one in _columns(raw, table) if one not in ("id", "case_id"))
        raw.execute(
            f'INSERT INTO "{table}" (case_id, {own}) SELECT ?, {own} FROM "{table}" WHERE case_id = ?',
            (made, case),
        )
    raw.execute(
        "UPDATE touch SET key = ? WHERE case_id = ? AND record = 'case' AND key = ?", (uid, made, old_uid)
    )
    raw.execute(
        "INSERT INTO content (case_id, ref, key, text) VALUES (?, ?, ?, ?)",
        (made, name.ref, name.key, name.text),
    )
    raw.execute(
        'DELETE FROM content WHERE case_id = ? AND ref = (SELECT name FROM "case" WHERE id = ?)', (made, case)
    )
    _log(sql, case, made, uid, name.ref)
    for home_table, newest in last.items():
        index.add_after(sql, home_table, newest)


def _log(sql: Sql, case: int, made: int, uid: str, name: str) -> None:
    """Write the log of a copy: the same acts, of a case that has another id and another name."""
    prev = GENESIS
    wanted = ", ".join(one.name for one in rows.DECISION_COLUMNS)
    found = sql.raw.execute(f"SELECT {wanted} FROM decision WHERE case_id = ? ORDER BY seq", (case,))
    names = [one[0] for one in found.description]
    for held in found.fetchall():
        one = rows.to_decision(uid, SimpleNamespace(**dict(zip(names, held, strict=True))))
        changes = tuple(
            replace(change, key=uid, after={**(change.after or {}), "name": name})
            if change.table is Table.CASE
            else change
            for change in one.changes
        )
        one = replace(one, case=uid, changes=changes, prev=prev)
        one = replace(one, hash=decision_hash(one))
        prev = one.hash
        values = {**rows.from_decision(one), "case_id": made}
        columns = ", ".join(f'"{column}"' for column in values)
        sql.raw.execute(
            f"INSERT INTO decision ({columns}) VALUES ({', '.join('?' * len(values))})",
            tuple(values.values()),
        )
    sql.raw.execute('UPDATE "case" SET head = ? WHERE id = ?', (prev, made))


def fill_facts(path: Path, facts: int) -> None:
    """Fill an empty database with one case of so many facts, or go on with one that is half filled."""
    first = min(facts, FACTS)
    articles = 4 * max(1, round(first / 40))
    bring(path, MAIN, articles * CLAIMS, seed=11)
    raw = _opened(path)
    start = time.perf_counter()
    try:
        base = raw.execute("SELECT count(*) FROM fact WHERE uid NOT LIKE '%/%'").fetchone()[0]
        there = raw.execute("SELECT count(*) FROM fact").fetchone()[0]
        for number in range(max(1, there // base), -(-facts // base)):
            raw.execute("BEGIN IMMEDIATE")
            _multiplied(raw, number, base, facts - number * base)
            raw.execute("COMMIT")
            _tell(min(facts, (number + 1) * base), facts, start)
    finally:
        raw.close()
    _close(path)


def _multiplied(raw: Any, number: int, facts: int, most: int) -> None:
    """Add a copy of the first facts, with their claims and conflicts, to the same articles."""

    raw.create_function(
        "apart", 1, lambda text: _UID.sub(lambda one: f"{one[0]}/{number}", text), deterministic=True
    )
    mine = {"uid": "apart(uid)"}
    changed = {
        "fact": {
            **mine,
            "lead_number": f"lead_number + {number * CLAIMS}",
            "position": f"position + {number * facts}",
            "line": f"line || ' ({number})'",
        },
        "claim": {**mine, "fact": "apart(fact)", "number": f"number + {number * CLAIMS}"},
        "conflict": {**mine, "fact": "apart(fact)", "sides": "apart(sides)"},
    }
    sql = Sql(raw)
    last = {table: raw.execute(f"SELECT max(id) FROM {table}").fetchone()[0] for table in index._COLUMNS}
    for table, ways in changed.items():
        own = [one for one in _columns(raw, table) if one != "id"]
        names = ", ".join(f'"{one}"' for one in own)
        values = ", ".join(ways.get(one, f'"{one}"') for one in own)
        where = "uid NOT LIKE '%/%'"
        if table == "fact":
            where += f" AND id <= (SELECT min(id) FROM fact) + {most - 1}"
        raw.execute(f'INSERT INTO "{table}" ({names}) SELECT {values} FROM "{table}" WHERE {where}')
    for one, newest in last.items():
        index.add_after(sql, one, newest)


def _columns(raw: Any, table: str) -> list[str]:
    return [row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')]


def _opened(path: Path) -> Any:
    """Connect for copying: a machine that stops meanwhile costs no more than the file."""
    raw = driver.connect(path)
    driver.set_up(raw, path)
    for one in ("foreign_keys = OFF", "synchronous = OFF", "secure_delete = OFF", "cache_size = -400000"):
        raw.execute(f"PRAGMA {one}")
    return raw


def _close(path: Path) -> None:
    raw = driver.connect(path)
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()


def _tell(done: int, whole: int, start: float) -> None:
    print(f"{done:>12,} of {whole:,} in {time.perf_counter() - start:.0f} s", file=sys.stderr, flush=True)


def main() -> None:
    """Build what is asked for, and print where it lies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--claims", type=int, nargs="*", default=[])
    parser.add_argument("--facts", type=int, nargs="*", default=[])
    asked = parser.parse_args()
    found = [grown(one, asked.folder) for one in asked.claims]
    found += [grown_facts(one, asked.folder) for one in asked.facts]
    print("\n".join(map(str, found)))


if __name__ == "__main__":
    main()
