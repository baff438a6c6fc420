"""drop columns that must hold a value

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
    op.alter_column("users", "level", nullable=True)
    op.drop_column("users", "active")
    op.drop_column("users", "age")
    op.drop_column("users", "city")
    op.drop_column("users", "seen")


def downgrade() -> None:
    op.add_column(
        "users",
        sa.Column(
            "seen",
            sa.DateTime(),
            nullable=False,
            server_default=sa.text("'1970-01-01 00:00:00'"),
        ),
    )
    op.alter_column("users", "seen", server_default=None)
    op.add_column(
        "users",
        sa.Column(
            "active", sa.Boolean(), nullable=False, server_default=sa.text("false")
        ),
    )
    op.alter_column("users", "active", server_default=None)
    op.add_column(
        "users",
        sa.Column(
            "city", sa.String(length=20), nullable=False, server_default=sa.text("''")
        ),
    )
    op.alter_column("users", "city", server_default=None)
    op.add_column(
        "users",
        sa.Column("age", sa.Integer(), nullable=False, server_default=sa.text("0")),
    )
    op.alter_column("users", "age", server_default=None)
    op.alter_column("users", "level", nullable=False)
