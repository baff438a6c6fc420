"""add foreign key without name

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_foreign_key(
        op.f("users_team_id_fkey"), "users", "teams", ["team_id"], ["id"]
    )


def downgrade() -> None:
    op.drop_constraint(op.f("users_team_id_fkey"), "users", type_="foreignkey")
