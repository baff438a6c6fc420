"""text to tsvector

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
        "things", "x", type_=postgresql.TSVECTOR(), postgresql_using="x::tsvector"
    )


def downgrade() -> None:
    op.alter_column("things", "x", type_=sa.Text())
