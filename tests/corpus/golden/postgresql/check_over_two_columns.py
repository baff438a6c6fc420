"""check over two columns

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_check_constraint(
        op.f("ck_items"), "items", "price > 5 OR status IS NOT NULL"
    )
    op.create_check_constraint(op.f("ck_length"), "items", "length(status) < 9")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_items"), "items", type_="check")
    op.drop_constraint(op.f("ck_length"), "items", type_="check")
