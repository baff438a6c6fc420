"""statistics target of a renamed column

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("docs", "body", new_column_name="text")
    op.execute("ALTER TABLE ONLY docs ALTER COLUMN text SET STATISTICS 8")


def downgrade() -> None:
    op.execute("ALTER TABLE ONLY docs ALTER COLUMN text SET STATISTICS 7")
    op.alter_column("docs", "text", new_column_name="body")
