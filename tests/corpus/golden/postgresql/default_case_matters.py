"""default case matters

Revision ID: corpus
Revises:

"""
from alembic import op
import sqlalchemy as sa

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("things", "x", server_default="draft")


def downgrade() -> None:
    op.alter_column("things", "x", server_default=sa.text("'Draft'::character varying"))
