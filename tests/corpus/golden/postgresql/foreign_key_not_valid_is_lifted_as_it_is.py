"""foreign key not valid is lifted as it is

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk_boss"), "users", type_="foreignkey")
    op.drop_constraint(op.f("u"), "users", type_="unique")
    op.create_unique_constraint(
        op.f("u"), "users", ["code"], postgresql_nulls_not_distinct=True
    )
    op.create_foreign_key(
        op.f("fk_boss"), "users", "users", ["boss"], ["code"], postgresql_not_valid=True
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_boss"), "users", type_="foreignkey")
    op.drop_constraint(op.f("u"), "users", type_="unique")
    op.create_unique_constraint(op.f("u"), "users", ["code"])
    op.create_foreign_key(
        op.f("fk_boss"), "users", "users", ["boss"], ["code"], postgresql_not_valid=True
    )
