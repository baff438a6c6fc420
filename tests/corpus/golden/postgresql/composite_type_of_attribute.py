"""composite type of attribute

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE a TYPE bigint CASCADE")
    op.execute('ALTER TYPE pair ALTER ATTRIBUTE b TYPE text COLLATE "C" CASCADE')


def downgrade() -> None:
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE a TYPE integer CASCADE")
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE b TYPE text CASCADE")
