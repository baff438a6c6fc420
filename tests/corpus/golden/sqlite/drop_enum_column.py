"""drop enum column

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
    op.drop_column("jobs", "status")


def downgrade() -> None:
    op.add_column(
        "jobs",
        sa.Column(
            "status", sa.String(length=1), nullable=True, server_default=sa.text("'a'")
        ),
    )
