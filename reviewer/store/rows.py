"""Records of the log as rows of tables, and the statements that read and write them."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, insert, select, update

from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.review.log import Decision, change_data, change_from_data
from reviewer.domain.review.records import RECORDS, Table, loaders_of
from reviewer.store.sql import Prepared
from reviewer.store.tables import DECISION, FIELDS, FLAGS, LISTS, SQL_TABLES


def to_columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields of a record (JSON values) as column values."""
    return {name: _stored(name, value) for name, value in fields.items()}


_ALL: dict[Table, Callable[[Any], Any]] = {
    table: attrgetter("uid", *names) for table, names in FIELDS.items() if names
}
"""The id and all fields of a row, in the order of the record's."""


def _loader(name: str) -> Callable[[Any], Any] | None:
    """Return what makes a JSON value of a column's value; `None`: it is one."""
    return _listed if name in LISTS else bool if name in FLAGS else None


def _listed(value: str) -> Any:  # noqa: ANN401 - JSON values
    return json.loads(value) if value != "[]" else []


_LOADED: dict[Table, tuple[tuple[str, Callable[[Any], Any]], ...]] = {
    table: tuple((name, load) for name in names if (load := _loader(name)) is not None)
    for table, names in FIELDS.items()
}


def to_fields(table: Table, row: Any) -> dict[str, Any]:  # noqa: ANN401 - a named tuple
    """Return the log's fields of a row that has them as columns."""
    found = dict(zip(FIELDS[table], _ALL[table](row)[1:], strict=True))
    for name, load in _LOADED[table]:
        found[name] = load(found[name])
    return found


def _stored(name: str, value: Any) -> Any:  # noqa: ANN401 - JSON values
    if name in LISTS:
        return canonical_json(value)
    return int(value) if name in FLAGS else value


def same_value(name: str, one: Any, other: Any) -> bool:  # noqa: ANN401 - JSON values
    """Tell whether two values of a field are the same JSON."""
    return canonical_json(one) == canonical_json(other) if name in LISTS else bool(one == other)


def _is_key(table: Table) -> ColumnElement[bool]:
    columns = SQL_TABLES[table].c
    found = columns.uid == bindparam("k_uid")
    return found if table is Table.CASE else and_(columns.case_id == bindparam("k_case"), found)


@cache
def select_record(table: Table) -> Prepared:
    """Return the statement that reads one record; parameters `k_case`, `k_uid`."""
    columns = SQL_TABLES[table].c
    wanted = [columns.uid, columns.version, *(columns[name] for name in FIELDS[table])]
    return Prepared(select(*wanted).where(_is_key(table)))


@lru_cache(maxsize=256)
def insert_record(table: Table, names: frozenset[str]) -> Prepared:
    """Return the statement that makes a record with these columns, `uid` and `case_id` beside them."""
    values: dict[str, Any] = {name: bindparam(name) for name in sorted(names | {"uid", "case_id"})}
    return Prepared(insert(SQL_TABLES[table]).values(version=1, **values))


@lru_cache(maxsize=256)
def update_record(table: Table, names: frozenset[str]) -> Prepared:
    """Return the statement that changes these columns of the record with version `k_version`."""
    target = SQL_TABLES[table]
    values: dict[str, Any] = {name: bindparam("n_" + name) for name in sorted(names)}
    seen = target.c.version == bindparam("k_version")
    return Prepared(update(target).where(_is_key(table), seen).values(version=target.c.version + 1, **values))


@lru_cache(maxsize=256)
def update_derived(table: Table, names: frozenset[str]) -> Prepared:
    """Return the statement that sets derived columns; the version stays, nobody decided anything."""
    values: dict[str, Any] = {name: bindparam("n_" + name) for name in sorted(names)}
    return Prepared(update(SQL_TABLES[table]).where(_is_key(table)).values(**values))


@cache
def delete_record(table: Table) -> Prepared:
    """Return the statement that removes the record with version `k_version`."""
    target = SQL_TABLES[table]
    return Prepared(delete(target).where(_is_key(table), target.c.version == bindparam("k_version")))


def named(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return new column values as the parameters that the update statements take."""
    return {"n_" + name: value for name, value in values.items()}


DECISION_COLUMNS = [
    DECISION.c[name]
    for name in (
        *("seq", "uid", "at", "analyst", "command", "what"),
        *("changes", "parts", "undoes", "redoes", "prev", "hash"),
    )
]


def to_decision(case: str, row: Any) -> Decision:  # noqa: ANN401 - a named tuple
    """Return the decision of a row with `DECISION_COLUMNS`."""
    return Decision(
        case=case,
        seq=row.seq,
        id=row.uid,
        at=row.at,
        analyst=row.analyst,
        command=row.command,
        what=row.what,
        changes=tuple(change_from_data(one) for one in json.loads(row.changes)),
        parts=tuple(json.loads(row.parts)),
        undoes=row.undoes,
        redoes=row.redoes,
        prev=row.prev,
        hash=row.hash,
    )


def from_decision(decision: Decision) -> dict[str, Any]:
    """Return a decision as column values, its case left out."""
    return {
        "seq": decision.seq,
        "uid": decision.id,
        "at": decision.at,
        "analyst": decision.analyst,
        "command": decision.command,
        "what": decision.what,
        "changes": canonical_json([change_data(one) for one in decision.changes]),
        "parts": canonical_json(list(decision.parts)),
        "undoes": decision.undoes,
        "redoes": decision.redoes,
        "prev": decision.prev,
        "hash": decision.hash,
        "undoable": int(decision.undoable),
    }


def record_of(table: Table, row: Any) -> Any:  # noqa: ANN401 - a named tuple; one of the record types
    """Return the record of a row that has the record's fields and `uid` as columns."""
    values = _ALL[table](row)
    loaders = _MADE[table]
    if loaders:
        values = list(values)
        for place, load in loaders:
            values[place] = load(values[place])
    return RECORDS[table](*values)


def _made_by(table: Table) -> Iterator[tuple[int, Callable[[Any], Any]]]:
    """Yield places of a record's fields, and what makes them of a column's value."""
    of_column, of_json = dict(_LOADED[table]), loaders_of(RECORDS[table])
    for place, name in enumerate(FIELDS[table], start=1):
        steps = [one[name] for one in (of_column, of_json) if name in one]
        if steps:
            yield place, partial(_through, steps)


def _through(steps: Sequence[Callable[[Any], Any]], value: Any) -> Any:  # noqa: ANN401 - a column's value
    for step in steps:
        value = step(value) if value is not None else None
    return value


_MADE = {table: tuple(_made_by(table)) for table in FIELDS}
