"""constraints with comments come and go

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
    op.create_unique_constraint(op.f("uq_size"), "people", ["size"])
    op.execute("COMMENT ON CONSTRAINT uq_size ON people IS 'x'")
    op.create_check_constraint(op.f("ck_size"), "people", "size > 0")
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT ck_size ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end'"
        )
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck_size"), "people", type_="check")
    op.drop_constraint(op.f("uq_size"), "people", type_="unique")
