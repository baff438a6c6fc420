"""add table with primary key options

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
    op.create_table(
        "items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint(
            "id", name=op.f("pk_items"), deferrable=True, postgresql_include=["n"]
        ),
    )


def downgrade() -> None:
    op.drop_table("items")
