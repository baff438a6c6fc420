"""rebuild keeps indexes

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
            sa.Column("email", sa.String(length=50), nullable=True),
            sa.Column("team", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.Index("ix_b", "team", sqlite_where=sa.text("id > 1")),
            sa.Index("ix_users", sa.text("(lower(email))"), sa.text("team DESC")),
        ),
    ) as batch_op:
        batch_op.alter_column("email", type_=sa.String(length=90))
        batch_op.alter_column("team", nullable=False, server_default="0")


def downgrade() -> None:
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("email", sa.String(length=90), nullable=True),
            sa.Column(
                "team", sa.Integer(), nullable=False, server_default=sa.text("'0'")
            ),
            sa.PrimaryKeyConstraint("id"),
            sa.Index("ix_b", "team", sqlite_where=sa.text("id > 1")),
            sa.Index("ix_users", sa.text("(lower(email))"), sa.text("team DESC")),
        ),
    ) as batch_op:
        batch_op.alter_column("email", type_=sa.String(length=50))
        batch_op.alter_column("team", nullable=True, server_default=None)
