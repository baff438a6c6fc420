"""add table with comments

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
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "name",
            sa.String(length=50),
            nullable=True,
            comment="it's \"5%\" :name %(x)s \\ '''\n\tsecond line; -- no end",
        ),
        sa.PrimaryKeyConstraint("id"),
        comment="People",
    )


def downgrade() -> None:
    op.drop_table("users")
