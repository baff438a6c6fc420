"""add foreign keys in a circle

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_foreign_key(op.f("fk_a_b"), "a", "b", ["b_id"], ["id"])
    op.create_foreign_key(op.f("fk_b_a"), "b", "a", ["a_id"], ["id"])


def downgrade() -> None:
    op.drop_constraint(op.f("fk_a_b"), "a", type_="foreignkey")
    op.drop_constraint(op.f("fk_b_a"), "b", type_="foreignkey")
