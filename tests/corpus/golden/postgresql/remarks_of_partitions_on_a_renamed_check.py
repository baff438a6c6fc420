"""remarks of partitions on a renamed check

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
    op.execute('ALTER TABLE logs RENAME CONSTRAINT ck TO "new"')


def downgrade() -> None:
    op.execute('ALTER TABLE logs RENAME CONSTRAINT "new" TO ck')
