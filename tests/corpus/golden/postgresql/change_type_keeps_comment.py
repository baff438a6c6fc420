"""change type keeps comment

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
    op.alter_column("users", "name", type_=sa.String(length=90))


def downgrade() -> None:
    op.alter_column("users", "name", type_=sa.String(length=50))
