"""drop primary key without name

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
            sa.Column("a", sa.Integer(), nullable=False),
            sa.Column("b", sa.Integer(), nullable=False),
            sa.PrimaryKeyConstraint("a", "b", name=op.f("items_pkey")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("items_pkey"), type_="primary")


def downgrade() -> None:
    with op.batch_alter_table("items") as batch_op:
        batch_op.create_primary_key(batch_op.f("items_pkey"), ["a", "b"])
