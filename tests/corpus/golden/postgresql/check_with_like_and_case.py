"""check with like and case

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
        op.f("ck_items"),
        "items",
        "CASE WHEN price > 5 THEN status LIKE 'n%' ELSE status IS NULL END",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck_items"), "items", type_="check")
