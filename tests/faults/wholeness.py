"""Half acts that `verify` cannot see: stored inputs that no decision names; and every state between two commits."""

import shutil
import struct
from collections.abc import Iterator
from pathlib import Path

from reviewer.domain.review.records import REFS, Change, Table
from reviewer.store import driver
from reviewer.store.database import Database
from reviewer.store.recheck import read_inputs
from reviewer.store.view import SqlView

_UNNAMED = {"source": "uid", "content": "ref", "part": "digest"}
_HEADER, _FRAME = 32, 24
"""Bytes of the log's head, and before each page in it."""
_WORD = struct.Struct(">I")


def unnamed(database: Database) -> str | None:
    """Say which inputs of a case stand in no decision: the decision that stored them is half there."""
    for case in database.cases():
        with database.read(case.id) as view:
            named = _named(view)
            for table, column in _UNNAMED.items():
                rows = view.sql.raw.execute(f"SELECT {column} FROM {table} WHERE case_id = ?", (view.case,))
                loose = {row[0] for row in rows.fetchall()} - named[table]
                if loose:
                    return f"{len(loose)} rows of {table} in {case.name} stand in no decision"
    return None


def _named(view: SqlView) -> dict[str, set[str]]:
    named: dict[str, set[str]] = {"source": set(), "content": {""}, "part": set()}
    inputs = read_inputs(view.sql, view.case, [])
    for decision in view.decisions():
        named["part"].update(decision.parts)
        stored = [inputs.parts[digest] for digest in decision.parts if digest in inputs.parts]
        changes = [*decision.changes, *(change for part in stored for change in part.changes())]
        for change in changes:
            named["content"].update(_refs(change))
            if change.table is Table.ARTICLE:
                named["source"].add(change.key)
    return named


def _refs(change: Change) -> Iterator[str]:
    for fields in (change.before, change.after):
        for name in REFS.get(change.table, ()):
            ref = (fields or {}).get(name)
            if ref:
                yield str(ref)


def hold(path: Path) -> driver.Raw:
    """Keep what is committed from now on in the log beside a database: return what keeps it there while it is open."""
    raw = driver.connect(path)
    raw.execute("PRAGMA journal_mode = WAL").fetchall()
    raw.execute("BEGIN")
    raw.execute("SELECT count(*) FROM sqlite_master").fetchall()
    return raw


def states(path: Path, folder: Path) -> Iterator[Path]:
    """Yield the database as it was after each commit since `hold`: whoever kills the program leaves one of these."""
    log = path.with_name(f"{path.name}-wal").read_bytes()
    (size,) = _WORD.unpack_from(log, 8)
    salts = log[16:24]
    for number, at in enumerate(range(_HEADER, len(log), _FRAME + size)):
        if log[at + 8 : at + 16] == salts and _WORD.unpack_from(log, at + 4)[0]:
            state = folder / f"state-{number}" / path.name
            state.parent.mkdir()
            shutil.copy(path, state)
            state.with_name(f"{path.name}-wal").write_bytes(log[: at + _FRAME + size])
            yield state
            shutil.rmtree(state.parent)
