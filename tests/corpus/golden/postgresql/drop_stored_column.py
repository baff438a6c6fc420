"""drop stored column

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
    op.drop_column("items", "twice")


def downgrade() -> None:
    op.add_column(
        "items",
        sa.Column(
            "twice", sa.Integer(), sa.Computed("(n * 2)", persisted=True), nullable=True
        ),
    )
