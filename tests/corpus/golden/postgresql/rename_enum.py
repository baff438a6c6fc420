"""rename enum

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('ALTER TYPE status RENAME TO "Job State"')


def downgrade() -> None:
    op.execute('ALTER TYPE "Job State" RENAME TO status')
