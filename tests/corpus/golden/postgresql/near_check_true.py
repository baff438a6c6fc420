"""near check true

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("ck"), "things", type_="check")
    op.create_check_constraint(op.f("ck"), "things", "a > 0 OR true")


def downgrade() -> None:
    op.drop_constraint(op.f("ck"), "things", type_="check")
    op.create_check_constraint(op.f("ck"), "things", "((a > 0) AND true)")
