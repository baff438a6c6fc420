"""near enum default

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
    op.alter_column("jobs", "m", server_default="it's 5%")


def downgrade() -> None:
    op.alter_column("jobs", "m", server_default=sa.text("'happy'::mood"))
