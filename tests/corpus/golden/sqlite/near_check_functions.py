"""near check functions

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("things") as batch_op:
        batch_op.drop_constraint(batch_op.f("ck"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck"), "length(c) > 0")


def downgrade() -> None:
    with op.batch_alter_table("things") as batch_op:
        batch_op.drop_constraint(batch_op.f("ck"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck"), "length(b) > 0")
