"""array of numerics

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column(
        "things", "x", type_=postgresql.ARRAY(sa.Numeric(precision=10, scale=4))
    )


def downgrade() -> None:
    op.alter_column("things", "x", type_=sa.ARRAY(sa.Numeric(precision=8, scale=2)))
