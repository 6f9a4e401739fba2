"""What can be said of a database file without knowing what it holds: pages, indexes, ties, tables, search.

Each check returns one sentence for each thing that is wrong. Errors of the database pass through: see
`verify.damage_told`.
"""

from reviewer.domain.tongue import say
from reviewer.store import driver
from reviewer.store.driver import Raw
from reviewer.store.faults import DAMAGE_ERRORS
from reviewer.store.sql import Sql
from reviewer.store.tables import METADATA

SEARCH_INDEXES = ("claim_fts", "fact_fts", "article_fts")


def pages(sql: Sql) -> list[str]:
    """Check the pages of the file, quickly: not whether the indexes agree with the tables."""
    found = sql.raw.execute("PRAGMA quick_check").fetchall()
    return [say("The file is damaged: {what}.", what=_flat(one)) for (one,) in found if one != "ok"]


def indexes(sql: Sql) -> list[str]:
    """Check the pages, and whether the indexes agree with the tables."""
    found = sql.raw.execute("PRAGMA integrity_check").fetchall()
    return [say("The file is damaged: {what}.", what=_flat(one)) for (one,) in found if one != "ok"]


def ties(sql: Sql) -> list[str]:
    """Check that rows point to rows that are there."""
    loose = sorted({str(one[0]) for one in sql.raw.execute("PRAGMA foreign_key_check").fetchall()})
    return [say("Rows of {table} point to rows that are not there.", table=one) for one in loose]


def hidden(sql: Sql) -> list[str]:
    """Check that no case is hidden: one without a version is in no list."""
    found = sql.raw.execute('SELECT count(*) FROM "case" WHERE version < 1').fetchone()[0]
    return [say("A case has no version, so that it is in no list.")] if found else []


def search_index(sql: Sql) -> list[str]:
    """Check that the search index agrees with the tables; the connection has to be one that writes."""
    problems = []
    for index in SEARCH_INDEXES:
        try:
            sql.raw.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
        except DAMAGE_ERRORS as error:
            if driver.is_busy(error):
                raise
            problems.append(say("The search index {index} does not match the texts.", index=index))
    return problems


def columns(raw: Raw) -> list[str]:
    """Check that every table has the columns that the program asks for."""
    problems = []
    for table in METADATA.sorted_tables:
        has = {row[1] for row in raw.execute(f'PRAGMA table_info("{table.name}")').fetchall()}
        lacks = [one.name for one in table.columns if one.name not in has]
        if lacks:
            problems.append(
                say("The table {table} lacks {columns}.", table=table.name, columns=", ".join(lacks))
            )
    return problems


def missing_indexes(raw: Raw) -> list[str]:
    """Check that every index is there; without one, all is slow."""
    known = {name for (name,) in raw.execute("SELECT name FROM sqlite_master").fetchall()}
    wanted = [str(one.name) for table in METADATA.sorted_tables for one in table.indexes]
    return [say("The index {index} is missing.", index=one) for one in sorted(wanted) if one not in known]


def _flat(text: object) -> str:
    return " ".join(str(text).split()).rstrip(".")
