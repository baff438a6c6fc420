"""statistics target of a parent

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE ONLY animals ALTER COLUMN name SET STATISTICS 300")


def downgrade() -> None:
    op.execute("ALTER TABLE ONLY animals ALTER COLUMN name SET STATISTICS -1")
