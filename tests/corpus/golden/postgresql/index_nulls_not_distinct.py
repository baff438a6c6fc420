"""index nulls not distinct

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="users")
    op.create_index(
        op.f("ix_users"),
        "users",
        ["team"],
        unique=True,
        postgresql_nulls_not_distinct=True,
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="users")
    op.create_index(op.f("ix_users"), "users", ["team"], unique=True)
