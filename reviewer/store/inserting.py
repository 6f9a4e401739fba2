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
"""Records that wait at most: what they hold is in memory until they are written."""

_LAST = {table: Prepared(select(func.max(home.c.id))) for table, home in SQL_TABLES.items()}
_NUMBERED = Prepared(
    update(ARTICLE)
    .where(ARTICLE.c.case_id == IN_CASE, ARTICLE.c.uid == bindparam("k_uid"))
    .values(last_number=func.max(ARTICLE.c.last_number, bindparam("number")))
)


class Inserting:
    """New records of one case that wait to be written; `write` has to be called before anything is read.

    Attributes:
        table: the sort of record that was added or written last.
    """

    def __init__(self, view: SqlView) -> None:
        self._view = view
        self.table = Table.CASE
        self._names: frozenset[str] = frozenset()
        self._waiting: list[dict[str, Any]] = []

    def add(self, change: Change, values: Mapping[str, Any]) -> None:
        """Let a record wait; others that wait are written first if they are of another sort."""
        if self._waiting and (change.table is not self.table or len(self._waiting) >= MOST):
            self.write()
        if not self._waiting or values.keys() != self._names:
            self.write()
            self.table, self._names = change.table, frozenset(values)
        self._waiting.append({"uid": change.key, "case_id": self._view.case, **values})

    @property
    def waits(self) -> bool:
        """Whether records wait to be written."""
        return bool(self._waiting)

    def write(self) -> None:
        """Write what waits, with what the index of words and the articles' last numbers have of it."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        sql = self._view.sql
        last = (sql.value(_LAST[self.table]) or 0) if self.table in index.SEARCHED else 0
        sql.many(rows.insert_record(self.table, self._names), waiting)
        index.add_after(sql, self.table, last)
        if self.table is Table.CLAIM:
            numbers: dict[str, int] = {}
            for one in waiting:
                numbers[one["article"]] = max(numbers.get(one["article"], 0), one["number"])
            for article, number in numbers.items():
                self.number(article, number)

    def number(self, article: str, number: int) -> None:
        """Keep that a claim of an article was given a number."""
        self._view.sql.run(_NUMBERED, case=self._view.case, k_uid=article, number=number)
