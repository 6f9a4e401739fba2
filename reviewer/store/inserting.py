"""New records of one sort, written together: an import has a hundred thousand of them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, func, select, update

from reviewer.domain.review.records import Change, Table
from reviewer.store import index, rows
from reviewer.store.sql import IN_CASE, Prepared
from reviewer.store.tables import ARTICLE, SQL_TABLES
from reviewer.store.view import SqlView

MOST = 2000
"""Records of one sort that wait at most: what they hold is in memory until they are written."""

_LAST = {table: Prepared(select(func.max(home.c.id))) for table, home in SQL_TABLES.items()}
_NUMBERED = Prepared(
    update(ARTICLE)
    .where(ARTICLE.c.case_id == IN_CASE, ARTICLE.c.uid == bindparam("k_uid"))
    .values(last_number=func.max(ARTICLE.c.last_number, bindparam("number")))
)


class Inserting:
    """New records of one case that wait to be written, those of a sort together, whatever came between.

    Records may point to others that follow later: that is checked at COMMIT. `write` has to be called before
    anything is read.

    Attributes:
        table: the sort of record that was added or written last.
    """

    def __init__(self, view: SqlView) -> None:
        self._view = view
        self.table = Table.CASE
        self._names: dict[Table, frozenset[str]] = {}
        self._waiting: dict[Table, list[dict[str, Any]]] = {}

    def add(self, change: Change, values: Mapping[str, Any]) -> None:
        """Let a record wait; others of its sort are written first if there are many, or other columns."""
        table = change.table
        waiting = self._waiting.setdefault(table, [])
        if waiting and (len(waiting) >= MOST or values.keys() != self._names[table]):
            self._write(table)
            waiting = self._waiting[table] = []
        if not waiting:
            self._names[table] = frozenset(values)
        self.table = table
        waiting.append({"uid": change.key, "case_id": self._view.case, **values})

    @property
    def waits(self) -> bool:
        """Whether records wait to be written."""
        return bool(self._waiting)

    def write(self) -> None:
        """Write what waits, with what the index of words and the articles' last numbers have of it."""
        for table in list(self._waiting):
            self._write(table)

    def _write(self, table: Table) -> None:
        waiting, self.table = self._waiting.pop(table), table
        sql = self._view.sql
        last = (sql.value(_LAST[table]) or 0) if table in index.SEARCHED else 0
        sql.many(rows.insert_record(table, self._names[table]), waiting)
        index.add_after(sql, table, last)
        if table is Table.CLAIM:
            numbers: dict[str, int] = {}
            for one in waiting:
                numbers[one["article"]] = max(numbers.get(one["article"], 0), one["number"])
            for article, number in numbers.items():
                self.number(article, number)

    def number(self, article: str, number: int) -> None:
        """Keep that a claim of an article was given a number."""
        self._view.sql.run(_NUMBERED, case=self._view.case, k_uid=article, number=number)
