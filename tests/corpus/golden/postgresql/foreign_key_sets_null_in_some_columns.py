"""foreign key sets null in some columns

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk_uses_lot"), "uses", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_uses_lot"),
        "uses",
        "lots",
        ["lot_A", "lot b"],
        ["A", "b"],
        ondelete='SET NULL ("lot b")',
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_uses_lot"), "uses", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_uses_lot"),
        "uses",
        "lots",
        ["lot_A", "lot b"],
        ["A", "b"],
        ondelete="SET NULL",
    )
