"""add primary key to duplicates

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_primary_key(op.f("pk_items"), "items", ["a"])


def downgrade() -> None:
    op.drop_constraint(op.f("pk_items"), "items", type_="primary")
