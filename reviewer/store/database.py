"""A database of cases: one connection that writes, and a few that read.

Threads: any thread may call. Writers take turns (one connection, one lock); each reader has a connection of
its own for as long as its transaction lasts. Readers and the writer never wait for each other where
write-ahead logging is on.
"""

import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import bindparam, insert, select

from reviewer.domain.errors import BusyError, Cancelled, StoreError
from reviewer.domain.readmodel import CaseName, CaseSummary
from reviewer.domain.review.bodies import Mint, RandomMint
from reviewer.domain.review.log import Draft
from reviewer.domain.review.records import CaseRecord, Change, Table, to_row
from reviewer.domain.tongue import mark, say
from reviewer.store import driver, opening
from reviewer.store.driver import Raw
from reviewer.store.faults import DRIVER_ERRORS, translated
from reviewer.store.gate import Gate
from reviewer.store.queries import CaseReader
from reviewer.store.queries.summaries import case_names, case_summaries
from reviewer.store.sql import Prepared, Sql
from reviewer.store.tables import CASE, REVISION
from reviewer.store.target import database_path
from reviewer.store.uow import Unit
from reviewer.store.view import SqlView

_CASE_ROW = Prepared(select(CASE.c.id).where(CASE.c.uid == bindparam("uid"), CASE.c.version > 0))
_NEW_CASE = Prepared(
    insert(CASE).values(
        {"uid": bindparam("uid"), "created_at": bindparam("at"), "changed_at": bindparam("at2"), "version": 0}
    )
)
_IDLE_READERS = 4
_STEPS = 20_000
"""Steps of the database between two questions whether something else is asked for."""


def _nothing() -> None:
    """Nobody makes backups."""


def now() -> str:
    """Return the present moment as the log writes it: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Database:
    """An open database; make it with `open_database`.

    Attributes:
        path: its file.
        gate: what acts go through before they may write.
        backups: the folder of its backups.
        before_bulk: makes sure that there is a backup; what it raises keeps a bulk change from being made.
    """

    def __init__(self, path: Path, *, backups: Path | None = None, busy_ms: int = driver.BUSY_MS) -> None:
        self.path = path
        self.gate = Gate()
        self.backups = backups or path.parent / "backups"
        self.before_bulk: Callable[[], object] = _nothing
        self._busy_ms = busy_ms
        self._writing = threading.RLock()
        self._pooling = threading.Lock()
        self._writer: Raw | None = None
        self._idle: list[Raw] = []
        self._giving = threading.local()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections, after the transaction that writes; readers under way finish first."""
        with self._writing, self._pooling, translated(self.path):
            self._closed = True
            for raw in (*self._idle, *([self._writer] if self._writer is not None else [])):
                raw.close()
            self._idle.clear()
            self._writer = None

    def _connect(self) -> Raw:
        if self._closed:
            raise StoreError(say("The database {path} was closed; open it again.", path=self.path))
        raw = driver.connect(self.path, busy_ms=self._busy_ms)
        try:
            driver.set_up(raw, self.path, busy_ms=self._busy_ms)
        except BaseException:
            raw.close()
            raise
        return raw

    @contextmanager
    def writing(self) -> Iterator[Sql]:
        """Run a block in a transaction that writes: all of it is saved when the block ends, or nothing.

        Raises:
            BusyError: another program writes, or it is not known yet whether the database is whole.
            StoreError: the disk is full or failed, or the database is damaged; nothing was saved.
        """
        self.gate.enter()
        with self._writing, translated(self.path):
            raw = self._the_writer()
            raw.execute("BEGIN IMMEDIATE")
            try:
                yield Sql(raw)
                raw.execute("COMMIT")
            except BaseException as error:
                self._abandon(raw, reopen=isinstance(error, DRIVER_ERRORS))
                raise

    @contextmanager
    def alone(self) -> Iterator[Raw]:
        """Run a block on the connection that writes, in no transaction, while no other thread writes.

        Raises:
            BusyError: another program has the database in use.
            StoreError: the disk is full or failed.
        """
        with self._writing, translated(self.path):
            yield self._the_writer()

    def _the_writer(self) -> Raw:
        if self._writer is None:
            self._writer = self._connect()
        if self._writer.in_transaction:
            raise RuntimeError("a transaction that writes runs on this thread already")
        return self._writer

    def _abandon(self, raw: Raw, *, reopen: bool) -> None:
        """Roll back; after an error of the library, only a new connection is trusted to say what is saved."""
        try:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
        except DRIVER_ERRORS:
            reopen = True
        if reopen:
            self._writer = None
            raw.close()
            with self._pooling:
                while self._idle:
                    self._idle.pop().close()

    @contextmanager
    def reading(self) -> Iterator[Sql]:
        """Run a block in a transaction that reads: it sees one state of the database throughout."""
        with translated(self.path):
            with self._pooling:
                raw = self._idle.pop() if self._idle else None
            if raw is None:
                raw = self._connect()
            healthy = False
            try:
                with _until(raw, getattr(self._giving, "asked", None)):
                    raw.execute("BEGIN")
                    yield Sql(raw)
                    raw.execute("ROLLBACK")
                    healthy = True
            finally:
                self._give_back(raw, healthy=healthy)

    def _give_back(self, raw: Raw, *, healthy: bool) -> None:
        with self._pooling:
            if healthy and not self._closed and len(self._idle) < _IDLE_READERS:
                self._idle.append(raw)
                return
        raw.close()

    @contextmanager
    def write(self, case: str, *, bulk: bool = False) -> Iterator[Unit]:
        """Open a case to decide on: reading and logging in one transaction.

        Args:
            case: the case.
            bulk: much of it may change at once: `before_bulk` is run first.

        Raises:
            StoreError: there is no such case, or it cannot be written; or `before_bulk` failed.
        """
        if bulk:
            self.before_bulk()
        with self.writing() as sql:
            yield Unit(sql, _row_of(sql, case), case)

    @contextmanager
    def rehearse(self, case: str) -> Iterator[Unit]:
        """Open a case as if to decide on it; nothing is ever saved, and nobody is waited for.

        Raises:
            BusyError: someone else writes.
            StoreError: there is no such case, or it cannot be written.
        """
        if not self._writing.acquire(blocking=False):
            raise BusyError(say("Another program has {path} open; close it and try again.", path=self.path))
        try:
            with translated(self.path):
                raw = self._the_writer()
                raw.execute("PRAGMA busy_timeout = 0")
                try:
                    raw.execute("BEGIN IMMEDIATE")
                    sql = Sql(raw)
                    yield Unit(sql, _row_of(sql, case), case)
                finally:
                    self._abandon(raw, reopen=False)
                    if self._writer is not None:
                        self._writer.execute(f"PRAGMA busy_timeout = {self._busy_ms}")
        finally:
            self._writing.release()

    @contextmanager
    def giving_way(self, asked: Callable[[], bool]) -> Iterator[None]:
        """Read in the block only as long as nothing else is asked for.

        Args:
            asked: tells whether something is; the database asks it all the time.

        Raises:
            Cancelled: something was asked for while the database was at work.
        """
        self._giving.asked = asked
        try:
            yield
        finally:
            self._giving.asked = None

    @contextmanager
    def read(self, case: str) -> Iterator[SqlView]:
        """Open a case to read it as deciding does.

        Raises:
            StoreError: there is no such case.
        """
        with self.reading() as sql:
            yield SqlView(sql, _row_of(sql, case), case)

    def reader(self, case: str) -> CaseReader:
        """Return what the windows read of a case; each call sees the newest state.

        Raises:
            StoreError: there is no such case.
        """
        with self.reading() as sql:
            return CaseReader(self.reading, _row_of(sql, case), case)

    @contextmanager
    def snapshot(self, case: str) -> Iterator[CaseReader]:
        """Open a case for reading: all calls see one and the same state, as an export needs it.

        Raises:
            StoreError: there is no such case.
        """
        with self.reading() as sql:

            @contextmanager
            def pinned() -> Iterator[Sql]:
                yield sql

            yield CaseReader(pinned, _row_of(sql, case), case)

    def cases(self) -> list[CaseSummary]:
        """Return the cases, the one changed last first."""
        with self.reading() as sql:
            return case_summaries(sql)

    def case_names(self) -> list[CaseName]:
        """Return the cases by id and name, the one changed last first."""
        with self.reading() as sql:
            return case_names(sql)

    @contextmanager
    def creating(self, name: str, analyst: str, *, at: str = "", mint: Mint | None = None) -> Iterator[Unit]:
        """Make a case and decide on it at once: if the block fails, there is no such case.

        Args:
            name: as people call it.
            analyst: who makes it.
            at: when, ISO 8601 in UTC; default: now.
            mint: makes ids and keys; default: at random.
        """
        mint = mint or RandomMint()
        case, at = mint.new_id(), at or now()
        sealed = mint.seal(name)
        record = to_row(CaseRecord(case, sealed.ref))
        draft = Draft("create", mark("Create the case"), (Change(Table.CASE, case, None, record),), (sealed,))
        with self.writing() as sql:
            values = _NEW_CASE.bound({"uid": case, "at": at, "at2": at})
            unit = Unit(sql, int(sql.raw.execute(_NEW_CASE.text, values).lastrowid), case)
            unit.log(draft, analyst=analyst, at=at, decision_id=str(uuid.uuid4()))
            yield unit

    @contextmanager
    def receiving(self, case: str, at: str) -> Iterator[Unit]:
        """Make room for a case of another database, to be filled by `Unit.relog`: all of it or nothing.

        Args:
            case: its id, which no case here has.
            at: when it was made.
        """
        with self.writing() as sql:
            values = _NEW_CASE.bound({"uid": case, "at": at, "at2": at})
            yield Unit(sql, int(sql.raw.execute(_NEW_CASE.text, values).lastrowid), case)

    def create_case(self, name: str, analyst: str, *, at: str = "", mint: Mint | None = None) -> str:
        """Make an empty case and return its id; for the arguments see `creating`."""
        with self.creating(name, analyst, at=at, mint=mint) as unit:
            return unit.case_id()


@contextmanager
def _until(raw: Raw, asked: Callable[[], bool] | None) -> Iterator[None]:
    """Read in the block until something else is asked for, if that is to be looked out for.

    Raises:
        Cancelled: something was.
    """
    if asked is None:
        yield
        return
    raw.set_progress_handler(asked, _STEPS)
    try:
        yield
    except driver.library_of(raw).OperationalError as error:
        if not asked():
            raise
        raise Cancelled(say("Something else was asked for.")) from error
    finally:
        raw.set_progress_handler(None, 0)


def _row_of(sql: Sql, case: str) -> int:
    found = sql.value(_CASE_ROW, uid=case)
    if found is None:
        raise StoreError(
            say("There is no case {case!r} in this database; `reviewer cases` lists them.", case=case)
        )
    return int(found)


def open_database(
    target: str | Path, *, create: bool = True, backups: Path | None = None, busy_ms: int = driver.BUSY_MS
) -> Database:
    """Open a database, made if it is missing, brought up to date if it is older.

    Args:
        target: a file, or an address such as `sqlite:///cases.sqlite3`.
        create: whether a missing file is made.
        backups: folder of its backups, the one before an update, too; default: `backups` beside the file.
        busy_ms: how long to wait for other programs, in milliseconds.

    Raises:
        BusyError: another program holds it.
        StoreError: it is missing, damaged, no database of this program, or newer than this program; the
            file is as it was.
    """
    path = database_path(target)
    found = opening.look(path, busy_ms=busy_ms)
    if found.content is opening.Content.NOTHING:
        if not create and not path.exists():
            raise StoreError(say("There is no database {path}; check the name.", path=path))
        opening.make_file(path)
    database = Database(path, backups=backups, busy_ms=busy_ms)
    try:
        if found.content is opening.Content.NOTHING:
            with translated(path):
                raw = database._connect()
                try:
                    opening.create_schema(raw)
                finally:
                    raw.close()
        elif found.revision != REVISION:
            from reviewer.store.migrate import upgrade  # Alembic takes a tenth of a second to import

            upgrade(path, database.backups, busy_ms=busy_ms)
    except BaseException:
        database.close()
        raise
    return database
