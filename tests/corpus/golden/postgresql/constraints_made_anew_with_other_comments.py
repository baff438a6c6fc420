"""constraints made anew with other comments

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
    op.execute("COMMENT ON CONSTRAINT ex_span ON people IS 'new ex_span'")
    op.execute("COMMENT ON INDEX ex_span IS 'new ex_span.index'")
    op.create_unique_constraint(op.f("uq_name"), "people", ["name"], deferrable=True)
    op.execute("COMMENT ON CONSTRAINT uq_name ON people IS 'new uq_name'")
    op.execute("COMMENT ON INDEX uq_name IS 'new uq_name.index'")
    op.create_check_constraint(op.f("ck_age"), "people", "age > 1")
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'new ck_age'")
    op.create_index(op.f("ix_age"), "people", [sa.text("age DESC")], unique=False)
    op.execute("COMMENT ON INDEX ix_age IS 'new ix_age'")
    op.create_foreign_key(
        op.f("fk_team"), "people", "teams", ["team"], ["id"], ondelete="CASCADE"
    )
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS 'new fk_team'")
    op.execute("COMMENT ON CONSTRAINT pk_people ON people IS 'new pk_people'")
    op.execute("COMMENT ON INDEX pk_people IS 'new pk_people.index'")


def downgrade() -> None:
    op.drop_constraint(op.f("fk_team"), "people", type_="foreignkey")
    op.drop_index(op.f("ix_age"), table_name="people")
    op.drop_constraint(op.f("ck_age"), "people", type_="check")
    op.drop_constraint(op.f("ex_span"), "people")
    op.drop_constraint(op.f("uq_name"), "people", type_="unique")
    op.execute(
        "ALTER TABLE people ADD CONSTRAINT ex_span EXCLUDE USING gist (span WITH &&)"
    )
    op.execute("COMMENT ON CONSTRAINT ex_span ON people IS 'old ex_span'")
    op.execute("COMMENT ON INDEX ex_span IS 'old ex_span.index'")
    op.create_unique_constraint(op.f("uq_name"), "people", ["name"])
    op.execute("COMMENT ON CONSTRAINT uq_name ON people IS 'old uq_name'")
    op.execute("COMMENT ON INDEX uq_name IS 'old uq_name.index'")
    op.create_check_constraint(op.f("ck_age"), "people", "(age > 0)")
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'old ck_age'")
    op.create_index(op.f("ix_age"), "people", [sa.text("(age + 1)")], unique=False)
    op.execute("COMMENT ON INDEX ix_age IS 'old ix_age'")
    op.create_foreign_key(op.f("fk_team"), "people", "teams", ["team"], ["id"])
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS 'old fk_team'")
    op.execute("COMMENT ON CONSTRAINT pk_people ON people IS 'old pk_people'")
    op.execute("COMMENT ON INDEX pk_people IS 'old pk_people.index'")
