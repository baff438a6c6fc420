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
    with op.batch_alter_table("uses") as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("fk_uses_lot"),
            "lots",
            ["lot_a", "lot_b"],
            ["a", "b"],
            ondelete="CASCADE",
        )


def downgrade() -> None:
    with op.batch_alter_table("uses") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_uses_lot"), type_="foreignkey")
