"""near check case

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
    op.create_check_constraint(
        op.f("ck"), "things", "CASE WHEN a > 0 THEN c ELSE b END <> 'q'"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck"), "things", type_="check")
    op.create_check_constraint(
        op.f("ck"),
        "things",
        "((\n"
        "CASE\n"
        "    WHEN (a > 0) THEN (b)::character varying\n"
        "    ELSE c\n"
        "END)::text <> 'q'::text)",
    )
