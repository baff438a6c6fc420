"""indexes of a materialized view

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
    op.execute("ALTER INDEX by_id RENAME TO by_number")
    op.drop_index(op.f("by_name"), table_name="loud")
    op.drop_index(op.f("gone"), table_name="loud")
    op.create_index(
        op.f("by_name"),
        "loud",
        [sa.text("(lower(name)) text_pattern_ops")],
        unique=False,
        postgresql_where=sa.text("(name <> '\\:x'::text)"),
    )
    op.create_index(
        op.f("come"), "loud", ["name"], unique=False, postgresql_using="hash"
    )


def downgrade() -> None:
    op.drop_index(op.f("by_name"), table_name="loud")
    op.drop_index(op.f("come"), table_name="loud")
    op.create_index(
        op.f("by_name"),
        "loud",
        [sa.text("(lower(name)) text_pattern_ops DESC NULLS LAST")],
        unique=False,
        postgresql_where=sa.text("(name <> '\\:x'::text)"),
    )
    op.create_index(op.f("gone"), "loud", ["name"], unique=False)
    op.execute("ALTER INDEX by_number RENAME TO by_id")
