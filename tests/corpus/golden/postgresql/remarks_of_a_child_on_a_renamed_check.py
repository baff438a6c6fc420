"""remarks of a child on a renamed check

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('ALTER TABLE animals RENAME CONSTRAINT ck TO "new"')


def downgrade() -> None:
    op.execute('ALTER TABLE animals RENAME CONSTRAINT "new" TO ck')
