"""add unique by convention

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_unique_constraint(op.f("uq_users_email_team"), "users", ["email", "team"])


def downgrade() -> None:
    op.drop_constraint(op.f("uq_users_email_team"), "users", type_="unique")
