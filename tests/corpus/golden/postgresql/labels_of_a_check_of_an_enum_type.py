"""labels of a check of an enum type

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("ck_flags_e"), "flags", type_="check")
    op.create_check_constraint(op.f("ck_flags_e"), "flags", "e IN ('a', 'b', 'it''s')")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_flags_e"), "flags", type_="check")
    op.create_check_constraint(
        op.f("ck_flags_e"),
        "flags",
        "((e)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character "
        "varying)::text]))",
    )
