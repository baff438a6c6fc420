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
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("level", nullable=True)
        batch_op.drop_column("active")
        batch_op.drop_column("age")
        batch_op.drop_column("city")
        batch_op.drop_column("seen")


def downgrade() -> None:
    op.add_column("users", sa.Column("seen", sa.DateTime(), nullable=True))
    op.add_column("users", sa.Column("active", sa.Boolean(), nullable=True))
    op.add_column("users", sa.Column("city", sa.String(length=20), nullable=True))
    op.add_column("users", sa.Column("age", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE users SET seen = '1970-01-01 00:00:00', active = false, city = '', age "
        "= 0"
    )
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("seen", nullable=False)
        batch_op.alter_column("active", nullable=False)
        batch_op.alter_column("city", nullable=False)
        batch_op.alter_column("age", nullable=False)
        batch_op.alter_column("level", nullable=False)
