"""The first schema.

Revision ID: 0001
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Make the tables and the full-text index."""
    _make_inputs()
    _make_articles()
    _make_facts()
    _make_claims()
    _make_other_records()
    _make_log()
    for statement in _SEARCH:
        op.execute(statement)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _case() -> sa.Column[int]:
    return sa.Column("case_id", sa.Integer(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _list(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="[]", nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), server_default="0", nullable=False)


def _needed(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def _in_case(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=f"fk_{table}_case_id")


def _once(table: str, column: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint("case_id", column, name=f"uq_{table}_case_id_{column}")


def _owned(table: str, column: str, owner: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["case_id", column],
        [f"{owner}.case_id", f"{owner}.uid"],
        name=f"fk_{table}_case_id_{column}",
        initially="DEFERRED",
        deferrable=True,
    )


def _make_inputs() -> None:
    op.create_table(
        "case",
        _id(),
        _needed("uid", sa.Text()),
        _number("version"),
        _text("name"),
        _text("name_text"),
        _text("created_at"),
        _text("changed_at"),
        _number("seq"),
        _text("head"),
        _key("case"),
        sa.UniqueConstraint("uid", name="uq_case_uid"),
    )
    op.create_table(
        "content",
        _id(),
        _case(),
        _needed("ref", sa.Text()),
        _needed("key", sa.LargeBinary()),
        _needed("text", sa.Text()),
        _in_case("content"),
        _key("content"),
        _once("content", "ref"),
    )
    op.create_table(
        "part",
        _id(),
        _case(),
        _needed("digest", sa.Text()),
        _needed("key", sa.LargeBinary()),
        _text("article"),
        _text("engine"),
        _needed("data", sa.LargeBinary()),
        _text("checksum"),
        _in_case("part"),
        _key("part"),
        _once("part", "digest"),
    )
    op.create_table(
        "source",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("text", sa.Text()),
        _needed("text_sha256", sa.Text()),
        _needed("furniture", sa.Text()),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        _text("data_sha256"),
        _text("encoding"),
        _number("encoding_guessed"),
        _text("reader"),
        _text("checksum"),
        _in_case("source"),
        _key("source"),
        _once("source", "uid"),
    )


def _make_articles() -> None:
    op.create_table(
        "article",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("version", sa.Integer()),
        _text("letter"),
        _text("meta"),
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
        _owned("article", "uid", "source"),
        _in_case("article"),
        _key("article"),
        _once("article", "uid"),
    )


def _make_facts() -> None:
    op.create_table(
        "fact",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("version", sa.Integer()),
        _text("title"),
        _text("wording"),
        _text("section"),
        _number("position"),
        sa.Column("resolution", sa.Text(), nullable=True),
        _list("chosen"),
        _list("covered"),
        _text("settled_by"),
        _number("settled_seq"),
        _text("reason"),
        _text("note"),
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
        _in_case("fact"),
        _key("fact"),
        _once("fact", "uid"),
    )
    op.create_index("ix_fact_case_id_section_position_uid", "fact", ["case_id", "section", "position", "uid"])
    op.create_index("ix_fact_case_id_state", "fact", ["case_id", "state"])


def _make_claims() -> None:
    op.create_table(
        "claim",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("version", sa.Integer()),
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
        _owned("claim", "article", "article"),
        _owned("claim", "fact", "fact"),
        _in_case("claim"),
        _key("claim"),
        _once("claim", "uid"),
    )
    op.create_index("ix_claim_case_id_article_number", "claim", ["case_id", "article", "number"])
    op.create_index(
        "ix_claim_case_id_aside_ruling_article", "claim", ["case_id", "aside", "ruling", "article"]
    )
    op.create_index("ix_claim_case_id_fact", "claim", ["case_id", "fact"])


def _make_other_records() -> None:
    op.create_table(
        "link",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("version", sa.Integer()),
        _text("first"),
        _text("second"),
        _number("same"),
        _in_case("link"),
        _key("link"),
        _once("link", "uid"),
    )
    op.create_index("ix_link_case_id_first", "link", ["case_id", "first"])
    op.create_index("ix_link_case_id_second", "link", ["case_id", "second"])
    op.create_table(
        "section",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("version", sa.Integer()),
        _text("name"),
        _number("position"),
        _text("name_text"),
        _in_case("section"),
        _key("section"),
        _once("section", "uid"),
    )
    op.create_table(
        "tie",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("version", sa.Integer()),
        _text("first"),
        _text("second"),
        _number("passages"),
        _text("agency"),
        _in_case("tie"),
        _key("tie"),
        _once("tie", "uid"),
    )
    op.create_table(
        "conflict",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("version", sa.Integer()),
        _text("fact"),
        _text("kind"),
        _text("severity"),
        _text("rule"),
        _list("sides"),
        _owned("conflict", "fact", "fact"),
        _in_case("conflict"),
        _key("conflict"),
        _once("conflict", "uid"),
    )
    op.create_index("ix_conflict_case_id_fact", "conflict", ["case_id", "fact"])
    op.create_table(
        "verdict",
        _id(),
        _case(),
        _needed("uid", sa.Text()),
        _needed("version", sa.Integer()),
        _text("claim"),
        _text("analyst"),
        _text("ruling"),
        _text("reason"),
        _text("note"),
        _number("seq"),
        _owned("verdict", "claim", "claim"),
        _in_case("verdict"),
        _key("verdict"),
        _once("verdict", "uid"),
    )
    op.create_index("ix_verdict_case_id_claim", "verdict", ["case_id", "claim"])


def _make_log() -> None:
    op.create_table(
        "decision",
        _id(),
        _case(),
        _needed("seq", sa.Integer()),
        _needed("uid", sa.Text()),
        _needed("at", sa.Text()),
        _needed("analyst", sa.Text()),
        _needed("command", sa.Text()),
        _needed("what", sa.Text()),
        _needed("changes", sa.Text()),
        _needed("parts", sa.Text()),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("redoes", sa.Integer(), nullable=True),
        _needed("prev", sa.Text()),
        _needed("hash", sa.Text()),
        _number("undoable"),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        _in_case("decision"),
        _key("decision"),
        _once("decision", "seq"),
        _once("decision", "uid"),
    )
    op.create_index(
        "ix_decision_case_id_analyst_undoable_seq", "decision", ["case_id", "analyst", "undoable", "seq"]
    )
    op.create_table(
        "touch",
        _needed("case_id", sa.Integer()),
        _needed("record", sa.Text()),
        _needed("key", sa.Text()),
        _needed("seq", sa.Integer()),
        _in_case("touch"),
        sa.PrimaryKeyConstraint("case_id", "record", "key", "seq", name="pk_touch"),
        sqlite_with_rowid=False,
    )


_SEARCH = (
    "CREATE VIRTUAL TABLE claim_fts USING fts5(statement, content='claim', content_rowid='id', "
    'tokenize="unicode61 remove_diacritics 2")',
    "CREATE VIRTUAL TABLE fact_fts USING fts5(line, content='fact', content_rowid='id', "
    'tokenize="unicode61 remove_diacritics 2")',
    "CREATE VIEW article_words AS SELECT article.id AS id, article.case_id AS case_id, article.uid AS uid, "
    "article.title AS title, source.text AS text FROM article "
    "JOIN source ON source.case_id = article.case_id AND source.uid = article.uid",
    "CREATE VIRTUAL TABLE article_fts USING fts5(title, text, content='article_words', content_rowid='id', "
    'tokenize="unicode61 remove_diacritics 2")',
)
