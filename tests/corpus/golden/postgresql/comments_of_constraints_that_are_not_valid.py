"""comments of constraints that are not valid

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'b ck_age'")
    op.execute("COMMENT ON CONSTRAINT ex_span ON people IS 'b ex_span'")
    op.execute("COMMENT ON INDEX ex_span IS 'b ex_span.index'")
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS 'b fk_team'")
    op.execute("COMMENT ON INDEX ix_age IS 'b ix_age'")
    op.execute("COMMENT ON CONSTRAINT pk_people ON people IS 'b pk_people'")
    op.execute("COMMENT ON INDEX pk_people IS 'b pk_people.index'")
    op.execute("COMMENT ON CONSTRAINT uq_name ON people IS 'b uq_name'")
    op.execute("COMMENT ON INDEX uq_name IS 'b uq_name.index'")


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
