"""integer to array

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
        "things",
        "x",
        type_=postgresql.ARRAY(sa.Integer()),
        postgresql_using="CASE WHEN x IS NOT NULL THEN ARRAY[x]::integer[] END",
    )


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        type_=sa.Integer(),
        postgresql_using="CASE WHEN coalesce(cardinality(x), 0) < 2 THEN (x)[1]::text::integer ELSE x::text::integer END",
    )
