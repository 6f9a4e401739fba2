"""How the database finds rows: a decision must not cost more in a larger case."""

import re
from typing import Any

import pytest

from reviewer.store import apply, view
from reviewer.store.queries import claims, details
from reviewer.store.sql import Prepared

SMALL = {"alias", "article", "section", "tie", "source"}
"""Tables of which a case has few rows."""

WHOLE_CASE = {"_ALL", "_NAMES", "_NEXT"}
"""Statements that are meant to read all of a case."""

STATEMENTS = [
    (room.__name__.rpartition(".")[2], name, statement)
    for room in (view, apply, claims, details)
    for name, statement in vars(room).items()
    if isinstance(statement, Prepared) and statement.text.startswith("SELECT") and name not in WHOLE_CASE
]


@pytest.mark.parametrize(
    ("room", "name", "statement"), STATEMENTS, ids=[f"{a}.{b}" for a, b, _ in STATEMENTS]
)
def test_rows_are_found_by_more_than_their_case(
    database: Any, room: str, name: str, statement: Prepared
) -> None:
    with database.reading() as sql:
        values = dict.fromkeys(re.findall(r":(\w+)", statement.text), 1)
        plan = [row[3] for row in sql.raw.execute("EXPLAIN QUERY PLAN " + statement.text, values)]
    found = [re.match(r"(SCAN|SEARCH) (\w+)(.*)", one) for one in plan]
    wide = [
        one[0]
        for one in found
        if one and one[2] not in SMALL and "VIRTUAL" not in one[3]
        and (one[1] == "SCAN" or one[3].endswith("(case_id=?)"))
    ]  # fmt: skip
    assert wide == []
