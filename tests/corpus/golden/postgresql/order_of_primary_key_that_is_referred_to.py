"""order of primary key that is referred to

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
    op.drop_constraint(op.f("pk_lots"), "lots", type_="primary")
    op.create_primary_key(op.f("pk_lots"), "lots", ["b", "a"])
    op.create_foreign_key(
        op.f("fk_uses_lot"), "uses", "lots", ["lot_a", "lot_b"], ["a", "b"]
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_uses_lot"), "uses", type_="foreignkey")
    op.drop_constraint(op.f("pk_lots"), "lots", type_="primary")
    op.create_primary_key(op.f("pk_lots"), "lots", ["a", "b"])
    op.create_foreign_key(
        op.f("fk_uses_lot"), "uses", "lots", ["lot_a", "lot_b"], ["a", "b"]
    )
