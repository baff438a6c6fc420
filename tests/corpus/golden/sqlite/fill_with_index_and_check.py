"""fill with index and check

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("users", sa.Column("age", sa.Integer(), nullable=True))
    op.execute("UPDATE users SET age = 7")
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("age", nullable=False)
        batch_op.create_check_constraint(batch_op.f("ck_users_age"), "age > 0")
    op.create_index(op.f("ix_users_age"), "users", ["age"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_users_age"), table_name="users")
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_users_age"), type_="check")
        batch_op.drop_column("age")
