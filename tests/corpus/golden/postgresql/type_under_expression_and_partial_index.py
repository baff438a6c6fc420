"""type under expression and partial index

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
    op.drop_index(op.f("ix_users"), table_name="users")
    op.alter_column("users", "x", type_=sa.Text())
    op.create_index(
        op.f("ix_users"),
        "users",
        [sa.text("lower(x)"), "x"],
        unique=False,
        postgresql_where=sa.text("x IN ('a', 'b')"),
        sqlite_where=sa.text("x IN ('a', 'b')"),
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="users")
    op.alter_column("users", "x", type_=sa.String(length=9))
    op.create_index(
        op.f("ix_users"),
        "users",
        [sa.text("(lower(x::text))"), "x"],
        unique=False,
        postgresql_where=sa.text(
            "((x)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character "
            "varying)::text]))"
        ),
    )
