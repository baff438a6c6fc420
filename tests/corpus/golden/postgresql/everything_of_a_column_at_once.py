"""everything of a column at once

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
        "users",
        "n",
        type_=sa.Numeric(precision=12, scale=2),
        nullable=False,
        server_default="0",
    )


def downgrade() -> None:
    op.alter_column(
        "users", "n", type_=sa.Integer(), nullable=True, server_default=None
    )
