"""fill a time

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
    op.add_column("users", sa.Column("seen", sa.DateTime(), nullable=True))
    op.execute("UPDATE users SET seen = CURRENT_TIMESTAMP")
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("seen", nullable=False)


def downgrade() -> None:
    op.drop_column("users", "seen")
