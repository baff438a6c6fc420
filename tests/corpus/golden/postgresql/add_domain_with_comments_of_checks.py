"""add domain with comments of checks

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
    # of the models: domain size
    op.execute(
        "CREATE DOMAIN size AS integer CONSTRAINT above CHECK (VALUE > 0) CONSTRAINT "
        "below CHECK (VALUE < 99)"
    )
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT above ON DOMAIN size IS 'it''s \"5%%\" :name %%(x)s "
            "\\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("people")
    op.execute("DROP DOMAIN size")
