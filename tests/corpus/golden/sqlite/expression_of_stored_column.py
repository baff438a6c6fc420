"""expression of stored column

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
                "twice",
                sa.Integer(),
                sa.Computed("n * 2", persisted=True),
                nullable=True,
            ),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.drop_column("twice")
        batch_op.add_column(
            sa.Column(
                "twice",
                sa.Integer(),
                sa.Computed("n * 3", persisted=True),
                nullable=True,
            )
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "items",
        copy_from=sa.Table(
            "items",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.Column(
                "twice",
                sa.Integer(),
                sa.Computed("n * 3", persisted=True),
                nullable=True,
            ),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.drop_column("twice")
        batch_op.add_column(
            sa.Column(
                "twice",
                sa.Integer(),
                sa.Computed("n * 2", persisted=True),
                nullable=True,
            )
        )
