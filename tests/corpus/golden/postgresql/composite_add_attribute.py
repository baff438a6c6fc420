"""composite add attribute

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE pair ADD ATTRIBUTE b text CASCADE")


def downgrade() -> None:
    op.execute("ALTER TYPE pair DROP ATTRIBUTE b CASCADE")
