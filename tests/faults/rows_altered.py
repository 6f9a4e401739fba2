"""Databases that were altered behind the program's back, bit by bit and row by row: noticed in words."""

import random
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from harness import PROGRAM, Row
from rich_case import problems_of, read_as_written, rich, rows_of

from reviewer.domain.errors import ReviewerError
from reviewer.store import driver
from reviewer.store.tables import METADATA

MEANINGLESS = {"id", "case_id"}
"""Columns that no one reads as such; a check of the file covers them."""
HELD = ("source", "content", "part", "claim", "fact", "verdict", "decision", "article")
"""The tables of texts, claims and decisions."""
_TRIES = 200


@cache
def kept() -> tuple[dict[str, list[Any]], list[Any], dict[str, Any]]:
    """Return of the whole file: its rows, what is read of it, and its schema."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kept.sqlite3"
        path.write_bytes(rich())
        assert not problems_of(path), "the file that is altered is damaged before"
        raw = sqlite3.connect(path)
        schema = dict(raw.execute("SELECT name, sql FROM sqlite_master").fetchall())
        raw.close()
        return rows_of(path), read_as_written(path), schema


def flipped(seed: int, folder: Path) -> str | None:
    """Flip one bit; in even seeds inside of what a text, a claim or a decision says, else anywhere."""
    chance = random.Random(f"flipped {seed}")
    data = bytearray(rich())
    place, where = _in_a_cell(chance, bytes(data)) if seed % 2 == 0 else (chance.randrange(len(data)), "file")
    bit = chance.randrange(8)
    data[place] ^= 1 << bit
    path = folder / "flipped.sqlite3"
    path.write_bytes(data)
    try:
        said = problems_of(path)
    except Exception as error:  # noqa: BLE001 - the figure is that there is none
        return f"bit {bit} of byte {place} ({where}): {type(error).__name__}: {error}"
    if said:
        return None if all(one and "\n" not in one for one in said) else f"no sentences: {said}"
    return _differs(path, f"bit {bit} of byte {place} ({where})")


def _in_a_cell(chance: random.Random, data: bytes) -> tuple[int, str]:
    for _ in range(_TRIES):
        table = chance.choice(HELD)
        row = chance.choice(kept()[0][table])
        cells = [one for one in row if isinstance(one, bytes) and len(one) >= 8]
        if not cells:
            continue
        cell = chance.choice(cells)
        size = min(len(cell), 24)
        start = chance.randrange(len(cell) - size + 1)
        found = list(_all(data, cell[start : start + size]))
        if found:
            return chance.choice(found) + chance.randrange(size), table
    raise AssertionError("no cell of the tables was found in the file")


def _all(data: bytes, part: bytes) -> Iterator[int]:
    at = data.find(part)
    while at >= 0:
        yield at
        at = data.find(part, at + 1)


def _differs(path: Path, what: str) -> str | None:
    """Tell what differs in a file that was found sound."""
    rows, read, _ = kept()
    try:
        if rows_of(path) == rows and read_as_written(path) == read:
            return None
    except (driver.sqlite.Error, sqlite3.Error, ReviewerError) as error:
        return f"{what}: not noticed, and then {type(error).__name__}: {error}"
    return f"{what}: not noticed, and something else is read"


def altered(seed: int, folder: Path) -> str | None:
    """Alter, remove or add one row by plain SQL."""
    chance = random.Random(f"altered row {seed}")
    path = folder / "altered.sqlite3"
    path.write_bytes(rich())
    raw = driver.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    what = ""
    try:
        for _ in range(_TRIES):
            act = chance.choice((_update, _update, _update, _update, _delete, _insert))
            try:
                what = act(raw, chance)
            except driver.sqlite.IntegrityError:
                continue  # a constraint refused it
            if what:
                break
    finally:
        raw.close()
    if not what:
        return "nothing could be altered"
    try:
        said = problems_of(path)
    except Exception as error:  # noqa: BLE001 - the figure is that there is none
        return f"{what}: {type(error).__name__}: {error}"
    return None if said else f"{what}: not noticed"


def _update(raw: Any, chance: random.Random) -> str:
    table = chance.choice(METADATA.sorted_tables)
    column = chance.choice([one.name for one in table.columns if one.name not in MEANINGLESS])
    before = raw.execute(f'SELECT * FROM "{table.name}"').fetchall()
    if not before:
        return ""
    names = [one.name for one in table.columns]
    row = chance.choice(before)
    old, other = row[names.index(column)], chance.choice(before)[names.index(column)]
    new = chance.choice((_near(old, chance), _near(old, chance), other, None, "", 0))
    if new is None and (table.name, column) == ("source", "data"):
        return ""  # the bytes of a letter stand with the first letter of its file alone
    keys = [one.name for one in table.primary_key]
    where = " AND ".join(f'"{one}" IS ?' for one in keys)
    raw.execute(
        f'UPDATE "{table.name}" SET "{column}" = ? WHERE {where}',
        (new, *(row[names.index(one)] for one in keys)),
    )
    after = raw.execute(f'SELECT * FROM "{table.name}"').fetchall()
    if sorted(map(repr, after)) == sorted(map(repr, before)):
        return ""
    return f"{table.name}.{column} from {str(old)[:60]!r} to {str(new)[:60]!r}"


def _near(old: Any, chance: random.Random) -> Any:
    """Return a value that differs by little."""
    if old is None:
        return chance.choice((1, "x"))
    if isinstance(old, int):
        return old + chance.choice((1, -1, 1000))
    if not old:
        return chance.choice(("x", " ", "[]"))
    at = chance.randrange(len(old))
    if isinstance(old, bytes):
        return old[:at] + bytes([old[at] ^ (1 << chance.randrange(8))]) + old[at + 1 :]
    return chance.choice(
        (old[:at] + chr(ord(old[at]) ^ 1) + old[at + 1 :], old[:at], old[:at] + old[at + 1 :], f"{old} ")
    )


def _delete(raw: Any, chance: random.Random) -> str:
    table = chance.choice(METADATA.sorted_tables).name
    gone = raw.execute(
        f'DELETE FROM "{table}" WHERE ({_keys(table)}) IN '
        f'(SELECT {_keys(table)} FROM "{table}" ORDER BY {_keys(table)} LIMIT 1 OFFSET ?)',
        (chance.randrange(45),),
    )
    return f"a row of {table} removed" if gone.rowcount else ""


def _insert(raw: Any, chance: random.Random) -> str:
    """Add a row that is another one with a new key; or a second case without a log."""
    table = chance.choice(METADATA.sorted_tables)
    row = raw.execute(f'SELECT * FROM "{table.name}" ORDER BY random() LIMIT 1').fetchone()
    if row is None:
        return ""
    values = dict(zip((one.name for one in table.columns), row, strict=True))
    for name in ("uid", "ref", "digest", "key"):
        if name in values:
            values[name] = values[name] + (b"x" if isinstance(values[name], bytes) else "x")
    values |= {name: values[name] + 1000 for name in ("id", "seq") if name in values}
    names = ", ".join(f'"{one}"' for one in values)
    raw.execute(
        f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join("?" * len(values))})', [*values.values()]
    )
    return f"a row added to {table.name}"


def _keys(table: str) -> str:
    return ", ".join(f'"{one.name}"' for one in METADATA.tables[table].primary_key)


ROWS = (
    Row(
        "bit-flips",
        "bits of a database flipped that no check notices though something else is read, or by a raw error",
        100,
        1000,
        flipped,
        sources=PROGRAM,
    ),
    Row(
        "altered-rows",
        "rows altered, removed or added by plain SQL that no check notices",
        100,
        1000,
        altered,
        sources=PROGRAM,
    ),
)
