"""add composite foreign key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_foreign_key(
        op.f("fk_uses_lot"),
        "uses",
        "lots",
        ["lot_a", "lot_b"],
        ["a", "b"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_uses_lot"), "uses", type_="foreignkey")
