"""rename primary key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE items RENAME CONSTRAINT pk_items TO pk_things")


def downgrade() -> None:
    op.execute("ALTER TABLE items RENAME CONSTRAINT pk_things TO pk_items")
