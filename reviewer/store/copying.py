"""A case as it is stored, to be copied elsewhere: decisions, texts and inputs, to the last byte."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import select

from reviewer.domain.articles import article_id
from reviewer.domain.review.bodies import Sealed
from reviewer.domain.review.erasure import Ledger, ledger_of
from reviewer.domain.review.log import Decision
from reviewer.domain.review.parts import Part
from reviewer.store.rows import DECISION_COLUMNS, to_decision
from reviewer.store.sql import IN_CASE, Prepared
from reviewer.store.tables import CONTENT, DECISION, PART, SOURCE, TOMBSTONE
from reviewer.store.uow import Unit, source_checksum
from reviewer.store.view import SqlView


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article's text and the bytes it came from, column by column (see `tables.SOURCE`)."""

    uid: str
    text: str
    text_sha256: str
    furniture: str
    data: bytes | None
    data_sha256: str
    encoding: str
    encoding_guessed: int
    reader: str
    checksum: str
    fetched_from: str = ""
    fetched_at: str = ""

    def holds(self) -> bool:
        """Tell whether the hashes are those of text, bytes and columns."""
        text = hashlib.sha256(self.text.encode("utf-8")).hexdigest()
        return bool(
            text == self.text_sha256
            and article_id(self.text) == self.uid
            and (self.data is None or hashlib.sha256(self.data).hexdigest() == self.data_sha256)
            and source_checksum(self) == self.checksum
        )

    def erased(self) -> bool:
        """Tell whether nothing is left of it but its id."""
        return all(getattr(self, name) == value for name, value in TOMBSTONE.items())


@dataclass(frozen=True, slots=True)
class CaseCopy:
    """All that makes up a case; what else the tables hold follows from it.

    Attributes:
        case: its id.
        decisions: the log, the first decision first.
        sources: texts and bytes of its articles, by id.
        contents: the texts that refs stand for, by ref; those that were erased are missing.
        parts: inputs of the analyses, by digest.
    """

    case: str
    decisions: tuple[Decision, ...]
    sources: tuple[SourceRow, ...]
    contents: tuple[Sealed, ...]
    parts: tuple[Part, ...]

    @property
    def ledger(self) -> Ledger:
        """What the log says was erased; meaningless where the log is not a chain."""
        return ledger_of(self.decisions, {one.digest: one for one in self.parts})

    @property
    def head(self) -> str:
        """The hash of the latest decision; `""`: there is none."""
        return self.decisions[-1].hash if self.decisions else ""


_SOURCE_COLUMNS = tuple(one.name for one in fields(SourceRow))
_SOURCES = Prepared(
    select(*(SOURCE.c[name] for name in _SOURCE_COLUMNS))
    .where(SOURCE.c.case_id == IN_CASE)
    .order_by(SOURCE.c.uid)
)
_CONTENTS = Prepared(
    select(CONTENT.c.ref, CONTENT.c.key, CONTENT.c.text)
    .where(CONTENT.c.case_id == IN_CASE)
    .order_by(CONTENT.c.ref)
)
_PARTS = Prepared(
    select(PART.c.digest, PART.c.key, PART.c.article, PART.c.engine, PART.c.data)
    .where(PART.c.case_id == IN_CASE)
    .order_by(PART.c.digest)
)
_DECISIONS = Prepared(select(*DECISION_COLUMNS).where(DECISION.c.case_id == IN_CASE).order_by(DECISION.c.seq))


def read_copy(view: SqlView) -> CaseCopy:
    """Read a case; nothing of it is checked.

    Raises:
        ValueError, KeyError, TypeError: a row of the log is damaged.
    """

    def rows(statement: Prepared) -> Sequence[Any]:
        return view.sql.all(statement, case=view.case)

    return CaseCopy(
        view.case_id(),
        tuple(to_decision(view.case_id(), one) for one in rows(_DECISIONS)),
        tuple(SourceRow(*one) for one in rows(_SOURCES)),
        tuple(Sealed(*one) for one in rows(_CONTENTS)),
        tuple(Part(*one) for one in rows(_PARTS)),
    )


def write_inputs(unit: Unit, copy: CaseCopy) -> None:
    """Store a copy's texts and inputs as they are; those that are there already stay."""
    write_sources(unit, copy)
    unit.take_inputs((), copy.contents, copy.parts)


def write_sources(unit: Unit, copy: CaseCopy) -> None:
    """Store a copy's articles as they are; those that are there already stay."""
    rows = [{name: getattr(one, name) for name in _SOURCE_COLUMNS} for one in copy.sources]
    unit.take_inputs(rows, (), ())
