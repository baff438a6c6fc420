"""fill beside a column that changes

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
    op.drop_index(op.f("ix_old"), table_name="users")
    op.add_column("users", sa.Column("age", sa.Integer(), nullable=True))
    op.execute("UPDATE users SET age = 7")
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("age", nullable=False)
        batch_op.drop_column("old")
    op.create_index(op.f("ix_name"), "users", ["name"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_name"), table_name="users")
    op.add_column("users", sa.Column("old", sa.Integer(), nullable=True))
    op.drop_column("users", "age")
    op.create_index(op.f("ix_old"), "users", ["old"], unique=False)
