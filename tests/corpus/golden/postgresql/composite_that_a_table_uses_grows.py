"""composite that a table uses grows

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE pair ADD ATTRIBUTE c date CASCADE")


def downgrade() -> None:
    op.execute("ALTER TYPE pair DROP ATTRIBUTE c CASCADE")
