"""storage outlasts another type

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
    op.alter_column("docs", "body", type_=sa.String(length=90))
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE external")


def downgrade() -> None:
    op.alter_column("docs", "body", type_=sa.Text())
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE external")
