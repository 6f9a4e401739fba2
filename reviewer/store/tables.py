"""The tables. Records of the log stand in columns of the same names; what is derived stands beside them.

Derived columns (marked "derived") are kept up to date in the transaction that changes a record; `verify`
computes them again. Ids of records are texts and unique within a case; every row has an integer key, too.
"""

from dataclasses import fields
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy import Table as SqlTable

from reviewer.domain.review.records import RECORDS, Table

REVISION = "0007"
"""The newest migration; a database with a greater one was made by a newer program."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False, server_default="")


def _number(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False, server_default="0")


def _key() -> Column[Any]:
    return Column("id", Integer, primary_key=True)


def _case() -> Column[Any]:
    return Column("case_id", Integer, ForeignKey("case.id"), nullable=False)


def _record(name: str, *items: Any) -> SqlTable:  # noqa: ANN401 - columns and constraints
    """Make the table of a sort of record: key, case, id, version, then its own columns."""
    return SqlTable(
        name,
        METADATA,
        _key(),
        _case(),
        Column("uid", Text, nullable=False),
        Column("version", Integer, nullable=False),
        *items,
        UniqueConstraint("case_id", "uid"),
    )


def _owned(column: str, owner: str) -> ForeignKeyConstraint:
    """Tie a column to a record of the same case; checked at COMMIT, so changes may come in any order."""
    return ForeignKeyConstraint(
        ["case_id", column], [f"{owner}.case_id", f"{owner}.uid"], deferrable=True, initially="DEFERRED"
    )


CASE = SqlTable(
    "case",
    METADATA,
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _number("version"),
    _text("name"),
    # derived
    _text("name_text"),
    _text("created_at"),
    _text("changed_at"),
    _number("seq"),
    _text("head"),
)

SOURCE = SqlTable(  # immutable inputs: the texts and the bytes they came from
    "source",
    METADATA,
    _key(),
    _case(),
    Column("uid", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("furniture", Text, nullable=False),
    Column("data", LargeBinary),
    _text("data_sha256"),
    _text("encoding"),
    _number("encoding_guessed"),
    _text("reader"),
    _text("checksum"),
    _text("fetched_from"),
    _text("fetched_at"),
    UniqueConstraint("case_id", "uid"),
    # so that lists of articles need not read past text and bytes to these columns
    Index(None, "case_id", "uid", "fetched_from", "fetched_at"),
)

TOMBSTONE: dict[str, Any] = {
    **dict.fromkeys(("text", "text_sha256", "data_sha256", "encoding", "reader"), ""),
    **dict.fromkeys(("checksum", "fetched_from", "fetched_at"), ""),
    **{"furniture": "[]", "data": None, "encoding_guessed": 0},
}
"""The columns of a source that was erased."""

ARTICLE = _record(
    "article",
    _text("letter"),
    _text("meta"),
    # derived
    _number("rank"),
    _number("last_number"),
    _text("origin"),
    _text("name"),
    _text("title"),
    _text("publisher"),
    _text("author"),
    _text("published_on"),
    _text("address"),
    _text("language"),
    _owned("uid", "source"),
    Index(None, "case_id", "letter"),
)

FACT = _record(
    "fact",
    _text("title"),
    _text("wording"),
    _text("section"),
    _number("position"),
    Column("resolution", Text),
    Column("chosen", Text, nullable=False, server_default="[]"),
    Column("covered", Text, nullable=False, server_default="[]"),
    _text("settled_by"),
    _number("settled_seq"),
    _text("reason"),
    _text("note"),
    # derived
    _text("line"),
    _text("state"),
    _text("letters"),
    _number("sources"),
    _number("independent"),
    _number("claims"),
    _number("undecided"),
    _number("returned"),
    _text("kinds"),
    _text("conflicts"),
    _number("hard"),
    _number("weight"),
    _text("value_type"),
    _text("values"),
    _number("lead_rank"),
    _number("lead_number"),
    _number("aside"),
    # one for each order of the table of facts, with what its filters ask most
    Index("ix_fact_sheet", "case_id", "section", "position", "lead_rank", "lead_number", "aside", "state"),
    Index("ix_fact_state", "case_id", "state", "lead_rank", "lead_number", "aside", "conflicts"),
    Index("ix_fact_sources", "case_id", "sources", "lead_rank", "lead_number", "aside"),
    Index("ix_fact_independent", "case_id", "independent", "lead_rank", "lead_number", "aside"),
    Index("ix_fact_line", "case_id", text("lower(substr(line, 1, 24))"), "aside"),
    Index("ix_fact_returned", "case_id", sqlite_where=text("returned > 0")),
    Index("ix_fact_aside", "case_id", sqlite_where=text("aside = 1")),
)

CLAIM = _record(
    "claim",
    _text("article"),
    _number("number"),
    _number("start"),
    _number("end"),
    _text("fact"),
    _text("body"),
    _number("by_hand"),
    _number("edited"),
    _text("why"),
    _text("note"),
    # derived
    _text("statement"),
    _text("kind"),
    _text("value_type"),
    _text("value"),
    _text("ruling"),
    _text("reason"),
    _text("decided_by"),
    _number("decided_seq"),
    _text("verdict_note"),
    _text("disputes"),
    _number("aside"),
    _owned("article", "article"),
    _owned("fact", "fact"),
    Index(None, "case_id", "fact"),
    Index(None, "case_id", "article", "number", "aside", "ruling"),
    Index("ix_claim_disputed", "case_id", "article", "fact", sqlite_where=text("disputes <> ''")),
    Index(None, "case_id", "aside", "ruling", "article"),
)

CONFLICT = _record(
    "conflict",
    _text("fact"),
    _text("kind"),
    _text("severity"),
    _text("rule"),
    Column("sides", Text, nullable=False, server_default="[]"),
    _owned("fact", "fact"),
    Index(None, "case_id", "fact"),
)

VERDICT = _record(
    "verdict",
    _text("claim"),
    _text("analyst"),
    _text("ruling"),
    _text("reason"),
    _text("note"),
    _number("seq"),
    _owned("claim", "claim"),
    Index(None, "case_id", "claim"),
)

LINK = _record(
    "link",
    _text("first"),
    _text("second"),
    _number("same"),
    Index(None, "case_id", "first"),
    Index(None, "case_id", "second"),
)

SECTION = _record("section", _text("name"), _number("position"), _text("name_text"))

TIE = _record("tie", _text("first"), _text("second"), _number("passages"), _text("agency"))

NAME = _record("name", _text("kind"), _text("called"), _text("forms"))

ALIAS = _record("alias", _text("form"), _text("called"), _number("same"), _number("seq"))

LEARNING = _record("learning", _text("scope"), _number("since"))

CONTENT = SqlTable(  # the texts that refs stand for; the log holds the refs alone
    "content",
    METADATA,
    _key(),
    _case(),
    Column("ref", Text, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("case_id", "ref"),
)

PART = SqlTable(  # immutable inputs: what the runs of the analysis added
    "part",
    METADATA,
    _key(),
    _case(),
    Column("digest", Text, nullable=False),
    Column("key", LargeBinary, nullable=False),
    _text("article"),
    _text("engine"),
    Column("data", LargeBinary, nullable=False),
    _text("checksum"),
    UniqueConstraint("case_id", "digest"),
)

DECISION = SqlTable(
    "decision",
    METADATA,
    _key(),
    _case(),
    Column("seq", Integer, nullable=False),
    Column("uid", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("analyst", Text, nullable=False),
    Column("command", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("parts", Text, nullable=False),
    Column("undoes", Integer),
    Column("redoes", Integer),
    Column("prev", Text, nullable=False),
    Column("hash", Text, nullable=False),
    # derived
    _number("undoable"),
    Column("undone_by", Integer),
    UniqueConstraint("case_id", "seq"),
    UniqueConstraint("case_id", "uid"),
    Index(None, "case_id", "analyst", "undoable", "seq"),
)

TOUCH = SqlTable(  # derived: which decision changed which record
    "touch",
    METADATA,
    Column("case_id", Integer, ForeignKey("case.id"), primary_key=True),
    Column("record", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

READING = (
    SqlTable(  # what an analysis that is under way has parsed; of no case, and gone once its case is written
        "reading",
        METADATA,
        _key(),
        Column("digest", Text, nullable=False, unique=True),
        Column("kept_at", Text, nullable=False),
        Column("data", LargeBinary, nullable=False),
    )
)

SQL_TABLES: dict[Table, SqlTable] = {
    Table.CASE: CASE,
    Table.ARTICLE: ARTICLE,
    Table.CLAIM: CLAIM,
    Table.FACT: FACT,
    Table.CONFLICT: CONFLICT,
    Table.VERDICT: VERDICT,
    Table.LINK: LINK,
    Table.SECTION: SECTION,
    Table.TIE: TIE,
    Table.NAME: NAME,
    Table.ALIAS: ALIAS,
    Table.LEARNING: LEARNING,
}

FIELDS: dict[Table, tuple[str, ...]] = {
    table: tuple(one.name for one in fields(kind) if one.name != "id") for table, kind in RECORDS.items()
}
"""The columns that make up a record's row in the log."""

LISTS = frozenset({"chosen", "covered", "sides"})
"""Fields kept as JSON."""

FLAGS = frozenset({"by_hand", "edited", "same"})
"""Fields kept as 0 or 1."""

# `home` is the case as a word: a search of one case meets no word of the others.
SEARCH_DDL = (
    "CREATE VIEW claim_words AS SELECT claim.id AS id, claim.case_id AS case_id, claim.uid AS uid, "
    'claim.statement AS statement, substr(source.text, claim.start + 1, claim."end" - claim.start) '
    "AS quotation, 'c' || claim.case_id AS home FROM claim "
    "JOIN source ON source.case_id = claim.case_id AND source.uid = claim.article",
    "CREATE VIRTUAL TABLE claim_fts USING fts5(statement, quotation, home, content='claim_words', "
    "content_rowid='id', "
    'tokenize="unicode61 remove_diacritics 2")',
    "CREATE VIEW fact_words AS SELECT fact.id AS id, fact.case_id AS case_id, fact.uid AS uid, "
    "fact.line AS line, 'c' || fact.case_id AS home FROM fact",
    "CREATE VIRTUAL TABLE fact_fts USING fts5(line, home, content='fact_words', content_rowid='id', "
    'tokenize="unicode61 remove_diacritics 2")',
    "CREATE VIEW article_words AS SELECT article.id AS id, article.case_id AS case_id, article.uid AS uid, "
    "article.title AS title, source.text AS text, 'c' || article.case_id AS home FROM article "
    "JOIN source ON source.case_id = article.case_id AND source.uid = article.uid",
    "CREATE VIRTUAL TABLE article_fts USING fts5(title, text, home, content='article_words', "
    "content_rowid='id', "
    'tokenize="unicode61 remove_diacritics 2")',
)
"""The full-text index: it keeps no text of its own; see `reviewer.store.index`."""
