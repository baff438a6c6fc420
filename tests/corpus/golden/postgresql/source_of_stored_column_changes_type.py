"""source of stored column changes type

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
    op.drop_column("items", "twice")
    op.alter_column("items", "n", type_=sa.BigInteger())
    op.add_column(
        "items",
        sa.Column(
            "twice",
            sa.BigInteger(),
            sa.Computed("n * 2", persisted=True),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("items", "twice")
    op.alter_column("items", "n", type_=sa.Integer())
    op.add_column(
        "items",
        sa.Column(
            "twice",
            sa.BigInteger(),
            sa.Computed("(n * 2)", persisted=True),
            nullable=True,
        ),
    )
