"""numeric to money

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
        "things", "x", type_=postgresql.MONEY(), postgresql_using="x::text::money"
    )


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        type_=sa.Numeric(precision=10, scale=2),
        postgresql_using="x::text::numeric(10,2)",
    )
