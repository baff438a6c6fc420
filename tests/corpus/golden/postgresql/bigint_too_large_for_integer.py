"""bigint too large for integer

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
    op.alter_column("things", "x", type_=sa.Integer())


def downgrade() -> None:
    op.alter_column("things", "x", type_=sa.BigInteger())
