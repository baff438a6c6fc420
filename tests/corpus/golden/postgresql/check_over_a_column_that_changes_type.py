"""check over a column that changes type

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
    op.alter_column("items", "price", type_=sa.Numeric(precision=9, scale=2))


def downgrade() -> None:
    op.alter_column("items", "price", type_=sa.Integer())
