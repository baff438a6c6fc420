"""drop table with foreign key not valid

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
    op.drop_table("users")


def downgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("users_pkey")),
    )
    op.create_foreign_key(
        op.f("fk_users_team"),
        "users",
        "teams",
        ["team_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
