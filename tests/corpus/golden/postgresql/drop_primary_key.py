"""drop primary key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("pk_items"), "items", type_="primary")


def downgrade() -> None:
    op.create_primary_key(op.f("pk_items"), "items", ["a", "b"])
