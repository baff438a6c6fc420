"""renamed constraints get other comments

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
    op.execute("ALTER TABLE people RENAME CONSTRAINT ck_age TO ck_age_2")
    op.execute("ALTER TABLE people RENAME CONSTRAINT ex_span TO ex_span_2")
    op.execute("ALTER TABLE people RENAME CONSTRAINT fk_team TO fk_team_2")
    op.execute("ALTER TABLE people RENAME CONSTRAINT pk_people TO pk_people_2")
    op.execute("ALTER TABLE people RENAME CONSTRAINT uq_name TO uq_name_2")
    op.execute("ALTER INDEX ix_age RENAME TO ix_age_2")
    op.execute("COMMENT ON CONSTRAINT ck_age_2 ON people IS 'new'")
    op.execute("COMMENT ON CONSTRAINT ex_span_2 ON people IS NULL")
    op.execute("COMMENT ON INDEX ex_span_2 IS NULL")
    op.execute("COMMENT ON CONSTRAINT fk_team_2 ON people IS NULL")
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX ix_age_2 IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.execute("COMMENT ON CONSTRAINT pk_people_2 ON people IS NULL")
    op.execute("COMMENT ON INDEX pk_people_2 IS NULL")
    op.execute("COMMENT ON CONSTRAINT uq_name_2 ON people IS NULL")
    op.execute("COMMENT ON INDEX uq_name_2 IS NULL")


def downgrade() -> None:
    op.execute("COMMENT ON CONSTRAINT ck_age_2 ON people IS 'old ck_age'")
    op.execute("COMMENT ON CONSTRAINT ex_span_2 ON people IS 'old ex_span'")
    op.execute("COMMENT ON INDEX ex_span_2 IS 'old ex_span.index'")
    op.execute("COMMENT ON CONSTRAINT fk_team_2 ON people IS 'old fk_team'")
    op.execute("COMMENT ON INDEX ix_age_2 IS 'old ix_age'")
    op.execute("COMMENT ON CONSTRAINT pk_people_2 ON people IS 'old pk_people'")
    op.execute("COMMENT ON INDEX pk_people_2 IS 'old pk_people.index'")
    op.execute("COMMENT ON CONSTRAINT uq_name_2 ON people IS 'old uq_name'")
    op.execute("COMMENT ON INDEX uq_name_2 IS 'old uq_name.index'")
    op.execute("ALTER INDEX ix_age_2 RENAME TO ix_age")
    op.execute("ALTER TABLE people RENAME CONSTRAINT ck_age_2 TO ck_age")
    op.execute("ALTER TABLE people RENAME CONSTRAINT ex_span_2 TO ex_span")
    op.execute("ALTER TABLE people RENAME CONSTRAINT fk_team_2 TO fk_team")
    op.execute("ALTER TABLE people RENAME CONSTRAINT pk_people_2 TO pk_people")
    op.execute("ALTER TABLE people RENAME CONSTRAINT uq_name_2 TO uq_name")
