"""near computed lower

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
    op.drop_column("things", "x")
    op.add_column(
        "things",
        sa.Column(
            "x",
            sa.Text(),
            sa.Computed("lower(b) || 'X'", persisted=True),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("things", "x")
    op.add_column(
        "things",
        sa.Column(
            "x",
            sa.Text(),
            sa.Computed("(lower(b) || 'x'::text)", persisted=True),
            nullable=True,
        ),
    )
