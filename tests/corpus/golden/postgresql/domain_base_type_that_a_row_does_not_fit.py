"""domain base type that a row does not fit

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN mail RENAME TO mail__old")
    op.execute("CREATE DOMAIN mail AS integer")
    op.execute("ALTER TABLE users ALTER COLUMN mail TYPE mail USING mail::mail")
    op.execute("DROP DOMAIN mail__old")


def downgrade() -> None:
    op.execute("ALTER DOMAIN mail RENAME TO mail__old")
    op.execute("CREATE DOMAIN mail AS text")
    op.execute("ALTER TABLE users ALTER COLUMN mail TYPE mail USING mail::mail")
    op.execute("DROP DOMAIN mail__old")
