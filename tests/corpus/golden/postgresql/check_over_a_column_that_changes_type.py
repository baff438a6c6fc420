"""check over a column that changes type

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
    op.drop_constraint(op.f("ck_items"), "items", type_="check")
    op.alter_column("items", "price", type_=sa.Numeric(precision=9, scale=2))
    op.create_check_constraint(op.f("ck_items"), "items", "price > 0")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_items"), "items", type_="check")
    op.alter_column("items", "price", type_=sa.Integer())
    op.create_check_constraint(op.f("ck_items"), "items", "(price > 0)")
