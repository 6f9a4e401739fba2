"""Articles that an unfinished analysis has parsed: one that is stopped goes on where it was."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from reviewer.store.database import Database, now
from reviewer.store.sql import Prepared, listed
from reviewer.store.tables import READING

DAYS = 30
"""Days for which they are kept; whoever has not gone on by then will hardly do so."""

_WHICH = Prepared(select(READING.c.digest).where(READING.c.digest.in_(listed("digests"))))
_KNOWN = Prepared(select(READING.c.digest, READING.c.data).where(READING.c.digest.in_(listed("digests"))))
_KEEP = Prepared(
    insert(READING)
    .values({name: bindparam(name) for name in ("digest", "kept_at", "data")})
    .on_conflict_do_nothing()
)
_FORGET = Prepared(delete(READING).where(READING.c.digest.in_(listed("digests"))))
_FORGET_OLD = Prepared(delete(READING).where(READING.c.kept_at < bindparam("before")))


class Readings:
    """The parsed articles that a database keeps for analyses which are not finished.

    Args:
        database: the open database.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def which(self, digests: Sequence[str]) -> frozenset[str]:
        """Return those of these that are kept."""
        with self._database.reading() as sql:
            return frozenset(one.digest for one in sql.all(_WHICH, digests=json.dumps(list(digests))))

    def known(self, digests: Sequence[str]) -> Mapping[str, bytes]:
        """Return what is kept of these, by digest."""
        with self._database.reading() as sql:
            rows = sql.all(_KNOWN, digests=json.dumps(list(digests)))
        return {one.digest: one.data for one in rows}

    def keep(self, found: Mapping[str, bytes]) -> None:
        """Keep parsed articles, in one transaction.

        Raises:
            BusyError: another program writes.
            StoreError: the disk is full or failed; none of them is kept.
        """
        at = now()
        with self._database.writing() as sql:
            sql.many(_KEEP, [{"digest": key, "kept_at": at, "data": data} for key, data in found.items()])

    def forget(self, digests: Iterable[str]) -> None:
        """Forget parsed articles whose case was written, and those that are too old."""
        before = (datetime.now(UTC) - timedelta(days=DAYS)).isoformat(timespec="milliseconds")
        with self._database.writing() as sql:
            sql.run(_FORGET, digests=json.dumps(list(digests)))
            sql.run(_FORGET_OLD, before=before.replace("+00:00", "Z"))
