"""type under expression and partial index

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
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("x", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.Index(
                "ix_users",
                sa.text("(lower(x))"),
                "x",
                sqlite_where=sa.text("x IN ('a', 'b')"),
            ),
        ),
    ) as batch_op:
        batch_op.alter_column("x", type_=sa.Text())


def downgrade() -> None:
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("x", sa.Text(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.Index(
                "ix_users",
                sa.text("(lower(x))"),
                "x",
                sqlite_where=sa.text("x IN ('a', 'b')"),
            ),
        ),
    ) as batch_op:
        batch_op.alter_column("x", type_=sa.String(length=9))
