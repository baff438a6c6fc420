"""near computed lower

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
            sa.Column(
                "x",
                sa.Text(),
                sa.Computed("lower(b) || 'x'", persisted=True),
                nullable=True,
            ),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.drop_column("x")
        batch_op.add_column(
            sa.Column(
                "x",
                sa.Text(),
                sa.Computed("lower(b) || 'X'", persisted=True),
                nullable=True,
            )
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
            sa.Column(
                "x",
                sa.Text(),
                sa.Computed("lower(b) || 'X'", persisted=True),
                nullable=True,
            ),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.drop_column("x")
        batch_op.add_column(
            sa.Column(
                "x",
                sa.Text(),
                sa.Computed("lower(b) || 'x'", persisted=True),
                nullable=True,
            )
        )
