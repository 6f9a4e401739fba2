"""The log as people read it."""

from sqlalchemy import and_, bindparam, or_, select

from reviewer.domain.readmodel import LogEntry
from reviewer.store.sql import IN_CASE, Prepared, Sql, one_of
from reviewer.store.tables import DECISION, TOUCH

_ENTRIES = (
    select(*(DECISION.c[name] for name in ("seq", "at", "analyst", "command", "what", "hash", "undone_by")))
    .where(DECISION.c.case_id == IN_CASE)
    .order_by(DECISION.c.seq.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_of_record = select(TOUCH.c.seq).where(
    TOUCH.c.case_id == IN_CASE,
    or_(
        and_(one_of(TOUCH.c.record, ("claim", "fact")), TOUCH.c.key == bindparam("key")),
        # the key of a verdict is the claim's, a colon, and the analyst
        and_(TOUCH.c.record == "verdict", TOUCH.c.key > bindparam("low"), TOUCH.c.key < bindparam("high")),
    ),
)
_ALL = Prepared(_ENTRIES)
_OF_RECORD = Prepared(_ENTRIES.where(DECISION.c.seq.in_(_of_record)))


def history(sql: Sql, case: int, offset: int, limit: int, key: str) -> list[LogEntry]:
    """Return decisions, the latest first.

    Args:
        sql: the connection.
        case: the case's row.
        offset: how many to skip.
        limit: how many to return.
        key: id of a claim or fact: only decisions that changed it; `""`: all.
    """
    if key:
        rows = sql.all(_OF_RECORD, case=case, skip=offset, most=limit, key=key, low=f"{key}:", high=f"{key};")
    else:
        rows = sql.all(_ALL, case=case, skip=offset, most=limit)
    return [
        LogEntry(one.seq, one.at, one.analyst, one.command, one.what, one.hash, one.undone_by is not None)
        for one in rows
    ]
