"""sequence start is no restart

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
    op.execute("ALTER SEQUENCE counter START WITH 100")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter START WITH 1")
