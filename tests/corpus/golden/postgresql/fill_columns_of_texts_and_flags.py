"""fill columns of texts and flags

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
    op.add_column(
        "users",
        sa.Column(
            "city",
            sa.String(length=20),
            nullable=False,
            server_default=sa.text("'O''Fallon 5% \\:x'"),
        ),
    )
    op.alter_column("users", "city", server_default=None)
    op.add_column(
        "users",
        sa.Column(
            "active",
            sa.Boolean(),
            nullable=False,
            server_default=sa.text("true"),
            comment="whether",
        ),
    )
    op.alter_column("users", "active", server_default=None)


def downgrade() -> None:
    op.drop_column("users", "active")
    op.drop_column("users", "city")
