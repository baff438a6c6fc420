"""statistics target of a parent

Revision ID: corpus
Revises:

"""
from alembic import op
import sqlalchemy as sa

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE ONLY animals ALTER COLUMN name SET STATISTICS 300")


def downgrade() -> None:
    op.execute("ALTER TABLE ONLY animals ALTER COLUMN name SET STATISTICS -1")
