"""fill from another column

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
    op.add_column("users", sa.Column("label", sa.String(length=60), nullable=True))
    op.execute("UPDATE users SET label = coalesce(name, 'user ' || id)")
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("label", nullable=False)


def downgrade() -> None:
    op.drop_column("users", "label")
