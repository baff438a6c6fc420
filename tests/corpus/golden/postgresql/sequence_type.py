"""sequence type

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER SEQUENCE counter AS integer NO MINVALUE NO MAXVALUE")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter AS bigint NO MINVALUE NO MAXVALUE")
