"""storage of a new table

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
        "docs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE external")
    op.execute("ALTER TABLE docs ALTER COLUMN body SET COMPRESSION pglz")


def downgrade() -> None:
    op.drop_table("docs")
