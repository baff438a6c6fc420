"""near check negative

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
    op.create_check_constraint(op.f("ck"), "things", "a > - 2")


def downgrade() -> None:
    op.drop_constraint(op.f("ck"), "things", type_="check")
    op.create_check_constraint(op.f("ck"), "things", "(a > '-1'::integer)")
