"""Articles from the web: which address gave the bytes, and when.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"

_INDEX = "ix_source_case_id_uid_fetched_from_fetched_at"
"""Lists of articles need not read past text and bytes to the new columns."""


def upgrade() -> None:
    """Add the columns; articles that were fetched before have nothing in them."""
    for name in ("fetched_from", "fetched_at"):
        op.add_column("source", sa.Column(name, sa.Text, nullable=False, server_default=""))
    op.create_index(_INDEX, "source", ["case_id", "uid", "fetched_from", "fetched_at"])
