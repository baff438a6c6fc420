"""sequence type wider

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER SEQUENCE counter AS bigint MINVALUE 0 NO MAXVALUE")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter AS smallint MINVALUE 0 NO MAXVALUE")
