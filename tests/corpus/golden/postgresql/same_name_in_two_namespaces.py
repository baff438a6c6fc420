"""same name in two namespaces

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
    op.drop_column("t", "n", schema="b")


def downgrade() -> None:
    op.add_column("t", sa.Column("n", sa.Integer(), nullable=True), schema="b")
