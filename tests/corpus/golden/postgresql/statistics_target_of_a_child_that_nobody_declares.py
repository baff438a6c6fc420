"""statistics target of a child that nobody declares

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
    op.alter_column("dogs", "breed", type_=sa.String(length=90))


def downgrade() -> None:
    op.alter_column("dogs", "breed", type_=sa.Text())
