"""unique that is referred to is replaced

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
    op.drop_constraint(op.f("uq_teams"), "teams", type_="unique")
    op.create_unique_constraint(op.f("uq_teams"), "teams", ["year", "code"])
    op.create_foreign_key(
        op.f("fk_players_team"),
        "players",
        "teams",
        ["team_code", "team_year"],
        ["code", "year"],
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_players_team"), "players", type_="foreignkey")
    op.drop_constraint(op.f("uq_teams"), "teams", type_="unique")
    op.create_unique_constraint(op.f("uq_teams"), "teams", ["code", "year"])
    op.create_foreign_key(
        op.f("fk_players_team"),
        "players",
        "teams",
        ["team_code", "team_year"],
        ["code", "year"],
    )
