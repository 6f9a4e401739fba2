"""A whole case read into memory at once, for where nearly all of it is asked for."""

from collections.abc import Iterator, Mapping

from sqlalchemy import select

from reviewer.domain.review.records import Table
from reviewer.domain.review.state import CaseState
from reviewer.store.rows import to_fields
from reviewer.store.sql import IN_CASE, Prepared
from reviewer.store.tables import ARTICLE, CONTENT, FIELDS, SQL_TABLES
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
_NUMBERS = Prepared(select(ARTICLE.c.uid, ARTICLE.c.last_number).where(ARTICLE.c.case_id == IN_CASE))


def loaded(view: SqlView) -> CaseState:
    """Return the case as it stands in the running transaction; the texts of articles are read when asked for.

    The log is not among it: what depends on earlier decisions is asked of the view itself.
    """
    found = CaseState(view.case_id(), dict(view.sql.all(_TEXTS, case=view.case)), _Articles(view))
    for table, statement in _RECORDS.items():
        for row in view.sql.all(statement, case=view.case):
            if row.version:
                found.take(table, row.uid, to_fields(table, row), row.version)
    found.number(dict(view.sql.all(_NUMBERS, case=view.case)))
    return found


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
