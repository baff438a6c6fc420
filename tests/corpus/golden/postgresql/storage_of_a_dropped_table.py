"""storage of a dropped table

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
        sa.PrimaryKeyConstraint("id", name=op.f("docs_pkey")),
    )
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE external")
    op.execute("ALTER TABLE docs ALTER COLUMN body SET COMPRESSION pglz")
