"""default goes with type

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
            sa.Column("x", sa.Boolean(), nullable=True, server_default=sa.text("'5'")),
            sa.Column("other", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "x", type_=sa.Boolean(), server_default=sa.true(), postgresql_using="x <> 0"
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "things",
        copy_from=sa.Table(
            "things",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("x", sa.Integer(), nullable=True, server_default=sa.text("1")),
            sa.Column("other", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "x",
            type_=sa.Integer(),
            server_default=sa.text("'5'"),
            postgresql_using="x::integer::integer",
        )
