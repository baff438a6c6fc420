"""add unique without name

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
    with op.batch_alter_table("users") as batch_op:
        batch_op.create_unique_constraint(batch_op.f("users_email_key"), ["email"])


def downgrade() -> None:
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("email", sa.String(length=50), nullable=True),
            sa.Column("team", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.UniqueConstraint("email", name=op.f("users_email_key")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("users_email_key"), type_="unique")
