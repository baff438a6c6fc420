"""change comments of constraints

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


def downgrade() -> None:
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'a ck_age'")
    op.execute("COMMENT ON CONSTRAINT ex_span ON people IS 'a ex_span'")
    op.execute("COMMENT ON INDEX ex_span IS 'a ex_span.index'")
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS 'a fk_team'")
    op.execute("COMMENT ON INDEX ix_age IS 'a ix_age'")
    op.execute("COMMENT ON CONSTRAINT pk_people ON people IS 'a pk_people'")
    op.execute("COMMENT ON INDEX pk_people IS 'a pk_people.index'")
    op.execute("COMMENT ON CONSTRAINT uq_name ON people IS 'a uq_name'")
    op.execute("COMMENT ON INDEX uq_name IS 'a uq_name.index'")
