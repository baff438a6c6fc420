"""aggregate comment

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
    op.execute("COMMENT ON AGGREGATE total(integer) IS 'b'")


def downgrade() -> None:
    op.execute("COMMENT ON AGGREGATE total(integer) IS NULL")
