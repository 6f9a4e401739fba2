"""Reading that gives way to what somebody waits for."""

from typing import Any

import pytest

from reviewer.domain.errors import Cancelled
from reviewer.store import database as store

LONG = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
"""It has no end."""


def test_what_never_ends_gives_way(desk: Any) -> None:
    asked = iter([False, False])
    giving = desk.database.giving_way(lambda: next(asked, True))
    with pytest.raises(Cancelled), giving, desk.database.reading() as sql:
        sql.raw.execute(LONG).fetchone()
    assert desk.database.reader(desk.case).summary().articles == 4  # whoever reads next is not stopped


def test_who_is_not_asked_for_anything_else_reads_on(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_STEPS", 1)
    told: list[bool] = []
    with desk.database.giving_way(lambda: told.append(True)):
        assert desk.database.reader(desk.case).summary().articles == 4
    assert told


def test_another_error_stays_what_it_is(desk: Any) -> None:
    giving, wrong = desk.database.giving_way(lambda: False), pytest.raises(Exception, match="no such table")
    with wrong, giving, desk.database.reading() as sql:
        sql.raw.execute("SELECT * FROM no_such")


def test_another_thread_is_not_stopped(desk: Any) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with desk.database.giving_way(lambda: True), ThreadPoolExecutor(1) as pool:
        assert pool.submit(lambda: desk.database.reader(desk.case).summary().articles).result() == 4
