"""keep autoincrement in a rebuild

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
    if op.get_context().dialect.name == "sqlite":
        op.execute(
            "INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_tmp_items', seq "
            "FROM sqlite_sequence WHERE name = 'items'"
        )
    with op.batch_alter_table(
        "items",
        copy_from=sa.Table(
            "items",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        ),
    ) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        op.execute(
            "INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_tmp_items', seq "
            "FROM sqlite_sequence WHERE name = 'items'"
        )
    with op.batch_alter_table(
        "items",
        copy_from=sa.Table(
            "items",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("n", sa.Integer(), nullable=False),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        ),
    ) as batch_op:
        batch_op.alter_column("n", nullable=True)
