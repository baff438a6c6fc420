"""fill beside a column that changes

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
    op.add_column(
        "users",
        sa.Column("age", sa.Integer(), nullable=False, server_default=sa.text("7")),
    )
    op.alter_column("users", "age", server_default=None)
    op.drop_column("users", "old")
    op.create_index(op.f("ix_name"), "users", ["name"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_name"), table_name="users")
    op.add_column("users", sa.Column("old", sa.Integer(), nullable=True))
    op.drop_column("users", "age")
    op.create_index(op.f("ix_old"), "users", ["old"], unique=False)
