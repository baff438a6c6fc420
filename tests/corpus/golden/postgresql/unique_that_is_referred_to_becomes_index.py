"""unique that is referred to becomes index

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
    op.create_index(op.f("ix_teams"), "teams", ["code", "year"], unique=True)
    op.create_foreign_key(
        op.f("fk_players_team"),
        "players",
        "teams",
        ["team_code", "team_year"],
        ["code", "year"],
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_players_team"), "players", type_="foreignkey")
    op.drop_index(op.f("ix_teams"), table_name="teams")
    op.create_unique_constraint(op.f("uq_teams"), "teams", ["code", "year"])
    op.create_foreign_key(
        op.f("fk_players_team"),
        "players",
        "teams",
        ["team_code", "team_year"],
        ["code", "year"],
    )
