"""direction of index

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
    op.create_index(op.f("ix_users"), "users", [sa.text("email DESC")], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="users")
    op.create_index(op.f("ix_users"), "users", ["email"], unique=False)
