"""check goes with its column

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
    op.drop_column("items", "price")


def downgrade() -> None:
    op.add_column("items", sa.Column("price", sa.Integer(), nullable=True))
    op.create_check_constraint(op.f("ck_items"), "items", "(price > 0)")
