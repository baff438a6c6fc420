"""drop one column of an index

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
    op.drop_index(op.f("ix_users_name_age"), table_name="users")
    op.drop_column("users", "age")
    op.create_index(op.f("ix_users_name_age"), "users", ["name"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_users_name_age"), table_name="users")
    op.add_column("users", sa.Column("age", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_users_name_age"), "users", ["name", "age"], unique=False)
