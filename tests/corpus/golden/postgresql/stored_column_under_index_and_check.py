"""stored column under index and check

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
    op.drop_column("items", "twice")
    op.add_column(
        "items",
        sa.Column(
            "twice", sa.Integer(), sa.Computed("n * 4", persisted=True), nullable=True
        ),
    )
    op.create_check_constraint(op.f("ck_items"), "items", "(twice > 0)")
    op.create_index(op.f("ix_items_twice"), "items", ["twice"], unique=False)


def downgrade() -> None:
    op.drop_column("items", "twice")
    op.add_column(
        "items",
        sa.Column(
            "twice", sa.Integer(), sa.Computed("(n * 2)", persisted=True), nullable=True
        ),
    )
    op.create_check_constraint(op.f("ck_items"), "items", "twice > 0")
    op.create_index(op.f("ix_items_twice"), "items", ["twice"], unique=False)
