"""one of two uniques that are referred to goes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk_players_team"), "players", type_="foreignkey")
    op.drop_constraint(op.f("uq_1"), "teams", type_="unique")
    op.create_foreign_key(
        op.f("fk_players_team"),
        "players",
        "teams",
        ["team_code", "team_year"],
        ["code", "year"],
    )


def downgrade() -> None:
    op.create_unique_constraint(op.f("uq_1"), "teams", ["code", "year"])
