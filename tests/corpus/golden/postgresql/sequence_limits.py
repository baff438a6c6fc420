"""sequence limits

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER SEQUENCE counter MINVALUE -5 MAXVALUE 50")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter NO MINVALUE MAXVALUE 100")
