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
    with op.batch_alter_table("teams") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_1"), type_="unique")


def downgrade() -> None:
    with op.batch_alter_table("teams") as batch_op:
        batch_op.create_unique_constraint(batch_op.f("uq_1"), ["code", "year"])
