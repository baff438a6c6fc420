"""length of a text enum

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
    op.alter_column("jobs", "status", type_=sa.String(length=6))


def downgrade() -> None:
    op.alter_column("jobs", "status", type_=sa.String(length=1))
