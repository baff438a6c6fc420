"""convention names a primary key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE items RENAME CONSTRAINT items_pkey TO pk_items")


def downgrade() -> None:
    op.execute("ALTER TABLE items RENAME CONSTRAINT pk_items TO items_pkey")
