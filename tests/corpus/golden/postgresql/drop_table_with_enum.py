"""drop table with enum

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
    op.drop_table("jobs")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE status")


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE status AS ENUM ('a', 'it''s')")
    op.create_table(
        "jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("a", "it's", name="status", create_type=False),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("jobs_pkey")),
    )
