"""What lists of cases and of articles count is in indexes: no row is read for it.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision: str | None = "0006"


def upgrade() -> None:
    """Let two indexes hold more, and add one of the claims in conflict."""
    op.drop_index("ix_claim_case_id_article_number", "claim")
    op.create_index(
        "ix_claim_case_id_article_number_aside_ruling",
        "claim",
        ["case_id", "article", "number", "aside", "ruling"],
    )
    op.create_index(
        "ix_claim_disputed", "claim", ["case_id", "article", "fact"], sqlite_where=sa.text("disputes <> ''")
    )
    op.drop_index("ix_fact_case_id_state", "fact")
    op.create_index(
        "ix_fact_case_id_state_aside_conflicts", "fact", ["case_id", "state", "aside", "conflicts"]
    )
