"""length of a text enum

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
    op.alter_column("jobs", "status", type_=sa.String(length=6))


def downgrade() -> None:
    op.alter_column("jobs", "status", type_=sa.String(length=1))
