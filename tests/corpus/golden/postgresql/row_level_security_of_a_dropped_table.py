"""row level security of a dropped table

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
    op.drop_table("logs")


def downgrade() -> None:
    op.create_table(
        "logs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("logs_pkey")),
    )
    op.execute("ALTER TABLE logs ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE logs FORCE ROW LEVEL SECURITY")
