"""Damage of any sort is told in words: no error of the database, of JSON or of Python comes through."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import StoreError
from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.store import driver
from reviewer.store.database import open_database
from reviewer.store.tables import METADATA
from reviewer.store.verify import check_file, verify

WRONG = {
    "bytes": "x'ff00fe'",
    "no UTF-8": "CAST(x'c328' AS TEXT)",
    "a great number": "9223372036854775807",
    "half an object": """'{"replaced_by":"x'""",
    "deep": "replace(hex(zeroblob(50000)), '00', '[')",
    "nested": "'[[1], {\"a\": null}]'",
}
CELLS = [
    (table.name, column.name)
    for table in METADATA.sorted_tables
    for column in table.columns
    if column.name != "id"
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, make_desk: Callable[..., Any]) -> tuple[bytes, str]:
    """A database in which every table has rows, as bytes, and its case."""
    path = tmp_path_factory.mktemp("sound") / "cases.sqlite3"
    with open_database(path) as database:
        desk = make_desk(database)
        desk.do(c.Reject(("A1",), Reason.FALSE, "a note"))
        desk.do(c.Settle("A2", ResolutionKind.ONE_VALUE, ("A2",), "The line", "the reason"))
        desk.do(c.Edit("A3", "Bolt has a dozen shops"))
        desk.do(c.Different("C1", "A3"))
        desk.do(c.OtherName("Mira Oden", "Bolt"))
        desk.do(c.Learn(Scope.ALL))
        desk.do(c.Accept(("B1",)))
        desk.do(c.Undo())
        assert verify(database, desk.case).ok
    raw = driver.connect(path)
    raw.execute("PRAGMA journal_mode = DELETE").fetchall()
    raw.close()
    return path.read_bytes(), desk.case


def told(path: Path, case: str) -> list[str]:
    """Everything that is said of a file; only known problems may be raised."""
    try:
        with open_database(path) as database:
            found = []
            for look in (
                lambda: list(verify(database, case).problems),
                lambda: check_file(database),
                lambda: [] if database.cases() else ["There is no case."],
                lambda: [] if database.reader(case).articles() else ["There is no article."],
            ):
                try:
                    found += look()
                except StoreError as error:
                    found.append(str(error))
            return found
    except StoreError as error:
        return [str(error)]


@pytest.mark.parametrize("value", WRONG)
@pytest.mark.parametrize("table", [one.name for one in METADATA.sorted_tables])
def test_a_value_of_another_sort_is_told_as_damage(
    path: Path, sound: tuple[bytes, str], table: str, value: str
) -> None:
    data, case = sound
    for home, column in CELLS:
        if home != table:
            continue
        path.write_bytes(data)
        raw = driver.connect(path)
        raw.execute("PRAGMA ignore_check_constraints = ON")
        try:
            where = "rowid = (SELECT max(rowid) FROM" if table != "touch" else "seq = (SELECT max(seq) FROM"
            done = raw.execute(
                f'UPDATE OR IGNORE "{table}" SET "{column}" = {WRONG[value]} WHERE {where} "{table}")'
            )
            changed = done.rowcount
        finally:
            raw.close()
        problems = told(path, case)
        assert problems or not changed, column
        assert all(one.endswith((".", ").")) and "\n" not in one for one in problems), (column, problems)


@pytest.mark.parametrize("part", ["schema", "anywhere"])
def test_flipped_bits_are_told_or_change_nothing(path: Path, sound: tuple[bytes, str], part: str) -> None:
    data, case = sound
    chance = random.Random(part)
    noticed = 0
    words = [place for one in re.finditer(b"CREATE (?:TABLE|INDEX)", data) for place in range(*one.span())]
    places = [one + 20 for one in words] if part == "schema" else range(100, len(data))
    for _ in range(100):
        place = chance.choice(places)
        damaged = bytearray(data)
        damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        for suffix in ("-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        noticed += bool(told(path, case))
    assert noticed > 10


def test_a_list_of_articles_stands_where_the_words_of_one_are_damaged(
    path: Path, sound: tuple[bytes, str]
) -> None:
    data, case = sound
    path.write_bytes(data)
    raw = driver.connect(path)
    raw.execute(
        """UPDATE content SET text = '{"replaced_by":"x' WHERE ref = (SELECT meta FROM article LIMIT 1)"""
    )
    raw.close()
    with open_database(path) as database:
        assert [one.letter for one in database.reader(case).articles()] == ["A", "B", "C", "D"]
        assert verify(database, case).problems


def test_a_renamed_column_is_damage(path: Path, sound: tuple[bytes, str]) -> None:
    data, case = sound
    path.write_bytes(data.replace(b"\tfurniture TEXT", b"\tfurnitura TEXT"))
    with open_database(path) as database, pytest.raises(StoreError, match="is damaged; restore a backup"):
        verify(database, case)
