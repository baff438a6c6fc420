"""checks of a domain change with their comments

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN size RENAME CONSTRAINT below TO beneath")
    op.execute("ALTER DOMAIN size DROP CONSTRAINT above")
    op.execute("ALTER DOMAIN size ADD CONSTRAINT above CHECK (VALUE > 1)")
    op.execute("COMMENT ON CONSTRAINT above ON DOMAIN size IS 'a'")


def downgrade() -> None:
    op.execute("ALTER DOMAIN size RENAME CONSTRAINT beneath TO below")
    op.execute("ALTER DOMAIN size DROP CONSTRAINT above")
    op.execute("ALTER DOMAIN size ADD CONSTRAINT above CHECK ((VALUE > 0))")
    op.execute("COMMENT ON CONSTRAINT above ON DOMAIN size IS 'a'")
