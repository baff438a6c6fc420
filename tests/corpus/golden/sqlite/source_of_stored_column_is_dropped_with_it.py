"""source of stored column is dropped with it

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
            sa.Column("n", sa.Integer(), nullable=True),
            sa.Column(
                "m", sa.Integer(), sa.Computed("n + 1", persisted=True), nullable=True
            ),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.drop_column("m")
        batch_op.drop_column("n")


def downgrade() -> None:
    with op.batch_alter_table("items") as batch_op:
        batch_op.add_column(sa.Column("n", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "m", sa.Integer(), sa.Computed("n + 1", persisted=True), nullable=True
            )
        )
        batch_op.alter_column("id", nullable=False)
