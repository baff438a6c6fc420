"""rename column with constraints

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("users", "code", new_column_name="sku")
    op.drop_index(op.f("ix_users_code"), table_name="users")
    op.create_index(op.f("ix_users_sku"), "users", ["sku"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_users_sku"), table_name="users")
    op.create_index(op.f("ix_users_code"), "users", ["sku"], unique=False)
    op.alter_column("users", "sku", new_column_name="code")
