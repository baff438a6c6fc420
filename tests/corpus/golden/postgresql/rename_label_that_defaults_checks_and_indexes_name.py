"""rename label that defaults checks and indexes name

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE status RENAME VALUE 'a' TO 'z'")


def downgrade() -> None:
    op.execute("ALTER TYPE status RENAME VALUE 'z' TO 'a'")
