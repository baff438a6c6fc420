"""rename and change column

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
    op.alter_column("users", "name", new_column_name="full_name")
    op.alter_column("users", "full_name", type_=sa.String(length=80), nullable=False)


def downgrade() -> None:
    op.alter_column("users", "full_name", type_=sa.String(length=50), nullable=True)
    op.alter_column("users", "full_name", new_column_name="name")
