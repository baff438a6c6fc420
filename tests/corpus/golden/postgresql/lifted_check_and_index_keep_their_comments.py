"""lifted check and index keep their comments

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
    op.drop_index(op.f("ix_age"), table_name="people")
    op.drop_constraint(op.f("ck_age"), "people", type_="check")
    op.alter_column("people", "age", type_=sa.Numeric())
    op.create_check_constraint(op.f("ck_age"), "people", "age > 0")
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'kept'")
    op.create_index(op.f("ix_age"), "people", [sa.text("(age + 1)")], unique=False)
    op.execute("COMMENT ON INDEX ix_age IS 'kept too'")


def downgrade() -> None:
    op.drop_index(op.f("ix_age"), table_name="people")
    op.drop_constraint(op.f("ck_age"), "people", type_="check")
    op.alter_column("people", "age", type_=sa.Integer())
    op.create_check_constraint(op.f("ck_age"), "people", "(age > 0)")
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'kept'")
    op.create_index(op.f("ix_age"), "people", [sa.text("(age + 1)")], unique=False)
    op.execute("COMMENT ON INDEX ix_age IS 'kept too'")
