"""numeric to integer under a check

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
    op.drop_constraint(op.f("ck_items"), "things", type_="check")
    op.alter_column("things", "x", type_=sa.Integer())
    op.create_check_constraint(op.f("ck_items"), "things", "x > 0")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_items"), "things", type_="check")
    op.alter_column("things", "x", type_=sa.Numeric(precision=8, scale=2))
    op.create_check_constraint(op.f("ck_items"), "things", "(x > (0)::numeric)")
