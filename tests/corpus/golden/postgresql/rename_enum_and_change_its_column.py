"""rename enum and change its column

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
    op.execute("ALTER TYPE status RENAME TO state")
    op.add_column(
        "jobs",
        sa.Column(
            "more", sa.Enum("a", "b", name="state", create_type=False), nullable=True
        ),
    )
    op.alter_column("jobs", "status", nullable=False, server_default="b")


def downgrade() -> None:
    op.alter_column(
        "jobs", "status", nullable=True, server_default=sa.text("'a'::state")
    )
    op.drop_column("jobs", "more")
    op.execute("ALTER TYPE state RENAME TO status")
