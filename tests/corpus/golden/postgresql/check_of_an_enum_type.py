"""check of an enum type

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_check_constraint(op.f("ck_flags_e"), "flags", "e IN ('a', 'b')")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_flags_e"), "flags", type_="check")
