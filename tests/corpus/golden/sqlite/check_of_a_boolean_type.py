"""check of a boolean type

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("flags") as batch_op:
        batch_op.create_check_constraint(batch_op.f("ck_flags_on"), '"on" IN (0, 1)')


def downgrade() -> None:
    with op.batch_alter_table("flags") as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_flags_on"), type_="check")
