"""swap names of indexes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index(op.f("ix_a"), table_name="users")
    op.drop_index(op.f("ix_b"), table_name="users")
    op.create_index(op.f("ix_a"), "users", ["team"], unique=False)
    op.create_index(op.f("ix_b"), "users", ["email"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_a"), table_name="users")
    op.drop_index(op.f("ix_b"), table_name="users")
    op.create_index(op.f("ix_a"), "users", ["email"], unique=False)
    op.create_index(op.f("ix_b"), "users", ["team"], unique=False)
