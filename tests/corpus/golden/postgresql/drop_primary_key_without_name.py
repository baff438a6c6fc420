"""drop primary key without name

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("items_pkey"), "items", type_="primary")


def downgrade() -> None:
    op.create_primary_key(op.f("items_pkey"), "items", ["a", "b"])
