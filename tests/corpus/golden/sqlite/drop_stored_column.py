"""drop stored column

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


def downgrade() -> None:
    with op.batch_alter_table("items") as batch_op:
        batch_op.add_column(
            sa.Column(
                "twice",
                sa.Integer(),
                sa.Computed("n * 2", persisted=True),
                nullable=True,
            )
        )
        batch_op.alter_column("id", nullable=False)
