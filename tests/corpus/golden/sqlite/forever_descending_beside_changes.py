"""forever descending beside changes

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
        "things",
        copy_from=sa.Table(
            "things",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("a", sa.Integer(), nullable=True),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.Index("ix", sa.text("a DESC"), "id"),
        ),
    ) as batch_op:
        batch_op.add_column(sa.Column("more", sa.Integer(), nullable=True))
        batch_op.alter_column("n", type_=sa.BigInteger())


def downgrade() -> None:
    with op.batch_alter_table(
        "things",
        copy_from=sa.Table(
            "things",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("a", sa.Integer(), nullable=True),
            sa.Column("n", sa.BigInteger(), nullable=True),
            sa.Column("more", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.Index("ix", sa.text("a DESC"), "id"),
        ),
    ) as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
        batch_op.drop_column("more")
