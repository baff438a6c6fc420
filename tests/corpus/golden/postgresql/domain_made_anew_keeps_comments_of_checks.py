"""domain made anew keeps comments of checks

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN size RENAME TO size__old")
    op.execute(
        "CREATE DOMAIN size AS bigint CONSTRAINT above CHECK ((VALUE > 0)) CONSTRAINT "
        "below CHECK ((VALUE < 99))"
    )
    op.execute("COMMENT ON DOMAIN size IS 'kept'")
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT above ON DOMAIN size IS 'it''s \"5%%\" :name %%(x)s "
            "\\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.execute("DROP DOMAIN size__old")


def downgrade() -> None:
    op.execute("ALTER DOMAIN size RENAME TO size__old")
    op.execute(
        "CREATE DOMAIN size AS integer CONSTRAINT above CHECK ((VALUE > 0)) CONSTRAINT "
        "below CHECK ((VALUE < 99))"
    )
    op.execute("COMMENT ON DOMAIN size IS 'kept'")
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT above ON DOMAIN size IS 'it''s \"5%%\" :name %%(x)s "
            "\\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.execute("DROP DOMAIN size__old")
