"""case of a name matters

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
    op.add_column("t", sa.Column("name", sa.String(length=5), nullable=True))


def downgrade() -> None:
    op.drop_column("t", "name")
