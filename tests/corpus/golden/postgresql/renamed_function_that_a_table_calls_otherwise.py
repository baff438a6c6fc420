"""renamed function that a table calls otherwise

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
    op.drop_index(op.f("ix_named"), table_name="orders")
    op.drop_constraint(op.f("named"), "orders", type_="check")
    # of the models: function new_one integer, text
    op.execute("ALTER FUNCTION old_one(integer, text) RENAME TO new_one")
    op.alter_column("orders", "cents", server_default=sa.text("new_one(1, 'a')"))
    op.create_check_constraint(op.f("named"), "orders", "new_one(cents, city) >= -1")
    op.create_index(
        op.f("ix_named"), "orders", [sa.text("new_one(id + 1, city)")], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_named"), table_name="orders")
    op.drop_constraint(op.f("named"), "orders", type_="check")
    # of the models: function old_one integer, text
    op.execute("ALTER FUNCTION new_one(integer, text) RENAME TO old_one")
    op.alter_column("orders", "cents", server_default=sa.text("old_one(0, 'a'::text)"))
    op.create_check_constraint(op.f("named"), "orders", "(old_one(cents, city) >= 0)")
    op.create_index(
        op.f("ix_named"), "orders", [sa.text("(old_one(id + 0, city))")], unique=False
    )
