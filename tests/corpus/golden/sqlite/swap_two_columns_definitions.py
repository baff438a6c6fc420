"""swap two columns definitions

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
            sa.Column("name", sa.String(length=50), nullable=True),
            sa.Column("a", sa.String(length=9), nullable=True),
            sa.Column("b", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("a", type_=sa.String(length=9))
        batch_op.alter_column("b", type_=sa.String(length=5))


def downgrade() -> None:
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("name", sa.String(length=50), nullable=True),
            sa.Column("a", sa.Integer(), nullable=True),
            sa.Column("b", sa.String(length=5), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("a", type_=sa.Integer(), postgresql_using="a::integer")
        batch_op.alter_column("b", type_=sa.String(length=9))
