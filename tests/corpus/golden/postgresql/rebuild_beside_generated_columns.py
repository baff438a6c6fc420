"""rebuild beside generated columns

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
        "items", "s", type_=sa.String(length=9), nullable=False, server_default="x"
    )


def downgrade() -> None:
    op.alter_column(
        "items", "s", type_=sa.String(length=5), nullable=True, server_default=None
    )
