"""foreign key to a new unique

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_unique_constraint(op.f("uq_teams_code"), "teams", ["code"])
    op.create_foreign_key(op.f("fk_users_team"), "users", "teams", ["team"], ["code"])


def downgrade() -> None:
    op.drop_constraint(op.f("fk_users_team"), "users", type_="foreignkey")
    op.drop_constraint(op.f("uq_teams_code"), "teams", type_="unique")
