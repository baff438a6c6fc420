"""constraints made anew keep their comments

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
    op.drop_constraint(op.f("fk_team"), "people", type_="foreignkey")
    op.drop_index(op.f("ix_age"), table_name="people")
    op.drop_constraint(op.f("ck_age"), "people", type_="check")
    op.drop_constraint(op.f("ex_span"), "people")
    op.drop_constraint(op.f("uq_name"), "people", type_="unique")
    op.execute(
        "ALTER TABLE people ADD CONSTRAINT ex_span EXCLUDE USING gist (span WITH =)"
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
    op.create_unique_constraint(op.f("uq_name"), "people", ["name"], deferrable=True)
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
    op.create_check_constraint(op.f("ck_age"), "people", "age > 1")
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT ck_age ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end ck_age'"
        )
    )
    op.create_index(op.f("ix_age"), "people", [sa.text("age DESC")], unique=False)
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX ix_age IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end ix_age'"
        )
    )
    op.create_foreign_key(
        op.f("fk_team"), "people", "teams", ["team"], ["id"], ondelete="CASCADE"
    )
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT fk_team ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end fk_team'"
        )
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_team"), "people", type_="foreignkey")
    op.drop_index(op.f("ix_age"), table_name="people")
    op.drop_constraint(op.f("ck_age"), "people", type_="check")
    op.drop_constraint(op.f("ex_span"), "people")
    op.drop_constraint(op.f("uq_name"), "people", type_="unique")
    op.execute(
        "ALTER TABLE people ADD CONSTRAINT ex_span EXCLUDE USING gist (span WITH &&)"
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
    op.create_unique_constraint(op.f("uq_name"), "people", ["name"])
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
    op.create_check_constraint(op.f("ck_age"), "people", "(age > 0)")
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT ck_age ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end ck_age'"
        )
    )
    op.create_index(op.f("ix_age"), "people", [sa.text("(age + 1)")], unique=False)
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX ix_age IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end ix_age'"
        )
    )
    op.create_foreign_key(op.f("fk_team"), "people", "teams", ["team"], ["id"])
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT fk_team ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end fk_team'"
        )
    )
