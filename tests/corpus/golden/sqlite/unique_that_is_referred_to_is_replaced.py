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
    with op.batch_alter_table("teams") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_teams"), type_="unique")
        batch_op.create_unique_constraint(batch_op.f("uq_teams"), ["year", "code"])


def downgrade() -> None:
    with op.batch_alter_table("teams") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_teams"), type_="unique")
        batch_op.create_unique_constraint(batch_op.f("uq_teams"), ["code", "year"])
