"""add expression index

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
    op.create_index(op.f("ix_users"), "users", [sa.text("lower(email)")], unique=True)


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="users")
