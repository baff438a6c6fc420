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
    op.add_column(
        "users",
        sa.Column("age", sa.Integer(), nullable=False, server_default=sa.text("7")),
    )
    op.alter_column("users", "age", server_default=None)
    op.create_check_constraint(op.f("ck_users_age"), "users", "age > 0")
    op.create_index(op.f("ix_users_age"), "users", ["age"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_users_age"), table_name="users")
    op.drop_constraint(op.f("ck_users_age"), "users", type_="check")
    op.drop_column("users", "age")
