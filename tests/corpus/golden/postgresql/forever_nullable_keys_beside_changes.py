"""forever nullable keys beside changes

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
    op.add_column("things", sa.Column("more", sa.Integer(), nullable=True))
    op.alter_column("things", "n", type_=sa.BigInteger())


def downgrade() -> None:
    op.alter_column("things", "n", type_=sa.Integer())
    op.drop_column("things", "more")
