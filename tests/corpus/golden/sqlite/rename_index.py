"""rename index

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
    op.drop_index(op.f("ix_old"), table_name="users")
    op.create_index(
        op.f("ix_new"),
        "users",
        ["email", "team"],
        unique=False,
        postgresql_where=sa.text("team > 0"),
        sqlite_where=sa.text("team > 0"),
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_new"), table_name="users")
    op.create_index(
        op.f("ix_old"),
        "users",
        ["email", "team"],
        unique=False,
        sqlite_where=sa.text("team > 0"),
    )
