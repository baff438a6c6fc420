"""domain check goes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN mail DROP CONSTRAINT mail_check1")


def downgrade() -> None:
    op.execute(
        "ALTER DOMAIN mail ADD CONSTRAINT mail_check1 CHECK ((VALUE <> 'b'::text))"
    )
