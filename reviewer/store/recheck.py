"""Computing again what a case's tables repeat: hashes of inputs, derived columns."""

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from reviewer.domain.articles import article_id
from reviewer.domain.review.erasure import Ledger, ledger_of
from reviewer.domain.review.log import ERASE, Decision, undone_by
from reviewer.domain.review.parts import Part
from reviewer.domain.review.records import Table
from reviewer.domain.review.state import CaseState
from reviewer.domain.text import Span
from reviewer.store import derive, hashing
from reviewer.store.derived import derived_facts, own_columns, places_of
from reviewer.store.rows import to_fields
from reviewer.store.sql import IN_CASE, Prepared, Sql
from reviewer.store.tables import DECISION, PART, SOURCE, SQL_TABLES, TIE, TOMBSTONE, TOUCH
from reviewer.store.uow import input_checksum, source_checksum
from reviewer.store.view import SqlView

UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, zlib.error)
"""What reading a damaged text, list or number raises."""

_SOURCES = Prepared(select(SOURCE).where(SOURCE.c.case_id == IN_CASE))
_PARTS = Prepared(select(PART).where(PART.c.case_id == IN_CASE))
_ERASURES = Prepared(
    select(DECISION.c.parts)
    .where(DECISION.c.case_id == IN_CASE, DECISION.c.command == ERASE)
    .order_by(DECISION.c.seq)
)
_TIES = Prepared(select(TIE.c.first, TIE.c.second).where(TIE.c.case_id == IN_CASE))
_BOOKKEEPING = Prepared(
    select(DECISION.c.seq, DECISION.c.undoable, DECISION.c.undone_by).where(DECISION.c.case_id == IN_CASE)
)
_TOUCHES = Prepared(select(TOUCH.c.record, TOUCH.c.key, TOUCH.c.seq).where(TOUCH.c.case_id == IN_CASE))
_ALL = {
    table: Prepared(select(SQL_TABLES[table]).where(SQL_TABLES[table].c.case_id == IN_CASE))
    for table in (Table.ARTICLE, Table.CLAIM, Table.FACT, Table.SECTION)
}


@dataclass(frozen=True, slots=True)
class Inputs:
    """The immutable inputs of a case, those that are what their hashes say.

    Attributes:
        texts: by ref.
        article_texts: by article id.
        parts: by digest; of those that lost texts to an erasure, what is left.
        ledger: what the log says was erased.
    """

    texts: dict[str, str] = field(default_factory=dict)
    article_texts: dict[str, str] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)

    def spanned(self, article: str, start: int, end: int) -> Span | None:
        """Return the span if the article has it."""
        text = self.article_texts.get(article, "")
        return Span(start, end) if 0 <= start < end <= len(text) else None


def read_inputs(sql: Sql, case: int, problems: list[str], *, keep: bool = True) -> Inputs:
    """Read a case's inputs and check each against its hash; say what is wrong.

    Args:
        sql: the connection.
        case: the case's row.
        problems: gets a sentence for each thing that is wrong.
        keep: whether what is read is wanted; without it, nothing large is kept, and what is returned is no
            more than what was erased.
    """
    ledger = Ledger()
    try:
        erasures = [_Erasure(ERASE, tuple(json.loads(row.parts))) for row in sql.all(_ERASURES, case=case)]
        named = {digest for one in erasures for digest in one.parts}
        parts = (_part(row) for row in (sql.each(_PARTS, case=case) if named else ()) if row.digest in named)
        ledger = ledger_of(erasures, {part.digest: part for part in parts})
    except UNREADABLE:
        problems.append("The list of what was erased cannot be read.")
    found = Inputs(ledger=ledger)
    for row in sql.each(_SOURCES, case=case):
        if not (_erased(row) if row.uid in found.ledger.articles else _source_holds(row)):
            problems.append(f"The source of article {row.uid} was altered.")
        elif keep:
            found.article_texts[row.uid] = row.text
    wanted = keep or bool(ledger.refs)
    found.texts.update(hashing.contents(sql.raw, case, problems, keep=wanted))
    for row in sql.each(_PARTS, case=case):
        part = _part(row)
        if not _part_holds(found.ledger, part, row.checksum):
            problems.append(f"The part {part.digest} was altered.")
        elif keep:
            found.parts[part.digest] = part
    problems += [
        f"The content {ref} was erased, and is there." for ref in found.ledger.refs & found.texts.keys()
    ]
    return found


def _part(row: Any) -> Part:  # noqa: ANN401 - a named tuple
    return Part(row.digest, row.key, row.article, row.engine, row.data)


@dataclass(frozen=True, slots=True)
class _Erasure:
    command: str
    parts: tuple[str, ...]


def _erased(row: Any) -> bool:  # noqa: ANN401 - a named tuple
    """Tell whether nothing is left of an article's source but its id."""
    return all(getattr(row, name) == value for name, value in TOMBSTONE.items())


def _source_holds(row: Any) -> bool:  # noqa: ANN401 - a named tuple
    try:
        text = row.text.encode("utf-8")
        return bool(
            hashlib.sha256(text).hexdigest() == row.text_sha256
            and article_id(row.text) == row.uid
            and (row.data is None or hashlib.sha256(row.data).hexdigest() == row.data_sha256)
            and source_checksum(row) == row.checksum
        )
    except UNREADABLE:  # another sort of value stands there
        return False


def _part_holds(ledger: Ledger, part: Part, checksum: str) -> bool:
    try:
        return ledger.holds(part) and checksum == input_checksum(part.digest, part.article, part.engine)
    except UNREADABLE:
        return False


def check_log_columns(
    view: SqlView,
    case: Any,  # noqa: ANN401 - a named tuple
    decisions: Sequence[Decision],
    problems: list[str],
) -> None:
    """Check what the tables repeat of the log: dates, what is undone, which decision changed what."""
    if decisions and (case.created_at, case.changed_at) != (decisions[0].at, decisions[-1].at):
        problems.append("The dates of the case are not those of its log.")
    if case.name_text != view.text(case.name):
        problems.append("The name of the case is not what the log says.")
    undone = undone_by(decisions)
    touched: set[tuple[str, str, int]] = set()
    for one in decisions:
        touched |= {(change.table.value, change.key, one.seq) for change in one.changes}
    undoable = {one.seq: int(one.undoable) for one in decisions}
    for row in view.sql.all(_BOOKKEEPING, case=view.case):
        if (row.undoable, row.undone_by) != (undoable.get(row.seq), undone.get(row.seq)):
            problems.append(f"What decision {row.seq} says of undo is not what the log says.")
    found = {tuple(one) for one in view.sql.all(_TOUCHES, case=view.case)}
    if found != touched:
        problems.append("The index of changes (touch) is not what the log says.")


def check_derived(view: SqlView, state: CaseState | None, problems: list[str]) -> None:
    """Compute all derived columns again and name the rows that differ."""
    for table, key, name in _differences(view, state):
        problems.append(f"The {name} of {table} {key} does not follow from the records.")


def _differences(view: SqlView, state: CaseState | None) -> Iterator[tuple[Table, str, str]]:
    stored = {table: view.sql.all(statement, case=view.case) for table, statement in _ALL.items()}
    for table, found in stored.items():
        for row in found:
            yield from _differ(table, row, own_columns(view, table, to_fields(table, row)))
    places = places_of(view)
    ranks = {uid: one.rank for uid, one in places.items()}
    ties = [(one.first, one.second) for one in view.sql.all(_TIES, case=view.case)]
    homes = derive.origins(ranks, ties)
    for row in stored[Table.ARTICLE]:
        columns: derive.Columns = {"origin": places[homes[row.uid]].letter}
        if state is not None:
            columns["last_number"] = state.next_number(row.uid) - 1
        yield from _differ(Table.ARTICLE, row, columns)
    for row in stored[Table.CLAIM]:
        yield from _differ(Table.CLAIM, row, derive.of_verdicts(view.verdicts_on(row.uid)))
    facts = {row.uid: row for row in stored[Table.FACT]}
    for fact, members, columns_of in derived_facts(view, facts):
        yield from _differ(Table.FACT, facts[fact], columns_of.fact)
        for one in members:
            yield from _differ(Table.CLAIM, one, columns_of.claims[one.uid])


def _differ(table: Table, row: Any, columns: derive.Columns) -> Iterator[tuple[Table, str, str]]:  # noqa: ANN401
    for name, value in columns.items():
        if getattr(row, name) != value:
            yield table, row.uid, name
