"""extended statistics of a renamed column

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("orders", "city", new_column_name="town")


def downgrade() -> None:
    op.alter_column("orders", "town", new_column_name="city")
