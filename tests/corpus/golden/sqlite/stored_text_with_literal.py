"""stored text with literal

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
    with op.batch_alter_table("items") as batch_op:
        batch_op.add_column(
            sa.Column(
                "t",
                sa.String(length=20),
                sa.Computed("s || ' 5%'' \\:x'", persisted=True),
                nullable=True,
            )
        )
        batch_op.alter_column("id", nullable=False)


def downgrade() -> None:
    op.drop_column("items", "t")
