"""stored primary key renamed and stored otherwise

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
    op.execute("ALTER INDEX pk_items SET (fillfactor = 80)")


def downgrade() -> None:
    op.execute("ALTER INDEX pk_items SET (fillfactor = 70)")
    op.execute("ALTER TABLE items RENAME CONSTRAINT pk_items TO items_pkey")
