"""sequence least value above its own

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER SEQUENCE counter MINVALUE 10 START WITH 10")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter NO MINVALUE START WITH 1")
