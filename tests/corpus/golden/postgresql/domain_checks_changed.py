"""domain checks changed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN mail DROP CONSTRAINT a")
    op.execute("ALTER DOMAIN mail DROP CONSTRAINT mail_check")
    op.execute("ALTER DOMAIN mail ADD CONSTRAINT a CHECK (VALUE <> 'b')")
    op.execute("ALTER DOMAIN mail ADD CONSTRAINT d CHECK (VALUE<>'c')")


def downgrade() -> None:
    op.execute("ALTER DOMAIN mail DROP CONSTRAINT a")
    op.execute("ALTER DOMAIN mail DROP CONSTRAINT d")
    op.execute("ALTER DOMAIN mail ADD CONSTRAINT a CHECK ((VALUE <> 'a'::text))")
    op.execute(
        "ALTER DOMAIN mail ADD CONSTRAINT mail_check CHECK ((VALUE <> 'c'::text))"
    )
