"""view in other white space

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
    pass


def downgrade() -> None:
    pass
