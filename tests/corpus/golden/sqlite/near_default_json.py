"""near default json

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
    with op.batch_alter_table("things") as batch_op:
        batch_op.alter_column("x", server_default=sa.text("'{\"a\"\\:1}'"))


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
                "x", sa.JSON(), nullable=True, server_default=sa.text("'{\"a\"\\:1}'")
            ),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("x", server_default=sa.text("'{\"a\": 1}'"))
