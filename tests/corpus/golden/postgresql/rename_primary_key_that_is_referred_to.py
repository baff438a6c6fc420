"""rename primary key that is referred to

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE lots RENAME CONSTRAINT pk_lots TO pk_new")


def downgrade() -> None:
    op.execute("ALTER TABLE lots RENAME CONSTRAINT pk_new TO pk_lots")
