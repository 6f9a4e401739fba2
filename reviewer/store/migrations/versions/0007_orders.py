"""What lists of cases and of articles count is in indexes, and so is each order of the table of facts.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision: str | None = "0006"


def upgrade() -> None:
    """Let indexes of claims hold more, add one of those in conflict, and make those of the facts anew."""
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
    op.drop_index("ix_fact_case_id_section_position_uid", "fact")
    label = ["lead_rank", "lead_number", "aside"]
    op.create_index("ix_fact_sheet", "fact", ["case_id", "section", "position", *label, "state"])
    op.create_index("ix_fact_state", "fact", ["case_id", "state", *label, "conflicts"])
    op.create_index("ix_fact_sources", "fact", ["case_id", "sources", *label])
    op.create_index("ix_fact_independent", "fact", ["case_id", "independent", *label])
    op.create_index("ix_fact_line", "fact", ["case_id", sa.text("lower(substr(line, 1, 24))"), "aside"])
    op.create_index("ix_fact_returned", "fact", ["case_id"], sqlite_where=sa.text("returned > 0"))
    op.create_index("ix_fact_aside", "fact", ["case_id"], sqlite_where=sa.text("aside = 1"))
