"""Search: claims are found by the words of their quotations, too.

Revision ID: 0004
"""

from alembic import op

revision = "0004"
down_revision: str | None = "0003"

_VIEW = (
    "CREATE VIEW claim_words AS SELECT claim.id AS id, claim.case_id AS case_id, claim.uid AS uid, "
    'claim.statement AS statement, substr(source.text, claim.start + 1, claim."end" - claim.start) '
    "AS quotation FROM claim "
    "JOIN source ON source.case_id = claim.case_id AND source.uid = claim.article"
)
_INDEX = (
    "CREATE VIRTUAL TABLE claim_fts USING fts5(statement, quotation, content='claim_words', "
    "content_rowid='id', "
    'tokenize="unicode61 remove_diacritics 2")'
)


def upgrade() -> None:
    """Make the index of claims again, with their quotations."""
    op.execute("DROP TABLE claim_fts")
    op.execute(_VIEW)
    op.execute(_INDEX)
    op.execute("INSERT INTO claim_fts(claim_fts) VALUES ('rebuild')")
