"""drop comments of constraints

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
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS NULL")
    op.execute("COMMENT ON CONSTRAINT ex_span ON people IS NULL")
    op.execute("COMMENT ON INDEX ex_span IS NULL")
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS NULL")
    op.execute("COMMENT ON INDEX ix_age IS NULL")
    op.execute("COMMENT ON CONSTRAINT pk_people ON people IS NULL")
    op.execute("COMMENT ON INDEX pk_people IS NULL")
    op.execute("COMMENT ON CONSTRAINT uq_name ON people IS NULL")
    op.execute("COMMENT ON INDEX uq_name IS NULL")


def downgrade() -> None:
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT ck_age ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end ck_age'"
        )
    )
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT ex_span ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end ex_span'"
        )
    )
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX ex_span IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end ex_span.index'"
        )
    )
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT fk_team ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end fk_team'"
        )
    )
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX ix_age IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end ix_age'"
        )
    )
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT pk_people ON people IS 'it''s \"5%%\" :name %%(x)s "
            "\\ ''''''\n"
            "\tsecond line; -- no end pk_people'"
        )
    )
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX pk_people IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end pk_people.index'"
        )
    )
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT uq_name ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end uq_name'"
        )
    )
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX uq_name IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end uq_name.index'"
        )
    )
