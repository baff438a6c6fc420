"""column type of a partitioned table

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
    op.alter_column("events", "n", type_=sa.Text())


def downgrade() -> None:
    op.alter_column("events", "n", type_=sa.Integer(), postgresql_using="n::integer")
