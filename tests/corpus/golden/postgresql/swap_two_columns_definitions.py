"""swap two columns definitions

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
    op.alter_column("users", "a", type_=sa.String(length=9))
    op.alter_column("users", "b", type_=sa.String(length=5))


def downgrade() -> None:
    op.alter_column("users", "a", type_=sa.Integer(), postgresql_using="a::integer")
    op.alter_column("users", "b", type_=sa.String(length=9))
