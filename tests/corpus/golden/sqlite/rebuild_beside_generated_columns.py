"""rebuild beside generated columns

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
            sa.Column("s", sa.String(length=5), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "s", type_=sa.String(length=9), nullable=False, server_default="x"
        )
        batch_op.drop_column("twice")
        batch_op.add_column(
            sa.Column(
                "twice",
                sa.Integer(),
                sa.Computed("n * 2", persisted=True),
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
                sa.Computed("n * 2", persisted=True),
                nullable=True,
            ),
            sa.Column(
                "s", sa.String(length=9), nullable=False, server_default=sa.text("'x'")
            ),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "s", type_=sa.String(length=5), nullable=True, server_default=None
        )
        batch_op.drop_column("twice")
        batch_op.add_column(
            sa.Column(
                "twice",
                sa.Integer(),
                sa.Computed("n * 2", persisted=True),
                nullable=True,
            )
        )
