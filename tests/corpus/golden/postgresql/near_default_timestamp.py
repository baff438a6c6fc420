"""near default timestamp

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("things", "x", server_default=sa.text("'2024-01-31 00:01'"))


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        server_default=sa.text("'2024-01-31 00:00:00'::timestamp without time zone"),
    )
