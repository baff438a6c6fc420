"""drop column with all constraints

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
    op.drop_index(op.f("ix_users_boss"), table_name="users")
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_users_boss"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("ck_users_code"), type_="check")
        batch_op.drop_constraint(batch_op.f("uq_users_code"), type_="unique")
        batch_op.drop_column("boss")
        batch_op.drop_column("code")


def downgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.add_column(sa.Column("code", sa.String(length=8), nullable=True))
        batch_op.add_column(sa.Column("boss", sa.Integer(), nullable=True))
        batch_op.create_unique_constraint(batch_op.f("uq_users_code"), ["code"])
        batch_op.create_check_constraint(batch_op.f("ck_users_code"), "code <> ''")
        batch_op.create_foreign_key(
            batch_op.f("fk_users_boss"), "users", ["boss"], ["id"]
        )
    op.create_index(op.f("ix_users_boss"), "users", ["boss"], unique=False)
