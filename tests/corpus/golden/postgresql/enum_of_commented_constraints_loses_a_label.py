"""enum of commented constraints loses a label

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
    op.drop_index(op.f("ix_good"), table_name="people")
    op.drop_constraint(op.f("ck_mood"), "people", type_="check")
    op.execute("ALTER TYPE mood RENAME TO mood__old")
    op.execute("CREATE TYPE mood AS ENUM ('good', 'bad')")
    op.execute("ALTER TABLE people ALTER COLUMN mood TYPE mood USING mood::text::mood")
    op.execute("DROP TYPE mood__old")
    op.create_check_constraint(op.f("ck_mood"), "people", "(mood <> 'bad'::mood)")
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT ck_mood ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.create_index(
        op.f("ix_good"),
        "people",
        ["id"],
        unique=False,
        postgresql_where=sa.text("(mood = 'good'::mood)"),
    )
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX ix_good IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'so' BEFORE 'bad'")
