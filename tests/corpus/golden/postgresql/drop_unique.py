"""drop unique

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("uq_users_email"), "users", type_="unique")


def downgrade() -> None:
    op.create_unique_constraint(op.f("uq_users_email"), "users", ["email"])
