"""Proving that a case is what its log says: inputs, chain, replay, and every derived column."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import bindparam, select

from reviewer.domain.articles import claim_id
from reviewer.domain.errors import StoreError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.log import GENESIS, Decision, decision_hash
from reviewer.domain.review.records import REFS, Change, Table
from reviewer.domain.review.state import CaseState
from reviewer.domain.tongue import say
from reviewer.store import driver, opening, rows
from reviewer.store.database import Database
from reviewer.store.driver import Raw
from reviewer.store.faults import DRIVER_ERRORS, raise_damaged
from reviewer.store.hashing import chain_holds
from reviewer.store.health import hidden, indexes, pages, search_index, ties
from reviewer.store.recheck import UNREADABLE, Inputs, check_derived, check_log_columns, read_inputs
from reviewer.store.sql import IN_CASE, Prepared, Sql
from reviewer.store.tables import CASE, DECISION, REVISION, SQL_TABLES
from reviewer.store.view import SqlView

_CASE = Prepared(select(CASE).where(CASE.c.uid == bindparam("uid")))
_DECISIONS = Prepared(
    select(*rows.DECISION_COLUMNS).where(DECISION.c.case_id == IN_CASE).order_by(DECISION.c.seq)
)
_MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What verifying a case found.

    Attributes:
        case: the case's id.
        name: its name.
        decisions: how many decisions were checked.
        claims: how many claims they lead to; 0 without a replay.
        head: hash of the latest decision, as computed; `""` if the chain is broken.
        problems: one sentence each; empty if all is well. At most 100.
    """

    case: str
    name: str
    decisions: int
    claims: int
    head: str
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Tell whether everything is as the log says."""
        return not self.problems


def verify(
    database: Database, case: str, progress: Progress = silent, *, replay: bool = True
) -> VerifyReport:
    """Check a case: its inputs, its chain, and that replaying the log yields what the tables hold.

    Args:
        database: the database.
        case: the case's id.
        progress: told of each of the five steps; may cancel.
        replay: also replay the log and compare; without it, inputs and chain alone are checked.

    Raises:
        StoreError: there is no such case, or the file is damaged so that it cannot be read.
    """
    with database.reading() as sql:
        return verify_on(sql, database.path, case, progress, replay=replay)


def verify_on(
    sql: Sql, path: Path, case: str, progress: Progress = silent, *, replay: bool = True
) -> VerifyReport:
    """Check a case on a connection to the file at `path`; see `verify`."""
    with damage_told(sql, path):
        return _Verifier(sql, case, progress).run(replay=replay)


@contextmanager
def damage_told(sql: Sql, path: Path) -> Iterator[None]:
    """Read damaged texts as far as they go; an error of the database that remains is told as damage.

    Raises:
        BusyError: another program holds a lock.
        StoreError: the file is damaged so that it cannot be read.
    """
    before, sql.raw.text_factory = sql.raw.text_factory, _decoded
    try:
        yield
    except DRIVER_ERRORS as error:
        raise_damaged(path, error)
    finally:
        sql.raw.text_factory = before


def verify_inside(view: SqlView) -> list[str]:
    """Check a case inside the transaction that writes it, as `verify` does; return what is wrong.

    Rows that point to rows which are not there are told, too: the database itself would notice them when the
    transaction ends, without a word that people understand.
    """
    problems = list(_Verifier(view.sql, view.case_id(), silent).run(replay=True).problems)
    return [*problems, *ties(view.sql)]


def unsound(raw: Raw, progress: Progress = silent, *, replay: bool = False) -> Iterator[str]:
    """Check all cases of a database on one connection of the library, as `verify` does; tell what is wrong.

    Args:
        raw: the connection.
        progress: told of each step of each case; may cancel.
        replay: also replay the logs and compare; without it, inputs and chains alone are checked.
    """
    raw.text_factory = _decoded
    try:
        sql = Sql(raw)
        for (case,) in raw.execute('SELECT uid FROM "case" ORDER BY uid').fetchall():
            yield from _Verifier(sql, case, progress).run(replay=replay).problems
        yield from ties(sql)
    finally:
        raw.text_factory = str


def check_file(database: Database) -> list[str]:
    """Check the file itself: pages, indexes, the ties between rows, full-text search; return what is wrong.

    Raises:
        BusyError: another program writes.
        StoreError: the file is damaged so that it cannot be read.
    """
    with database.writing() as sql, damage_told(sql, database.path):
        return [*indexes(sql), *ties(sql), *hidden(sql), *search_index(sql)]


def _decoded(raw: bytes) -> str:
    """Read damaged texts, too; their hashes will differ."""
    return raw.decode("utf-8", "replace")


class _Verifier:
    def __init__(self, sql: Sql, case: str, progress: Progress) -> None:
        row = sql.one(_CASE, uid=case)
        if row is None:
            raise StoreError(
                say("There is no case {case!r} in this database; `reviewer cases` lists them.", case=case)
            )
        self.sql = sql
        self.row = row
        self.view = SqlView(sql, row.id, case)
        self.progress = progress
        self.problems: list[str] = []
        self.decisions: list[Decision] = []
        self.count = 0

    def run(self, *, replay: bool) -> VerifyReport:
        self.progress(0, 5, "Texts and inputs")
        inputs = read_inputs(self.sql, self.row.id, self.problems, keep=replay)
        self.progress(1, 5, "The chain of decisions")
        head = "" if replay else self._walked()
        head = head or self._chain()
        state = CaseState(self.view.case_id(), inputs.texts, inputs.article_texts)
        if replay:
            self._follow(state, inputs, broken=not head)
        self.progress(5, 5, "Done")
        claims = sum(table is Table.CLAIM for table, _ in state.rows)
        shown = tuple(dict.fromkeys(self.problems))[:_MOST_PROBLEMS]
        name = str(self.row.name_text)
        return VerifyReport(self.view.case_id(), name, self.count, claims, head, shown)

    def _follow(self, state: CaseState, inputs: Inputs, *, broken: bool) -> None:
        """Replay the log and compare what it yields with what the tables hold."""
        self.progress(2, 5, "Replaying the log")
        whole = not broken and self._replay(state, inputs)
        self.progress(3, 5, "Comparing the records")
        try:
            if whole:
                self._compare(state)
            self.progress(4, 5, "Derived columns")
            check_log_columns(self.view, self.row, self.decisions, self.problems)
            check_derived(self.view, state if whole else None, self.problems)
        except UNREADABLE as error:
            self.problems.append(f"The records cannot be read ({error!r}).")

    def _walked(self) -> str:
        """Return the head of the chain where it holds, found out quickly; else it is left to `_chain`."""
        walked = chain_holds(self.sql.raw, self.row.id, self.view.case_id())
        if walked is None or walked != (self.row.seq, self.row.head):
            return ""
        self.count, head = walked
        return head

    def _chain(self) -> str:
        """Read the log; return the head of the chain, `""` where it is broken."""
        prev, broken = GENESIS, False
        for seq, row in enumerate(self.sql.all(_DECISIONS, case=self.row.id), start=1):
            try:
                decision = rows.to_decision(self.view.case_id(), row)
                known = rows.from_decision(decision)
                same = all(known[name] == getattr(row, name) for name in ("changes", "parts"))
                hashed = decision_hash(decision) if same else ""  # it reads the same, but nobody wrote it so
            except UNREADABLE:
                self.problems.append(f"Decision {row.seq} cannot be read.")
                return ""
            self.decisions.append(decision)
            self.count += 1
            if decision.seq != seq:
                self.problems.append(f"Decision {seq} is missing.")
                return ""
            if decision.prev != prev:
                self.problems.append(f"Decision {seq} does not follow the one before it.")
                broken = True
            if hashed != decision.hash:
                self.problems.append(f"Decision {seq} was altered.")
                broken = True
            prev = decision.hash
        if (self.row.seq, self.row.head) != (len(self.decisions), prev):
            self.problems.append("The case does not name the last decision of its log as its head.")
            broken = True
        return "" if broken else prev

    def _replay(self, state: CaseState, inputs: Inputs) -> bool:
        """Replay the log; return whether that went through."""
        for decision in self.decisions:
            absent = [one for one in decision.parts if one not in inputs.parts]
            if absent:
                self.problems.append(f"Inputs of decision {decision.seq} are missing or were altered.")
                return False
            try:
                stored = [one for digest in decision.parts for one in inputs.parts[digest].changes()]
                self._check_changes([*stored, *decision.changes], inputs)
                state.log(decision, stored)
            except UNREADABLE as error:
                self.problems.append(f"Decision {decision.seq} cannot be replayed ({error}).")
                return False
        return True

    def _check_changes(self, changes: Iterable[Change], inputs: Inputs) -> None:
        for change in changes:
            for name in REFS.get(change.table, ()):
                ref = (change.after or {}).get(name)
                if ref and ref not in inputs.texts and ref not in inputs.ledger.refs:
                    self.problems.append(f"The {name} of {change.table} {change.key} is missing.")
            if change.table is Table.ARTICLE and change.key not in inputs.article_texts:
                self.problems.append(f"The source of article {change.key} is missing or was altered.")
            if change.table is Table.CLAIM and change.before is None:
                self._check_claim(change, inputs)

    def _check_claim(self, change: Change, inputs: Inputs) -> None:
        row: Any = change.after
        text = inputs.texts.get(row["body"])
        if text is None or row["edited"]:
            return
        home = inputs.spanned(row["article"], row["start"], row["end"])
        statement = body_from_text(text).statement
        if home is None or claim_id(row["article"], home, statement) != change.key:
            self.problems.append(f"Claim {change.key} is not the one its id names.")

    def _compare(self, state: CaseState) -> None:
        for table in Table:
            expected = {key: row for (kind, key), row in state.rows.items() if kind is table}
            for row in self._stored(table):
                wanted = expected.pop(row.uid, None)
                if wanted is None:
                    self.problems.append(f"A row of {table} ({row.uid}) is in no decision.")
                elif _fields(table, row) != _plain(wanted):
                    self.problems.append(f"A row of {table} ({row.uid}) is not what the log says.")
                elif row.version != state.version(table, row.uid):
                    self.problems.append(f"The version of {table} {row.uid} is not what the log says.")
            self.problems += [f"A row of {table} ({key}) is missing." for key in expected]

    def _stored(self, table: Table) -> list[Any]:
        source = SQL_TABLES[table]
        if table is Table.CASE:
            return [self.row]
        return self.sql.all(Prepared(select(source).where(source.c.case_id == IN_CASE)), case=self.row.id)


def _fields(table: Table, row: Any) -> str:  # noqa: ANN401 - a named tuple
    try:
        fields = rows.to_fields(table, row)
        if any(getattr(row, name) != value for name, value in rows.to_columns(fields).items()):
            return ""  # a 2 for yes, say: it reads the same, but nobody here wrote it
        return _plain(fields)
    except UNREADABLE:
        return ""


def _plain(fields: dict[str, Any]) -> str:
    return json.dumps(fields, sort_keys=True)


def check_copy(path: Path, progress: Progress = silent, *, replay: bool = False) -> list[str]:
    """Check a copy that nobody writes, such as a backup, and leave no trace beside it; return what is wrong.

    Args:
        path: the copy, of the newest schema or an older one; of an older one, the file alone is checked.
        progress: see `verify`.
        replay: see `verify`.
    """
    try:
        found = opening.look(path)
    except StoreError as error:
        return [str(error)]
    if found.content is opening.Content.NOTHING:
        return [say("{path} is empty.", path=path)]
    raw = driver.connect(path, mode="ro&immutable=1")
    try:
        sql = Sql(raw)
        with damage_told(sql, path):
            problems = [*pages(sql), *(ties(sql) if replay else ())]
            if found.revision == REVISION:
                cases = [str(uid) for (uid,) in raw.execute('SELECT uid FROM "case"').fetchall()]
                for one in cases:
                    problems += verify_on(sql, path, one, progress, replay=replay).problems
            return problems
    except StoreError as error:
        return [str(error)]
    finally:
        raw.close()
