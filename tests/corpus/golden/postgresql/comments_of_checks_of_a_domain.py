"""comments of checks of a domain

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
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT above ON DOMAIN size IS 'it''s \"5%%\" :name %%(x)s "
            "\\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.execute("COMMENT ON CONSTRAINT below ON DOMAIN size IS NULL")


def downgrade() -> None:
    op.execute("COMMENT ON CONSTRAINT above ON DOMAIN size IS 'a'")
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT below ON DOMAIN size IS 'it''s \"5%%\" :name %%(x)s "
            "\\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
