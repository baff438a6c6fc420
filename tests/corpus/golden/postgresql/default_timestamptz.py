"""default timestamptz

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
    op.alter_column("things", "x", server_default=sa.func.now())


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        server_default=sa.text("'2023-12-31 22:00:00+00'::timestamp with time zone"),
    )
