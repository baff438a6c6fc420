"""index nulls last goes

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
    op.create_index(op.f("ix_users"), "docs", [sa.text("n DESC")], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="docs")
    op.create_index(
        op.f("ix_users"), "docs", [sa.text("n DESC NULLS LAST")], unique=False
    )
