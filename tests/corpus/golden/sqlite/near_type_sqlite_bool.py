"""near type sqlite bool

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
            sa.Column("b", sa.Text(), nullable=True),
            sa.Column("c", sa.String(length=20), nullable=True),
            sa.Column("f", sa.Float(), nullable=True),
            sa.Column("Ünter", sa.Integer(), nullable=True),
            sa.Column("x", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "x", type_=sa.Integer(), postgresql_using="x::integer::integer"
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "things",
        copy_from=sa.Table(
            "things",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("a", sa.Integer(), nullable=True),
            sa.Column("b", sa.Text(), nullable=True),
            sa.Column("c", sa.String(length=20), nullable=True),
            sa.Column("f", sa.Float(), nullable=True),
            sa.Column("Ünter", sa.Integer(), nullable=True),
            sa.Column("x", sa.Boolean(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("x", type_=sa.Boolean(), postgresql_using="x <> 0")
