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
    with op.batch_alter_table("teams") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_teams"), type_="unique")
    op.create_index(op.f("ix_teams"), "teams", ["code", "year"], unique=True)


def downgrade() -> None:
    op.drop_index(op.f("ix_teams"), table_name="teams")
    with op.batch_alter_table("teams") as batch_op:
        batch_op.create_unique_constraint(batch_op.f("uq_teams"), ["code", "year"])
