"""integer to boolean

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
            sa.Column("x", sa.Boolean(), nullable=True),
            sa.Column("other", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("x", type_=sa.Boolean(), postgresql_using="x <> 0")


def downgrade() -> None:
    with op.batch_alter_table(
        "things",
        copy_from=sa.Table(
            "things",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("x", sa.Integer(), nullable=True),
            sa.Column("other", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "x", type_=sa.Integer(), postgresql_using="x::integer::integer"
        )
