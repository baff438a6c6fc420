"""drop identity column

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
    op.drop_column("items", "n")


def downgrade() -> None:
    op.add_column(
        "items", sa.Column("n", sa.Integer(), sa.Identity(start=10), nullable=False)
    )
