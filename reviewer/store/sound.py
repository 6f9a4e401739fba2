"""Looking whether a database's file is whole, beside whoever reads and writes it."""

from reviewer.store import health
from reviewer.store.database import Database


def check_pages(database: Database) -> list[str]:
    """Check the pages of the file and the ties between its rows; return what is wrong.

    It is done in a transaction that reads: nobody waits for it.

    Raises:
        BusyError: another program has the database for itself.
        StoreError: the file is so damaged that it cannot be read.
    """
    with database.reading() as sql:
        return [*health.pages(sql), *health.ties(sql)]


def check_indexes(database: Database) -> list[str]:
    """Check that the indexes agree with the tables, which takes several times as long; return what is wrong.

    Raises:
        BusyError: another program has the database for itself.
        StoreError: the file is so damaged that it cannot be read.
    """
    with database.reading() as sql:
        return health.indexes(sql)
