"""Looking whether a database's file is whole, beside whoever reads and writes it."""

from reviewer.store.database import Database


def check_pages(database: Database) -> list[str]:
    """Check the pages of the file and the ties between its rows; return what is wrong.

    It is done in a transaction that reads: nobody waits for it.

    Raises:
        BusyError: another program has the database for itself.
        StoreError: the file is so damaged that it cannot be read.
    """
    with database.reading() as sql:
        pages = sql.raw.execute("PRAGMA quick_check").fetchall()
        loose = {one[0] for one in sql.raw.execute("PRAGMA foreign_key_check").fetchall()}
    problems = [f"The file is damaged: {one}." for (one,) in pages if one != "ok"]
    return problems + [f"Rows of {one} point to rows that are not there." for one in sorted(loose)]
