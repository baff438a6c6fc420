"""add column with all constraints

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
    op.add_column("users", sa.Column("boss", sa.Integer(), nullable=True))
    op.add_column("users", sa.Column("code", sa.String(length=8), nullable=True))
    op.create_unique_constraint(op.f("uq_users_code"), "users", ["code"])
    op.create_check_constraint(op.f("ck_users_code"), "users", "code <> ''")
    op.create_index(op.f("ix_users_boss"), "users", ["boss"], unique=False)
    op.create_foreign_key(op.f("fk_users_boss"), "users", "users", ["boss"], ["id"])


def downgrade() -> None:
    op.drop_constraint(op.f("fk_users_boss"), "users", type_="foreignkey")
    op.drop_index(op.f("ix_users_boss"), table_name="users")
    op.drop_constraint(op.f("ck_users_code"), "users", type_="check")
    op.drop_constraint(op.f("uq_users_code"), "users", type_="unique")
    op.drop_column("users", "boss")
    op.drop_column("users", "code")
