"""foreign key match full

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk_users_team"), "users", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_users_team"), "users", "teams", ["team_id"], ["id"], match="FULL"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_users_team"), "users", type_="foreignkey")
    op.create_foreign_key(op.f("fk_users_team"), "users", "teams", ["team_id"], ["id"])
