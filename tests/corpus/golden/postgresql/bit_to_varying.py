"""bit to varying

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
        "things",
        "x",
        type_=postgresql.BIT(length=8, varying=True),
        postgresql_using="x::text::bit varying(8)",
    )


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        type_=postgresql.BIT(length=3),
        postgresql_using="x::text::bit(3)",
    )
