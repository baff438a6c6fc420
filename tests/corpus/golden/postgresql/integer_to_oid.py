"""integer to oid

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
        "things", "x", type_=postgresql.OID(), postgresql_using="x::text::oid"
    )


def downgrade() -> None:
    op.alter_column(
        "things", "x", type_=sa.Integer(), postgresql_using="x::text::integer"
    )
