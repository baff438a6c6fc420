"""replica identity of a constraint

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
        "logs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("line", name=op.f("uq_logs")),
    )
    op.execute("ALTER TABLE logs REPLICA IDENTITY USING INDEX uq_logs")


def downgrade() -> None:
    op.drop_table("logs")
