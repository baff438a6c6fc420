"""add comments of constraints

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'it''s ck_age'")
    op.execute("COMMENT ON CONSTRAINT ex_span ON people IS 'it''s ex_span'")
    op.execute("COMMENT ON INDEX ex_span IS 'it''s ex_span.index'")
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS 'it''s fk_team'")
    op.execute("COMMENT ON INDEX ix_age IS 'it''s ix_age'")
    op.execute("COMMENT ON CONSTRAINT pk_people ON people IS 'it''s pk_people'")
    op.execute("COMMENT ON INDEX pk_people IS 'it''s pk_people.index'")
    op.execute("COMMENT ON CONSTRAINT uq_name ON people IS 'it''s uq_name'")
    op.execute("COMMENT ON INDEX uq_name IS 'it''s uq_name.index'")


def downgrade() -> None:
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS NULL")
    op.execute("COMMENT ON CONSTRAINT ex_span ON people IS NULL")
    op.execute("COMMENT ON INDEX ex_span IS NULL")
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS NULL")
    op.execute("COMMENT ON INDEX ix_age IS NULL")
    op.execute("COMMENT ON CONSTRAINT pk_people ON people IS NULL")
    op.execute("COMMENT ON INDEX pk_people IS NULL")
    op.execute("COMMENT ON CONSTRAINT uq_name ON people IS NULL")
    op.execute("COMMENT ON INDEX uq_name IS NULL")
