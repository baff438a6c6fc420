"""collation renamed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('ALTER COLLATION german RENAME TO "Deutsch"')


def downgrade() -> None:
    op.execute('ALTER COLLATION "Deutsch" RENAME TO german')
