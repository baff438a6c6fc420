"""varchar to text under a check

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("ck_items"), "things", type_="check")
    op.alter_column("things", "x", type_=sa.Text())
    op.create_check_constraint(op.f("ck_items"), "things", "x IN ('a', 'b')")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_items"), "things", type_="check")
    op.alter_column("things", "x", type_=sa.String(length=9))
    op.create_check_constraint(
        op.f("ck_items"),
        "things",
        "((x)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character "
        "varying)::text]))",
    )
