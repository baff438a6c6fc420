"""index names of another namespace

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
    op.drop_index(op.f("ix_users"), table_name="docs")


def downgrade() -> None:
    op.create_index(
        op.f("ix_users"),
        "docs",
        [
            sa.text('n "My app"."My ops" DESC'),
            sa.text('title COLLATE "My app"."My C" text_pattern_ops'),
        ],
        unique=False,
    )
