"""time with zone

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
    op.alter_column(
        "things",
        "x",
        type_=sa.Time(timezone=True),
        postgresql_using="x::text::time with time zone",
    )


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        type_=sa.Time(),
        postgresql_using="x::text::time without time zone",
    )
