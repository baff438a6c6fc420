"""validate check without name

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE items VALIDATE CONSTRAINT items_price_check")


def downgrade() -> None:
    op.drop_constraint(op.f("items_price_check"), "items", type_="check")
    op.create_check_constraint(
        op.f("items_price_check"), "items", "(price > 0)", postgresql_not_valid=True
    )
