"""validate check

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE items VALIDATE CONSTRAINT ck_items")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_items"), "items", type_="check")
    op.create_check_constraint(
        op.f("ck_items"), "items", "(price > 0)", postgresql_not_valid=True
    )
