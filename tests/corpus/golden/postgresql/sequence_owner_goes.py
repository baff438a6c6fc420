"""sequence owner goes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER SEQUENCE counter OWNED BY NONE")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter OWNED BY users.n")
