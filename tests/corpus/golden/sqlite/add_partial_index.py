"""add partial index

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
    op.create_index(
        op.f("ix_users"),
        "users",
        ["email"],
        unique=True,
        postgresql_where=sa.text("team IS NOT NULL AND email <> 'it''s 5%'"),
        sqlite_where=sa.text("team IS NOT NULL AND email <> 'it''s 5%'"),
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="users")
