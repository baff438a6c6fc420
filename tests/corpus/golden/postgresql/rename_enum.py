"""rename enum

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
    op.execute('ALTER TYPE status RENAME TO "Job State"')


def downgrade() -> None:
    op.execute('ALTER TYPE "Job State" RENAME TO status')
