"""rename unique with every option

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE users RENAME CONSTRAINT uq_users TO uq_new")


def downgrade() -> None:
    op.execute("ALTER TABLE users RENAME CONSTRAINT uq_new TO uq_users")
