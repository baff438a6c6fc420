"""rule gets a comment

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
            "COMMENT ON RULE noted ON users IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )


def downgrade() -> None:
    op.execute("COMMENT ON RULE noted ON users IS NULL")
