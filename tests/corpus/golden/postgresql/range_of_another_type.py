"""range of another type

Revision ID: corpus
Revises: <base>
"""

from alembic import op
from sqlalchemy.dialects import postgresql

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column(
        "things", "x", type_=postgresql.NUMRANGE(), postgresql_using="x::text::numrange"
    )


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        type_=postgresql.INT4RANGE(),
        postgresql_using="x::text::int4range",
    )
