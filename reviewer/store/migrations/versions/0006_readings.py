"""Articles that were parsed by an analysis which is not finished; searches and labels of one case alone.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"


_SEARCH = (
    "DROP TABLE claim_fts",
    "DROP VIEW claim_words",
    "DROP TABLE fact_fts",
    "DROP VIEW IF EXISTS fact_words",
    "DROP TABLE article_fts",
    "DROP VIEW article_words",
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
    *(f"INSERT INTO {one}({one}) VALUES ('rebuild')" for one in ("claim_fts", "fact_fts", "article_fts")),
)


def upgrade() -> None:
    """Add the table, in which nothing is yet, and an index of letters; fill the search index anew."""
    op.create_index("ix_article_case_id_letter", "article", ["case_id", "letter"])
    for one in _SEARCH:
        op.execute(sa.text(one.replace(":", r"\:")))
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("kept_at", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reading"),
        sa.UniqueConstraint("digest", name="uq_reading_digest"),
    )
