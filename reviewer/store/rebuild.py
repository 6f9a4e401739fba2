"""Making again what follows from the log: records and derived columns, the search index, the indexes.

The log and its inputs are only read. Each repair is one transaction: killed midway, it leaves the old state.
"""

from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.schema import CreateIndex

from reviewer.domain.errors import StoreError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review.log import Decision, undone_by
from reviewer.domain.review.parts import Part, changes_of
from reviewer.domain.review.records import Table
from reviewer.domain.tongue import say
from reviewer.store import driver, rows
from reviewer.store.apply import Applier
from reviewer.store.database import Database
from reviewer.store.faults import DAMAGE_ERRORS
from reviewer.store.health import SEARCH_INDEXES
from reviewer.store.recheck import read_inputs
from reviewer.store.sql import IN_CASE, Prepared, Sql
from reviewer.store.tables import CASE, DECISION, METADATA, SEARCH_DDL, SQL_TABLES, TOUCH
from reviewer.store.verify import damage_told, verify_on
from reviewer.store.view import SqlView

_CASE = Prepared(select(CASE.c.id).where(CASE.c.uid == bindparam("uid")))
_DECISIONS = Prepared(
    select(*rows.DECISION_COLUMNS).where(DECISION.c.case_id == IN_CASE).order_by(DECISION.c.seq)
)
_EMPTY_CASE = Prepared(
    update(CASE)
    .where(CASE.c.id == bindparam("k_case"))
    .values(version=0, name="", name_text="", created_at=bindparam("n_first"), changed_at=bindparam("n_last"))
)
_TOUCH = Prepared(
    TOUCH.insert().values({name: bindparam(name) for name in ("case_id", "record", "key", "seq")})
)
_BOOKKEEPING = Prepared(
    update(DECISION)
    .where(DECISION.c.case_id == bindparam("k_case"), DECISION.c.seq == bindparam("k_seq"))
    .values(undoable=bindparam("n_undoable"), undone_by=bindparam("n_by"))
)
_EVERY = 50


def rebuild_case(database: Database, case: str, progress: Progress = silent) -> int:
    """Replay a case's log into empty tables; return how many decisions were replayed.

    Args:
        database: the database.
        case: the case's id.
        progress: told how many decisions are replayed; may cancel.

    Raises:
        BusyError: another program writes.
        StoreError: the log or its inputs are not whole, or do not yield a sound case; nothing was changed.
    """
    with database.writing() as sql, damage_told(sql, database.path):
        whole = verify_on(sql, database.path, case, replay=False)
        sql.raw.text_factory = str
        if not whole.ok:
            raise StoreError(
                say(
                    "“{case}” cannot be made again, for its log is not whole: {problems} Restore a backup "
                    "(reviewer restore).",
                    case=whole.name,
                    problems=" ".join(whole.problems[:3]),
                )
            )
        row = int(sql.value(_CASE, uid=case))
        decisions = SqlView(sql, row, case).decisions()
        parts = read_inputs(sql, row, []).parts
        _clear(sql, row, decisions[0].at, decisions[-1].at)
        for done, decision in enumerate(decisions):
            if done % _EVERY == 0:
                progress(done, len(decisions), say("Replaying the log"))
            _replay(SqlView(sql, row, case), decision, parts)
        _keep_books(sql, row, decisions)
        _to_search(sql, "rebuild")
        problems = verify_on(sql, database.path, case).problems
        if problems:
            raise StoreError(
                say(
                    "“{case}” could not be made again from its log ({problem}); it is as it was.",
                    case=whole.name,
                    problem=problems[0].rstrip("."),
                )
            )
    return len(decisions)


def _clear(sql: Sql, row: int, first: str, last: str) -> None:
    """Empty what is to be replayed; the search index, which may know other words, loses all of its own."""
    sql.raw.execute("PRAGMA defer_foreign_keys = ON")
    _to_search(sql, "delete-all")
    for table, home in SQL_TABLES.items():
        if table is not Table.CASE:
            sql.raw.execute(f'DELETE FROM "{home.name}" WHERE case_id = ?', (row,))
    sql.raw.execute("DELETE FROM touch WHERE case_id = ?", (row,))
    sql.run(_EMPTY_CASE, k_case=row, n_first=first, n_last=last)


def _replay(view: SqlView, decision: Decision, parts: dict[str, Part]) -> None:
    applier = Applier(view)
    applier.apply(changes_of((parts[digest] for digest in decision.parts), decision.changes))
    applier.finish()


def _keep_books(sql: Sql, row: int, decisions: Any) -> None:  # noqa: ANN401 - a sequence of decisions
    undone = undone_by(decisions)
    for one in decisions:
        values = {"n_undoable": int(one.undoable), "n_by": undone.get(one.seq)}
        sql.run(_BOOKKEEPING, k_case=row, k_seq=one.seq, **values)
        touched = dict.fromkeys((change.table.value, change.key) for change in one.changes)
        sql.many(
            _TOUCH,
            [{"case_id": row, "record": record, "key": key, "seq": one.seq} for record, key in touched],
        )


def rebuild_search(database: Database) -> None:
    """Fill the search index from the tables.

    Raises:
        BusyError: another program writes.
        StoreError: the file is damaged; nothing was changed.
    """
    with database.writing() as sql, damage_told(sql, database.path):
        _to_search(sql, "rebuild")


def _to_search(sql: Sql, command: str) -> None:
    """Give a command to the search index; where its own tables are damaged, they are made again first."""
    try:
        for index in SEARCH_INDEXES:
            sql.raw.execute(f"INSERT INTO {index}({index}) VALUES (?)", (command,))
    except DAMAGE_ERRORS as error:
        if driver.is_busy(error):
            raise
        for index in SEARCH_INDEXES:
            sql.raw.execute(f"DROP TABLE IF EXISTS {index}")
        for statement in SEARCH_DDL:
            if statement.startswith("CREATE VIRTUAL TABLE"):
                sql.raw.execute(statement)
        for index in SEARCH_INDEXES:
            sql.raw.execute(f"INSERT INTO {index}({index}) VALUES (?)", (command,))


def rebuild_indexes(database: Database) -> None:
    """Make the indexes again from the tables, those that are missing, too.

    Raises:
        BusyError: another program writes.
        StoreError: the file is damaged beyond its indexes; nothing was changed.
    """
    with database.writing() as sql, damage_told(sql, database.path):
        sql.raw.execute("REINDEX")
        for table in METADATA.sorted_tables:
            for index in table.indexes:
                statement = str(CreateIndex(index, if_not_exists=True).compile(dialect=driver.DIALECT))
                sql.raw.execute(statement.strip())
