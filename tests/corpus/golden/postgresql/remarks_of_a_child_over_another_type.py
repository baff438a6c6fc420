"""remarks of a child over another type

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
    op.drop_constraint(op.f("ck"), "animals", type_="check")
    op.alter_column("animals", "n", type_=sa.BigInteger())
    op.create_check_constraint(op.f("ck"), "animals", "n > 0")
    op.execute("COMMENT ON CONSTRAINT ck ON animals IS 'of all'")
    op.execute("COMMENT ON CONSTRAINT ck ON dogs IS 'of dogs'")


def downgrade() -> None:
    op.drop_constraint(op.f("ck"), "animals", type_="check")
    op.alter_column("animals", "n", type_=sa.Integer())
    op.create_check_constraint(op.f("ck"), "animals", "(n > 0)")
    op.execute("COMMENT ON CONSTRAINT ck ON animals IS 'of all'")
    op.execute("COMMENT ON CONSTRAINT ck ON dogs IS 'of dogs'")
