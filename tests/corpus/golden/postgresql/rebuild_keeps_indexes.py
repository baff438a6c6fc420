"""rebuild keeps indexes

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
    op.alter_column("users", "email", type_=sa.String(length=90))
    op.alter_column("users", "team", nullable=False, server_default="0")


def downgrade() -> None:
    op.alter_column("users", "email", type_=sa.String(length=50))
    op.alter_column("users", "team", nullable=True, server_default=None)
