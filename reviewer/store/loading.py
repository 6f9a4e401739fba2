"""A whole case read into memory at once, for where nearly all of it is asked for."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select

from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import Table
from reviewer.domain.review.state import CaseState
from reviewer.store.rows import to_fields
from reviewer.store.sql import IN_CASE, Prepared
from reviewer.store.tables import ARTICLE, CONTENT, FIELDS, SQL_TABLES, TOUCH
from reviewer.store.view import SqlView

_RECORDS = {
    table: Prepared(
        select(home.c.uid, home.c.version, *(home.c[name] for name in FIELDS[table])).where(
            home.c["id" if table is Table.CASE else "case_id"] == IN_CASE
        )
    )
    for table, home in SQL_TABLES.items()
}
_TEXTS = Prepared(select(CONTENT.c.ref, CONTENT.c.text).where(CONTENT.c.case_id == IN_CASE))
_TOUCHED = Prepared(select(TOUCH.c.record, TOUCH.c.key).distinct().where(TOUCH.c.case_id == IN_CASE))
_NUMBERS = Prepared(select(ARTICLE.c.uid, ARTICLE.c.last_number).where(ARTICLE.c.case_id == IN_CASE))


def loaded(view: SqlView) -> CaseState:
    """Return the case as it stands in the running transaction.

    The texts of articles, and the log, are read when they are asked for.
    """
    found = _Loaded(view)
    for table, statement in _RECORDS.items():
        for row in view.sql.all(statement, case=view.case):
            if row.version:
                found.take(table, row.uid, to_fields(table, row), row.version)
    found.number(dict(view.sql.all(_NUMBERS, case=view.case)))
    return found


class _Loaded(CaseState):
    """The records in memory, the log in the database."""

    def __init__(self, view: SqlView) -> None:
        super().__init__(view.case_id(), dict(view.sql.all(_TEXTS, case=view.case)), _Articles(view))
        self._view = view
        self._touched = {(one.record, one.key) for one in view.sql.all(_TOUCHED, case=view.case)}

    def next_seq(self) -> int:
        """Return the sequence number the next decision will have."""
        return self._view.next_seq()

    def last_done(self, analyst: str) -> Decision | None:
        """Return the analyst's latest undoable decision that is not undone."""
        return self._view.last_done(analyst)

    def last_undone(self, analyst: str) -> Decision | None:
        """Return the analyst's decision undone last, unless a new one was made since."""
        return self._view.last_undone(analyst)

    def decisions_from(self, seq: int) -> Sequence[Decision]:
        """Return the decision with this sequence number and all later ones, the first one first."""
        return self._view.decisions_from(seq)

    def touched_since(self, seq: int, table: Table, key: str) -> Decision | None:
        """Return the first decision after `seq` that changed a record, or `None`."""
        known = (table.value, key) in self._touched
        return self._view.touched_since(seq, table, key) if known else None


class _Articles(Mapping[str, str]):
    """The texts of a case's articles by id."""

    def __init__(self, view: SqlView) -> None:
        self._view = view

    def __getitem__(self, key: str) -> str:
        return self._view.article_text(key)

    def __iter__(self) -> Iterator[str]:
        return (one.id for one in self._view.articles())

    def __len__(self) -> int:
        return len(self._view.articles())
