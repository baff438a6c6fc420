"""foreign key to names with dots changes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk.team"), "b.users", type_="foreignkey")
    op.execute(
        'ALTER TABLE "b.users" ADD CONSTRAINT "fk.team" FOREIGN KEY ("team.id") '
        'REFERENCES "a.teams" ("the.id") ON DELETE CASCADE'
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk.team"), "b.users", type_="foreignkey")
    op.execute(
        'ALTER TABLE "b.users" ADD CONSTRAINT "fk.team" FOREIGN KEY ("team.id") '
        'REFERENCES "a.teams" ("the.id")'
    )
