"""replica identity whose index is gone

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
    op.execute("ALTER TABLE docs REPLICA IDENTITY DEFAULT")


def downgrade() -> None:
    op.execute("ALTER TABLE docs REPLICA IDENTITY NOTHING")
