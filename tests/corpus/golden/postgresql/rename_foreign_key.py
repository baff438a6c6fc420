"""rename foreign key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE users RENAME CONSTRAINT fk_users_team TO fk_new")


def downgrade() -> None:
    op.execute("ALTER TABLE users RENAME CONSTRAINT fk_new TO fk_users_team")
