"""storage of a new column

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
    op.add_column("docs", sa.Column("body", sa.Text(), nullable=True))
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE external")


def downgrade() -> None:
    op.drop_column("docs", "body")
