"""drop index

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


def downgrade() -> None:
    op.create_index(op.f("ix_users"), "users", ["email", "team"], unique=False)
