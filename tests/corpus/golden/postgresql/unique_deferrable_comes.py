"""unique deferrable comes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("uq_users"), "users", type_="unique")
    op.create_unique_constraint(op.f("uq_users"), "users", ["email"], deferrable=True)


def downgrade() -> None:
    op.drop_constraint(op.f("uq_users"), "users", type_="unique")
    op.create_unique_constraint(op.f("uq_users"), "users", ["email"])
