"""planner was told of a dropped table

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
    op.drop_table("docs")


def downgrade() -> None:
    op.create_table(
        "docs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("docs_pkey")),
    )
    op.execute("ALTER TABLE ONLY docs ALTER COLUMN body SET STATISTICS 9")
    op.execute("ALTER TABLE docs ALTER COLUMN body SET (n_distinct = 3)")
