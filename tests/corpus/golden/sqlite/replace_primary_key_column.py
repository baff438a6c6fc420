"""replace primary key column

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
        "items",
        copy_from=sa.Table(
            "items",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("code", sa.String(length=9), nullable=False),
            sa.PrimaryKeyConstraint("id", name=op.f("items_pkey")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("items_pkey"), type_="primary")
        batch_op.drop_column("id")
        batch_op.create_primary_key(batch_op.f("items_pkey"), ["code"])


def downgrade() -> None:
    with op.batch_alter_table(
        "items",
        copy_from=sa.Table(
            "items",
            sa.MetaData(),
            sa.Column("code", sa.String(length=9), nullable=False),
            sa.PrimaryKeyConstraint("code", name=op.f("items_pkey")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("items_pkey"), type_="primary")
        batch_op.add_column(sa.Column("id", sa.Integer(), nullable=False))
        batch_op.create_primary_key(batch_op.f("items_pkey"), ["id"])
