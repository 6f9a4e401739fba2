"""The full-text index, kept true to the tables: a row leaves it before it changes and enters it after.

It keeps no text of its own. Triggers would do the same, but older libraries (SQLite 3.40 for one) refuse them
where the schema is not trusted, and ours is not.
"""

from reviewer.domain.review.records import Table
from reviewer.store.sql import Sql

_COLUMNS = {
    Table.CLAIM: ("claim_fts", "statement, quotation, home", "claim_words"),
    Table.FACT: ("fact_fts", "line, home", "fact_words"),
    Table.ARTICLE: ("article_fts", "title, text, home", "article_words"),
}
"""Index, its columns, and the table or view that has them."""

SEARCHED = frozenset(_COLUMNS)
"""Sorts of records that are in the index."""

_REMOVE = {
    table: f"INSERT INTO {index}({index}, rowid, {columns}) SELECT 'delete', id, {columns} FROM {source} "
    "WHERE case_id = :case AND uid = :uid"
    for table, (index, columns, source) in _COLUMNS.items()
}
_ADD_AFTER = {
    table: f"INSERT INTO {index}(rowid, {columns}) SELECT id, {columns} FROM {source} WHERE id > :last"
    for table, (index, columns, source) in _COLUMNS.items()
}
_ADD = {
    table: f"INSERT INTO {index}(rowid, {columns}) SELECT id, {columns} FROM {source} "
    "WHERE case_id = :case AND uid = :uid"
    for table, (index, columns, source) in _COLUMNS.items()
}


def remove(sql: Sql, case: int, table: Table, uid: str) -> None:
    """Take a record out of the index, while it still has the texts it went in with."""
    if table in _REMOVE:
        sql.raw.execute(_REMOVE[table], {"case": case, "uid": uid})


def add(sql: Sql, case: int, table: Table, uid: str) -> None:
    """Put a record into the index."""
    if table in _ADD:
        sql.raw.execute(_ADD[table], {"case": case, "uid": uid})


def add_after(sql: Sql, table: Table, last: int) -> None:
    """Put the records into the index that were written after the one with this key."""
    if table in _ADD_AFTER:
        sql.raw.execute(_ADD_AFTER[table], {"last": last})
