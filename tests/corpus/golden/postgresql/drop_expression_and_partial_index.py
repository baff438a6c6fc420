"""drop expression and partial index

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
    op.drop_index(op.f("ix_users"), table_name="users")


def downgrade() -> None:
    op.create_index(
        op.f("ix_users"),
        "users",
        [sa.text("(lower(email::text)) DESC"), sa.text("(team + 1)")],
        unique=True,
        postgresql_where=sa.text("(team > 0)"),
    )
