"""Proving that a case is what its log says: inputs, chain, replay, and every derived column."""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
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
from reviewer.store import rows
from reviewer.store.database import Database
from reviewer.store.faults import DAMAGE_ERRORS
from reviewer.store.recheck import Inputs, check_derived, check_log_columns, read_inputs
from reviewer.store.sql import IN_CASE, Prepared, Sql
from reviewer.store.tables import CASE, DECISION, SQL_TABLES
from reviewer.store.view import SqlView

UNREADABLE = (ValueError, KeyError, TypeError, IndexError, AttributeError, zlib.error)
"""What reading a damaged text, list or number raises."""

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
        sql.raw.text_factory = _decoded
        try:
            return _Verifier(sql, case, progress).run(replay=replay)
        finally:
            sql.raw.text_factory = str


def verify_inside(view: SqlView) -> list[str]:
    """Check a case inside the transaction that writes it, as `verify` does; return what is wrong.

    Rows that point to rows which are not there are told, too: the database itself would notice them when the
    transaction ends, without a word that people understand.
    """
    problems = list(_Verifier(view.sql, view.case_id(), silent).run(replay=True).problems)
    loose = {one[0] for one in view.sql.raw.execute("PRAGMA foreign_key_check").fetchall()}
    return problems + [f"Rows of {one} point to rows that are not there." for one in sorted(loose)]


def check_file(database: Database) -> list[str]:
    """Check the file itself: its pages, the ties between rows, the full-text index; return what is wrong.

    Raises:
        BusyError: another program writes.
    """
    problems = []
    with database.writing() as sql:
        pages = sql.raw.execute("PRAGMA quick_check").fetchall()
        problems += [f"The file is damaged: {one}." for (one,) in pages if one != "ok"]
        loose = {one[0] for one in sql.raw.execute("PRAGMA foreign_key_check").fetchall()}
        problems += [f"Rows of {one} point to rows that are not there." for one in sorted(loose)]
        for index in ("claim_fts", "fact_fts", "article_fts"):
            try:
                sql.raw.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
            except DAMAGE_ERRORS:
                problems.append(f"The search index {index} does not match the texts.")
    return problems


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

    def run(self, *, replay: bool) -> VerifyReport:
        self.progress(0, 5, "Texts and inputs")
        inputs = read_inputs(self.sql, self.row.id, self.problems)
        self.progress(1, 5, "The chain of decisions")
        head = self._chain()
        state = CaseState(self.view.case_id(), inputs.texts, inputs.article_texts)
        if replay:
            self._follow(state, inputs, broken=not head)
        self.progress(5, 5, "Done")
        claims = sum(table is Table.CLAIM for table, _ in state.rows)
        shown = tuple(dict.fromkeys(self.problems))[:_MOST_PROBLEMS]
        return VerifyReport(self.view.case_id(), self.row.name_text, len(self.decisions), claims, head, shown)

    def _follow(self, state: CaseState, inputs: Inputs, *, broken: bool) -> None:
        """Replay the log and compare what it yields with what the tables hold."""
        self.progress(2, 5, "Replaying the log")
        whole = not broken and self._replay(state, inputs)
        self.progress(3, 5, "Comparing the records")
        if whole:
            self._compare(state)
        self.progress(4, 5, "Derived columns")
        try:
            check_log_columns(self.view, self.row, self.decisions, self.problems)
            check_derived(self.view, state if whole else None, self.problems)
        except UNREADABLE as error:
            self.problems.append(f"The records cannot be read ({error!r}).")

    def _chain(self) -> str:
        """Return the head of the chain, `""` where it is broken."""
        prev, broken = GENESIS, False
        for seq, row in enumerate(self.sql.all(_DECISIONS, case=self.row.id), start=1):
            try:
                decision = rows.to_decision(self.view.case_id(), row)
                hashed = decision_hash(decision)
            except UNREADABLE:
                self.problems.append(f"Decision {row.seq} cannot be read.")
                return ""
            self.decisions.append(decision)
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
                if ref and ref not in inputs.texts:
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
        return _plain(rows.to_fields(table, row))
    except UNREADABLE:
        return ""


def _plain(fields: dict[str, Any]) -> str:
    return json.dumps(fields, sort_keys=True)
